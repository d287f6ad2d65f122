import { useEffect } from "preact/hooks";
import type { TableStore } from "#client/store/tableStore.ts";
import type { Millis } from "#shared/kernel/units.ts";

/**
 * Says that somebody is there whenever the reader does anything at all: who reads and scrolls is not
 * away. Said at most once in a while.
 */
export function useSignsOfLife(store: Pick<TableStore, "here">): void {
  useEffect(() => {
    let saidAt = Number.NEGATIVE_INFINITY;
    const say = (): void => {
      const now = performance.now();
      if (now - saidAt < BETWEEN) return;
      saidAt = now;
      store.here();
    };
    for (const sign of SIGNS)
      document.addEventListener(sign, say, { passive: true, capture: true });
    return () => {
      for (const sign of SIGNS) document.removeEventListener(sign, say, { capture: true });
    };
  }, [store]);
}

const SIGNS = ["pointerdown", "pointermove", "keydown", "scroll", "input"] as const;
/** Well below the shortest patience of a class, rarely enough to cost nothing. */
const BETWEEN: Millis = 4_000;
