import type { SeatId } from "#shared/kernel/ids.ts";
import type { CommandOf } from "../commands.ts";
import { openInOrder, openResolution } from "../plenary/agenda.ts";
import { type Refusal, refusal } from "../refusals.ts";
import type { Unfolding } from "../unfolding.ts";

/** The chair says in which order the open resolutions are called (8.16). */
export function setAgenda(
  u: Unfolding,
  seat: SeatId,
  { order }: CommandOf<"setAgenda">,
): Refusal | undefined {
  const { state } = u;
  if (seat !== state.chair) return refusal("onlyTheChair", { chair: state.chair });
  for (const id of order) {
    const open = openResolution(state, id);
    if (!open.ok) return open.error;
  }
  const all = openInOrder(state).map(({ id }) => id);
  if (order.length !== all.length || new Set(order).size !== order.length) {
    return refusal("agendaIncomplete", { open: all.join(",") });
  }
  u.emit({ type: "agendaSet", order });
  return undefined;
}
