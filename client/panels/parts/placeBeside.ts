/** CSS pixels to the anchor and to the edges of the window. */
const GAP = 12;

/** Puts an open popover beside its anchor, or where there is no room under or over it, within the window. */
export function placeBeside(popover: HTMLElement, anchor: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = popover;
  const { innerWidth, innerHeight } = window;
  const right = anchor.right + GAP;
  const left = anchor.left - GAP - width;
  const isBeside = right + width + GAP <= innerWidth || left >= GAP;
  const x = isBeside
    ? right + width + GAP <= innerWidth
      ? right
      : left
    : anchor.left + anchor.width / 2 - width / 2;
  const y = isBeside ? anchor.top + anchor.height / 2 - height / 2 : underOrOver(anchor, height);
  popover.style.left = `${within(x, innerWidth - width)}px`;
  popover.style.top = `${within(y, innerHeight - height)}px`;
}

function underOrOver(anchor: DOMRect, height: number): number {
  const isRoomUnder = anchor.bottom + GAP + height + GAP <= window.innerHeight;
  return isRoomUnder ? anchor.bottom + GAP : anchor.top - GAP - height;
}

const within = (value: number, free: number): number => Math.max(GAP, Math.min(value, free - GAP));
