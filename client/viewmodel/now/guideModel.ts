import { assertNever } from "#shared/kernel/assertNever.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import type { GuideLesson, Phase } from "#shared/scenario/schema/vocabulary.ts";
import type { PublicResolution } from "#shared/views/view.ts";
import type { Desk } from "../desk.ts";

/** A lesson of the guide that is due now. */
export interface GuideStep {
  readonly lesson: GuideLesson;
  /** Its place among all lessons of the scenario, from 1. */
  readonly number: number;
  readonly total: number;
  /** The lesson before it in this phase, if it has been learned: told once, in passing. */
  readonly learned?: GuideLesson | undefined;
}

/**
 * The lesson that is due: the first of the scenario's guide that belongs to the running phase, has not
 * been done by this delegation in the game so far, can be done now, and was not skipped. What is done is
 * read off the table, so a lesson is learned by doing it wherever the reader does it.
 */
export function guideStep(desk: Desk, skipped: ReadonlySet<GuideLesson>): GuideStep | undefined {
  const { guide } = desk.scenario;
  const here = guide.filter((lesson) => PHASE_OF[lesson] === desk.table.phase);
  const due = here.find(
    (lesson) => !skipped.has(lesson) && !isDone(desk, lesson) && hasOccasion(desk, lesson),
  );
  if (due === undefined) return undefined;
  const before = here.slice(0, here.indexOf(due)).findLast((lesson) => isDone(desk, lesson));
  return {
    lesson: due,
    number: guide.indexOf(due) + 1,
    total: guide.length,
    ...(before === undefined ? {} : { learned: before }),
  };
}

const PHASE_OF: Readonly<Record<GuideLesson, Phase>> = {
  mandate: "briefing",
  offer: "caucus",
  clause: "caucus",
  resolution: "plenary",
  vote: "plenary",
  budget: "budget",
  crisis: "crisis",
  review: "review",
};

function isDone({ table, own }: Desk, lesson: GuideLesson): boolean {
  const { seat } = own;
  const isReady = table.seats[seat]?.ready === true;
  switch (lesson) {
    case "mandate":
    case "review":
      return table.year > 1 || isReady;
    case "offer":
      return ownDrafts(own).length > 0;
    case "clause":
      return ownDrafts(own).some(({ clauses }) =>
        clauses.some(({ condition, escrow }) => escrow || condition !== undefined),
      );
    case "resolution":
      return Object.values(table.resolutions).some(
        ({ by, second }) => by === seat || second === seat,
      );
    case "vote":
      return Object.values(table.resolutions).some(
        (resolution) => !isOwnText(resolution, seat) && resolution.positions[seat] !== undefined,
      );
    case "budget":
      return table.year > 1 || own.budget !== undefined;
    case "crisis":
      return Object.keys(own.crisisResponses).length > 0;
    default:
      return assertNever(lesson);
  }
}

/** Whether the table lets it be done now: nobody can take a position where no text waits for one. */
function hasOccasion({ table, own: { seat, legal } }: Desk, lesson: GuideLesson): boolean {
  switch (lesson) {
    case "offer":
      return legal.proposeDeal !== undefined;
    case "clause":
      return legal.proposeDeal !== undefined || legal.counterDeal.length > 0;
    case "resolution":
      return legal.tableResolution.length > 0 || legal.secondResolution.length > 0;
    case "vote":
      return legal.takePosition.some(({ resolution }) => {
        const text = table.resolutions[resolution];
        return text !== undefined && !isOwnText(text, seat);
      });
    case "crisis":
      return legal.respondCrisis.length > 0;
    case "mandate":
    case "budget":
    case "review":
      return true;
    default:
      return assertNever(lesson);
  }
}

/** Whether its support came with the text: it wrote what lies on the table, or seconded it as it stands. */
const isOwnText = ({ by, second, texts }: PublicResolution, seat: SeatId): boolean =>
  texts.length > 1 ? texts.at(-1)?.by === seat : by === seat || second === seat;

const ownDrafts = (own: Desk["own"]) =>
  Object.values(own.deals).flatMap(({ revisions }) =>
    revisions.filter(({ by }) => by === own.seat),
  );
