import { assertNever } from "#shared/kernel/assertNever.ts";
import {
  issueId,
  objectiveId,
  optionId,
  type ProgrammeId,
  programmeId,
  type SeatId,
  seatId,
} from "#shared/kernel/ids.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { isMoney } from "#shared/kernel/units.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import type {
  Clause,
  ClauseBounds,
  ClauseCondition,
  Duty,
  DutyKind,
  Position,
  ReconciliationStep,
} from "#shared/views/view.ts";
import { numberIn, textOf } from "./numberField.ts";
import { moneyParam, type Phrase, phrase } from "./phrase.ts";

/** A clause while it is written: what stands in each field, sense or not. Nothing typed is lost. */
export interface ClauseDraft {
  /** Names the clause within its form, whatever its place. */
  readonly key: string;
  readonly kind: DutyKind;
  readonly from: string;
  readonly to: string;
  readonly amount: string;
  readonly percent: string;
  readonly programme: string;
  readonly position: Position;
  readonly issue: string;
  readonly option: string;
  readonly power: Power;
  readonly step: ReconciliationStep;
  readonly objective: string;
  readonly crisisKind: string;
  readonly due: string;
  readonly escrow: boolean;
  readonly condition: ConditionChoice;
  readonly ifCrisisKind: string;
  readonly ifProgramme: string;
  readonly ifParty: string;
}
export type Power = Extract<Duty, { kind: "declineOvertures" }>["power"];
export type ConditionChoice = "none" | ClauseCondition["kind"];

/** A place of the form in which a clause can be wrong. */
export type ClauseField =
  | "from"
  | "to"
  | "amount"
  | "percent"
  | "programme"
  | "option"
  | "objective"
  | "crisisKind"
  | "due"
  | "ifCrisisKind"
  | "ifProgramme"
  | "ifParty"
  | "duty";
export type ClauseErrors = Readonly<Partial<Record<ClauseField, Phrase<ClauseErrorKey>>>>;
export type ClauseErrorKey =
  | "clauses:error.partyNeeded"
  | "clauses:error.partnerNeeded"
  | "clauses:error.amountNeeded"
  | "clauses:error.percentNeeded"
  | "clauses:error.programmeNeeded"
  | "clauses:error.optionNeeded"
  | "clauses:error.objectiveNeeded"
  | "clauses:error.crisisKindNeeded"
  | "clauses:error.yearNeeded"
  | "clauses:error.otherPartyNeeded"
  | "clauses:error.repeated";

/** What the fields of a clause may hold at this table now. */
export interface ClauseFrame {
  readonly scenario: PublicScenario;
  readonly bounds: ClauseBounds;
  /** The own seat: only it can name its objectives. */
  readonly own: SeatId;
  readonly parties: readonly SeatId[];
}

export const DUTY_KINDS = [
  "pay",
  "fundProgramme",
  "contribute",
  "vote",
  "capDefence",
  "publishDefence",
  "declineOvertures",
  "reconcile",
  "shareForecast",
  "shareObjective",
] as const satisfies readonly DutyKind[];

/** Rule 5.6: what the engine can carry out by itself. */
export const canBeEscrowed = (kind: DutyKind): boolean => ESCROWABLE.has(kind);
const ESCROWABLE: ReadonlySet<DutyKind> = new Set([
  "pay",
  "fundProgramme",
  "contribute",
  "vote",
  "capDefence",
  "declineOvertures",
]);

/** The first year by which a duty of this kind can still be done. */
export const firstYearOf = (kind: DutyKind, bounds: ClauseBounds): number =>
  kind === "contribute" ? bounds.contributeFrom : bounds.firstYear;

/** A fresh clause with the likeliest values filled in; amounts are left to the writer. */
export function newClause(
  kind: DutyKind,
  from: SeatId,
  frame: ClauseFrame,
  key: string,
): ClauseDraft {
  const { bounds, parties } = frame;
  const other = parties.find((party) => party !== from) ?? "";
  return {
    key,
    kind,
    from,
    to: other,
    amount: "",
    percent: "0",
    programme: bounds.programmes[0] ?? "",
    position: "support",
    issue: "",
    option: "",
    power: "us",
    step: "statement",
    objective: bounds.objectives[0] ?? "",
    crisisKind: bounds.crisisKinds[0] ?? "",
    due: String(firstYearOf(kind, bounds)),
    escrow: false,
    condition: "none",
    ifCrisisKind: bounds.crisisKinds[0] ?? "",
    ifProgramme: bounds.programmes[0] ?? "",
    ifParty: other,
  };
}

/** The clause as a form shows it. */
export function clauseDraftOf(clause: Clause, frame: ClauseFrame, key: string): ClauseDraft {
  const empty = newClause(clause.duty.kind, clause.from, frame, key);
  return {
    ...empty,
    ...dutyFields(clause.duty),
    ...conditionFields(clause.condition),
    due: String(clause.due),
    escrow: clause.escrow,
  };
}

