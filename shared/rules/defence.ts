import type { SeatId } from "#shared/kernel/ids.ts";
import { nextFloat } from "#shared/kernel/rng.ts";
import { clamp, money, tenth } from "#shared/kernel/units.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { growthSinceStart, isTaken } from "./conditions.ts";
import { moveTracks } from "./effects.ts";
import { overtureCard, overtureGain } from "./overtures.ts";
import { growthCeilingOf, reportingOf } from "./programmesInForce.ts";
import type { SeatState } from "./state/seat.ts";
import { feltTrust } from "./trust.ts";
import type { Unfolding } from "./unfolding.ts";

/** What others learn of each defence, what each fears, and what that does to the region (rules 10.5–10.7). */
export function reviewDefence(u: Unfolding): void {
  for (const { id } of u.scenario.seats) estimateDefence(u, id);
  for (const { id } of u.scenario.seats) assessSecurity(u, id);
  const tension = u.scenario.seats.reduce((sum, { id }) => sum + tensionFrom(u, id), 0);
  moveTracks(u, [{ track: "tension", by: tension, reason: "armsRace" }]);
}

/** The draws are made for every seat, so that chance does not depend on who reports. */
function estimateDefence(u: Unfolding, seat: SeatId): void {
  const below = u.draw(nextFloat);
  const above = u.draw(nextFloat);
  const { defence } = positionOf(u, seat);
  const { spending, startedAt } = defence;
  const reporting = reportingOf(u.scenario, u.state, seat);
  const opacity = reporting === "inspected" ? 0 : openingOpacity(u.scenario, seat);
  const isExact = reporting !== "none" || defence.publishedThisYear;
  const width = isExact ? 0 : opacity;
  const low = money(spending * (1 - width * below));
  const high = money(spending * (1 + width * above));
  u.emit({
    type: "defenceEstimated",
    seat,
    low,
    high,
    believedGrowth: growthSinceStart({ spending: (low + high) / 2, startedAt }),
    reportedGrowth: isExact ? defence.growth : undefined,
    opacity,
  });
}

/** How closed the books are where no inspection opens them: as the scenario says. */
const openingOpacity = (scenario: Scenario, seat: SeatId): number =>
  scenario.seats.find(({ id }) => id === seat)?.defence.opacity ?? 0;

/** Rule 10.6. */
function assessSecurity(u: Unfolding, seat: SeatId): void {
  const { securityPerPercent, threatPerPercent } = u.scenario.settings.defence;
  const own = positionOf(u, seat);
  const threat = u.scenario.seats.reduce((sum, { id: other }) => {
    if (other === seat) return sum;
    const { believedGrowth, opacity } = positionOf(u, other).defence;
    const doubt = 1 - feltTrust(u.scenario, u.state, seat, other) / 100;
    return sum + threatPerPercent * believedGrowth * doubt * (1 + opacity);
  }, 0);
  const arms = securityPerPercent * growthSinceStart(own.defence);
  const security = tenth(clamp(50 + arms + guarantees(u, own) - threat, 0, 100));
  if (security !== own.security) u.emit({ type: "securityAssessed", seat, security });
}

/** Security that overtures taken have brought, in points. */
const guarantees = (u: Unfolding, { overtures }: SeatState): number =>
  Object.values(overtures)
    .filter(isTaken)
    .reduce((sum, { id, answer }) => {
      const card = overtureCard(u, id);
      const gain =
        card === undefined || answer === undefined ? 0 : overtureGain(card, answer).security;
      return sum + gain;
    }, 0);

/** Points of tension from one delegation's last budget (rule 10.7). */
function tensionFrom(u: Unfolding, seat: SeatId): number {
  const { tensionPerPercent, tensionPerCutPercent } = u.scenario.settings.defence;
  const { growth, publishedThisYear } = positionOf(u, seat).defence;
  if (growth <= 0) return tensionPerCutPercent * -growth;
  const reporting = reportingOf(u.scenario, u.state, seat);
  if (reporting === "inspected") return 0;
  const unexplained = Math.max(0, growth - (growthCeilingOf(u.scenario, u.state, seat) ?? 0));
  const isKnown = publishedThisYear || reporting === "annual";
  return tensionPerPercent * unexplained * (isKnown ? 0.5 : 1);
}

function positionOf(u: Unfolding, seat: SeatId): SeatState {
  const position = u.state.seats[seat];
  if (position === undefined) throw new Error(`No seat ${seat}`);
  return position;
}
