import { idsOf, type SeatId } from "#shared/kernel/ids.ts";
import { crisisCard } from "#shared/rules/crisisCards.ts";
import type { CrisisState } from "#shared/rules/state/crisis.ts";
import type { GameState } from "#shared/rules/state.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import type { Found } from "./discussionQuestion.ts";
import type { Step } from "./retrace.ts";

export function collapse({ ending, year }: GameState): Found {
  const reason = ending?.collapse;
  return reason === undefined
    ? undefined
    : { key: "collapse", concept: "publicGood", year, reason };
}

/** The last one of this severity, 1–3, or more, to which everybody could have given. */
export function crisisUncontained(
  scenario: Scenario,
  { crises, seats }: GameState,
  severity = 1,
): Found {
  const crisis = Object.values(crises).findLast(
    ({ outcome, struckBy, ...each }) =>
      outcome === "uncontained" && struckBy === undefined && each.severity >= severity,
  );
  if (crisis === undefined) return undefined;
  const { id, year } = crisis;
  const gave = (seat: SeatId): number => crisis.contributions[seat] ?? 0;
  const [most] = idsOf(seats).toSorted((a, b) => gave(b) - gave(a));
  if (most === undefined) return undefined;
  if (gave(most) === 0) return { key: "crisisUnmet", concept: "publicGood", crisis: id, year };
  const least = leastForItsExposure(scenario, crisis);
  if (least === undefined || gave(least) >= gave(most)) return undefined;
  return {
    key: "crisisUncontained",
    concept: "publicGood",
    crisis: id,
    year,
    met: (crisis.strength ?? 0) / crisis.need,
    most,
    mostGave: gave(most),
    least,
    leastGave: gave(least),
  };
}

/** Nobody is asked why it did not pay for what hardly hurt it: among those hit, who gave least for it. */
function leastForItsExposure(
  scenario: Scenario,
  { id, contributions }: CrisisState,
): SeatId | undefined {
  const exposure = crisisCard(scenario, id)?.exposure ?? {};
  const hit = scenario.seats
    .map((seat) => seat.id)
    .filter((seat) => (exposure[seat] ?? 0) >= HIT_FROM);
  const forExposure = (seat: SeatId): number => (contributions[seat] ?? 0) / (exposure[seat] ?? 1);
  return hit.toSorted((a, b) => forExposure(a) - forExposure(b))[0];
}
/** Exposure from which the rules count a delegation as concerned (11.7). */
const HIT_FROM = 0.3;

/** The steepest growth of a year, from half of what is possible. */
export function armsRace({ settings }: Scenario, steps: readonly Step[]): Found {
  const [steepest] = steps
    .flatMap(({ event, year }) =>
      event.type === "budgetExecuted"
        ? [{ seat: event.seat, year, percent: event.budget.defenceGrowth }]
        : [],
    )
    .toSorted((a, b) => b.percent - a.percent);
  if (steepest === undefined || steepest.percent < settings.defence.growthMax / 2) return undefined;
  return { key: "armsRace", concept: "securityDilemma", ...steepest };
}

/** The one that brought most. */
export function overtureTaken(state: GameState): Found {
  const [most] = takenIn(state).toSorted((a, b) => b.received - a.received);
  if (most === undefined) return undefined;
  const { seat, overture, year, answer, received } = most;
  return { key: "overtureTaken", concept: "hedging", seat, overture, year, answer, received };
}

/** The first that became known. */
export function overtureExposed(state: GameState): Found {
  const first = takenIn(state).find(({ exposed }) => exposed);
  if (first === undefined) return undefined;
  const { seat, overture, year } = first;
  return { key: "overtureExposed", concept: "hedging", seat, overture, year };
}

const takenIn = ({ seats }: GameState) =>
  Object.values(seats).flatMap((seat) =>
    Object.values(seat.overtures).flatMap(({ id, answer, ...overture }) =>
      answer === "accept" || answer === "hedge"
        ? [{ ...overture, answer, overture: id, seat: seat.id }]
        : [],
    ),
  );