/** The clause that the fields describe, or what is wrong with which field. */
export function clauseOf(draft: ClauseDraft, frame: ClauseFrame): Result<Clause, ClauseErrors> {
  const errors = clauseErrors(draft, frame);
  if (Object.keys(errors).length > 0) return err(errors);
  const condition = conditionOf(draft);
  return ok({
    from: seatId(draft.from),
    duty: dutyOf(draft),
    ...(condition === undefined ? {} : { condition }),
    due: numberIn(draft.due) ?? frame.bounds.firstYear,
    escrow: draft.escrow && canBeEscrowed(draft.kind),
  });
}

/** Rule 5.2: two clauses with the same answer say the same duty of the same debtor. */
export function dutyKey(clause: Clause): string {
  const { duty, from } = clause;
  switch (duty.kind) {
    case "pay":
    case "shareForecast":
      return [from, duty.kind, duty.to].join("/");
    case "fundProgramme":
      return [from, duty.kind, duty.programme].join("/");
    case "vote":
      return [from, duty.kind, duty.programme, duty.issue ?? "", duty.option ?? ""].join("/");
    case "capDefence":
    case "publishDefence":
      return [from, duty.kind].join("/");
    case "declineOvertures":
      return [from, duty.kind, duty.power].join("/");
    case "reconcile":
      return [from, duty.kind, duty.towards, duty.step].join("/");
    case "shareObjective":
      return [from, duty.kind, duty.to, duty.objective].join("/");
    case "contribute":
      return [from, duty.kind, duty.crisisKind].join("/");
    default:
      return assertNever(duty);
  }
}

function dutyFields(duty: Duty): Partial<ClauseDraft> {
  switch (duty.kind) {
    case "pay":
      return { to: duty.to, amount: textOf(duty.amount) };
    case "fundProgramme":
      return { programme: duty.programme, amount: textOf(duty.amount) };
    case "vote":
      return {
        programme: duty.programme,
        position: duty.position,
        issue: duty.issue ?? "",
        option: duty.option ?? "",
      };
    case "capDefence":
      return { percent: textOf(duty.percent) };
    case "publishDefence":
      return {};
    case "declineOvertures":
      return { power: duty.power };
    case "reconcile":
      return { to: duty.towards, step: duty.step };
    case "shareForecast":
      return { to: duty.to };
    case "shareObjective":
      return { to: duty.to, objective: duty.objective };
    case "contribute":
      return { crisisKind: duty.crisisKind, amount: textOf(duty.amount) };
    default:
      return assertNever(duty);
  }
}

function conditionFields(condition: ClauseCondition | undefined): Partial<ClauseDraft> {
  if (condition === undefined) return { condition: "none" };
  switch (condition.kind) {
    case "ifCrisis":
      return { condition: "ifCrisis", ifCrisisKind: condition.crisisKind };
    case "ifProgramme":
      return { condition: "ifProgramme", ifProgramme: condition.programme };
    case "ifPerformed":
      return { condition: "ifPerformed", ifParty: condition.party };
    default:
      return assertNever(condition);
  }
}

/** Expects fields without errors. */
function dutyOf(draft: ClauseDraft): Duty {
  const amount = numberIn(draft.amount) ?? 0;
  const to = seatId(draft.to);
  const programme = programmeId(draft.programme);
  switch (draft.kind) {
    case "pay":
      return { kind: "pay", to, amount };
    case "fundProgramme":
      return { kind: "fundProgramme", programme, amount };
    case "vote":
      return draft.issue === ""
        ? { kind: "vote", programme, position: draft.position }
        : {
            kind: "vote",
            programme,
            position: draft.position,
            issue: issueId(draft.issue),
            option: optionId(draft.option),
          };
    case "capDefence":
      return { kind: "capDefence", percent: numberIn(draft.percent) ?? 0 };
    case "publishDefence":
      return { kind: "publishDefence" };
    case "declineOvertures":
      return { kind: "declineOvertures", power: draft.power };
    case "reconcile":
      return { kind: "reconcile", towards: to, step: draft.step };
    case "shareForecast":
      return { kind: "shareForecast", to };
    case "shareObjective":
      return { kind: "shareObjective", to, objective: objectiveId(draft.objective) };
    case "contribute":
      return { kind: "contribute", crisisKind: draft.crisisKind, amount };
    default:
      return assertNever(draft.kind);
  }
}

function conditionOf(draft: ClauseDraft): ClauseCondition | undefined {
  switch (draft.condition) {
    case "none":
      return undefined;
    case "ifCrisis":
      return { kind: "ifCrisis", crisisKind: draft.ifCrisisKind };
    case "ifProgramme":
      return { kind: "ifProgramme", programme: programmeId(draft.ifProgramme) };
    case "ifPerformed":
      return { kind: "ifPerformed", party: seatId(draft.ifParty) };
    default:
      return assertNever(draft.condition);
  }
}

