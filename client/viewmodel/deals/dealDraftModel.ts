import { type DealId, type SeatId, seatId } from "#shared/kernel/ids.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { dutyKey } from "#shared/rules/clauses.ts";
import type { SeatCommand } from "#shared/rules/commands.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import { valueOfClauses } from "#shared/views/clausesValue.ts";
import { type Valuation } from "#shared/views/valuation.ts";
import type { Clause, ClauseBounds, Deal, PublicView, SeatView } from "#shared/views/view.ts";
import { moneyParam, type Phrase, phrase } from "../phrase.ts";
import type { ClauseDraft, ClauseFrame } from "./clauseDraft.ts";
import type { ClauseErrors } from "./clauseErrors.ts";
import { clauseDraftOf, clauseOf } from "./clauseModel.ts";
import { sameClause } from "./revisionDiff.ts";

/** A deal while it is written. */
export interface DealDraft {
  readonly partners: readonly string[];
  readonly open: boolean;
  readonly clauses: readonly ClauseDraft[];
  /** Number of the revision it was begun from, from 1; 0 for a deal of its own. */
  readonly answers: number;
}

/** What a draft answers, where it is a counter. */
export interface Answered {
  readonly deal: DealId;
  readonly revision: number;
  readonly clauses: readonly Clause[];
}

export interface DealDraftErrors {
  readonly partners?: Phrase<DealErrorKey> | undefined;
  /** About the list of clauses as a whole. */
  readonly list?: Phrase<DealErrorKey> | undefined;
  /** By the clause's key. */
  readonly clauses: Readonly<Record<string, ClauseErrors>>;
}
export type DealErrorKey =
  | "clauses:error.partnersNeeded"
  | "clauses:error.clauseNeeded"
  | "clauses:error.tooMany"
  | "clauses:error.nothingChanged";

/** What a draft is worth while it is written. */
export interface DraftWorth {
  readonly valuation: Valuation;
  /** Clauses that are complete enough to be priced, with their keys in the same order. */
  readonly priced: readonly { readonly key: string; readonly clause: Clause }[];
  readonly unfinished: number;
  /** US$ bn of own money that the draft would set aside when it enters into force. */
  readonly ownEscrow: number;
  /** Present where that is more than there is (rule 5.6). */
  readonly escrowWarning?: Phrase<"clauses:escrowTooHigh"> | undefined;
}

export const EMPTY_DEAL: DealDraft = { partners: [], open: true, clauses: [], answers: 0 };

/** Those who would be bound: the writer first, then the partners in the table's order. */
export const partiesOf = (own: SeatId, draft: DealDraft): readonly SeatId[] => [
  own,
  ...draft.partners.map(seatId),
];

export function frameOf(
  own: SeatView,
  scenario: PublicScenario,
  bounds: ClauseBounds,
  parties: readonly SeatId[],
): ClauseFrame {
  return { scenario, bounds, own: own.seat, parties };
}

/** The draft to begin a counter from: the text on the table. */
export function counterDraft(deal: Deal, frame: ClauseFrame): DealDraft {
  const clauses = deal.revisions.at(-1)?.clauses ?? [];
  return {
    partners: deal.parties.filter((party) => party !== frame.own),
    open: deal.open,
    clauses: clauses.map((clause, index) => clauseDraftOf(clause, frame, `c${index}`)),
    answers: deal.revisions.length,
  };
}

/** A key that no clause of the draft has. */
export function nextKey(draft: DealDraft): string {
  const used = draft.clauses.map((clause) => Number(clause.key.slice(1)));
  return `c${Math.max(-1, ...used) + 1}`;
}

