import { clamp, type Money } from "#shared/kernel/units.ts";
import { preparedness } from "#shared/rules/programmesInForce.ts";
import type { CrisisCard, CrisisOutcome, PublicCrisis } from "#shared/views/view.ts";
import {
  atStake,
  budgetsLeft,
  pointsPerRaw,
  priceOfMoney,
  regionValue,
  type TrackMove,
} from "./evaluation.ts";
import { expectedHelp } from "./opponents/help.ts";
import { logistic } from "./opponents/likelihood.ts";
import type { BotContext } from "./policy.ts";
import { trustOf } from "./trust.ts";

/** A sum for a crisis, US$ bn, and the points of the own final score to be expected of it. */
export interface WeighedHelp {
  readonly amount: number;
  readonly points: number;
}

/**
 * What to give to a crisis: the part or multiple of the fair sum of which most is to be expected, given
 * what the others are likely to give. Where they cover the need, more would be wasted; where a little
 * more tips the outcome, it may be worth more than is fair.
 */
export function weighedHelp(
  context: BotContext,
  crisis: PublicCrisis,
  card: CrisisCard,
  fair: number,
): WeighedHelp {
  const chances = chancesFor(context, crisis, card);
  const worth = outcomeWorths(context, crisis, card);
  const points = (amount: number): number => {
    const chance = chances(amount);
    const outcomes = OUTCOMES.reduce((sum, id) => sum + chance[id] * worth[id], 0);
    return outcomes * concern(context) - costOf(context, fair, amount);
  };
  return EFFORTS.map((effort) => effort * fair)
    .map((amount) => ({ amount, points: points(amount) }))
    .reduce((best, each) => (each.points > best.points ? each : best));
}
/** Parts of the fair sum that are weighed; first that which is given where all are worth the same. */
const EFFORTS = [1, 0, 0.25, 0.5, 0.75, 1.25] as const;

const OUTCOMES = [
  "contained",
  "managed",
  "uncontained",
] as const satisfies readonly CrisisOutcome[];
type ByOutcome = Readonly<Record<CrisisOutcome, number>>;

/** How far what befalls the region counts, 1 being what it does to this delegation alone. */
const concern = ({ personality }: BotContext): number => 1 + personality.cooperativeness;

/** What is spared below the fair part counts the less, the more co-operative a delegation is. */
function costOf(context: BotContext, fair: number, amount: number): number {
  const cost = spent(context, amount);
  const spared = spent(context, Math.max(fair, amount)) - cost;
  return cost + context.personality.cooperativeness * spared;
}

/** Points of the own final score that a sum would have been worth: once no budget is left, what the treasury scores. */
function spent(context: BotContext, amount: Money): number {
  const { own } = context.view;
  if (budgetsLeft(context.view) > 0) return amount * priceOfMoney(context);
  const { pointsPerBillion, cap } = own.mandate.treasury;
  const counted = Math.min(cap, own.treasury) - Math.min(cap, Math.max(0, own.treasury - amount));
  return counted * pointsPerBillion * pointsPerRaw(own.mandate);
}

/** The chances of the outcomes by the own sum; the sum of all gifts is taken as logistic. */
function chancesFor(
  context: BotContext,
  crisis: PublicCrisis,
  card: CrisisCard,
): (amount: number) => ByOutcome {
  let mean = 0;
  let variance = 0;
  for (const { id } of context.scenario.seats) {
    if (id === context.view.own.seat) continue;
    const help = expectedHelp(context, id, crisis);
    mean += help.mean;
    variance += help.variance;
  }
  const factor = likelyFactor(context, crisis, card);
  const { managedFrom } = context.scenario.settings.crises;
  const scale = (factor * Math.sqrt(variance + LEAST_VARIANCE) * Math.sqrt(3)) / Math.PI;
  return (amount) => {
    const strength = factor * (mean + amount);
    const contained = logistic((strength - crisis.need) / scale);
    const held = logistic((strength - crisis.need * managedFrom) / scale);
    return { contained, managed: held - contained, uncontained: 1 - held };
  };
}
const LEAST_VARIANCE = 0.05;

/** What US$ 1 bn is likely to become: co-ordination (11.5) and the strongest leverage, by what is in force. */
function likelyFactor(
  { scenario, view }: BotContext,
  { collective }: PublicCrisis,
  { kind }: CrisisCard,
): number {
  const { coordination } = scenario.settings.crises;
  let sum = coordination.base + coordination.oneResponse * (collective === undefined ? 0.5 : 1);
  if (collective !== undefined) sum += coordination.collectiveDecision;
  const { programmes, exercised, leverage } = preparedness(scenario, view.public, kind);
  sum += programmes;
  sum += exercised * coordination.exercised;
  if (meanTrust({ scenario, view }) >= coordination.trustedFrom) sum += coordination.trusted;
  return Math.min(coordination.max, sum) * leverage;
}

function meanTrust({ scenario, view }: Pick<BotContext, "scenario" | "view">): number {
  const pairs = scenario.seats.flatMap(({ id: from }) =>
    scenario.seats.filter(({ id }) => id !== from).map(({ id: to }) => trustOf(view, from, to)),
  );
  return pairs.reduce((sum, trust) => sum + trust, 0) / Math.max(1, pairs.length);
}

/** Points of the own final score in each outcome, against what a contained crisis of no consequence leaves. */
function outcomeWorths(context: BotContext, crisis: PublicCrisis, card: CrisisCard): ByOutcome {
  const worth = (outcome: CrisisOutcome): number => {
    const moves = card.outcomes[outcome].flatMap((effect): readonly TrackMove[] =>
      effect.kind === "track" ? [[effect.track, effect.amount]] : [],
    );
    const lost =
      card.loss *
      SEVERITY[crisis.severity] *
      LOST[outcome] *
      (card.exposure[context.view.own.seat] ?? 0);
    return (
      regionValue(context, moves, 1) -
      spent(context, lost) +
      (outcome === "contained" ? containing(context) : 0) -
      (outcome === "uncontained" && crisis.severity === 3 ? nearerCollapse(context) : 0)
    );
  };
  return {
    contained: worth("contained"),
    managed: worth("managed"),
    uncontained: worth("uncontained"),
  };
}
/** Rules 11.2 and 11.6: need and loss grow with severity, and a managed crisis costs half. */
const SEVERITY: Readonly<Record<PublicCrisis["severity"], number>> = { 1: 1, 2: 1.5, 3: 2 };
const LOST: ByOutcome = { contained: 0, managed: 0.5, uncontained: 1 };

/** Points by which a contained crisis brings an own objective nearer. */
function containing({ view }: BotContext): number {
  const { own, public: table } = view;
  return own.mandate.objectives.reduce((sum, { condition, points }) => {
    if (condition.type !== "crisesContainedAtLeast") return sum;
    const missing = condition.count - table.crisesContained;
    return missing > 0 ? sum + (points * pointsPerRaw(own.mandate)) / missing : sum;
  }, 0);
}

/** Points at stake in one severe crisis more that nobody contained (13.1). */
function nearerCollapse(context: BotContext): number {
  const { severeUncontained } = context.scenario.settings.collapse;
  const left = severeUncontained - context.view.public.severeUncontained;
  return atStake(context) / clamp(left, 1, severeUncontained);
}
