import {
  type CrisisId,
  idsOf,
  type OvertureId,
  type ProgrammeId,
  type SeatId,
} from "#shared/kernel/ids.ts";
import type { DutyKind } from "#shared/rules/state/deal.ts";
import type { CollapseReason } from "#shared/rules/state/ending.ts";
import type { OvertureAnswer } from "#shared/rules/state/overture.ts";
import type { GameState } from "#shared/rules/state.ts";
import { effectiveTrust } from "#shared/rules/trust.ts";
import type { DecisionRule } from "#shared/scenario/schema/vocabulary.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import type { Step } from "./retrace.ts";

/**
 * A question about what happened at this table, and the concept of negotiation analysis it leads
 * to. Its sentence stands under `debrief.questions.<key>` in every language.
 */
export type DiscussionQuestion = { readonly concept: Concept } & (
  | { readonly key: "collapse"; readonly year: number; readonly reason: CollapseReason }
  | {
      readonly key: "crisisUncontained";
      readonly crisis: CrisisId;
      readonly most: SeatId;
      readonly least: SeatId;
    }
  | { readonly key: "crisisUnmet"; readonly crisis: CrisisId }
  | {
      readonly key: "promiseBroken";
      readonly seat: SeatId;
      readonly year: number;
      readonly duty: DutyKind;
    }
  | {
      readonly key: "textBlocked";
      readonly programme: ProgrammeId;
      readonly seats: readonly SeatId[];
      readonly year: number;
      readonly rule: DecisionRule;
    }
  | {
      readonly key: "armsRace";
      readonly seat: SeatId;
      readonly year: number;
      readonly percent: number;
    }
  | {
      readonly key: "overtureTaken";
      readonly seat: SeatId;
      readonly overture: OvertureId;
      readonly year: number;
      readonly answer: Exclude<OvertureAnswer, "decline">;
    }
  | { readonly key: "amendedText"; readonly programme: ProgrammeId; readonly texts: number }
  | {
      readonly key: "belowWalkAway";
      readonly seat: SeatId;
      readonly score: number;
      readonly walkAway: number;
    }
  | { readonly key: "trustGap"; readonly from: SeatId; readonly to: SeatId }
  | { readonly key: "everyPromiseKept"; readonly count: number }
  | {
      readonly key: "leftOnTable";
      readonly points: number;
      readonly programmes: readonly ProgrammeId[];
    }
  | { readonly key: "programmeMissed"; readonly crisis: CrisisId; readonly programme: ProgrammeId }
  /** From this game to another negotiation: what to do differently about the concept. */
  | { readonly key: "transfer" }
  | { readonly key: "whatWouldYouChange" | "whatMatteredMost" | "firstTrust" }
);

export type Concept =
  | "publicGood"
  | "commitment"
  | "consensusCost"
  | "hedging"
  | "securityDilemma"
  | "walkAway"
  | "logRolling"
  | "jointGains"
  | "institution"
  | "trust";

/** Three questions, the most telling first; no two about the same concept. `steps` are those that stand. */
export function discussionQuestions(
  scenario: Scenario,
  steps: readonly Step[],
): readonly DiscussionQuestion[] {
  const state = steps.at(-1)?.after;
  if (state === undefined) return GENERAL.slice(0, QUESTIONS);
  const candidates = [
    collapse(state),
    crisisUncontained(state),
    promiseBroken(state),
    textBlocked(state),
    armsRace(scenario, steps),
    overtureTaken(state),
    amendedText(state),
    belowWalkAway(state),
    trustGap(scenario, state),
    everyPromiseKept(state),
    ...GENERAL,
  ].filter((each) => each !== undefined);
  const chosen: DiscussionQuestion[] = [];
  for (const candidate of candidates) {
    if (chosen.length === QUESTIONS) break;
    if (!chosen.some((each) => each.concept === candidate.concept)) chosen.push(candidate);
  }
  return chosen;
}
const QUESTIONS = 3;

/** Fit every game. As many concepts as questions, so that there are always enough. */
const GENERAL: readonly DiscussionQuestion[] = [
  { key: "whatWouldYouChange", concept: "walkAway" },
  { key: "whatMatteredMost", concept: "logRolling" },
  { key: "firstTrust", concept: "trust" },
];

type Found = DiscussionQuestion | undefined;

function collapse({ ending, year }: GameState): Found {
  const reason = ending?.collapse;
  return reason === undefined
    ? undefined
    : { key: "collapse", concept: "publicGood", year, reason };
}

