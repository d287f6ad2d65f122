import type { SeatId } from "#shared/kernel/ids.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { settleAtEnd } from "./obligations.ts";
import { finalScore } from "./scoring.ts";
import type { CollapseReason, Ending, FinalScore } from "./state/ending.ts";
import type { GameState } from "./state.ts";
import { effectiveTrust } from "./trust.ts";
import type { Unfolding } from "./unfolding.ts";

/** Ends the game if the region has collapsed (rule 13.1). Whether it has. */
export function collapseIfDue(u: Unfolding): boolean {
  const collapse = collapseReason(u.scenario, u.state);
  if (collapse === undefined) return false;
  endGame(u, "collapsed", collapse);
  return true;
}

/** Ends the game and scores it (rules 6.8, 13.3–13.5). */
export function endGame(u: Unfolding, reason: Ending["reason"], collapse?: CollapseReason): void {
  settleAtEnd(u);
  const isCollapse = reason === "collapsed";
  const scores: Record<SeatId, FinalScore> = {};
  for (const { id } of u.scenario.seats) {
    scores[id] = finalScore(u.scenario, u.state, id, isCollapse);
  }
  const region = isCollapse ? "collapse" : regionOf(u.scenario, u.state);
  u.emit({ type: "gameEnded", ending: { reason, collapse, scores, region } });
}

function collapseReason(scenario: Scenario, state: GameState): CollapseReason | undefined {
  const { collapse } = scenario.settings;
  if (state.tracks.tension >= collapse.tension) return "tension";
  if (state.tracks.centrality <= collapse.centrality) return "centrality";
  if (state.severeUncontained >= collapse.severeUncontained) return "severeUncontained";
  return undefined;
}

/** How the region stands that has not collapsed (rule 13.5). */
function regionOf(scenario: Scenario, state: GameState): Ending["region"] {
  const { tension, centrality } = state.tracks;
  const { peace, fragile } = scenario.settings.region ?? USUAL_REGION;
  const isCalm = tension <= peace.tension && centrality >= peace.centrality;
  if (isCalm && meanTrust(scenario, state) >= peace.trust) return "peace";
  return tension >= fragile.tension || centrality < fragile.centrality ? "fragile" : "coldPeace";
}

const USUAL_REGION: NonNullable<Scenario["settings"]["region"]> = {
  peace: { trust: 55, tension: 40, centrality: 55 },
  fragile: { tension: 65, centrality: 30 },
};

/** Mean effective trust over all directed pairs, 0–100. */
function meanTrust(scenario: Scenario, state: GameState): number {
  const seats = scenario.seats.map(({ id }) => id);
  const trusts = seats.flatMap((from) =>
    seats.flatMap((to) => (from === to ? [] : [effectiveTrust(scenario, state, from, to)])),
  );
  return trusts.reduce((sum, trust) => sum + trust, 0) / trusts.length;
}
