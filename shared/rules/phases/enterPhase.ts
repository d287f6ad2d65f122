import { assertNever } from "#shared/kernel/assertNever.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import type { Instant } from "#shared/kernel/units.ts";
import type { Phase } from "#shared/scenario/schema/vocabulary.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { holdBriefing } from "../briefing.ts";
import { strikeCrises } from "../crises.ts";
import { holdReview } from "../review.ts";
import type { Unfolding } from "../unfolding.ts";

/** Begins a phase, with its timer, and lets happen what its beginning brings about. */
export function enterPhase(u: Unfolding, year: number, phase: Phase): void {
  u.emit({
    type: "phaseBegan",
    year,
    phase,
    chair: chairOf(u.scenario, year),
    at: u.now,
    endsAt: timerOf(u, phase),
  });
  returnDeserted(u);
  openPhase(u);
}

/** Where no clock runs a phase goes on without its people, and no further (rule 15.8). */
function returnDeserted(u: Unfolding): void {
  if (u.state.pace !== "stepped") return;
  const people = Object.values(u.state.seats).filter(({ player }) => player?.kind === "person");
  if (people.some(({ cover }) => cover === undefined)) return;
  for (const { id, cover } of people)
    if (cover?.by === "clock") u.emit({ type: "seatReturned", seat: id });
}

/** What the beginning of the running phase brings about. */
export function openPhase(u: Unfolding): void {
  switch (u.state.phase) {
    case "briefing":
      return holdBriefing(u);
    case "crisis":
      return strikeCrises(u);
    case "review":
      return holdReview(u);
    case "caucus":
    case "plenary":
    case "budget":
      return;
    default:
      return assertNever(u.state.phase);
  }
}

/** When the running phase would end if it began now; undefined where no timer runs (rule 1.3). */
export const timerFrom = (u: Unfolding): Instant | undefined => timerOf(u, u.state.phase);

function timerOf(u: Unfolding, phase: Phase): Instant | undefined {
  const { liveSeconds, openHours } = u.scenario.settings.phases[phase];
  switch (u.state.pace) {
    case "live":
      return u.now + liveSeconds * 1_000;
    case "open":
      return u.now + openHours * 3_600_000;
    case "stepped":
      return undefined;
    default:
      return assertNever(u.state.pace);
  }
}

/** Rule 1.11. Years count from 1. */
function chairOf(scenario: Scenario, year: number): SeatId {
  const { chairs } = scenario.settings;
  const chair = chairs[(year - 1) % chairs.length];
  if (chair === undefined) throw new Error("A scenario names who takes the chair");
  return chair;
}
