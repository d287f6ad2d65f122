import { assertNever } from "#shared/kernel/assertNever.ts";
import { issueId, objectiveId, optionId, programmeId, seatId } from "#shared/kernel/ids.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { isEscrowable } from "#shared/rules/clauses.ts";
import type { Clause, ClauseCondition, Duty } from "#shared/views/view.ts";
import { numberIn, textOf } from "../numberField.ts";
import { type ClauseDraft, type ClauseFrame, newClause } from "./clauseDraft.ts";
import { type ClauseErrors, clauseErrors } from "./clauseErrors.ts";

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
    escrow: draft.escrow && isEscrowable(draft.kind),
  });
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
