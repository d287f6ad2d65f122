import { assertNever } from "#shared/kernel/assertNever.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { isMoney } from "#shared/kernel/units.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { type DutyOf, dutyKey, isEscrowable } from "../clauses.ts";
import { programmeCard } from "../programmeCards.ts";
import { type Refusal, refusal } from "../refusals.ts";
import type { Clause, ClauseCondition, Duty, DutyKind } from "../state/deal.ts";
import type { GameState } from "../state.ts";

/** Where clauses are to stand: the table, who writes or signs them, and between whom. */
export interface Drafting {
  readonly scenario: Scenario;
  readonly state: GameState;
  readonly seat: SeatId;
  readonly parties: readonly SeatId[];
}

/** Why these clauses cannot stand in a draft (5.1, 5.2, 5.6); the first fault of the first clause. */
export function clausesRefused(
  drafting: Drafting,
  clauses: readonly Clause[],
): Refusal | undefined {
  const { maxClauses } = drafting.scenario.settings.deals;
  if (clauses.length > maxClauses) {
    return refusal("tooManyClauses", { count: clauses.length, max: maxClauses });
  }
  const seen = new Map<string, number>();
  for (const [index, clause] of clauses.entries()) {
    const clauseNumber = index + 1;
    const first = seen.get(dutyKey(clause));
    const refused =
      clauseRefused(drafting, clause) ??
      (first === undefined ? undefined : refusal("clauseRepeated", { first }));
    if (refused !== undefined) {
      return refusal(refused.code, { clause: clauseNumber, ...refused.params });
    }
    seen.set(dutyKey(clause), clauseNumber);
  }
  return undefined;
}

/** Why the delegation that is to sign cannot do what it would undertake; others are not told (5.2). */
export function ownDutyRefused(
  { scenario, state, seat }: Omit<Drafting, "parties">,
  clauses: readonly Clause[],
): Refusal | undefined {
  for (const { from, duty } of clauses) {
    if (from !== seat) continue;
    if (duty.kind === "shareObjective" && !isOwnObjective(scenario, seat, duty.objective)) {
      return refusal("clauseTargetUnknown", { target: duty.objective });
    }
    if (duty.kind === "reconcile" && isStepTaken(scenario, state, seat, duty)) {
      return refusal("reconciliationRepeated", { seat: duty.towards, step: duty.step });
    }
  }
  return undefined;
}

/** The first year by which a duty can be done if it is undertaken now (5.2). */
export const firstDueYear = (state: GameState, kind: DutyKind): number =>
  state.phase === "crisis" && kind !== "contribute" ? state.year + 1 : state.year;

/** Whether a step that counts once only has been taken towards this delegation (10.1). */
export const isStepTaken = (
  scenario: Scenario,
  state: GameState,
  seat: SeatId,
  { towards, step }: Pick<DutyOf<"reconcile">, "towards" | "step">,
): boolean =>
  scenario.settings.reconciliation[step].onceOnly &&
  state.seats[seat]?.reconciled.some(
    (taken) => taken.towards === towards && taken.step === step,
  ) === true;

function clauseRefused(drafting: Drafting, clause: Clause): Refusal | undefined {
  const { scenario, state, parties } = drafting;
  const { from, duty, condition, due, escrow } = clause;
  if (!parties.includes(from)) return refusal("clauseDebtorNotAParty", { seat: from });
  const first = firstDueYear(state, duty.kind);
  return (
    dutyRefused(scenario, parties, from, duty) ??
    (due < first || due > state.years
      ? refusal("clauseYearInvalid", { year: due, first, last: state.years })
      : undefined) ??
    (escrow && !isEscrowable(duty.kind)
      ? refusal("escrowNotPossible", { duty: duty.kind })
      : undefined) ??
    (condition === undefined ? undefined : conditionRefused(scenario, parties, from, condition))
  );
}

