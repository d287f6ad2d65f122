import type { Debrief } from "#shared/analysis/debrief.ts";
import type { PromiseEffect } from "#shared/analysis/promiseEffects.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import type { Money } from "#shared/kernel/units.ts";
import type { Clause, Obligation, ObligationStatus } from "#shared/views/view.ts";

/** One promise and what became of it, with everything revealed. */
export interface PromiseLine {
  readonly id: string;
  readonly clause: Clause;
  readonly debtor: SeatId;
  /** To whom it was made. */
  readonly creditors: readonly SeatId[];
  readonly status: ObligationStatus;
  /** US$ bn. */
  readonly missing?: Money | undefined;
  readonly settledIn?: number | undefined;
  /** Agreed in secret. */
  readonly secret: boolean;
  /** What keeping or breaking it did; absent where it was neither, or escrow did it. */
  readonly effect?: PromiseEffect | undefined;
}

/** What one delegation made of its word. What escrow carried out by itself is counted apart. */
interface PromiseTally {
  readonly seat: SeatId;
  readonly kept: number;
  readonly broken: number;
  readonly excused: number;
  readonly escrowed: number;
}

export interface PromiseBook {
  /** Broken ones first, then kept, then excused; each by year. */
  readonly lines: readonly PromiseLine[];
  readonly tallies: readonly PromiseTally[];
}

export function promiseBook({
  table,
  promiseEffects,
}: Pick<Debrief, "table" | "promiseEffects">): PromiseBook {
  const obligations = Object.values(table.obligations);
  const lines = obligations
    .map((each) => ({
      ...lineOf(each, table.deals[each.deal]?.open !== true),
      effect: promiseEffects.find(({ obligation }) => obligation === each.id),
    }))
    .toSorted(
      (a, b) =>
        ORDER.indexOf(a.status) - ORDER.indexOf(b.status) ||
        (a.settledIn ?? 0) - (b.settledIn ?? 0),
    );
  return { lines, tallies: Object.values(table.seats).map(({ id }) => tallyOf(id, lines)) };
}

const ORDER: readonly ObligationStatus[] = ["broken", "kept", "excused", "pending"];

function lineOf(
  { id, clause, parties, status, missing, settledIn }: Obligation,
  secret: boolean,
): PromiseLine {
  return {
    id,
    clause,
    debtor: clause.from,
    creditors: creditorsOf(clause, parties),
    status,
    missing,
    settledIn,
    secret,
  };
}

/** Whom the duty names, or else all other parties. */
function creditorsOf({ duty, from }: Clause, parties: readonly SeatId[]): readonly SeatId[] {
  if ("to" in duty) return [duty.to];
  return "towards" in duty ? [duty.towards] : parties.filter((party) => party !== from);
}

function tallyOf(seat: SeatId, lines: readonly PromiseLine[]): PromiseTally {
  const own = lines.filter(({ debtor }) => debtor === seat);
  const promised = own.filter(({ clause }) => !clause.escrow);
  const count = (status: ObligationStatus): number =>
    promised.filter((line) => line.status === status).length;
  return {
    seat,
    kept: count("kept"),
    broken: count("broken"),
    excused: count("excused"),
    escrowed: own.length - promised.length,
  };
}
