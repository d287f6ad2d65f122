import type { SeatId } from "#shared/kernel/ids.ts";
import { clamp, type Money, tenth } from "#shared/kernel/units.ts";
import type { Settings } from "#shared/scenario/schema/settings.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import type { MoveReason } from "./state/moves.ts";
import type { Reputation, TrustReason } from "./state/trust.ts";
import type { GameState } from "./state.ts";
import type { Unfolding } from "./unfolding.ts";

/** Key of a directed pair: who judges, and whom. */
export const pairKey = (from: SeatId, to: SeatId): string => `${from}>${to}`;

/** Key of an undirected pair, alphabetical, so that both orders name the same bond. */
export const bondKey = (a: SeatId, b: SeatId): string => (a < b ? `${a}~${b}` : `${b}~${a}`);

/** What the evidence that everybody may know says (3.1), 0–100 in steps of 0.1. */
export const governmentTrust = ({ kept, broken, priorKept, priorBroken }: Reputation): number =>
  meanOf(kept + priorKept, broken + priorBroken);

/** The same with what only the judge and some others know (3.7), 0–100 in steps of 0.1. */
const feltGovernmentTrust = (reputation: Reputation): number =>
  meanOf(
    reputation.kept + reputation.unseenKept + reputation.priorKept,
    reputation.broken + reputation.unseenBroken + reputation.priorBroken,
  );

/** What two societies will bear (3.4), 0–100; the same both ways. */
export const societalTrust = (state: Pick<GameState, "trust">, a: SeatId, b: SeatId): number =>
  state.trust.societal[bondKey(a, b)] ?? 0;

/** How far `from` can rely on `to` (3.5): its government's trust, bounded by its society. 0–100. */
export function effectiveTrust(
  scenario: Pick<Scenario, "settings">,
  state: Pick<GameState, "trust">,
  from: SeatId,
  to: SeatId,
): number {
  return boundedBySociety(scenario, state, [from, to], governmentTrust);
}

/** Effective trust as `from` itself feels it, secret evidence included (3.7). Never shown to others. 0–100. */
export function feltTrust(
  scenario: Pick<Scenario, "settings">,
  state: Pick<GameState, "trust">,
  from: SeatId,
  to: SeatId,
): number {
  return boundedBySociety(scenario, state, [from, to], feltGovernmentTrust);
}

/** Stake weight of conduct about this much money (3.2), at most the most that any may weigh. */
export const billionWeight = (settings: Settings, amount: Money): number =>
  Math.min(settings.trust.maxWeight, settings.trust.weightPerBillion * amount);

/** Stake weight of conduct without money (3.2). */
export const pledgeWeight = (settings: Settings): number =>
  Math.min(settings.trust.maxWeight, settings.trust.weightPerPledge);

/** Something one delegation did, as another judges it. */
export interface Conduct {
  readonly judge: SeatId;
  readonly about: SeatId;
  readonly kept: boolean;
  /** Stake weight before the cap and before what broken conduct counts more. */
  readonly weight: number;
  readonly reason: TrustReason;
  /** Everybody, or the seats that may know of it. */
  readonly knownTo: "all" | readonly SeatId[];
}

/** Takes conduct as evidence at its final weight (3.2). Nobody judges themselves; no weight is no evidence. */
export function findEvidence(u: Unfolding, conduct: Conduct): void {
  const { judge, about, kept, reason, knownTo } = conduct;
  const { maxWeight, brokenWeight } = u.scenario.settings.trust;
  const weight = Math.min(maxWeight, conduct.weight) * (kept ? 1 : brokenWeight);
  if (judge === about || weight <= 0) return;
  u.emit({
    type: "trustEvidenceFound",
    pair: pairKey(judge, about),
    evidence: { year: u.state.year, kept, weight, reason },
    knownTo,
  });
}

/** Moves the trust of two societies (3.4) as far as 0–100 lets it. */
export function moveSocietal(
  u: Unfolding,
  bond: readonly [SeatId, SeatId],
  by: number,
  reason: MoveReason,
  about?: string,
): void {
  const before = societalTrust(u.state, ...bond);
  const moved = tenth(tenth(clamp(before + by, 0, 100)) - before);
  if (moved === 0) return;
  u.emit({ type: "societalTrustMoved", pair: bondKey(...bond), by: moved, reason, about });
}

/** At a briefing from the second year on, evidence fades (3.3). */
export function ageTrust(u: Unfolding): void {
  const { yearlyDecay } = u.scenario.settings.trust;
  if (u.state.year > 1 && yearlyDecay < 1) u.emit({ type: "trustAged", factor: yearlyDecay });
}

/** Mean of a beta distribution (Jøsang & Ismail 2002), as 0–100 in steps of 0.1. */
const meanOf = (kept: number, broken: number): number => tenth((100 * kept) / (kept + broken));

function boundedBySociety(
  scenario: Pick<Scenario, "settings">,
  state: Pick<GameState, "trust">,
  [from, to]: readonly [SeatId, SeatId],
  judge: (reputation: Reputation) => number,
): number {
  const reputation = state.trust.government[pairKey(from, to)];
  if (reputation === undefined) return 0;
  const borne = tenth(societalTrust(state, from, to) + scenario.settings.trust.societalLead);
  return Math.min(judge(reputation), borne);
}
