import { assertNever } from "#shared/kernel/assertNever.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import { isAbstention } from "../clauses.ts";
import { crisesStruck } from "../crisisCards.ts";
import { inForce } from "../programmesInForce.ts";
import type { DutyKind } from "../state/deal.ts";
import type { Obligation } from "../state/obligation.ts";
import type { GameState } from "../state.ts";

/** Whether the condition of an obligation is true as things stand; without one it always is (6.1). */
export function conditionHolds(
  scenario: PublicScenario,
  state: GameState,
  obligation: Obligation,
): boolean {
  const { condition } = obligation.clause;
  if (condition === undefined) return true;
  switch (condition.kind) {
    case "ifCrisis":
      return crisesCounted(scenario, state, obligation, condition.crisisKind).length > 0;
    case "ifProgramme":
      return inForce(state, condition.programme) !== undefined;
    case "ifPerformed":
      return hasPerformed(state, obligation, condition.party);
    default:
      return assertNever(condition);
  }
}

/**
 * Whether a condition that holds came true only in this year and after the year's last chance to
 * do the duty, which is then carried over to the next year (6.1).
 */
export function cameTooLate(
  scenario: PublicScenario,
  state: GameState,
  obligation: Obligation,
): boolean {
  const last = LAST_CHANCE[obligation.clause.duty.kind];
  return last !== undefined && stageOfTruth(scenario, state, obligation) > last;
}

/** Crises of the kind that count for an obligation: from the year of signing to the due year. */
export const crisesCounted = (
  scenario: PublicScenario,
  state: GameState,
  { deal, clause }: Obligation,
  kind: string,
): ReturnType<typeof crisesStruck> =>
  crisesStruck(scenario, state, kind, {
    from: state.deals[deal]?.enteredIntoForceIn ?? clause.due,
    to: clause.due,
  });

/** Stages of a year in which duties are done and conditions come true, in order. */
const EARLIER = -1;
const CAUCUS = 0;
const PLENARY = 1;
const BUDGET = 2;
const CRISIS = 3;

/**
 * The last stage at which a condition may come true for the duty to be still possible: budgets are
 * made at one time, so what another budget does comes too late for them. Contributions, votes and
 * abstentions are judged as things stand.
 */
const LAST_CHANCE: Readonly<Partial<Record<DutyKind, number>>> = {
  shareForecast: CAUCUS,
  shareObjective: CAUCUS,
  pay: PLENARY,
  fundProgramme: PLENARY,
  publishDefence: PLENARY,
  reconcile: PLENARY,
};

const DONE_IN: Readonly<Record<DutyKind, number>> = {
  shareForecast: CAUCUS,
  shareObjective: CAUCUS,
  declineOvertures: CAUCUS,
  vote: PLENARY,
  pay: BUDGET,
  fundProgramme: BUDGET,
  capDefence: BUDGET,
  publishDefence: BUDGET,
  reconcile: BUDGET,
  contribute: CRISIS,
};

/** The stage of the running year at which a condition that holds came true. */
function stageOfTruth(scenario: PublicScenario, state: GameState, obligation: Obligation): number {
  const { condition } = obligation.clause;
  if (condition === undefined) return EARLIER;
  switch (condition.kind) {
    case "ifCrisis": {
      const counted = crisesCounted(scenario, state, obligation, condition.crisisKind);
      return counted.every(({ year }) => year === state.year) ? CRISIS : EARLIER;
    }
    case "ifProgramme":
      return inForce(state, condition.programme)?.adoptedIn === state.year ? PLENARY : EARLIER;
    case "ifPerformed":
      return owedBy(state, obligation, condition.party)
        .filter(({ status, settledIn }) => status === "kept" && settledIn === state.year)
        .reduce((latest, { clause }) => Math.max(latest, DONE_IN[clause.duty.kind]), EARLIER);
    default:
      return assertNever(condition);
  }
}

/** Whether a party has kept every duty it owes under the same deal, or, where it must abstain, has so far. */
function hasPerformed(state: GameState, obligation: Obligation, party: SeatId): boolean {
  const owed = owedBy(state, obligation, party);
  return (
    owed.length > 0 &&
    owed.every(
      ({ status, clause }) =>
        status === "kept" || (status === "pending" && isAbstention(clause.duty.kind)),
    )
  );
}

const owedBy = (state: GameState, { deal }: Obligation, party: SeatId): readonly Obligation[] =>
  Object.values(state.obligations).filter(
    (other) => other.deal === deal && other.clause.from === party,
  );
