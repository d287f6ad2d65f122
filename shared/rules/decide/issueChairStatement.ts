import type { ResolutionId, SeatId } from "#shared/kernel/ids.ts";
import type { CommandOf } from "../commands.ts";
import { moveTracks } from "../effects.ts";
import { isOfThisSitting, namedResolution, notOpen } from "../plenary/agenda.ts";
import { close } from "../plenary.ts";
import { type Refusal, refusal } from "../refusals.ts";
import type { GameState } from "../state.ts";
import type { Unfolding } from "../unfolding.ts";

/** The chair closes what could not be agreed with a statement of its own (8.14). */
export function issueChairStatement(
  u: Unfolding,
  seat: SeatId,
  { resolution }: CommandOf<"issueChairStatement">,
): Refusal | undefined {
  const refused = mayIssueChairStatement(u.state, seat, resolution);
  if (refused !== undefined) return refused;
  close(u, resolution, "chairStatement");
  const { chairStatementCentrality: by } = u.scenario.settings.procedure;
  moveTracks(u, [{ track: "centrality", by, reason: "chairStatement", about: seat }]);
  return undefined;
}

/** Why this delegation may not close the resolution with a Chair's statement. */
export function mayIssueChairStatement(
  state: GameState,
  seat: SeatId,
  id: ResolutionId,
): Refusal | undefined {
  const named = namedResolution(state, id);
  if (!named.ok) return named.error;
  if (seat !== state.chair) return refusal("onlyTheChair", { chair: state.chair });
  const { status } = named.value;
  const isOnTheTable = status === "open" || status === "blocked";
  return isOnTheTable && isOfThisSitting(state, named.value) ? undefined : notOpen(named.value);
}
