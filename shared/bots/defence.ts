import { remember } from "#shared/kernel/remember.ts";
import { clamp } from "#shared/kernel/units.ts";
import type { BudgetBounds, Mandate } from "#shared/views/view.ts";
import { growthCeilingIn, reportingIn } from "./ceiling.ts";
import {
  budgetsLeft,
  pointsPerRaw,
  priceOfMoney,
  regionTerms,
  securityPoint,
} from "./evaluation.ts";
import { modelsMandates } from "./levels.ts";
import { othersOf } from "./lookUp.ts";
import { expectedGrowth } from "./opponents/arms.ts";
import { logistic } from "./opponents/likelihood.ts";
import { type BotContext, type Term, total } from "./policy.ts";
import { trustOf } from "./trust.ts";

/**
 * Percent of growth for this year's budget, within its bounds. By its character a delegation arms as far as
 * security is worth something to it, as it trusts little, and as it fears to be less secure. Who models the
 * others fears what they are likely to arm, not only what they have (the security dilemma, Jervis 1978), and
 * moves from its character towards what is worth most (as piKL does, Jacob et al. 2022).
 */
export function wantedGrowth(context: BotContext, bounds: BudgetBounds): number {
  const { growthMin } = bounds;
  const most = clamp(capFor(context), growthMin, bounds.growthMax);
  const usual = clamp(growthByCharacter(context), growthMin, most);
  if (!modelsMandates(context.level)) return Math.round(usual);
  let best = { growth: Math.round(usual), points: Number.NEGATIVE_INFINITY };
  for (let growth = Math.ceil(growthMin); growth <= most; growth++) {
    const points = total(growthTerms(context, bounds, growth)) - CHARACTER * (growth - usual) ** 2;
    if (points > best.points) best = { growth, points };
  }
  return best.growth;
}
/** Points by which growth has to be better for each squared percent that it lies off the character's. */
const CHARACTER = 0.1;

function growthByCharacter(context: BotContext): number {
  const { own, public: table } = context.view;
  const others = othersOf(context);
  const distrust =
    others.reduce((sum, seat) => sum + 1 - trustOf(context.view, own.seat, seat) / 100, 0) /
    Math.max(1, others.length);
  const worth = own.mandate.security * pointsPerRaw(own.mandate);
  const secure = modelsMandates(context.level)
    ? own.security - expectedThreat(context)
    : own.security;
  const fear = clamp((60 - secure) / 30, -0.5, 1.5);
  const calm = table.tracks.tension > 70 ? 0.3 : 1;
  return (
    context.personality.defenceGrowth * (0.4 + distrust + fear) * clamp(worth / 15, 0.4, 1.4) * calm
  );
}

/** What a growth of so many percent brings and costs, in points of the own final score, against none. */
export function growthTerms(
  context: BotContext,
  { costPerPercent }: BudgetBounds,
  growth: number,
): readonly Term[] {
  const cost = Math.max(0, growth) * costPerPercent * priceOfMoney(context);
  const security = securityWith(context, growth) - securityWith(context, 0);
  const atStake = aimsMet(context, growth) - aimsMet(context, 0);
  return [
    { name: "cost", about: "defence", points: -cost },
    { name: "security", points: security * securityPoint(context) },
    { name: "security", about: "objectives", points: atStake },
    ...regionTerms(amidArms(context), [["tension", tensionFrom(context, growth)]]),
  ];
}

/** Own security after this year's review, by rule 10.6 and what the others are likely to arm. */
function securityWith(context: BotContext, growth: number): number {
  const { securityPerPercent } = context.scenario.settings.defence;
  const arms = securityPerPercent * ofStart(context, growth);
  return clamp(context.view.own.security + arms - expectedThreat(context), 0, 100);
}

/** Percent of the spending at the start that a growth of the spending now is. */
function ofStart({ scenario, view: { own } }: BotContext, growth: number): number {
  const began = scenario.seats.find(({ id }) => id === own.seat)?.defence.spending ?? 0;
  return began > 0 ? (growth * own.defenceSpending) / began : 0;
}

