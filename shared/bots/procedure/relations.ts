import type { SeatId } from "#shared/kernel/ids.ts";
import { clamp } from "#shared/kernel/units.ts";
import type { Programme } from "#shared/views/view.ts";
import { ratedPackages } from "../packageSearch.ts";
import { figuresOf } from "../packages.ts";
import { statusQuoValue } from "../packageValue.ts";
import type { BotContext, Term } from "../policy.ts";
import { worthOfTrust } from "../promises.ts";
import { trustOf } from "../trust.ts";

/** What one delegation would hold for or against another. */
export interface Regard {
  readonly judge: SeatId;
  readonly about: SeatId;
  readonly kept: boolean;
  /** Stake weight before what broken conduct counts more (3.2). */
  readonly weight: number;
}

/**
 * What such evidence would be worth to this delegation: the trust of others in it, as far as it
 * co-operates the trust among others, and the texts that the table could then read, or no longer (8.2).
 */
export function regardTerms(context: BotContext, regards: readonly Regard[]): readonly Term[] {
  const { view, personality } = context;
  const shifts = regards
    .filter(({ judge, about }) => judge !== about)
    .map((regard) => ({ ...regard, by: shiftOf(context, regard) }));
  if (shifts.length === 0) return [];
  const felt = shifts.reduce(
    (sum, { about, by }) =>
      sum + by * (about === view.own.seat ? 1 : OF_OTHERS * personality.cooperativeness),
    0,
  );
  const trust = new Map(
    shifts.map(({ judge, about, by }) => [
      `${judge}>${about}`,
      clamp(trustOf(view, judge, about) + by * 100, 0, 100),
    ]),
  );
  return [
    { name: "relations", points: felt * worthOfTrust(context) },
    { name: "relations", about: "texts", points: readableWith(context, trust) },
  ];
}
/** How much the trust of two others in each other counts to the most co-operative. */
const OF_OTHERS = 0.5;

/** The shift of trust, −1…1: the judgement of rule 3.1 with one piece of evidence more. */
function shiftOf({ scenario, view }: BotContext, { judge, about, kept, weight }: Regard): number {
  const { brokenWeight, maxWeight, priorStrength } = scenario.settings.trust;
  const counted = Math.min(maxWeight, weight) * (kept ? 1 : brokenWeight);
  const now = trustOf(view, judge, about) / 100;
  return ((kept ? 1 - now : -now) * counted) / (priorStrength + counted);
}

/** Points of texts that could be read with this trust in place of the present, less those that no longer could. */
function readableWith(context: BotContext, trust: ReadonlyMap<string, number>): number {
  const { scenario, view } = context;
  if (view.public.year >= view.public.years) return 0;
  let points = 0;
  for (const programme of scenario.programmes) {
    if (view.public.programmes[programme.id] !== undefined) continue;
    if (view.public.procedure[programme.matter] === "aseanMinusX") continue;
    const before = leastOf(context, new Map());
    const after = leastOf(context, trust);
    if (before === after) continue;
    points += hopeFor(context, programme, after) - hopeFor(context, programme, before);
  }
  return points * HEARD_NEXT_YEAR;
}
/** How likely a text that could be read next year is tabled then. */
const HEARD_NEXT_YEAR = 0.5;

/** The least trust of any delegation in another. */
function leastOf({ scenario, view }: BotContext, changed: ReadonlyMap<string, number>): number {
  let least = 100;
  for (const { id: from } of scenario.seats) {
    for (const { id: to } of scenario.seats) {
      if (from === to) continue;
      least = Math.min(least, changed.get(`${from}>${to}`) ?? trustOf(view, from, to));
    }
  }
  return least;
}

/** What is to be expected of the best text of a programme that asks for no more than this trust. */
function hopeFor(context: BotContext, programme: Programme, trust: number): number {
  const quo = statusQuoValue(context, programme);
  return ratedPackages(context, programme).reduce(
    (best, { terms, value, chance }) =>
      figuresOf(programme)(terms).trustNeeded <= trust
        ? Math.max(best, chance * (value - quo))
        : best,
    0,
  );
}
