import type { SeatId } from "#shared/kernel/ids.ts";
import type { BotContext, BotView } from "../policy.ts";
import { trustOf } from "../trust.ts";

/** How far a delegation keeps its word: one that does, and one that looks again when a promise is due. */
const KINDS: readonly { readonly prior: number; readonly keeps: number }[] = [
  { prior: 0.7, keeps: 0.95 },
  { prior: 0.3, keeps: 0.6 },
];

/**
 * How likely another delegation is to keep its next promise, 0–1, by Bayes over what it may be and the
 * promises that the viewer knows to be kept or broken.
 */
export function keepsWord({ own, public: table }: BotView, seat: SeatId): number {
  const known = { ...table.obligations, ...own.obligations };
  const weights = KINDS.map(({ prior, keeps }) =>
    Object.values(known).reduce((weight, { clause, status }) => {
      if (clause.from !== seat) return weight;
      if (status === "kept") return weight * keeps;
      return status === "broken" ? weight * (1 - keeps) : weight;
    }, prior),
  );
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return KINDS.reduce((sum, { keeps }, index) => sum + (keeps * (weights[index] ?? 0)) / all, 0);
}

/** How far another delegation's promises are believed, 0–1: by its record where this level weighs that, else by the trust in it. */
export const wordOf = ({ level, view }: BotContext, seat: SeatId): number =>
  level.model === "mandatesAndStyles"
    ? keepsWord(view, seat)
    : trustOf(view, view.own.seat, seat) / 100;
