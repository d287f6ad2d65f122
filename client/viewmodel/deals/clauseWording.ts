import { assertNever } from "#shared/kernel/assertNever.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import type { Clause, ClauseCondition, Duty, DutyKind, Position } from "#shared/views/view.ts";
import {
  labelParam,
  moneyParam,
  type Param,
  type Phrase,
  phrase,
  programmeParam,
  seatParam,
} from "../phrase.ts";

/** A clause as treaty text: each part is a whole sentence. */
export interface ClauseWording {
  readonly duty: Phrase<DutySentence>;
  readonly condition?: Phrase<ConditionSentence> | undefined;
  readonly guarantee: Phrase<GuaranteeSentence>;
}
export type DutySentence =
  | `clauses:duty.${Exclude<DutyKind, "vote">}`
  | `clauses:vote.${Position}`
  | `clauses:voteOption.${Position}`;
export type ConditionSentence = `clauses:condition.${ClauseCondition["kind"]}`;
export type GuaranteeSentence = `clauses:escrow.${EscrowKind}` | "clauses:promise";
/** What an escrow sets aside or binds. */
export type EscrowKind = "money" | "vote" | "cap" | "overtures";

/** The sentences of a clause, in the order they are read. */
export function wordClause(clause: Clause): ClauseWording {
  return {
    duty: dutySentence(clause),
    condition: clause.condition === undefined ? undefined : conditionSentence(clause.condition),
    guarantee: clause.escrow ? escrowSentence(clause.duty.kind) : phrase("clauses:promise"),
  };
}

/** How an escrowed duty of this kind executes itself. */
export function escrowSentence(kind: DutyKind): Phrase<GuaranteeSentence> {
  switch (kind) {
    case "vote":
      return phrase("clauses:escrow.vote");
    case "capDefence":
      return phrase("clauses:escrow.cap");
    case "declineOvertures":
      return phrase("clauses:escrow.overtures");
    case "pay":
    case "fundProgramme":
    case "contribute":
    case "publishDefence":
    case "reconcile":
    case "shareForecast":
    case "shareObjective":
      return phrase("clauses:escrow.money");
    default:
      return assertNever(kind);
  }
}

function dutySentence(clause: Clause): Phrase<DutySentence> {
  const { duty } = clause;
  const common = { from: seatParam(clause.from), due: clause.due };
  if (duty.kind === "vote") return voteSentence(duty, common);
  return phrase(`clauses:duty.${duty.kind}`, { ...common, ...dutyParams(duty, clause.from) });
}

function voteSentence(
  duty: Extract<Duty, { kind: "vote" }>,
  common: Readonly<Record<string, Param>>,
): Phrase<DutySentence> {
  const { programme, issue, option, position } = duty;
  const params = { ...common, programme: programmeParam(programme) };
  if (issue === undefined || option === undefined) {
    return phrase(`clauses:vote.${position}`, params);
  }
  return phrase(`clauses:voteOption.${position}`, {
    ...params,
    issue: { kind: "issue", programme, issue },
    option: { kind: "option", programme, issue, option },
  });
}

function dutyParams(
  duty: Exclude<Duty, { kind: "vote" }>,
  from: SeatId,
): Readonly<Record<string, Param>> {
  switch (duty.kind) {
    case "pay":
      return { to: seatParam(duty.to), amount: moneyParam(duty.amount) };
    case "fundProgramme":
      return { programme: programmeParam(duty.programme), amount: moneyParam(duty.amount) };
    case "capDefence":
      return { percent: duty.percent };
    case "publishDefence":
      return {};
    case "declineOvertures":
      return { power: labelParam(`common:powers.${duty.power}`) };
    case "reconcile":
      return { to: seatParam(duty.towards), step: labelParam(`panels:step.${duty.step}`) };
    case "shareForecast":
      return { to: seatParam(duty.to) };
    case "shareObjective":
      return {
        to: seatParam(duty.to),
        objective: { kind: "objective", seat: from, objective: duty.objective },
      };
    case "contribute":
      return {
        crisisKind: { kind: "crisisKind", crisisKind: duty.crisisKind },
        amount: moneyParam(duty.amount),
      };
    default:
      return assertNever(duty);
  }
}

function conditionSentence(condition: ClauseCondition): Phrase<ConditionSentence> {
  switch (condition.kind) {
    case "ifCrisis":
      return phrase("clauses:condition.ifCrisis", {
        crisisKind: { kind: "crisisKind", crisisKind: condition.crisisKind },
      });
    case "ifProgramme":
      return phrase("clauses:condition.ifProgramme", {
        programme: programmeParam(condition.programme),
      });
    case "ifPerformed":
      return phrase("clauses:condition.ifPerformed", { party: seatParam(condition.party) });
    default:
      return assertNever(condition);
  }
}
