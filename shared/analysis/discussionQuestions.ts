import type { SeatId } from "#shared/kernel/ids.ts";
import type { Event } from "#shared/rules/events.ts";
import type { GameState } from "#shared/rules/state.ts";
import { effectiveTrust } from "#shared/rules/trust.ts";
import type { Scenario } from "#shared/scenario/schema.ts";

/**
 * A question about what happened at this table: a sentence under `debrief.questions.<key>`, its
 * places filled by ids and numbers, with the concept of negotiation analysis it leads to.
 */
export interface DiscussionQuestion {
  readonly key: QuestionKey;
  readonly concept: Concept;
  readonly params: Readonly<Record<string, string | number>>;
}

export type QuestionKey =
  | "collapse"
  | "crisisUncontained"
  | "promiseBroken"
  | "textBlocked"
  | "overtureTaken"
  | "armsRace"
  | "belowWalkAway"
  | "amendedText"
  | "trustGap"
  | "everyPromiseKept"
  | "whatWouldYouChange";
export type Concept =
  | "publicGood"
  | "commitment"
  | "consensusCost"
  | "hedging"
  | "securityDilemma"
  | "walkAway"
  | "logRolling"
  | "trust";

/** Three questions, the most telling first; no two about the same concept. */
export function discussionQuestions(
  scenario: Scenario,
  state: GameState,
  events: readonly Event[],
): readonly DiscussionQuestion[] {
  const candidates = [
    collapse(state),
    crisisUncontained(events),
    promiseBroken(state),
    textBlocked(state),
    armsRace(events),
    overtureTaken(state),
    amendedText(state),
    belowWalkAway(state),
    trustGap(scenario, state),
    everyPromiseKept(state),
    question("whatWouldYouChange", "walkAway", {}),
  ].filter((each) => each !== undefined);
  const chosen: DiscussionQuestion[] = [];
  for (const candidate of candidates) {
    if (chosen.length === QUESTIONS) break;
    if (!chosen.some((each) => each.concept === candidate.concept)) chosen.push(candidate);
  }
  return chosen;
}
const QUESTIONS = 3;

const question = (
  key: QuestionKey,
  concept: Concept,
  params: DiscussionQuestion["params"],
): DiscussionQuestion => ({ key, concept, params });

function collapse(state: GameState): DiscussionQuestion | undefined {
  const reason = state.ending?.collapse;
  if (reason === undefined) return undefined;
  return question("collapse", "publicGood", { year: state.year, reason });
}

function crisisUncontained(events: readonly Event[]): DiscussionQuestion | undefined {
  const event = events.findLast(
    (each) => each.type === "crisisResolved" && each.outcome === "uncontained",
  );
  if (event?.type !== "crisisResolved") return undefined;
  const given = Object.entries(event.contributions).toSorted((a, b) => a[1] - b[1]);
  const least = given[0]?.[0] ?? "";
  const most = given.at(-1)?.[0] ?? "";
  return question("crisisUncontained", "publicGood", { crisis: event.crisis, least, most });
}

function promiseBroken(state: GameState): DiscussionQuestion | undefined {
  const broken = Object.values(state.obligations).find((each) => each.status === "broken");
  if (broken === undefined) return undefined;
  return question("promiseBroken", "commitment", {
    seat: broken.clause.from,
    year: broken.settledIn ?? state.year,
    duty: broken.clause.duty.kind,
  });
}

function textBlocked(state: GameState): DiscussionQuestion | undefined {
  for (const resolution of Object.values(state.resolutions)) {
    if (resolution.status !== "blocked" || !("programme" in resolution.subject)) continue;
    const objector = seatsWith(resolution.positions, "object")[0];
    if (objector === undefined) continue;
    return question("textBlocked", "consensusCost", {
      programme: resolution.subject.programme,
      seat: objector,
      year: resolution.year,
      rule: resolution.rule,
    });
  }
  return undefined;
}

const seatsWith = (
  positions: Readonly<Record<SeatId, string>>,
  wanted: string,
): readonly string[] =>
  Object.entries(positions).flatMap(([seat, position]) => (position === wanted ? [seat] : []));

function armsRace(events: readonly Event[]): DiscussionQuestion | undefined {
  const budgets = events.filter((event) => event.type === "budgetExecuted");
  const steepest = budgets.toSorted((a, b) => b.budget.defenceGrowth - a.budget.defenceGrowth)[0];
  if (steepest === undefined || steepest.budget.defenceGrowth < STEEP_GROWTH) return undefined;
  return question("armsRace", "securityDilemma", {
    seat: steepest.seat,
    percent: steepest.budget.defenceGrowth,
  });
}
/** Percent a year from which growth is worth a question. */
const STEEP_GROWTH = 4;

function overtureTaken(state: GameState): DiscussionQuestion | undefined {
  for (const seat of Object.values(state.seats)) {
    for (const { id, answer, year } of Object.values(seat.overtures)) {
      if (answer === "accept" || answer === "hedge") {
        return question("overtureTaken", "hedging", { seat: seat.id, overture: id, year });
      }
    }
  }
  return undefined;
}

function amendedText(state: GameState): DiscussionQuestion | undefined {
  const adopted = Object.values(state.resolutions)
    .filter((each) => each.status === "adopted" && each.texts.length > 1)
    .toSorted((a, b) => b.texts.length - a.texts.length)[0];
  if (adopted === undefined || !("programme" in adopted.subject)) return undefined;
  return question("amendedText", "logRolling", {
    programme: adopted.subject.programme,
    texts: adopted.texts.length,
  });
}

function belowWalkAway(state: GameState): DiscussionQuestion | undefined {
  for (const [seat, final] of Object.entries(state.ending?.scores ?? {})) {
    if (final.score < final.walkAway) {
      return question("belowWalkAway", "walkAway", {
        seat,
        score: final.score,
        walkAway: final.walkAway,
      });
    }
  }
  return undefined;
}

function trustGap(scenario: Scenario, state: GameState): DiscussionQuestion | undefined {
  const seats = scenario.seats.map((seat) => seat.id);
  let widest = { gap: 0, from: "", to: "" };
  for (const from of seats) {
    for (const to of seats) {
      if (from === to) continue;
      const gap =
        effectiveTrust(scenario, state, from, to) - effectiveTrust(scenario, state, to, from);
      if (gap > widest.gap) widest = { gap, from, to };
    }
  }
  if (widest.gap < TELLING_GAP) return undefined;
  return question("trustGap", "trust", { from: widest.from, to: widest.to });
}
/** Points of trust between the two directions of a pair that are worth a question. */
const TELLING_GAP = 10;

function everyPromiseKept(state: GameState): DiscussionQuestion | undefined {
  const settled = Object.values(state.obligations);
  const kept = settled.filter((each) => each.status === "kept").length;
  if (kept === 0 || settled.some((each) => each.status === "broken")) return undefined;
  return question("everyPromiseKept", "commitment", { count: kept });
}
