import type { DealId, SeatId } from "#shared/kernel/ids.ts";
import type { Deal, DealStatus, PublicView, SeatView } from "#shared/views/view.ts";
import { type ClauseChange, diffClauses } from "./revisionDiff.ts";

/** A deal as its reader finds it: what may be done with it, and who is waited for. */
export interface DealEntry {
  readonly deal: Deal;
  /** Number of the draft on the table, from 1. */
  readonly revision: number;
  /** Of the draft on the table. */
  readonly author: SeatId;
  readonly waitingFor: readonly SeatId[];
  readonly can: {
    readonly sign: boolean;
    readonly counter: boolean;
    readonly reject: boolean;
    readonly withdraw: boolean;
  };
}

export interface DealShelves {
  /** Drafts that wait for the reader's signature. */
  readonly toAnswer: readonly DealEntry[];
  /** Drafts that wait for others. */
  readonly waiting: readonly DealEntry[];
  readonly inForce: readonly DealEntry[];
  /** Fulfilled, rejected, withdrawn, expired. */
  readonly closed: readonly DealEntry[];
}

/** One draft of a deal, with what it changed in the one before. */
export interface RevisionEntry {
  /** From 1. */
  readonly number: number;
  readonly by: SeatId;
  /** Absent for the first draft. */
  readonly changes?: readonly ClauseChange[] | undefined;
}

/** All deals the reader knows, newest first on each shelf. */
export function dealShelves(table: PublicView, own: SeatView | undefined): DealShelves {
  const known: readonly Deal[] = Object.values({ ...table.deals, ...own?.deals });
  const entries = known.map((deal) => entryOf(deal, own)).toReversed();
  const on = (...statuses: readonly DealStatus[]): readonly DealEntry[] =>
    entries.filter(({ deal }) => statuses.includes(deal.status));
  const drafts = on("drafted");
  const isMine = (entry: DealEntry): boolean =>
    own !== undefined && entry.waitingFor.includes(own.seat);
  return {
    toAnswer: drafts.filter(isMine),
    waiting: drafts.filter((entry) => !isMine(entry)),
    inForce: on("inForce"),
    closed: on("fulfilled", "rejected", "withdrawn", "expired"),
  };
}

/** One deal the reader knows, by its id. */
export function dealEntry(
  id: DealId,
  table: PublicView,
  own: SeatView | undefined,
): DealEntry | undefined {
  const deal = own?.deals[id] ?? table.deals[id];
  return deal === undefined ? undefined : entryOf(deal, own);
}

/** The drafts of a deal, the last one first, each with who wrote it and what it changed. */
export function revisionsOf(deal: Deal): readonly RevisionEntry[] {
  return deal.revisions
    .map((revision, index): RevisionEntry => {
      const before = deal.revisions[index - 1];
      return {
        number: index + 1,
        by: revision.by,
        changes: before === undefined ? undefined : diffClauses(before.clauses, revision.clauses),
      };
    })
    .toReversed();
}

/** The text on the table beside the one before it; everything is new in a first draft. */
export function currentText(deal: Deal): readonly ClauseChange[] {
  const clauses = deal.revisions.at(-1)?.clauses ?? [];
  const before = deal.revisions.at(-2);
  return before === undefined || deal.status !== "drafted"
    ? clauses.map((clause) => ({ kind: "same", clause }))
    : diffClauses(before.clauses, clauses);
}

function entryOf(deal: Deal, own: SeatView | undefined): DealEntry {
  const legal = own?.legal;
  const has = (list: readonly DealId[] | undefined): boolean => list?.includes(deal.id) ?? false;
  return {
    deal,
    revision: deal.revisions.length,
    author: deal.revisions.at(-1)?.by ?? firstOf(deal.parties),
    waitingFor:
      deal.status === "drafted"
        ? deal.parties.filter((party) => !deal.signatures.includes(party))
        : [],
    can: {
      sign: has(legal?.signDeal),
      counter: has(legal?.counterDeal),
      reject: has(legal?.rejectDeal),
      withdraw: has(legal?.withdrawDeal),
    },
  };
}

function firstOf(parties: readonly SeatId[]): SeatId {
  const [first] = parties;
  if (first === undefined) throw new Error("A deal without parties");
  return first;
}
