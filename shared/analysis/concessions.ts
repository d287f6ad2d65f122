import type { DealId, ProgrammeId, SeatId } from "#shared/kernel/ids.ts";
import { tenth } from "#shared/kernel/units.ts";
import { isSameText, shareInPackage, textsOf } from "#shared/rules/packages.ts";
import type { Package } from "#shared/rules/state/programme.ts";
import type { GameState } from "#shared/rules/state.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import type { Programme } from "#shared/scenario/schema/programmes.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { valueOfClauses } from "#shared/views/clausesValue.ts";
import { valueOfPackage } from "#shared/views/packageValue.ts";
import { project } from "#shared/views/project.ts";
import type { Dated, Step } from "./retrace.ts";

/** The drafts of one negotiation in order, and what each was worth to every party. */
export interface Talks {
  readonly about:
    | { readonly kind: "programme"; readonly programme: ProgrammeId }
    | { readonly kind: "deal"; readonly deal: DealId };
  readonly parties: readonly SeatId[];
  /** The best text for each: of all texts of a programme, of the drafts of a deal. Points of its score. */
  readonly best: Readonly<Record<SeatId, number>>;
  readonly drafts: readonly Draft[];
  /** The place among them of the one that was adopted or signed by all; absent where none was. */
  readonly agreed?: number | undefined;
}

export interface Draft extends Dated {
  /** Place in the journal. */
  readonly index: number;
  readonly by: SeatId;
  /** Points of each party's score, against having no agreement. */
  readonly worth: Readonly<Record<SeatId, number>>;
  /**
   * The part of its best that its author had given up here, 0 none to 1 all of it; below no gain more
   * than all. Undefined where nothing would have been a gain for it.
   */
  readonly conceded?: number | undefined;
  /** Against its author's draft before; absent for its first. */
  readonly move?: Move | undefined;
}

/**
 * What a new draft does for its author and for the others together (Hindriks, Jonker & Tykhonov 2007):
 * fortunate is better for both sides, selfish for its author alone; a concession is worse for its
 * author and not for the others, an unfortunate move worse for the others and no better for its
 * author; a nice one helps them at no cost, a silent one changes nothing for anybody.
 */
export type Move = "selfish" | "concession" | "fortunate" | "unfortunate" | "nice" | "silent";

/**
 * Every negotiation with two drafts or more: all texts on a programme before it was first adopted,
 * valued as in the year of the first of them, and the drafts of each deal, valued when they were made.
 */
export function talksOf(scenario: Scenario, steps: readonly Step[]): readonly Talks[] {
  return [
    ...scenario.programmes.map((programme) => talksOnProgramme(scenario, steps, programme)),
    ...talksOnDeals(scenario, steps),
  ].filter(({ drafts }) => drafts.length > 1);
}

/** One text or list of clauses put forward, before it is valued. */
interface Raw extends Dated {
  readonly index: number;
  readonly by: SeatId;
  readonly worth: Readonly<Record<SeatId, number>>;
}

function talksOnProgramme(scenario: Scenario, steps: readonly Step[], programme: Programme): Talks {
  const parties = scenario.seats.map(({ id }) => id);
  const put = steps.flatMap((step) => textPut(step, programme.id));
  const adoption = adoptionOf(steps, programme.id);
  const counted = put.filter(
    ({ step }) => step.index < (adoption?.index ?? Number.POSITIVE_INFINITY),
  );
  const agreed = counted.findLastIndex(
    ({ text }) => adoption !== undefined && isSameText(text, adoption.text),
  );
  const years = steps.at(-1)?.after.years ?? 0;
  const yearsLeft = years - (counted[0]?.step.year ?? 1) + 1;
  const worth = worthOf(scenario, programme, yearsLeft);
  const best = Object.fromEntries(
    parties.map((seat) => [
      seat,
      textsOf(programme).reduce((most, text) => Math.max(most, worth(text, seat)), 0),
    ]),
  );
  const raw = counted.map(({ step, by, text }) => ({
    index: step.index,
    year: step.year,
    phase: step.phase,
    by,
    worth: Object.fromEntries(parties.map((seat) => [seat, worth(text, seat)])),
  }));
  const about = { kind: "programme" as const, programme: programme.id };
  return {
    about,
    parties,
    best,
    drafts: draftsOf(raw, best),
    agreed: agreed < 0 ? undefined : agreed,
  };
}

