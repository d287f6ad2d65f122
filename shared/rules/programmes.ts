import { idsOf, type SeatId } from "#shared/kernel/ids.ts";
import { nextFloat } from "#shared/kernel/rng.ts";
import { clamp, type Money, money } from "#shared/kernel/units.ts";
import type { Programme } from "#shared/scenario/schema/programmes.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import { applyEffects } from "./effects.ts";
import { optionsChosen } from "./packages.ts";
import { cardInScenario } from "./programmeCards.ts";
import { cardsInForce, isMature, workingFactor } from "./programmesInForce.ts";
import type { ProgrammeState } from "./state/programme.ts";
import { billionWeight, findEvidence } from "./trust.ts";
import type { Unfolding } from "./unfolding.ts";

/** Money due to a programme in one budget, US$ bn. */
export interface Dues {
  readonly all: Money;
  /** By member; adds up to `all` exactly. */
  readonly by: Readonly<Record<SeatId, Money>>;
}

/** What a programme's members owe it in this year's budget: an instalment, or upkeep once mature (9.1). */
export function yearlyDue(scenario: PublicScenario, state: ProgrammeState): Dues {
  const programme = cardInScenario(scenario, state.id);
  const options = optionsChosen(programme, state.package);
  const setUp = options.reduce((sum, option) => sum + option.cost, programme.cost);
  const upkeep = options.reduce((sum, option) => sum + option.upkeep, programme.upkeep);
  const due = isMature(state) ? upkeep : setUp * growthInYear(programme, state);
  return apportion(money(Math.max(0, due)), state);
}

/** What payments of this year make of a programme (9.2). */
export function fundingOf(
  scenario: PublicScenario,
  state: ProgrammeState,
  by: Readonly<Record<SeatId, Money>>,
): { readonly due: Dues["by"]; readonly funded: number; readonly maturity: number } {
  const due = yearlyDue(scenario, state);
  const paid = idsOf(by).reduce((sum, seat) => sum + (by[seat] ?? 0), 0);
  const funded = due.all === 0 ? 1 : clamp(money(paid) / due.all, 0, 1);
  const growth = isMature(state) ? 0 : growthInYear(cardInScenario(scenario, state.id), state);
  return { due: due.by, funded, maturity: state.maturity + growth * funded };
}

/** At the review: what programmes bring (9.3), then their risks (9.5), each in order of adoption. */
export function takeEffect(u: Unfolding): void {
  const inForce = cardsInForce(u.scenario, u.state);
  for (const { programme, standing } of inForce) {
    const factor = workingFactor(u.scenario, standing);
    const effects = [
      ...programme.effects,
      ...optionsChosen(programme, standing.package).flatMap((option) => option.effects),
    ];
    const { members } = standing;
    applyEffects(u, effects, { reason: "programme", about: programme.id, factor, members });
  }
  for (const { programme, standing } of inForce) runRisk(u, programme, standing);
}

/** At the review: who paid its dues in this year's budget, as evidence for the other members (9.4). */
export function duesEvidence(u: Unfolding): void {
  for (const { members, lastBudget } of Object.values(u.state.programmes)) {
    if (lastBudget === undefined) continue;
    for (const about of members) {
      const due = lastBudget.due[about] ?? 0;
      const missing = money(due - (lastBudget.paid[about] ?? 0));
      if (missing <= 0 && due < REMEMBERED_DUES) continue;
      const kept = missing <= 0;
      const { settings } = u.scenario;
      const weight = kept ? billionWeight(settings, due) / 2 : billionWeight(settings, missing);
      const reason = kept ? "duesPaid" : "duesUnpaid";
      for (const judge of members) {
        findEvidence(u, { judge, about, kept, weight, reason, knownTo: "all" });
      }
    }
  }
}
/** US$ bn from which dues paid in full are worth remembering. */
const REMEMBERED_DUES = 1;

/** Maturity that full funding adds this year: one instalment, or what is still missing if less. */
function growthInYear({ maturityYears }: Programme, { maturity }: ProgrammeState): number {
  const instalment = 1 / maturityYears;
  const missing = 1 - maturity;
  return missing < instalment + ROUNDING ? missing : instalment;
}
/** Far below any step of maturity: the error of binary fractions. */
const ROUNDING = 1e-9;

/**
 * Splits an amount by the members' shares in steps of 0.1 that add up exactly: each gets its share
 * rounded down, what is left goes to the largest fractions, ties by the order of members.
 */
function apportion(all: Money, { members, shares }: ProgrammeState): Dues {
  const parts = members.map((seat) => {
    const exact = Math.round(all * (shares[seat] ?? 0) * 1e7) / 1e6;
    return { seat, whole: Math.floor(exact), rest: exact - Math.floor(exact) };
  });
  let left = Math.round(all * 10) - parts.reduce((sum, part) => sum + part.whole, 0);
  const by: Record<SeatId, Money> = {};
  for (const { seat, whole } of parts.toSorted((a, b) => b.rest - a.rest)) {
    const extra = left > 0 ? 1 : 0;
    left -= extra;
    by[seat] = money((whole + extra) / 10);
  }
  return { all, by };
}

/** While rivalry stands above the level, a programme that has begun may bring what it risks (9.5). */
function runRisk(u: Unfolding, programme: Programme, state: ProgrammeState): void {
  const { risk } = programme;
  if (risk === undefined || state.maturity === 0) return;
  if (u.state.tracks.rivalry <= risk.rivalryAbove) return;
  if (u.draw(nextFloat) >= risk.chance) return;
  const { members } = state;
  applyEffects(u, risk.effects, {
    reason: "programmeRisk",
    about: programme.id,
    factor: 1,
    members,
  });
}
