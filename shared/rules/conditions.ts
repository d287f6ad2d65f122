import { assertNever } from "#shared/kernel/assertNever.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { type Money, tenth } from "#shared/kernel/units.ts";
import type { Condition } from "#shared/scenario/schema/conditions.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { meetsTerms } from "./packages.ts";
import type { OvertureState } from "./state/overture.ts";
import type { SeatState } from "./state/seat.ts";
import type { GameState } from "./state.ts";
import { effectiveTrust, societalTrust } from "./trust.ts";

/** What a condition may ask about one delegation: the truth, or what is known of it. */
export interface SeatFacts {
  readonly overturesTaken: number;
  /** Own security, 0–100. */
  readonly security: number;
  readonly treasury: Money;
  readonly promisesBroken: number;
  /** −3 China … +3 United States. */
  readonly alignment: number;
  /** Percent of defence growth since the start. */
  readonly defenceGrowth: number;
}

/** The facts of a seat, as whoever judges the condition knows them. */
export type FactsOf = (seat: SeatId) => SeatFacts;

/** Whether a mandate's condition holds in this position (rules 13.2, 13.7). */
export function holds(
  scenario: Scenario,
  state: GameState,
  condition: Condition,
  factsOf: FactsOf,
): boolean {
  switch (condition.type) {
    case "not":
      return !holds(scenario, state, condition.condition, factsOf);
    case "all":
      return condition.conditions.every((each) => holds(scenario, state, each, factsOf));
    case "any":
      return condition.conditions.some((each) => holds(scenario, state, each, factsOf));
    case "trackAtLeast":
      return state.tracks[condition.track] >= condition.level;
    case "trackAtMost":
      return state.tracks[condition.track] <= condition.level;
    case "programmeInForce":
      return meetsTerms(state.programmes[condition.programme]?.package, condition);
    case "programmesInForceAtLeast":
      return Object.keys(state.programmes).length >= condition.count;
    case "societalTrustAtLeast":
      return societalTrust(state, ...condition.between) >= condition.level;
    case "trustAtLeast":
      return effectiveTrust(scenario, state, condition.from, condition.to) >= condition.level;
    case "crisesContainedAtLeast":
      return state.crisesContained >= condition.count;
    case "overturesTakenAtMost":
    case "securityAtLeast":
    case "treasuryAtLeast":
    case "promisesBrokenAtMost":
    case "alignmentWithin":
    case "defenceGrowthAtMost":
      return holdsOfSeat(condition, factsOf(condition.seat));
    default:
      return assertNever(condition);
  }
}

/** The truth about every seat, for the final score. */
export const truthOf =
  (state: GameState): FactsOf =>
  (seat) => {
    const position = seatIn(state, seat);
    return {
      overturesTaken: Object.values(position.overtures).filter(isTaken).length,
      security: position.security,
      treasury: position.treasury,
      promisesBroken: position.promisesBroken,
      alignment: position.alignment,
      defenceGrowth: growthSinceStart(position.defence),
    };
  };

/**
 * What `knower` knows while the game runs (rule 13.7): the truth about itself, and of others what
 * everybody may know. Of their security and alignment nothing is known but where they began.
 */
export const knownTo =
  (scenario: Scenario, state: GameState, knower: SeatId): FactsOf =>
  (seat) =>
    seat === knower ? truthOf(state)(seat) : openFacts(scenario, state, seat);

/** Whether an overture was accepted or hedged. */
export const isTaken = ({ answer }: Pick<OvertureState, "answer">): boolean =>
  answer === "accept" || answer === "hedge";

/** Percent by which defence spending has grown since the start; below 0 where it was cut. */
export const growthSinceStart = ({
  spending,
  startedAt,
}: Pick<SeatState["defence"], "spending" | "startedAt">): number =>
  startedAt === 0 ? 0 : tenth((spending / startedAt - 1) * 100);

type SeatCondition = Extract<Condition, { readonly seat: SeatId }>;

function holdsOfSeat(condition: SeatCondition, facts: SeatFacts): boolean {
  switch (condition.type) {
    case "overturesTakenAtMost":
      return facts.overturesTaken <= condition.count;
    case "securityAtLeast":
      return facts.security >= condition.level;
    case "treasuryAtLeast":
      return facts.treasury >= condition.amount;
    case "promisesBrokenAtMost":
      return facts.promisesBroken <= condition.count;
    case "alignmentWithin":
      return facts.alignment >= condition.low && facts.alignment <= condition.high;
    case "defenceGrowthAtMost":
      return facts.defenceGrowth <= condition.percent;
    default:
      return assertNever(condition);
  }
}

function openFacts(scenario: Scenario, state: GameState, seat: SeatId): SeatFacts {
  const { overtures, defence, treasury, undisclosed } = seatIn(state, seat);
  const start = scenario.seats.find(({ id }) => id === seat);
  const openlyBroken = Object.values(state.obligations).filter(
    ({ clause, status, public: isPublic }) =>
      isPublic && status === "broken" && !clause.escrow && clause.from === seat,
  );
  return {
    overturesTaken: Object.values(overtures).filter(({ exposed }) => exposed).length,
    security: SECURITY_UNKNOWN,
    treasury: Math.max(0, treasury - undisclosed),
    promisesBroken: openlyBroken.length,
    alignment: start?.alignment ?? 0,
    defenceGrowth: defence.believedGrowth,
  };
}

/** Where everybody's security begins (rule 10.6). */
const SECURITY_UNKNOWN = 50;

function seatIn(state: GameState, seat: SeatId): SeatState {
  const position = state.seats[seat];
  if (position === undefined) throw new Error(`No seat ${seat}`);
  return position;
}