/** Where in the journal, and on which text, the programme was first adopted. */
function adoptionOf(
  steps: readonly Step[],
  programme: ProgrammeId,
): { readonly index: number; readonly text: Package } | undefined {
  for (const { event, index } of steps) {
    if (event.type === "programmeAdopted" && event.programme.id === programme)
      return { index, text: event.programme.package };
  }
  return undefined;
}

/** The text that a step puts on the table on this programme. */
function textPut(
  step: Step,
  programme: ProgrammeId,
): readonly { readonly step: Step; readonly by: SeatId; readonly text: Package }[] {
  const { event, after } = step;
  if (event.type !== "resolutionTabled" && event.type !== "resolutionAmended") return [];
  const subject = after.resolutions[event.resolution]?.subject;
  if (subject?.kind !== "adoptProgramme" || subject.programme !== programme) return [];
  return [{ step, by: event.by, text: event.package }];
}

function worthOf(
  scenario: Scenario,
  programme: Programme,
  yearsLeft: number,
): (text: Package, seat: SeatId) => number {
  const open = publicScenario(scenario);
  return (text, seat) => {
    const mandate = scenario.mandates[seat];
    if (mandate === undefined) throw new Error(`No mandate of ${seat}`);
    return valueOfPackage(open, mandate, programme, text, {
      yearsLeft,
      isMember: true,
      share: shareInPackage(programme, text, seat),
      coverage: 1,
      maturity: 0,
    }).total;
  };
}

function talksOnDeals(scenario: Scenario, steps: readonly Step[]): readonly Talks[] {
  const drafts = new Map<DealId, Raw[]>();
  for (const { event, after, index, year, phase } of steps) {
    if (event.type !== "dealProposed" && event.type !== "dealCountered") continue;
    const deal = after.deals[event.deal];
    const draft = deal?.revisions.at(-1);
    if (deal === undefined || draft === undefined) continue;
    const worth = Object.fromEntries(
      deal.parties.map((seat) => [seat, dealWorth(scenario, after, seat, draft.clauses)]),
    );
    const before = drafts.get(event.deal) ?? [];
    drafts.set(event.deal, [...before, { index, year, phase, by: draft.by, worth }]);
  }
  return [...drafts].map(([deal, raw]): Talks => {
    const end = steps.at(-1)?.after.deals[deal];
    const parties = end?.parties ?? [];
    const isAgreed = end?.status === "inForce" || end?.status === "fulfilled";
    const best = Object.fromEntries(
      parties.map((seat) => [
        seat,
        raw.reduce((most, { worth }) => Math.max(most, worth[seat] ?? 0), 0),
      ]),
    );
    return {
      about: { kind: "deal", deal },
      parties,
      best,
      drafts: draftsOf(raw, best),
      agreed: isAgreed ? raw.length - 1 : undefined,
    };
  });
}

function dealWorth(
  scenario: Scenario,
  state: GameState,
  seat: SeatId,
  clauses: Parameters<typeof valueOfClauses>[2],
): number {
  const { public: table, own } = project(scenario, state, { kind: "seat", seat });
  if (own === undefined) throw new Error(`No view of ${seat}`);
  return valueOfClauses({ public: table, own }, publicScenario(scenario), clauses).total;
}

const draftsOf = (raw: readonly Raw[], best: Readonly<Record<SeatId, number>>): readonly Draft[] =>
  raw.map((draft, at): Draft => {
    const { by, worth } = draft;
    const most = best[by] ?? 0;
    const own = worth[by] ?? 0;
    const before = raw.slice(0, at).findLast((earlier) => earlier.by === by);
    return {
      ...draft,
      conceded: most <= 0 ? undefined : Math.round((100 * (most - own)) / most) / 100,
      move: before && moveBetween(by, before.worth, worth),
    };
  });

function moveBetween(
  by: SeatId,
  before: Readonly<Record<SeatId, number>>,
  after: Readonly<Record<SeatId, number>>,
): Move {
  const own = tenth((after[by] ?? 0) - (before[by] ?? 0));
  const others = tenth(
    Object.entries(after).reduce(
      (sum, [seat, worth]) => (seat === by ? sum : sum + worth - valueAt(before, seat)),
      0,
    ),
  );
  if (own === 0 && others === 0) return "silent";
  if (own === 0) return others > 0 ? "nice" : "unfortunate";
  if (own > 0) return others > 0 ? "fortunate" : "selfish";
  return others < 0 ? "unfortunate" : "concession";
}

const valueAt = (worths: Readonly<Record<string, number>>, seat: string): number =>
  worths[seat] ?? 0;
