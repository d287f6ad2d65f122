import { idsOf } from "#shared/kernel/ids.ts";
import { money } from "#shared/kernel/units.ts";
import { declareMoney } from "./declarations.ts";
import { reviewDefence } from "./defence.ts";
import { moveTracks } from "./effects.ts";
import { collapseIfDue } from "./ending.ts";
import { settleObligations } from "./obligations.ts";
import { reviewOvertures } from "./overtureReview.ts";
import { duesEvidence, takeEffect } from "./programmes.ts";
import type { TrackMove } from "./state/moves.ts";
import type { Unfolding } from "./unfolding.ts";

/** What the year comes to, in the order of rule 12.1; all of it when the review begins. */
export function holdReview(u: Unfolding): void {
  reviewOvertures(u);
  settleObligations(u);
  duesEvidence(u);
  drift(u);
  takeEffect(u);
  reviewDefence(u);
  declareBrokenPromises(u);
  declareOverspending(u);
  collapseIfDue(u);
}

/** Tracks move by themselves (rule 2.2). */
function drift(u: Unfolding): void {
  const drifts = u.scenario.settings.drift;
  const moves = idsOf(drifts).map(
    (track): TrackMove => ({ track, by: drifts[track] ?? 0, reason: "drift" }),
  );
  moveTracks(u, moves);
}

/** What was paid under a secret promise whose breach has become known is declared (rule 2.4). */
function declareBrokenPromises(u: Unfolding): void {
  for (const { clause, deal, performed, public: isPublic, settledIn } of Object.values(
    u.state.obligations,
  )) {
    if (clause.duty.kind !== "pay" || performed === 0 || !isPublic) continue;
    if (settledIn !== u.state.year || u.state.deals[deal]?.open !== false) continue;
    declareMoney(u, clause.from, -performed);
    declareMoney(u, clause.duty.to, performed);
  }
}

/** Who spends openly more than it has declared has thereby shown that it had more (rule 2.4). */
function declareOverspending(u: Unfolding): void {
  for (const { id, treasury, undisclosed } of Object.values(u.state.seats)) {
    declareMoney(u, id, Math.max(0, money(undisclosed - treasury)));
  }
}
