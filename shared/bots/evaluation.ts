import type { SeatId } from "#shared/kernel/ids.ts";
import { remember } from "#shared/kernel/remember.ts";
import { clamp } from "#shared/kernel/units.ts";
import { yearlyCost } from "#shared/rules/packages.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import type { Mandate, TrackId } from "#shared/views/view.ts";
import { programmeOf } from "./lookUp.ts";
import type { BotContext, BotView, Term } from "./policy.ts";

/** Final-score points (0–100) that one raw point of the mandate is worth. */
export const pointsPerRaw = (mandate: Mandate): number =>
  100 / (mandate.scale.hundred - mandate.scale.zero);

/** Final-score points (0–100) in one more point of own security. */
export const securityPoint = ({ view: { own } }: BotContext): number =>
  (own.mandate.security * pointsPerRaw(own.mandate)) / 100;

/** Years whose budgets are still to come, this year's included while its budget is open. */
export function budgetsLeft(view: BotView): number {
  const { year, years, phase } = view.public;
  const spentThisYear = phase === "crisis" || phase === "review" ? 1 : 0;
  return Math.max(0, years - year + 1 - spentThisYear);
}

/** 0 at the first briefing … 1 at the end of the last year. */
export function timePassed(view: BotView): number {
  const { year, years, phase } = view.public;
  const within = { briefing: 0, caucus: 0.15, plenary: 0.4, budget: 0.6, crisis: 0.7, review: 0.9 };
  return years === 0 ? 0 : clamp((year - 1 + within[phase]) / years, 0, 1);
}

/** Points of the own final score in one more point of a track, and how far it can still move. */
interface TrackStake {
  readonly sheet: number;
  /** Beyond the sheet, because collapse takes everything. */
  readonly stability: number;
  readonly level: number;
}

const trackStakes = remember((context: BotContext): Readonly<Record<TrackId, TrackStake>> => {
  const stake = (track: TrackId): TrackStake => ({
    sheet: trackValue(context.view.own.mandate, track),
    stability: stabilityValue(context, track),
    level: context.view.public.tracks[track],
  });
  return {
    tension: stake("tension"),
    centrality: stake("centrality"),
    prosperity: stake("prosperity"),
    health: stake("health"),
    cyber: stake("cyber"),
    climate: stake("climate"),
    rivalry: stake("rivalry"),
  };
});

/** How good one more point of a track is for this mandate, in points of the own final score. */
function trackValue(mandate: Mandate, track: TrackId): number {
  const weight = mandate.tracks[track] ?? 0;
  const direction = track === "tension" || track === "rivalry" ? -1 : 1;
  return (direction * weight * pointsPerRaw(mandate)) / 100;
}

/**
 * What one more point of a track is worth beyond the sheet: nothing far from the edge, rising
 * linearly over the last 40 points before it.
 */
function stabilityValue(context: BotContext, track: TrackId): number {
  const { collapse } = context.scenario.settings;
  const level = context.view.public.tracks[track];
  if (track === "tension") {
    return (-atStake(context) * clamp((level - collapse.tension + EDGE) / EDGE, 0, 1)) / EDGE;
  }
  if (track === "centrality") {
    return (atStake(context) * clamp((collapse.centrality + EDGE - level) / EDGE, 0, 1)) / EDGE;
  }
  return 0;
}
const EDGE = 40;

/** Points of the own final score that a collapse would take. */
export const atStake = ({ view }: BotContext): number =>
  Math.max(0, view.own.standing.score - view.own.standing.walkAway * 0.5);

/** A track and the points by which it moves. */
export type TrackMove = readonly [TrackId, number];

/** The worth of moving tracks by these amounts, `times` over, as terms. */
export function regionTerms(
  context: BotContext,
  moves: readonly TrackMove[],
  times = 1,
): readonly Term[] {
  const stakes = trackStakes(context);
  return moves.flatMap(([track, amount]): readonly Term[] => {
    const stake = stakes[track];
    const moved = headroom(stake, amount * times);
    return [
      { name: "region", about: track, points: moved * stake.sheet },
      { name: "stability", about: track, points: moved * stake.stability },
    ];
  });
}

/** The sum of those terms, without making them. */
export function regionValue(
  context: BotContext,
  moves: readonly TrackMove[],
  times: number,
): number {
  const stakes = trackStakes(context);
  let points = 0;
  for (const [track, amount] of moves) {
    const stake = stakes[track];
    points += headroom(stake, amount * times) * (stake.sheet + stake.stability);
  }
  return points;
}

/** What is left of a move within 0–100. */
const headroom = ({ level }: TrackStake, amount: number): number =>
  clamp(level + amount, 0, 100) - level;

/**
 * The shadow price of money: points of the own final score that US$ 1 bn would earn elsewhere.
 * Half of what the median programme returns on an equal share, and at least what the treasury
 * itself scores.
 */
export const priceOfMoney = (context: BotContext): number =>
  priceIn(context.scenario)(context.view.own.mandate);

const priceIn = remember((scenario: PublicScenario) =>
  remember((mandate: Mandate) => priceFor(scenario, mandate)),
);

function priceFor(scenario: PublicScenario, mandate: Mandate): number {
  const seats = scenario.seats.length;
  const returns = scenario.programmes
    .map((programme) => {
      const own = mandate.programmes[programme.id];
      const cost = (programme.cost + programme.upkeep) / seats;
      return own === undefined || cost <= 0 ? 0 : (own.adopted * pointsPerRaw(mandate)) / cost;
    })
    .toSorted((a, b) => a - b);
  const median = returns[Math.floor(returns.length / 2)] ?? 0;
  return Math.max(mandate.treasury.pointsPerBillion * pointsPerRaw(mandate), median * 0.5);
}

/**
 * How much dearer money is for something new, 1 and up: what programmes in force already take of a
 * delegation's income cannot be spent twice. Nothing for the first part of the income, then steeply.
 * Everybody can work it out for everybody; `before` leaves out what was adopted in that year or later.
 */
export function scarcity(
  { view, scenario }: BotContext,
  seat: SeatId,
  before = Number.POSITIVE_INFINITY,
): number {
  const income = incomeOf(scenario, seat);
  if (income <= 0) return 1;
  let dues = 0;
  for (const inForce of Object.values(view.public.programmes)) {
    if (inForce.adoptedIn >= before) continue;
    const { instalment, upkeep } = yearlyCost(programmeOf(scenario, inForce.id), inForce.package);
    const part = inForce.shares[seat] ?? 0;
    dues += part * (inForce.maturity < 1 ? instalment : upkeep);
  }
  return 1 + SCARCITY_SLOPE * Math.max(0, dues / income - FREE_PART);
}

/** US$ bn a year at a prosperity of 50. */
export const incomeOf = (scenario: PublicScenario, seat: SeatId): number =>
  scenario.seats.find((each) => each.id === seat)?.income ?? 0;
const FREE_PART = 0.25;
const SCARCITY_SLOPE = 9;
