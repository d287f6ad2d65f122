import { assertNever } from "#shared/kernel/assertNever.ts";
import { programmeId } from "#shared/kernel/ids.ts";
import { isMoney } from "#shared/kernel/units.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import type { ClauseBounds } from "#shared/views/view.ts";
import { numberIn } from "../numberField.ts";
import { moneyParam, type Phrase, phrase } from "../phrase.ts";
import { type ClauseDraft, type ClauseFrame, firstYearOf, optionsOf } from "./clauseDraft.ts";

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

/** What is wrong with which field; nothing where the fields describe a clause. */
export function clauseErrors(draft: ClauseDraft, frame: ClauseFrame): ClauseErrors {
  const { bounds, parties } = frame;
  const due = numberIn(draft.due);
  const first = firstYearOf(draft.kind, bounds);
  const isYear =
    due !== undefined && Number.isInteger(due) && due >= first && due <= bounds.lastYear;
  return {
    ...(isAmong(parties, draft.from) ? {} : { from: phrase("clauses:error.partyNeeded") }),
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
      return isAmong(parties, draft.ifParty) && draft.ifParty !== draft.from
        ? {}
        : { ifParty: phrase("clauses:error.otherPartyNeeded") };
    default:
      return assertNever(draft.condition);
  }
}

const isAmong = (allowed: readonly string[], value: string): boolean => allowed.includes(value);

const partnerError = (draft: ClauseDraft, frame: ClauseFrame): ClauseErrors =>
  isAmong(frame.parties, draft.to) && draft.to !== draft.from
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