/** Points of own security that the others' budgets of one year are likely to take (10.6). */
const expectedThreat = remember((context: BotContext): number => {
  const { own, public: table } = context.view;
  const { threatPerPercent } = context.scenario.settings.defence;
  return othersOf(context).reduce((sum, seat) => {
    const doubt = 1 - trustOf(context.view, own.seat, seat) / 100;
    const darkness = 1 + (table.seats[seat]?.opacity ?? 0);
    return sum + threatPerPercent * expectedGrowth(context, seat) * doubt * darkness;
  }, 0);
});

/** Points of what the mandate says of own security and own arms, by how likely each will hold at the end. */
function aimsMet(context: BotContext, growth: number): number {
  const { mandate } = context.view.own;
  const { objectives, redLine } = mandate;
  const aims = [...objectives, { condition: redLine.condition, points: -redLine.penalty }];
  const raw = aims.reduce(
    (sum, { condition, points }) => sum + points * (chanceOf(context, condition, growth) ?? 0),
    0,
  );
  return raw * pointsPerRaw(mandate);
}

type Condition = Mandate["redLine"]["condition"];

/** Undefined where a condition asks for neither: growth does not change it. */
function chanceOf(context: BotContext, condition: Condition, growth: number): number | undefined {
  if (condition.type === "not") {
    const chance = chanceOf(context, condition.condition, growth);
    return chance === undefined ? undefined : 1 - chance;
  }
  const { own } = context.view;
  if (condition.type === "securityAtLeast" && condition.seat === own.seat) {
    const later = Math.max(0, budgetsLeft(context.view) - 1) * expectedThreat(context);
    return logistic((securityWith(context, growth) - later - condition.level) / UNSURE);
  }
  if (condition.type === "defenceGrowthAtMost" && condition.seat === own.seat) {
    const grown = ofStart(context, 100 + growth) - 100;
    return grown <= condition.percent ? 1 : 0;
  }
  return undefined;
}
/** Scale of the error in what own security will be at the end, in points. */
const UNSURE = 5;

/** Points of tension from an own growth (10.7). */
function tensionFrom(context: BotContext, growth: number): number {
  const { tensionPerPercent, tensionPerCutPercent } = context.scenario.settings.defence;
  if (growth <= 0) return tensionPerCutPercent * -growth;
  const { seat } = context.view.own;
  const reporting = reportingIn(context, seat);
  if (reporting === "inspected") return 0;
  const unexplained = Math.max(0, growth - (growthCeilingIn(context, seat) ?? 0));
  const isKnown = reporting === "annual" || publishes(context);
  return tensionPerPercent * unexplained * (isKnown ? 0.5 : 1);
}

/** The table as it is likely to stand once the others have armed: the nearer the edge, the more a point of tension matters. */
const amidArms = remember((context: BotContext): BotContext => {
  const { view, scenario } = context;
  const { tensionPerPercent } = scenario.settings.defence;
  const theirs = othersOf(context).reduce(
    (sum, seat) => sum + tensionPerPercent * Math.max(0, expectedGrowth(context, seat)),
    0,
  );
  const tension = clamp(view.public.tracks.tension + theirs, 0, 100);
  const tracks = { ...view.public.tracks, tension };
  return { ...context, view: { ...view, public: { ...view.public, tracks } } };
});

/** The tightest cap this delegation promised, or the guideline in force. */
function capFor(context: BotContext): number {
  const { own } = context.view;
  let cap = Number.POSITIVE_INFINITY;
  for (const { status, clause } of Object.values(own.obligations)) {
    if (status !== "pending" || clause.from !== own.seat) continue;
    if (clause.duty.kind === "capDefence") cap = Math.min(cap, Math.floor(clause.duty.percent));
  }
  const ceiling = growthCeilingIn(context, own.seat);
  const heeds = context.personality.cooperativeness >= 0.4;
  return ceiling !== undefined && heeds ? Math.min(cap, ceiling) : cap;
}

/** Whether this year's budget publishes the own defence. */
export function publishes(context: BotContext): boolean {
  const { own } = context.view;
  const promised = Object.values(own.obligations).some(
    ({ status, clause, done }) =>
      status === "pending" &&
      !done &&
      clause.from === own.seat &&
      clause.duty.kind === "publishDefence",
  );
  return promised || context.personality.cooperativeness >= 0.8;
}
