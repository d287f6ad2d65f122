import type { Debrief } from "#shared/analysis/debrief.ts";
import type { Payments } from "#shared/analysis/payments.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { type Money, money } from "#shared/kernel/units.ts";
import { crisisParam, type Phrase, phrase, programmeParam } from "../phrase.ts";

/** A line of the account: US$ bn by delegation, above 0 where money came in. */
export interface AccountLine {
  readonly post: keyof Payments;
  readonly amounts: readonly SeatMoney[];
  readonly total: Money;
}

interface SeatMoney {
  readonly seat: SeatId;
  readonly amount: Money;
}

/** One thing that was paid for together, with what each gave to it. */
export interface SharedCost {
  readonly what: Phrase;
  readonly year: number;
  readonly amounts: readonly SeatMoney[];
  readonly total: Money;
}

/** Where money came from and where it went, without lines in which nobody had anything. */
export function accountLines({ seats, payments }: Debrief): readonly AccountLine[] {
  return POSTS.map(({ post, sign }) => {
    const amounts = seats.map(({ seat }) => ({
      seat,
      amount: money(sign * (payments[seat]?.[post] ?? 0)),
    }));
    return { post, amounts, total: sumOf(amounts) };
  }).filter(
    ({ post, amounts }) =>
      post === "start" || post === "end" || amounts.some(({ amount }) => amount !== 0),
  );
}

/** What goes out is written with a minus. */
const POSTS: readonly { readonly post: keyof Payments; readonly sign: 1 | -1 }[] = [
  { post: "start", sign: 1 },
  { post: "income", sign: 1 },
  { post: "overtures", sign: 1 },
  { post: "receivedFromOthers", sign: 1 },
  { post: "effects", sign: 1 },
  { post: "programmes", sign: -1 },
  { post: "crises", sign: -1 },
  { post: "losses", sign: -1 },
  { post: "defence", sign: -1 },
  { post: "reconciliation", sign: -1 },
  { post: "paidToOthers", sign: -1 },
  { post: "end", sign: 1 },
];

/** Programmes and crises with who paid how much, in the order in which they came up. */
export function sharedCosts({ seats, programmes, table }: Debrief): readonly SharedCost[] {
  const shared = (paid: Readonly<Record<SeatId, Money>>): readonly SeatMoney[] =>
    seats.map(({ seat }) => ({ seat, amount: paid[seat] ?? 0 }));
  const costs = [
    ...programmes.map(({ id, adoptedIn, paid }) => ({
      what: phrase("debrief:money.programme", { programme: programmeParam(id) }),
      year: adoptedIn,
      amounts: shared(paid),
    })),
    ...Object.values(table.crises).map(({ id, year, contributions }) => ({
      what: phrase("debrief:money.crisis", { crisis: crisisParam(id) }),
      year,
      amounts: shared(contributions),
    })),
  ];
  return costs
    .map((cost) => ({ ...cost, total: sumOf(cost.amounts) }))
    .toSorted((a, b) => a.year - b.year);
}

const sumOf = (amounts: readonly SeatMoney[]): Money =>
  money(amounts.reduce((sum, { amount }) => sum + amount, 0));
