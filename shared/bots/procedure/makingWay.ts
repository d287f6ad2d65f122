import type { PublicResolution } from "#shared/views/view.ts";
import { subjectProgramme } from "../packageValue.ts";
import { type BotContext, type BotDecision, decision } from "../policy.ts";
import { isWorthTheTime, proposalFor } from "../proposals.ts";

/**
 * The chair puts aside a text that nobody wants to open, once all the others are done, where it has a
 * better one on the same matter: one undecided text at a time is heard on a programme (8.1).
 */
export function makeWay(context: BotContext): BotDecision | undefined {
  const { own, public: table } = context.view;
  if (table.chair !== own.seat || !hasTablingLeft(context)) return undefined;
  for (const id of own.legal.shelveResolution) {
    const resolution = table.resolutions[id];
    if (resolution === undefined || !isLeftLying(context, resolution)) continue;
    const proposal = proposalFor(context, resolution.subject);
    if (proposal === undefined || !isWorthTheTime(context, proposal)) continue;
    const programme = subjectProgramme(context.scenario, resolution.subject);
    const params = programme === undefined ? {} : { programme: programme.id };
    return decision({ type: "shelveResolution", resolution: id }, proposal.why, {
      to: [],
      statement: { key: "makesWay", params },
    });
  }
  return undefined;
}

/** Tabled by another, and everybody else who could second it is ready to go on. */
function isLeftLying({ view }: BotContext, { status, by, subject }: PublicResolution): boolean {
  const { own, public: table } = view;
  if (status !== "tabled" || by === own.seat || subject.kind === "endProgramme") return false;
  return Object.values(table.seats).every(
    ({ id, player, ready }) => id === own.seat || id === by || player === undefined || ready,
  );
}

function hasTablingLeft({ scenario, view }: BotContext): boolean {
  const { own, public: table } = view;
  const tabled = Object.values(table.resolutions).filter(
    ({ by, year, subject }) =>
      by === own.seat && year === table.year && subject.kind !== "crisisResponse",
  );
  return tabled.length < scenario.settings.procedure.tablingsPerSeat;
}
