import type { SeatId } from "#shared/kernel/ids.ts";
import { clamp } from "#shared/kernel/units.ts";
import { growthCeilingIn } from "../ceiling.ts";
import type { BotContext } from "../policy.ts";
import { beliefAbout } from "./belief.ts";
import { wordOf } from "./honesty.ts";

/**
 * The percent by which another delegation is likely to let defence grow in this year's budget. What its
 * style leads one to expect, and what it is seen to have spent since the start, are weighed by how sure each is
 * (two normal distributions, DeGroot 1970); then no more than it can pay, and no more than it promised or a
 * guideline allows, as far as it is taken to heed them.
 */
export function expectedGrowth(context: BotContext, seat: SeatId): number {
  const { styles } = beliefAbout(context, seat);
  const seen = growthSeen(context, seat);
  const guideline = growthCeilingIn(context, seat);
  const promised = promisedCaps(context, seat);
  const { growthMin, growthMax } = context.scenario.settings.defence;
  const most = Math.min(growthMax, affordableGrowth(context, seat));
  return styles.reduce((sum, { style, chance }) => {
    const left = clamp(mixed(style.growth, seen), growthMin, most);
    const heeds = style.id === "competing" ? 0 : 1;
    const guided = toward(left, guideline, heeds);
    return sum + chance * promised.reduce((growth, cap) => toward(growth, ...cap), guided);
  }, 0);
}

/** Percent a year that the middle of the last estimate shows since the start, and the variance of that. */
function growthSeen(
  { view: { public: table }, scenario }: BotContext,
  seat: SeatId,
): { readonly mean: number; readonly variance: number } | undefined {
  const shown = table.seats[seat];
  const began = scenario.seats.find(({ id }) => id === seat)?.defence.spending ?? 0;
  const reviews = table.year - 1;
  if (shown === undefined || reviews < 1 || began <= 0) return undefined;
  const middle = (shown.defenceLow + shown.defenceHigh) / 2;
  const blur = shown.defenceLow === shown.defenceHigh ? 0 : shown.opacity * SPREAD_OF_MIDDLE;
  return {
    mean: 100 * ((middle / began) ** (1 / reviews) - 1),
    variance: (100 * blur) ** 2 / reviews ** 2 + BETWEEN_YEARS ** 2 / reviews,
  };
}

/** Standard deviation of half the difference of two even draws from 0–1, by which an estimate's middle errs (10.5). */
const SPREAD_OF_MIDDLE = Math.sqrt(1 / 24);
/** Standard deviation of one delegation's growth from year to year, in percent. */
const BETWEEN_YEARS = 1.5;
/** Standard deviation of the growth of delegations of one style, in percent. */
const WITHIN_STYLE = 2.5;

function mixed(usual: number, seen: ReturnType<typeof growthSeen>): number {
  if (seen === undefined) return usual;
  const weight = WITHIN_STYLE ** 2 / (WITHIN_STYLE ** 2 + seen.variance);
  return usual + weight * (seen.mean - usual);
}

/** What a growth becomes under a cap that is heeded with this chance. */
const toward = (growth: number, cap: number | undefined, heeds: number): number =>
  cap === undefined || growth <= cap ? growth : heeds * cap + (1 - heeds) * growth;

/** Percent that what it has declared to have would pay for. */
function affordableGrowth({ view, scenario }: BotContext, seat: SeatId): number {
  const shown = view.public.seats[seat];
  if (shown === undefined) return Number.POSITIVE_INFINITY;
  const { defenceLow, defenceHigh, declaredTreasury } = shown;
  const perPercent = (scenario.settings.defence.costPerPercent * (defenceLow + defenceHigh)) / 200;
  return perPercent > 0 ? declaredTreasury / perPercent : Number.POSITIVE_INFINITY;
}

/** The caps it promised, each with the chance that it keeps it: an escrowed one is executed by itself. */
function promisedCaps(
  context: BotContext,
  seat: SeatId,
): readonly (readonly [cap: number, heeds: number])[] {
  const { own, public: table } = context.view;
  return Object.values({ ...table.obligations, ...own.obligations }).flatMap(
    ({ status, clause: { from, duty, escrow } }) =>
      status === "pending" && from === seat && duty.kind === "capDefence"
        ? [[duty.percent, escrow ? 1 : wordOf(context, seat)] as const]
        : [],
  );
}
