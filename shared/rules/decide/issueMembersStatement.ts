import type { ResolutionId, SeatId } from "#shared/kernel/ids.ts";
import { err, type Result } from "#shared/kernel/result.ts";
import type { CommandOf } from "../commands.ts";
import { moveTracks } from "../effects.ts";
import { isOfThisSitting, namedResolution, seatsFor } from "../plenary/agenda.ts";
import { FEWEST_MEMBERS } from "../plenary/membership.ts";
import { close } from "../plenary.ts";
import { type Refusal, refusal } from "../refusals.ts";
import type { Resolution } from "../state/resolution.ts";
import type { GameState } from "../state.ts";
import { findEvidence } from "../trust.ts";
import type { Unfolding } from "../unfolding.ts";

/** Those who supported a blocked text say together what they hold, and trust each other more (8.14). */
export function issueMembersStatement(
  u: Unfolding,
  seat: SeatId,
  { resolution: id }: CommandOf<"issueMembersStatement">,
): Refusal | undefined {
  const blocked = resolutionToState(u.state, seat, id);
  if (!blocked.ok) return blocked.error;
  const supporters = seatsFor(u.state, blocked.value, "support");
  const { membersStatementCentrality: by, membersStatementTrustWeight: weight } =
    u.scenario.settings.procedure;
  close(u, id, "membersStatement", supporters);
  moveTracks(u, [{ track: "centrality", by, reason: "membersStatement", about: seat }]);
  for (const judge of supporters) {
    for (const about of supporters) {
      const reason = "membersStatement";
      findEvidence(u, { judge, about, kept: true, weight, reason, knownTo: "all" });
    }
  }
  return undefined;
}

/** The blocked resolution on which this delegation may issue a statement of some members, or why not. */
export function resolutionToState(
  state: GameState,
  seat: SeatId,
  id: ResolutionId,
): Result<Resolution, Refusal> {
  const named = namedResolution(state, id);
  if (!named.ok) return named;
  const { by, status } = named.value;
  if (seat !== by) return err(refusal("onlyTheTabler", { tabler: by, chair: state.chair }));
  if (status !== "blocked" || !isOfThisSitting(state, named.value)) {
    return err(refusal("resolutionNotBlocked", { resolution: id, status }));
  }
  const supporters = seatsFor(state, named.value, "support").length;
  return supporters >= FEWEST_MEMBERS
    ? named
    : err(refusal("tooFewSupporters", { supporters, needed: FEWEST_MEMBERS }));
}