/** The last one to which everybody could have given. */
function crisisUncontained({ crises, seats }: GameState): Found {
  const crisis = Object.values(crises).findLast(
    ({ outcome, struckBy }) => outcome === "uncontained" && struckBy === undefined,
  );
  if (crisis === undefined) return undefined;
  const given = idsOf(seats)
    .map((seat) => ({ seat, amount: crisis.contributions[seat] ?? 0 }))
    .toSorted((a, b) => a.amount - b.amount);
  const [least] = given;
  const most = given.at(-1);
  if (least === undefined || most === undefined) return undefined;
  if (most.amount === 0) return { key: "crisisUnmet", concept: "publicGood", crisis: crisis.id };
  if (most.amount === least.amount) return undefined;
  return {
    key: "crisisUncontained",
    concept: "publicGood",
    crisis: crisis.id,
    most: most.seat,
    least: least.seat,
  };
}

/** The one of which most was missing. */
function promiseBroken({ obligations, year }: GameState): Found {
  const [worst] = Object.values(obligations)
    .filter(({ status }) => status === "broken")
    .toSorted((a, b) => (b.missing ?? 0) - (a.missing ?? 0));
  if (worst === undefined) return undefined;
  return {
    key: "promiseBroken",
    concept: "commitment",
    seat: worst.clause.from,
    year: worst.settledIn ?? year,
    duty: worst.clause.duty.kind,
  };
}

/** One that never came about rather than one that did in the end. */
function textBlocked({ resolutions, programmes }: GameState): Found {
  const blocked = Object.values(resolutions).flatMap((resolution) => {
    const { subject, positions, status, year, rule } = resolution;
    if (status !== "blocked" || subject.kind === "crisisResponse") return [];
    const seats = idsOf(positions).filter((seat) => positions[seat] === "object");
    return seats.length === 0 ? [] : [{ programme: subject.programme, seats, year, rule }];
  });
  const text = blocked.find(({ programme }) => programmes[programme] === undefined) ?? blocked[0];
  return text === undefined ? undefined : { key: "textBlocked", concept: "consensusCost", ...text };
}

/** The steepest growth of a year, from half of what is possible. */
function armsRace({ settings }: Scenario, steps: readonly Step[]): Found {
  const [steepest] = steps
    .flatMap(({ event, year }) =>
      event.type === "budgetExecuted"
        ? [{ seat: event.seat, year, percent: event.budget.defenceGrowth }]
        : [],
    )
    .toSorted((a, b) => b.percent - a.percent);
  if (steepest === undefined || steepest.percent < settings.defence.growthMax / 2) return undefined;
  return { key: "armsRace", concept: "securityDilemma", ...steepest };
}

function overtureTaken({ seats }: GameState): Found {
  for (const seat of Object.values(seats)) {
    for (const { id, answer, year } of Object.values(seat.overtures)) {
      if (answer !== "accept" && answer !== "hedge") continue;
      const overture = id;
      return { key: "overtureTaken", concept: "hedging", seat: seat.id, overture, year, answer };
    }
  }
  return undefined;
}

/** The adopted text with most drafts. */
function amendedText({ resolutions }: GameState): Found {
  const [most] = Object.values(resolutions)
    .flatMap(({ subject, status, texts }) =>
      subject.kind !== "crisisResponse" && status === "adopted" && texts.length > 1
        ? [{ programme: subject.programme, texts: texts.length }]
        : [],
    )
    .toSorted((a, b) => b.texts - a.texts);
  return most === undefined ? undefined : { key: "amendedText", concept: "logRolling", ...most };
}

/** After a collapse everybody is below; then there are better questions. */
function belowWalkAway({ ending }: GameState): Found {
  if (ending === undefined || ending.reason === "collapsed") return undefined;
  for (const seat of idsOf(ending.scores)) {
    const final = ending.scores[seat];
    if (final === undefined || final.score >= final.walkAway) continue;
    const { score, walkAway } = final;
    return { key: "belowWalkAway", concept: "walkAway", seat, score, walkAway };
  }
  return undefined;
}

function trustGap(scenario: Scenario, state: GameState): Found {
  const seats = scenario.seats.map(({ id }) => id);
  const [widest] = seats
    .flatMap((from) =>
      seats.map((to) => ({
        from,
        to,
        gap:
          from === to
            ? 0
            : effectiveTrust(scenario, state, from, to) - effectiveTrust(scenario, state, to, from),
      })),
    )
    .toSorted((a, b) => b.gap - a.gap);
  if (widest === undefined || widest.gap < TELLING_GAP) return undefined;
  return { key: "trustGap", concept: "trust", from: widest.from, to: widest.to };
}
/** Points of trust between the two directions of a pair that are worth a question. */
const TELLING_GAP = 10;

/** What escrow carried out by itself was nobody's promise. */
function everyPromiseKept({ obligations }: GameState): Found {
  const settled = Object.values(obligations).filter(({ clause }) => !clause.escrow);
  const count = settled.filter(({ status }) => status === "kept").length;
  if (count === 0 || settled.some(({ status }) => status === "broken")) return undefined;
  return { key: "everyPromiseKept", concept: "commitment", count };
}
