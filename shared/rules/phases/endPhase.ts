import { assertNever } from "#shared/kernel/assertNever.ts";
import { PHASES, type Phase } from "#shared/scenario/schema/vocabulary.ts";
import { executeBudgets } from "../budgets/executeBudgets.ts";
import { resolveCrises } from "../crises/resolveCrises.ts";
import { expireDrafts } from "../deals.ts";
import { collapseIfDue, endGame } from "../ending.ts";
import { declineUnanswered } from "../overtures.ts";
import { decideAtPhaseEnd } from "../plenary.ts";
import type { Unfolding } from "../unfolding.ts";
import { enterPhase } from "./enterPhase.ts";

/** Ends the running phase when every delegation that has a player is ready (rule 1.4). */
export function endPhaseWhenAllReady(u: Unfolding): void {
  if (u.state.stage !== "playing" || u.state.paused !== undefined) return;
  const seated = Object.values(u.state.seats).filter((seat) => seat.player !== undefined);
  if (seated.length > 0 && seated.every((seat) => seat.ready)) endPhase(u);
}

/** Ends the running phase: what is due at its end happens, then the next one begins or the game ends. */
export function endPhase(u: Unfolding): void {
  const { year, years, phase } = u.state;
  closePhase(u, phase);
  if (u.state.stage === "ended") return;
  const next = PHASES[PHASES.indexOf(phase) + 1];
  if (next !== undefined) return enterPhase(u, year, next);
  if (year < years) return enterPhase(u, year + 1, "briefing");
  endGame(u, "completed");
}

function closePhase(u: Unfolding, phase: Phase): void {
  switch (phase) {
    case "caucus":
      declineUnanswered(u);
      expireDrafts(u);
      return;
    case "plenary":
      decideAtPhaseEnd(u);
      return;
    case "budget":
      executeBudgets(u);
      return;
    case "crisis":
      expireDrafts(u);
      decideAtPhaseEnd(u);
      resolveCrises(u);
      collapseIfDue(u);
      return;
    case "briefing":
    case "review":
      return;
    default:
      assertNever(phase);
  }
}
