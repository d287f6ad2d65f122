import type { SeatId } from "#shared/kernel/ids.ts";
import type { Money } from "#shared/kernel/units.ts";
import type { Obligation } from "#shared/views/view.ts";
import { priceOfMoney, timePassed } from "./evaluation.ts";
import { type BotContext, type Term, total } from "./policy.ts";
import { trustOf } from "./trust.ts";

/**
 * Whether a promised vote will be cast that costs this many points. It was promised before its text
 * was known: even the honest do not stand by one that costs much, and the others only by one that pays.
 */
export const keepsVote = ({ personality }: BotContext, points: number): boolean =>
  points <= 8 * personality.honesty - 4;

/**
 * Whether a promise of money that is due will be kept: while breaking it does not bring more than the trust lost
 * by it is worth over the years to come. Nobody breaks in the first third of a game, and the honest never.
 */
export const keepsPromise = (context: BotContext, promise: Obligation, spared: Money): boolean =>
  standsByWord(context) || total(breakingTerms(context, promise, spared)) <= 0;

const standsByWord = ({ personality, view }: BotContext): boolean =>
  personality.honesty >= HONEST || timePassed(view) < 1 / 3;

/** What breaking a promise brings and costs, with `spared` US$ bn kept back, in points of the own final score. */
export function breakingTerms(
  context: BotContext,
  promise: Obligation,
  spared: Money,
): readonly Term[] {
  const { weightPerBillion } = context.scenario.settings.trust;
  return [
    { name: "cost", about: promise.clause.duty.kind, points: spared * priceOfMoney(context) },
    ...wordTerms(context, promise, weightPerBillion * spared),
  ];
}

/** What breaking a promise of abstention costs: more than anything brings to who stands by its word. */
export const brokenPledgeTerms = (context: BotContext, promise: Obligation): readonly Term[] =>
  standsByWord(context)
    ? [{ name: "promise", about: promise.clause.duty.kind, points: -INVIOLABLE }]
    : wordTerms(context, promise, context.scenario.settings.trust.weightPerPledge);

/** What a broken word of this stake weight costs, whatever it is about. */
function wordTerms(
  context: BotContext,
  { parties, clause }: Obligation,
  stake: number,
): readonly Term[] {
  const { view, personality } = context;
  const weight = Math.min(context.scenario.settings.trust.maxWeight, stake);
  const lost = parties
    .filter((seat) => seat !== view.own.seat)
    .reduce((sum, seat) => sum + trustLost(context, seat, weight), 0);
  return [
    { name: "relations", points: -lost * worthOfTrust(context) },
    { name: "promise", about: clause.duty.kind, points: -CONSCIENCE * personality.honesty },
  ];
}

/** The trust of another delegation, 0–1, that one wrong more of this stake weight would cost (3.2). */
export function trustLost(context: BotContext, judge: SeatId, stake: number): number {
  const { brokenWeight, priorStrength } = context.scenario.settings.trust;
  const weight = stake * brokenWeight;
  const now = trustOf(context.view, judge, context.view.own.seat) / 100;
  return (now * weight) / (priorStrength + weight);
}

/** Points of the own final score that the full trust of one other delegation will bring over the years to come. */
export const worthOfTrust = ({ view }: BotContext): number =>
  POINTS_PER_TRUST * horizon(view.public.years - view.public.year);

/** The shadow of the future (Axelrod 1984): what a point a year is worth over the years that are left. */
const horizon = (years: number): number =>
  years <= 0 ? 0 : (1 - PATIENCE ** years) / (1 - PATIENCE);

/** What next year's point is worth today. */
const PATIENCE = 0.9;
/** Points of the own final score a year that the full trust of one other delegation brings. */
const POINTS_PER_TRUST = 0.5;
/** Points that its conscience costs a wholly honest delegation. */
const CONSCIENCE = 0.5;
const HONEST = 0.85;
/** Points that nothing outweighs: the whole score. */
const INVIOLABLE = 100;
