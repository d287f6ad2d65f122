import { idsOf, type ProgrammeId, type SeatId } from "#shared/kernel/ids.ts";
import { own } from "#shared/kernel/lookUp.ts";
import { nextFloat } from "#shared/kernel/rng.ts";
import { clamp, type Money, money } from "#shared/kernel/units.ts";
import type { Programme, ProgrammeOption } from "#shared/scenario/schema/programmes.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import { applyEffects } from "./effects.ts";
import { optionsChosen } from "./packages.ts";
import type { CoordinationReason } from "./state/crisis.ts";
import type { ProgrammeState } from "./state/programme.ts";
import type { GameState } from "./state.ts";
import { billionWeight, findEvidence } from "./trust.ts";
import type { Unfolding } from "./unfolding.ts";

/** The scenario's programme of this id. */
export const programmeCard = (scenario: PublicScenario, id: ProgrammeId): Programme | undefined =>
  scenario.programmes.find((programme) => programme.id === id);

/** As `programmeCard`, of a programme that is known to be there; throws where it is not. */
export function cardInScenario(scenario: PublicScenario, id: ProgrammeId): Programme {
  const programme = programmeCard(scenario, id);
  if (programme === undefined) throw new Error(`No programme ${id} in ${scenario.id}`);
  return programme;
}

/** The programme's state while it is in force. */
export const inForce = (state: GameState, id: ProgrammeId): ProgrammeState | undefined =>
  own(state.programmes, id);

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

/** How much of its full effect a programme has now, 0–1 (9.3). */
export function workingFactor(scenario: PublicScenario, state: ProgrammeState): number {
  const funded = isMature(state) ? state.funded : 1;
  return (state.maturity * funded * state.members.length) / scenario.seats.length;
}

/** Whether private talks and deals stay open in a crisis (4.2, 5.1). */
export const opensCrisisTalks = (scenario: PublicScenario, state: GameState): boolean =>
  cardsInForce(scenario, state).some(({ programme }) => programme.crisisTalks);

/** Whether breaches become known to everybody (6.7). */
export const isVerified = (scenario: PublicScenario, state: GameState): boolean =>
  cardsInForce(scenario, state).some(({ programme }) => programme.verifies);

/** What mature programmes add to the co-ordination of a crisis of this kind (9.7); terms of 0 are left out. */
export function coordinationTerms(
  scenario: PublicScenario,
  state: GameState,
  crisisKind: string,
): readonly { readonly reason: CoordinationReason; readonly amount: number }[] {
  let programmes = 0;
  let exercised = 0;
  for (const { programme, state: standing } of cardsInForce(scenario, state)) {
    if (!isMature(standing)) continue;
    const working = workingFactor(scenario, standing);
    for (const option of optionsChosen(programme, standing.package)) {
      programmes += option.coordination * working;
    }
    if (programme.exercises.includes(crisisKind)) exercised = Math.max(exercised, working);
  }
  const terms = [
    { reason: "programme" as const, amount: programmes },
    {
      reason: "exercised" as const,
      amount: exercised * scenario.settings.crises.coordination.exercised,
    },
  ];
  return terms.filter((term) => term.amount !== 0);
}

/** By how much money given to a crisis of this kind counts more (9.7): 1 without a fund for it. */
export function leverageFor(
  scenario: PublicScenario,
  state: GameState,
  crisisKind: string,
): number {
  let highest = 1;
  for (const { programme, state: standing } of cardsInForce(scenario, state)) {
    const { leverage } = programme;
    if (!isMature(standing) || leverage?.kinds.includes(crisisKind) !== true) continue;
    highest = Math.max(highest, 1 + (leverage.factor - 1) * workingFactor(scenario, standing));
  }
  return highest;
}

/** How a delegation reports its defence spending as a member of what is in force (10.5): the strictest counts. */
export function reportingOf(
  scenario: PublicScenario,
  state: GameState,
  seat: SeatId,
): "none" | "annual" | "inspected" {
  const duties = optionsBinding(scenario, state, seat).map((option) => option.reporting);
  if (duties.includes("inspected")) return "inspected";
  return duties.includes("annual") ? "annual" : "none";
}

/** Percent a year that a delegation may grow defence by under guidelines in force; the lowest counts. */
export function growthCeilingOf(
  scenario: PublicScenario,
  state: GameState,
  seat: SeatId,
): number | undefined {
  const ceilings = optionsBinding(scenario, state, seat).flatMap((option) =>
    option.growthCeiling === undefined ? [] : [option.growthCeiling],
  );
  return ceilings.length === 0 ? undefined : Math.min(...ceilings);
}

/** At the review: what programmes bring (9.3), then their risks (9.5), each in order of adoption. */
export function takeEffect(u: Unfolding): void {
  const standing = cardsInForce(u.scenario, u.state);
  for (const { programme, state } of standing) {
    const factor = workingFactor(u.scenario, state);
    const effects = [
      ...programme.effects,
      ...optionsChosen(programme, state.package).flatMap((option) => option.effects),
    ];
    const { members } = state;
    applyEffects(u, effects, { reason: "programme", about: programme.id, factor, members });
  }
  for (const { programme, state } of standing) runRisk(u, programme, state);
}

/** At the review: who paid its dues in this year's budget, as evidence for the other members (9.4). */
export function duesEvidence(u: Unfolding): void {
  for (const { id, members, lastBudget } of Object.values(u.state.programmes)) {
    if (lastBudget === undefined || inForce(u.state, id) === undefined) continue;
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

interface Standing {
  readonly programme: Programme;
  readonly state: ProgrammeState;
}

/** Programmes in force with their cards, in order of adoption. */
const cardsInForce = (scenario: PublicScenario, state: GameState): readonly Standing[] =>
  Object.values(state.programmes).map((each) => ({
    programme: cardInScenario(scenario, each.id),
    state: each,
  }));

/** The options of programmes in force that bind a delegation as a member. */
const optionsBinding = (
  scenario: PublicScenario,
  state: GameState,
  seat: SeatId,
): readonly ProgrammeOption[] =>
  cardsInForce(scenario, state).flatMap((each) =>
    each.state.members.includes(seat) ? optionsChosen(each.programme, each.state.package) : [],
  );

const isMature = (state: ProgrammeState): boolean => state.maturity >= 1;

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
