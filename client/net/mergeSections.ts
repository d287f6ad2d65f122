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

const isWhole = (view: Partial<SeatView>): view is SeatView =>
  view.seat !== undefined && view.legal !== undefined && view.expectations !== undefined;
