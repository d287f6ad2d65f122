import type { PublicState } from "#shared/protocol/publicState.ts";
import { publicWireOf } from "#shared/protocol/publicWire.ts";
import type { PublicView } from "#shared/views/view.ts";
import { reconcile } from "./reconcile.ts";

/**
 * Makes the state of a room, which says what `shown` says, say what `view` says. A section that is
 * the same object as in `shown` is left alone: `project` keeps its identity while it says the same.
 */
export function showPublic(
  state: PublicState,
  view: PublicView,
  shown: PublicView | undefined,
): void {
  if (view === shown) return;
  reconcile(
    state,
    publicWireOf(view),
    (section) =>
      shown !== undefined && Object.is(Reflect.get(shown, section), Reflect.get(view, section)),
  );
}
