import type { CrisisId, SeatId } from "#shared/kernel/ids.ts";
import { own } from "#shared/kernel/lookUp.ts";
import { nextFloat } from "#shared/kernel/rng.ts";
import { clamp, type Money, money } from "#shared/kernel/units.ts";
import type { CrisisCard } from "#shared/scenario/schema/cards.ts";
import type { Settings } from "#shared/scenario/schema/settings.ts";
import { crisisCard, mayHelp } from "./crisisCards.ts";
import { neglectOf } from "./neglect.ts";
import { type Refusal, refusal } from "./refusals.ts";
import { spendable } from "./spendable.ts";
import type { CrisisState } from "./state/crisis.ts";
import type { Tracks } from "./state/moves.ts";
import type { GameState } from "./state.ts";
import type { Unfolding } from "./unfolding.ts";

/** The year's crises strike (11.2). */
export function strikeCrises(u: Unfolding): void {
  for (const crisis of u.state.crisisDeck) strikeCrisis(u, crisis);
}

/** One crisis strikes (11.2, 11.9). It must be of the scenario and not have struck before. */
export function strikeCrisis(u: Unfolding, crisis: CrisisId): void {
  const card = crisisCard(u.scenario, crisis);
  if (card === undefined) throw new Error(`No crisis ${crisis} in ${u.scenario.id}`);
  const chance = u.draw(nextFloat);
  const severity = severityOf(u.scenario.settings, u.state.tracks, card, chance);
  const need = money(card.need * SEVERITY_FACTORS[severity]);
  u.emit({ type: "crisisStruck", crisis, year: u.state.year, severity, need });
}

/** What a crisis needs and costs at each severity, as a multiple of its card (11.2, 11.6). */
export const SEVERITY_FACTORS: Readonly<Record<CrisisState["severity"], number>> = {
  1: 1,
  2: 1.5,
  3: 2,
};

/** Why this delegation may not respond to the crisis, whatever the amount (11.3). */
export function mayRespond(state: GameState, seat: SeatId, id: CrisisId): Refusal | undefined {
  const crisis = own(state.crises, id);
  if (crisis === undefined) return refusal("crisisUnknown", { crisis: id });
  if (crisis.outcome !== undefined) return refusal("crisisNotOpen", { crisis: id });
  return mayHelp(crisis, seat)
    ? undefined
    : refusal("crisisAlreadyStruck", { crisis: id, seat: crisis.struckBy ?? "" });
}

/** US$ bn that this delegation could commit to the crisis, in place of what it has (11.3). */
export const mostToGive = (state: GameState, seat: SeatId, crisis: CrisisId): Money =>
  Math.max(0, spendable(state, seat, { crisis }));

/**
 * Severity from how neglected the drivers are, 0–1 by their weights (one half for a crisis without
 * any), and a draw in [0, 1); the scenario says how much neglect counts.
 */
function severityOf(
  { crises: { severityFromNeglect } }: Settings,
  tracks: Tracks,
  { drivers }: CrisisCard,
  chance: number,
): CrisisState["severity"] {
  const weight = drivers.reduce((sum, driver) => sum + driver.weight, 0);
  const neglected = drivers.reduce(
    (sum, { track, weight: each }) => sum + (each * neglectOf(tracks, track)) / 100,
    0,
  );
  const neglect = weight > 0 ? clamp(neglected / weight, 0, 1) : 0.5;
  const part = clamp(severityFromNeglect, 0, 1);
  const force = part * neglect + (1 - part) * chance;
  if (force < MIDDLING_FROM) return 1;
  return force < SEVERE_FROM ? 2 : 3;
}
/** Force, 0–1, from which a crisis is of severity 2, and of severity 3. */
const MIDDLING_FROM = 0.4;
const SEVERE_FROM = 0.6;
