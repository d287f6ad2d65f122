import { idsOf, type SeatId, seatId } from "#shared/kernel/ids.ts";
import type { ServerMessages } from "#shared/protocol/messages.ts";
import type { SeatView } from "#shared/views/view.ts";

/**
 * The own view after the sections that changed came in. Undefined while it is not whole: the first
 * message on a socket carries every section.
 */
export function mergeSections(
  view: SeatView | undefined,
  sections: Partial<SeatView>,
): SeatView | undefined {
  const merged = { ...view, ...sections };
  return isWhole(merged) ? merged : undefined;
}

/** The views of all seats after what changed in some of them came in. */
export function mergeSeats(
  views: Readonly<Record<SeatId, SeatView>> = {},
  changed: ServerMessages["seats"],
): Readonly<Record<SeatId, SeatView>> {
  const merged: Record<SeatId, SeatView> = { ...views };
  for (const id of idsOf(changed)) {
    const seat = seatId(id);
    const view = mergeSections(views[seat], changed[id] ?? {});
    if (view !== undefined) merged[seat] = view;
  }
  return merged;
}

const isWhole = (view: Partial<SeatView>): view is SeatView =>
  view.seat !== undefined && view.legal !== undefined && view.expectations !== undefined;
