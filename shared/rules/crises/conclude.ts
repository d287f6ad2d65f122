import type { SeatId } from "#shared/kernel/ids.ts";
import { type Money, money } from "#shared/kernel/units.ts";
import type { CrisisCard } from "#shared/scenario/schema/cards.ts";
import { SEVERITY_FACTORS } from "../crises.ts";
import { mayHelp } from "../crisisCards.ts";
import { applyEffects, everySeat } from "../effects.ts";
import type { CrisisOutcome, CrisisState } from "../state/crisis.ts";
import { findEvidence, pledgeWeight } from "../trust.ts";
import type { Unfolding } from "../unfolding.ts";
import type { Gift, Response } from "./response.ts";

interface Met {
  readonly crisis: CrisisState;
  readonly card: CrisisCard;
  readonly gifts: readonly Gift[];
  readonly response: Response;
}

/** What a crisis leaves behind: losses, effects, and what each remembers of the others (11.6–11.8). */
export function conclude(u: Unfolding, met: Met): void {
  const { crisis, card, gifts, response } = met;
  const { option, outcome, strength, coordination } = response;
  const losses = lossesOf(u, met);
  const contributions: Record<SeatId, Money> = {};
  for (const { seat, amount } of gifts) contributions[seat] = amount;
  u.emit({
    type: "crisisResolved",
    crisis: crisis.id,
    outcome,
    option,
    strength,
    coordination,
    contributions,
    losses,
    severe: crisis.severity === 3,
  });
  takeLosses(u, crisis, losses);
  const source = { reason: "crisis", about: crisis.id, factor: 1, members: everySeat(u) } as const;
  applyEffects(u, card.options.find(({ id }) => id === option)?.effects ?? [], source);
  applyEffects(u, card.outcomes[outcome], source);
  rememberHelp(u, met);
  if (outcome === "uncontained") rememberWithholding(u, met);
}

/** Part of the full loss that an outcome costs. */
const LOSS_OF: Readonly<Record<CrisisOutcome, number>> = {
  contained: 0,
  managed: 0.5,
  uncontained: 1,
};

/** US$ bn each delegation loses by its exposure, at most its treasury. */
function lossesOf(u: Unfolding, { crisis, card, response }: Met): Readonly<Record<SeatId, Money>> {
  const full = card.loss * SEVERITY_FACTORS[crisis.severity] * LOSS_OF[response.outcome];
  const losses: Record<SeatId, Money> = {};
  for (const { id: seat } of u.scenario.seats) {
    const treasury = u.state.seats[seat]?.treasury ?? 0;
    const loss = Math.min(money(full * exposureOf(card, seat)), treasury);
    if (loss > 0) losses[seat] = loss;
  }
  return losses;
}

function takeLosses(
  u: Unfolding,
  crisis: CrisisState,
  losses: Readonly<Record<SeatId, Money>>,
): void {
  for (const { id: seat } of u.scenario.seats) {
    const loss = losses[seat] ?? 0;
    if (loss === 0) continue;
    u.emit({
      type: "treasuryMoved",
      seat,
      by: -loss,
      reason: "crisisLoss",
      about: crisis.id,
      secret: false,
    });
  }
}

/** Those exposed remember who gave (11.7). */
function rememberHelp(u: Unfolding, { card, gifts }: Met): void {
  const { helpWeightPerBillion } = u.scenario.settings.crises;
  for (const { seat: about, amount } of gifts) {
    for (const judge of exposedFrom(u, card, EXPOSED_FROM)) {
      findEvidence(u, {
        judge,
        about,
        kept: true,
        weight: helpWeightPerBillion * amount,
        reason: "helpedInCrisis",
        knownTo: "all",
      });
    }
  }
}

/** Those hard hit remember who could have helped, had nothing to fear, and gave nothing (11.7). */
function rememberWithholding(u: Unfolding, { crisis, card, gifts }: Met): void {
  const weight = pledgeWeight(u.scenario.settings);
  for (const { seat: about, amount } of gifts) {
    const isExposed = exposureOf(card, about) >= EXPOSED_FROM;
    if (amount > 0 || isExposed || !mayHelp(crisis, about)) continue;
    for (const judge of exposedFrom(u, card, HARD_HIT_FROM)) {
      const reason = "withheldInCrisis";
      findEvidence(u, { judge, about, kept: false, weight, reason, knownTo: "all" });
    }
  }
}

/** Exposure, 0–1, from which a delegation is concerned, and from which it is hard hit (11.7). */
const EXPOSED_FROM = 0.3;
const HARD_HIT_FROM = 0.5;

const exposureOf = (card: CrisisCard, seat: SeatId): number => card.exposure[seat] ?? 0;

const exposedFrom = (u: Unfolding, card: CrisisCard, least: number): readonly SeatId[] =>
  u.scenario.seats.map(({ id }) => id).filter((seat) => exposureOf(card, seat) >= least);
