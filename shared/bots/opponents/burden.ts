import type { SeatId } from "#shared/kernel/ids.ts";
import { rememberFor } from "#shared/kernel/remember.ts";
import type { Package, Programme } from "#shared/views/view.ts";
import { incomeOf, scarcity } from "../evaluation.ts";
import { figuresOf } from "../packages.ts";
import type { BotContext } from "../policy.ts";

/** What a delegation's part of the cost takes from the worth of texts to it. */
export interface Burden {
  /** How much dearer money is to it for what it has committed already, 1 and up. */
  readonly scarce: number;
  /** Notches that a text takes. */
  readonly of: (terms: Package) => number;
}

/**
 * The yearly part that falls to a delegation as a part of its income, dearer the more of that is
 * committed already; all of it is public.
 */
export function burdenOf(
  { scenario }: Pick<BotContext, "scenario">,
  programme: Programme,
  seat: SeatId,
  scarce: number,
): Burden {
  const income = incomeOf(scenario, seat);
  if (income <= 0) return { scarce, of: () => 0 };
  const figures = figuresOf(programme);
  return {
    scarce,
    of: (terms) => {
      const { setUp, upkeep, shares } = figures(terms);
      const yearly = (shares[seat] ?? 0) * (setUp / programme.maturityYears + upkeep);
      return (NOTCHES * scarce * yearly) / income;
    },
  };
}
/** Notches that a year's whole income takes. */
const NOTCHES = 2.25;

/** What texts would ask of a delegation now. */
export const burdenNow = (context: BotContext, programme: Programme, seat: SeatId): Burden =>
  burdenOf(context, programme, seat, scarcityNow(context, seat));

/** Once a decision: a context is one decision. */
const scarcityNow = rememberFor((context: BotContext, seat: SeatId) => scarcity(context, seat));
