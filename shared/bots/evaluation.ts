import { idsOf, type SeatId } from "#shared/kernel/ids.ts";
import { remember } from "#shared/kernel/remember.ts";
import { clamp } from "#shared/kernel/units.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import { yearlyCost } from "#shared/views/valuation.ts";
import type { Mandate, Package, Programme, TrackId } from "#shared/views/view.ts";
import { chosenOptions, programmeOf } from "./lookUp.ts";
import type { BotContext, BotView, Term } from "./policy.ts";
import { total } from "./policy.ts";

/** Final-score points (0–100) that one raw point of the mandate is worth. */
export const pointsPerRaw = (mandate: Mandate): number =>
  100 / (mandate.scale.hundred - mandate.scale.zero);

/** Years whose budgets are still to come, this year's included while its budget is open. */
function budgetsLeft(view: BotView): number {
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

/** How good one more point of a track is for this mandate, in points of the own final score. */
function trackValue(mandate: Mandate, track: TrackId): number {
  const weight = mandate.tracks[track] ?? 0;
  const direction = track === "tension" || track === "rivalry" ? -1 : 1;
  return (direction * weight * pointsPerRaw(mandate)) / 100;
}

/**
 * What one more point of a track is worth beyond the sheet, because collapse takes everything:
 * nothing far from the edge, rising linearly over the last 40 points before it.
 */
function stabilityValue(context: BotContext, track: TrackId): number {
  const { collapse } = context.scenario.settings;
  const { standing } = context.view.own;
  const level = context.view.public.tracks[track];
  const atStake = Math.max(0, standing.score - standing.walkAway * 0.5);
  if (track === "tension") {
    return (-atStake * clamp((level - collapse.tension + EDGE) / EDGE, 0, 1)) / EDGE;
  }
  if (track === "centrality") {
    return (atStake * clamp((collapse.centrality + EDGE - level) / EDGE, 0, 1)) / EDGE;
  }
  return 0;
}
const EDGE = 40;

/** The worth of moving tracks by these amounts, as terms. */
export function regionTerms(
  context: BotContext,
  moves: Readonly<Partial<Record<TrackId, number>>>,
): readonly Term[] {
  const terms: Term[] = [];
  for (const [track, amount] of Object.entries(moves)) {
    const id = trackId(track);
    if (id === undefined) continue;
    const headroom =
      clamp(context.view.public.tracks[id] + amount, 0, 100) - context.view.public.tracks[id];
    terms.push({
      name: "region",
      about: id,
      points: headroom * trackValue(context.view.own.mandate, id),
    });
    terms.push({ name: "stability", about: id, points: headroom * stabilityValue(context, id) });
  }
  return terms;
}

const TRACKS: readonly TrackId[] = [
  "tension",
  "centrality",
  "prosperity",
  "health",
  "cyber",
  "climate",
  "rivalry",
];
const trackId = (text: string): TrackId | undefined => TRACKS.find((each) => each === text);

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
 * How much dearer money is for something new, 1 and up: what programmes in force already take of the
 * own income cannot be spent twice. Nothing for the first part of the income, then steeply.
 */
const scarcity = remember((context: BotContext): number => {
  const { view, scenario } = context;
  const income = scenario.seats.find((seat) => seat.id === view.own.seat)?.income ?? 0;
  if (income <= 0) return 1;
  let dues = 0;
  for (const inForce of Object.values(view.public.programmes)) {
    const { instalment, upkeep } = yearlyCost(programmeOf(scenario, inForce.id), inForce.package);
    const part = inForce.shares[view.own.seat] ?? 0;
    dues += part * (inForce.maturity < 1 ? instalment : upkeep);
  }
  return 1 + SCARCITY_SLOPE * Math.max(0, dues / income - FREE_PART);
});
const FREE_PART = 0.25;
const SCARCITY_SLOPE = 8;

export interface ProgrammeOutlook {
  /** Maturity that full funding from this year on reaches by the end, 0–1. */
  readonly maturityAtEnd: number;
  /** Sum over the coming reviews of the maturity then. */
  readonly effectYears: number;
  /** Instalments of the set-up cost, and years of upkeep, still to be paid. */
  readonly instalments: number;
  readonly upkeepYears: number;
}

/** What full funding makes of a programme by the end of the game. */
function outlookOf(view: BotView, programme: Programme, maturity: number): ProgrammeOutlook {
  const left = budgetsLeft(view);
  const missing = Math.ceil((1 - maturity) * programme.maturityYears - 1e-9);
  const instalments = Math.min(left, missing);
  let effectYears = 0;
  for (let year = 1; year <= left; year++) {
    effectYears += Math.min(1, maturity + year / programme.maturityYears);
  }
  return {
    maturityAtEnd: Math.min(1, maturity + left / programme.maturityYears),
    effectYears,
    instalments,
    upkeepYears: left - instalments,
  };
}

/** The part of the cost that a package puts on a seat. */
export function shareOf(programme: Programme, terms: Package, seat: SeatId): number {
  for (const option of chosenOptions(programme, terms)) {
    const share = option.shares?.[seat];
    if (share !== undefined) return share;
  }
  return 0;
}

/** US$ bn that a package will cost a seat over the rest of the game, if fully funded. */
function costOf(view: BotView, programme: Programme, terms: Package, seat: SeatId): number {
  const { instalments, upkeepYears } = outlookOf(view, programme, 0);
  const options = chosenOptions(programme, terms);
  const setUp = programme.cost + options.reduce((sum, option) => sum + option.cost, 0);
  const upkeep = programme.upkeep + options.reduce((sum, option) => sum + option.upkeep, 0);
  const part = shareOf(programme, terms, seat);
  return part * ((setUp * instalments) / programme.maturityYears + upkeep * upkeepYears);
}

/** The worth of having this programme on these terms, against not having it at all. */
export function packageTerms(
  context: BotContext,
  programme: Programme,
  terms: Package,
): readonly Term[] {
  const { view, scenario } = context;
  const { mandate, seat } = view.own;
  const outlook = outlookOf(view, programme, 0);
  const { signatureShare } = scenario.settings.score;
  const delivered = signatureShare + (1 - signatureShare) * outlook.maturityAtEnd;
  const sheet = mandate.programmes[programme.id];
  const perRaw = pointsPerRaw(mandate) * delivered;
  const dearness = view.public.programmes[programme.id] === undefined ? scarcity(context) : 1;
  const options = idsOf(terms).map((issue): Term => {
    const option = terms[issue];
    const raw = option === undefined ? 0 : sheet?.options[issue]?.[option];
    return { name: "sheet", about: issue, points: (raw ?? 0) * perRaw };
  });
  return [
    { name: "sheet", about: programme.id, points: (sheet?.adopted ?? 0) * perRaw },
    ...options,
    {
      name: "cost",
      about: programme.id,
      points: -costOf(view, programme, terms, seat) * priceOfMoney(context) * dearness,
    },
    ...regionTerms(context, yearlyMoves(programme, terms, outlook.effectYears)),
  ];
}

/** Track moves of a programme and its options over so many years of full effect. */
function yearlyMoves(
  programme: Programme,
  terms: Package,
  years: number,
): Readonly<Partial<Record<TrackId, number>>> {
  const moves: Partial<Record<TrackId, number>> = {};
  const effects = [
    ...programme.effects,
    ...chosenOptions(programme, terms).flatMap((option) => option.effects),
  ];
  for (const effect of effects) {
    if (effect.kind !== "track") continue;
    moves[effect.track] = (moves[effect.track] ?? 0) + effect.amount * years;
  }
  return moves;
}

/** The worth of a package in points of the own final score. */
export const packageValue = (context: BotContext, programme: Programme, terms: Package): number =>
  total(packageTerms(context, programme, terms));

/**
 * What a change of the table's text is measured against: the terms in force, or no programme. Who
 * stands outside a programme in force has only what it does for the region.
 */
export function statusQuoValue(context: BotContext, programme: Programme): number {
  const inForce = context.view.public.programmes[programme.id];
  if (inForce === undefined) return 0;
  const terms = packageTerms(context, programme, inForce.package);
  if (isOutside(context, programme)) {
    return total(terms.filter(({ name }) => name === "region" || name === "stability"));
  }
  return total(terms);
}

/** Whether a programme is in force without this delegation. */
export function isOutside(context: BotContext, programme: Programme): boolean {
  const inForce = context.view.public.programmes[programme.id];
  return inForce !== undefined && !inForce.members.includes(context.view.own.seat);
}

/** The programme a subject is about, if it is about one. */
export const subjectProgramme = (
  scenario: PublicScenario,
  subject: { readonly kind: string; readonly programme?: Programme["id"] | undefined },
): Programme | undefined =>
  subject.programme === undefined ? undefined : programmeOf(scenario, subject.programme);