function clauseErrors(draft: ClauseDraft, frame: ClauseFrame): ClauseErrors {
  const { bounds, parties } = frame;
  const due = numberIn(draft.due);
  const first = firstYearOf(draft.kind, bounds);
  const isYear =
    due !== undefined && Number.isInteger(due) && due >= first && due <= bounds.lastYear;
  return {
    ...(isParty(parties, draft.from) ? {} : { from: phrase("clauses:error.partyNeeded") }),
    ...dutyErrors(draft, frame),
    ...(isYear
      ? {}
      : {
          due: phrase("clauses:error.yearNeeded", {
            first,
            last: bounds.lastYear,
          }),
        }),
    ...conditionErrors(draft, frame),
  };
}

function dutyErrors(draft: ClauseDraft, frame: ClauseFrame): ClauseErrors {
  const { bounds, scenario } = frame;
  switch (draft.kind) {
    case "pay":
      return { ...partnerError(draft, frame), ...amountError(draft) };
    case "reconcile":
    case "shareForecast":
      return partnerError(draft, frame);
    case "shareObjective":
      // The objectives of others are secret: what stands in their draft is taken as it is.
      return draft.from === frame.own && !isAmong(bounds.objectives, draft.objective)
        ? { ...partnerError(draft, frame), objective: phrase("clauses:error.objectiveNeeded") }
        : partnerError(draft, frame);
    case "fundProgramme":
      return { ...programmeError(draft.programme, bounds), ...amountError(draft) };
    case "vote":
      return { ...programmeError(draft.programme, bounds), ...optionError(draft, scenario) };
    case "contribute":
      return {
        ...(isAmong(bounds.crisisKinds, draft.crisisKind)
          ? {}
          : { crisisKind: phrase("clauses:error.crisisKindNeeded") }),
        ...amountError(draft),
      };
    case "capDefence":
      return percentError(draft, scenario);
    case "publishDefence":
    case "declineOvertures":
      return {};
    default:
      return assertNever(draft.kind);
  }
}

function conditionErrors(draft: ClauseDraft, frame: ClauseFrame): ClauseErrors {
  const { bounds, parties } = frame;
  switch (draft.condition) {
    case "none":
      return {};
    case "ifCrisis":
      return isAmong(bounds.crisisKinds, draft.ifCrisisKind)
        ? {}
        : { ifCrisisKind: phrase("clauses:error.crisisKindNeeded") };
    case "ifProgramme":
      return isAmong(bounds.programmes, draft.ifProgramme)
        ? {}
        : { ifProgramme: phrase("clauses:error.programmeNeeded") };
    case "ifPerformed":
      return isParty(parties, draft.ifParty) && draft.ifParty !== draft.from
        ? {}
        : { ifParty: phrase("clauses:error.otherPartyNeeded") };
    default:
      return assertNever(draft.condition);
  }
}

const isParty = (parties: readonly SeatId[], seat: string): boolean => isAmong(parties, seat);
const isAmong = (allowed: readonly string[], value: string): boolean => allowed.includes(value);

const partnerError = (draft: ClauseDraft, frame: ClauseFrame): ClauseErrors =>
  isParty(frame.parties, draft.to) && draft.to !== draft.from
    ? {}
    : { to: phrase("clauses:error.partnerNeeded") };

function amountError(draft: ClauseDraft): ClauseErrors {
  const amount = numberIn(draft.amount);
  return amount !== undefined && amount > 0 && isMoney(amount)
    ? {}
    : { amount: phrase("clauses:error.amountNeeded", { least: moneyParam(SMALLEST) }) };
}
/** US$ bn. */
const SMALLEST = 0.1;

function percentError(draft: ClauseDraft, scenario: PublicScenario): ClauseErrors {
  const { growthMin, growthMax } = scenario.settings.defence;
  const percent = numberIn(draft.percent);
  const fits =
    percent !== undefined &&
    Number.isInteger(percent) &&
    percent >= growthMin &&
    percent <= growthMax;
  return fits
    ? {}
    : { percent: phrase("clauses:error.percentNeeded", { low: growthMin, high: growthMax }) };
}

const programmeError = (programme: string, bounds: ClauseBounds): ClauseErrors =>
  isAmong(bounds.programmes, programme)
    ? {}
    : { programme: phrase("clauses:error.programmeNeeded") };

function optionError(draft: ClauseDraft, scenario: PublicScenario): ClauseErrors {
  if (draft.issue === "") return {};
  const options = optionsOf(scenario, programmeId(draft.programme), draft.issue);
  return isAmong(options, draft.option) ? {} : { option: phrase("clauses:error.optionNeeded") };
}

/** The options of one issue of a programme; empty where there is no such issue. */
export function optionsOf(
  scenario: PublicScenario,
  programme: ProgrammeId,
  issue: string,
): readonly string[] {
  const issues = scenario.programmes.find((each) => each.id === programme)?.issues ?? [];
  return issues.find((each) => each.id === issue)?.options.map((option) => option.id) ?? [];
}
