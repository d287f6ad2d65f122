import type { RefObject, TargetedKeyboardEvent } from "preact";
import { useRef, useState } from "preact/hooks";

/** One tab stop for a group of buttons: arrow keys, Home and End go from one to the next. */
export interface Roving<Group extends HTMLElement> {
  readonly group: RefObject<Group | null>;
  readonly onKeyDown: (event: TargetedKeyboardEvent<Group>) => void;
  /** For the button at `index`. */
  tabIndex(index: number): 0 | -1;
  onFocus(index: number): void;
}

export function useRoving<Group extends HTMLElement>(count: number): Roving<Group> {
  const group = useRef<Group>(null);
  const [current, setCurrent] = useState(0);
  const shown = Math.min(current, Math.max(0, count - 1));
  return {
    group,
    onKeyDown: (event) => {
      const next = nextIndex(event.key, shown, count);
      const buttons = group.current?.querySelectorAll<HTMLElement>("button[data-roving]");
      if (next === undefined || buttons === undefined) return;
      event.preventDefault();
      buttons[next]?.focus();
    },
    tabIndex: (index) => (index === shown ? 0 : -1),
    onFocus: (index) => setCurrent(index),
  };
}

function nextIndex(key: string, from: number, count: number): number | undefined {
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return (from + 1) % count;
    case "ArrowLeft":
    case "ArrowUp":
      return (from - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
