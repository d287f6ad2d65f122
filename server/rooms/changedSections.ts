import type { SeatId } from "#shared/kernel/ids.ts";
import type { SeatView } from "#shared/views/view.ts";

/**
 * The sections of `next` that are not the same objects as in `previous`, or nothing where all are.
 * `project` keeps a section's identity while it says the same.
 */
export function changedSections(
  previous: SeatView | undefined,
  next: SeatView,
): Partial<SeatView> | undefined {
  if (previous === undefined) return next;
  if (previous === next) return undefined;
  let changed: Record<string, unknown> | undefined;
  for (const [section, value] of Object.entries(next)) {
    if (Object.is(Reflect.get(previous, section), value)) continue;
    changed ??= {};
    changed[section] = value;
  }
  for (const section in previous) {
    if (Object.hasOwn(next, section)) continue;
    changed ??= {};
    changed[section] = undefined;
  }
  return changed;
}

/** The same of every seat in which anything changed, or nothing where all is as it was. */
export function changedSeats(
  previous: Readonly<Record<SeatId, SeatView>>,
  next: Readonly<Record<SeatId, SeatView>>,
): Readonly<Record<string, Partial<SeatView>>> | undefined {
  const changed: Record<string, Partial<SeatView>> = {};
  for (const view of Object.values(next)) {
    const sections = changedSections(previous[view.seat], view);
    if (sections !== undefined) changed[view.seat] = sections;
  }
  return Object.keys(changed).length === 0 ? undefined : changed;
}
