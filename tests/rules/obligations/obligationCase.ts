import type { SeatId } from "#shared/kernel/ids.ts";
import type { Position } from "#shared/rules/state/resolution.ts";
import type { Evidence } from "#shared/rules/state/trust.ts";
import { obligationOf, toBudget } from "#tests/support/deals.ts";
import { evidenceOf } from "#tests/support/evidence.ts";
import { ASEAN, type Given, JAPAN, KOREA } from "#tests/support/given.ts";
import { asSingleText, toAdopt, toTake } from "#tests/support/texts.ts";

export const CAP_2 = { kind: "capDefence", percent: 2 } as const;

export const FORECAST = { kind: "shareForecast", to: JAPAN } as const;

export const DECLINE_US = { kind: "declineOvertures", power: "us" } as const;

export const JAPAN_HAS = { kind: "ifPerformed", party: JAPAN } as const;

export const statusOf = (table: Given, clause = 1): string => obligationOf(table, clause).status;

/** Korea's budget, which pays this for the n-th clause. */
export function paying(table: Given, amount: number, clause = 1): Given {
  const budget = table.inPhase("budget");
  const { id } = obligationOf(budget, clause);
  return budget.having(KOREA, toBudget({ obligations: { [id]: amount } }));
}

export const growing = (table: Given, percent: number): Given =>
  table.inPhase("budget").having(KOREA, toBudget({ defenceGrowth: percent }));

/** ASEAN, in the chair, offers a text of the secretariat, on which Korea and Japan take these positions. */
export const voted = (table: Given, korea: Position, japan: Position = "support"): Given =>
  table
    .inPhase("plenary")
    .having(ASEAN, asSingleText(toAdopt("secretariat")))
    .having(KOREA, toTake(korea))
    .having(JAPAN, toTake(japan));

/** What `judge` has found of `about` for promises kept or broken. */
export const wordOf = (table: Given, judge: SeatId, about: SeatId): readonly Evidence[] =>
  evidenceOf(table, judge, about, "promiseKept", "promiseBroken");
