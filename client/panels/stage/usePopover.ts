import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { placeBeside } from "../parts/placeBeside.ts";

/**
 * A popover beside the thing it is about, within the window. Open while `anchor` is given; `onClose`
 * is told when the reader closes it by Escape or by a click elsewhere.
 */
export function usePopover(
  anchor: HTMLElement | undefined,
  onClose: () => void,
): RefObject<HTMLDivElement | null> {
  const popover = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const shown = popover.current;
    if (shown === null || anchor === undefined) return undefined;
    const closed = (event: ToggleEvent): void => {
      if (event.newState === "closed") onClose();
    };
    shown.addEventListener("toggle", closed);
    shown.showPopover();
    placeBeside(shown, anchor.getBoundingClientRect());
    return () => {
      shown.removeEventListener("toggle", closed);
      if (shown.matches(":popover-open")) shown.hidePopover();
    };
  }, [anchor, onClose]);
  return popover;
}
