import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

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

/** CSS pixels to the anchor and to the edges of the window. */
const GAP = 12;

function placeBeside(popover: HTMLElement, anchor: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = popover;
  const { innerWidth, innerHeight } = window;
  const right = anchor.right + GAP;
  const left = anchor.left - GAP - width;
  const middle = anchor.left + anchor.width / 2 - width / 2;
  const x = right + width + GAP <= innerWidth ? right : left >= GAP ? left : middle;
  const y = anchor.top + anchor.height / 2 - height / 2;
  popover.style.left = `${within(x, innerWidth - width)}px`;
  popover.style.top = `${within(y, innerHeight - height)}px`;
}

const within = (value: number, free: number): number => Math.max(GAP, Math.min(value, free - GAP));
