import type { SeatId } from "#shared/kernel/ids.ts";
import type { Money } from "#shared/kernel/units.ts";
import type { Obligation, ObligationStatus, PublicView, SeatView } from "#shared/views/view.ts";

/** One promise in the ledger. */
export interface LedgerLine {
  readonly obligation: Obligation;
  readonly debtor: SeatId;
  /** Due at this year's Review, and not yet settled. */
  readonly dueNow: boolean;
  /** US$ bn, for duties of money. */
  readonly money?: { readonly due: Money; readonly done: Money; readonly left: Money } | undefined;
}

/** What one delegation has made of its promises, as far as the reader knows. */
export interface LedgerTally {
  readonly seat: SeatId;
  readonly kept: number;
  readonly broken: number;
  readonly pending: number;
}

export interface Ledger {
  /** The reader's own, to be done. */
  readonly owed: readonly LedgerLine[];
  /** Others', to be done. */
  readonly expected: readonly LedgerLine[];
  readonly settled: readonly LedgerLine[];
  readonly tallies: readonly LedgerTally[];
}

/** All promises the reader may know of, those due first on top. */
export function ledgerOf(table: PublicView, own: SeatView | undefined): Ledger {
  const lines = knownObligations(table, own).map((each) => lineOf(each, table.year));
  const pending = lines
    .filter(({ obligation }) => obligation.status === "pending")
    .toSorted((a, b) => a.obligation.clause.due - b.obligation.clause.due);
  return {
    owed: pending.filter(({ debtor }) => debtor === own?.seat),
    expected: pending.filter(({ debtor }) => debtor !== own?.seat),
    settled: lines
      .filter(({ obligation }) => obligation.status !== "pending")
      .toSorted((a, b) => (b.obligation.settledIn ?? 0) - (a.obligation.settledIn ?? 0)),
    tallies: Object.values(table.seats).map(({ id }) => tallyOf(id, lines)),
  };
}

/** What the table knows, and what the reader alone knows besides, each once. */
export const knownObligations = (
  table: PublicView,
  own: SeatView | undefined,
): readonly Obligation[] => Object.values({ ...table.obligations, ...own?.obligations });

function lineOf(obligation: Obligation, year: number): LedgerLine {
  const { duty, due, from } = obligation.clause;
  const done = obligation.performed;
  return {
    obligation,
    debtor: from,
    dueNow: obligation.status === "pending" && due === year,
    money:
      "amount" in duty
        ? { due: duty.amount, done, left: Math.max(0, duty.amount - done) }
        : undefined,
  };
}

function tallyOf(seat: SeatId, lines: readonly LedgerLine[]): LedgerTally {
  const count = (status: ObligationStatus): number =>
    lines.filter((line) => line.debtor === seat && line.obligation.status === status).length;
  return { seat, kept: count("kept"), broken: count("broken"), pending: count("pending") };
}
