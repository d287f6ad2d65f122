import type { ResolutionId, SeatId } from "#shared/kernel/ids.ts";
import type { CommandOf } from "../commands.ts";
import { isUndecided, namedResolution, notOpen } from "../plenary/agenda.ts";
import { close } from "../plenary.ts";
import { type Refusal, refusal } from "../refusals.ts";
import type { GameState } from "../state.ts";
import type { Unfolding } from "../unfolding.ts";

/** Puts an undecided resolution aside (8.14). */
export function shelveResolution(
  u: Unfolding,
  seat: SeatId,
  { resolution }: CommandOf<"shelveResolution">,
): Refusal | undefined {
  const refused = mayShelve(u.state, seat, resolution);
  if (refused !== undefined) return refused;
  close(u, resolution, "shelved");
  return undefined;
}

/** Why this delegation may not shelve the resolution: only who tabled it, or the chair, may. */
export function mayShelve(state: GameState, seat: SeatId, id: ResolutionId): Refusal | undefined {
  const named = namedResolution(state, id);
  if (!named.ok) return named.error;
  if (!isUndecided(named.value)) return notOpen(named.value);
  const { by } = named.value;
  return seat === by || seat === state.chair
    ? undefined
    : refusal("onlyTheTabler", { tabler: by, chair: state.chair });
}