function dutyRefused(
  scenario: Scenario,
  parties: readonly SeatId[],
  from: SeatId,
  duty: Duty,
): Refusal | undefined {
  switch (duty.kind) {
    case "pay":
      return partnerRefused(parties, from, duty.to) ?? amountRefused(duty.amount);
    case "fundProgramme":
      return programmeRefused(scenario, duty) ?? amountRefused(duty.amount);
    case "vote":
      return programmeRefused(scenario, duty) ?? optionRefused(scenario, duty);
    case "capDefence":
      return percentRefused(scenario, duty.percent);
    case "reconcile":
      return partnerRefused(parties, from, duty.towards);
    case "shareForecast":
      return partnerRefused(parties, from, duty.to);
    case "shareObjective":
      return partnerRefused(parties, from, duty.to) ?? objectiveRefused(scenario, duty);
    case "contribute":
      return isCrisisKind(scenario, duty.crisisKind)
        ? amountRefused(duty.amount)
        : refusal("clauseTargetUnknown", { target: duty.crisisKind });
    case "publishDefence":
    case "declineOvertures":
      return undefined;
    default:
      return assertNever(duty);
  }
}

function conditionRefused(
  scenario: Scenario,
  parties: readonly SeatId[],
  from: SeatId,
  condition: ClauseCondition,
): Refusal | undefined {
  switch (condition.kind) {
    case "ifCrisis":
      return isCrisisKind(scenario, condition.crisisKind)
        ? undefined
        : refusal("clauseConditionUnknown", { target: condition.crisisKind });
    case "ifProgramme":
      return programmeCard(scenario, condition.programme) === undefined
        ? refusal("clauseConditionUnknown", { target: condition.programme })
        : undefined;
    case "ifPerformed":
      return partnerRefused(parties, from, condition.party);
    default:
      return assertNever(condition);
  }
}

const partnerRefused = (
  parties: readonly SeatId[],
  from: SeatId,
  to: SeatId,
): Refusal | undefined =>
  parties.includes(to) && to !== from ? undefined : refusal("clausePartnerNotAParty", { seat: to });

const amountRefused = (amount: number): Refusal | undefined =>
  amount > 0 && isMoney(amount) ? undefined : refusal("clauseAmountInvalid", { amount });

function percentRefused(scenario: Scenario, percent: number): Refusal | undefined {
  const { growthMin, growthMax } = scenario.settings.defence;
  return Number.isInteger(percent) && percent >= growthMin && percent <= growthMax
    ? undefined
    : refusal("clauseAmountInvalid", { amount: percent });
}

const programmeRefused = (
  scenario: Scenario,
  { programme }: DutyOf<"fundProgramme" | "vote">,
): Refusal | undefined =>
  programmeCard(scenario, programme) === undefined
    ? refusal("clauseTargetUnknown", { target: programme })
    : undefined;

/** An issue and an option of it are named together or not at all. */
function optionRefused(
  scenario: Scenario,
  { programme, issue, option }: DutyOf<"vote">,
): Refusal | undefined {
  if (issue === undefined && option === undefined) return undefined;
  const options = programmeCard(scenario, programme)?.issues.find((each) => each.id === issue);
  return options?.options.some((each) => each.id === option) === true
    ? undefined
    : refusal("clauseTargetUnknown", { target: option ?? issue ?? "" });
}

/** Whose objective it is stays secret: anybody's may be asked for, and only its owner can sign. */
const objectiveRefused = (
  scenario: Scenario,
  { objective }: DutyOf<"shareObjective">,
): Refusal | undefined =>
  scenario.seats.some(({ id }) => isOwnObjective(scenario, id, objective))
    ? undefined
    : refusal("clauseTargetUnknown", { target: objective });

const isOwnObjective = (scenario: Scenario, seat: SeatId, objective: string): boolean =>
  scenario.mandates[seat]?.objectives.some(({ id }) => id === objective) === true;

const isCrisisKind = (scenario: Scenario, kind: string): boolean =>
  scenario.crises.some((card) => card.kind === kind);