/** The command that puts the draft on the table, or what is wrong with it. */
export function dealCommand(
  draft: DealDraft,
  frame: ClauseFrame,
  answered: Answered | undefined,
): Result<SeatCommand, DealDraftErrors> {
  const read = draft.clauses.map((clause) => ({ key: clause.key, is: clauseOf(clause, frame) }));
  const clauses = read.flatMap(({ is }) => (is.ok ? [is.value] : []));
  const errors: DealDraftErrors = {
    partners: partnersError(draft, frame, answered),
    list: listError(draft, clauses, frame, answered),
    clauses: { ...fieldErrors(read), ...repeatErrors(read) },
  };
  if (!isClean(errors)) return err(errors);
  return ok(
    answered === undefined
      ? { type: "proposeDeal", with: draft.partners.map(seatId), open: draft.open, clauses }
      : { type: "counterDeal", deal: answered.deal, revision: answered.revision, clauses },
  );
}

/** The price of the draft as it stands, for the own mandate. */
export function worthOf(
  draft: DealDraft,
  frame: ClauseFrame,
  views: { readonly public: PublicView; readonly own: SeatView },
): DraftWorth {
  const priced = draft.clauses.flatMap((each) => {
    const read = clauseOf(each, frame);
    return read.ok ? [{ key: each.key, clause: read.value }] : [];
  });
  const clauses = priced.map(({ clause }) => clause);
  const ownEscrow = clauses.reduce((sum, clause) => sum + escrowOf(clause, frame.own), 0);
  const { escrowable } = frame.bounds;
  return {
    valuation: valueOfClauses(views, frame.scenario, clauses),
    priced,
    unfinished: draft.clauses.length - priced.length,
    ownEscrow,
    ...(ownEscrow > escrowable
      ? {
          escrowWarning: phrase("clauses:escrowTooHigh", {
            asked: moneyParam(ownEscrow),
            there: moneyParam(escrowable),
          }),
        }
      : {}),
  };
}

function escrowOf(clause: Clause, own: SeatId): number {
  if (!clause.escrow || clause.from !== own) return 0;
  return "amount" in clause.duty ? clause.duty.amount : 0;
}

const partnersError = (
  draft: DealDraft,
  frame: ClauseFrame,
  answered: Answered | undefined,
): Phrase<DealErrorKey> | undefined => {
  if (answered !== undefined) return undefined;
  const known = draft.partners.filter((each) =>
    frame.bounds.partners.some((partner) => partner === each),
  );
  return known.length === 0 || known.length < draft.partners.length
    ? phrase("clauses:error.partnersNeeded")
    : undefined;
};

function listError(
  draft: DealDraft,
  clauses: readonly Clause[],
  frame: ClauseFrame,
  answered: Answered | undefined,
): Phrase<DealErrorKey> | undefined {
  if (draft.clauses.length === 0) return phrase("clauses:error.clauseNeeded");
  if (draft.clauses.length > frame.bounds.maxClauses) {
    return phrase("clauses:error.tooMany", { most: frame.bounds.maxClauses });
  }
  return answered !== undefined && sameList(clauses, answered.clauses)
    ? phrase("clauses:error.nothingChanged")
    : undefined;
}

const sameList = (one: readonly Clause[], other: readonly Clause[]): boolean =>
  one.length === other.length &&
  one.every((clause, index) => {
    const beside = other[index];
    return beside !== undefined && sameClause(clause, beside);
  });

type Read = readonly { readonly key: string; readonly is: Result<Clause, ClauseErrors> }[];

const fieldErrors = (read: Read): Readonly<Record<string, ClauseErrors>> =>
  Object.fromEntries(read.flatMap(({ key, is }) => (is.ok ? [] : [[key, is.error]])));

/** Rule 5.2: the same duty of the same debtor stands once. */
function repeatErrors(read: Read): Readonly<Record<string, ClauseErrors>> {
  const seen = new Map<string, number>();
  const errors: Record<string, ClauseErrors> = {};
  for (const [index, { key, is }] of read.entries()) {
    if (!is.ok) continue;
    const first = seen.get(dutyKey(is.value));
    if (first === undefined) seen.set(dutyKey(is.value), index);
    else errors[key] = { duty: phrase("clauses:error.repeated", { number: first + 1 }) };
  }
  return errors;
}

const isClean = (errors: DealDraftErrors): boolean =>
  errors.partners === undefined &&
  errors.list === undefined &&
  Object.keys(errors.clauses).length === 0;
