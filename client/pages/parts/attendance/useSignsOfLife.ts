import { useEffect } from "preact/hooks";
import { useTableStore } from "#client/store/tableStore.ts";
import type { Millis } from "#shared/kernel/units.ts";

/**
 * While `isWanted`, tells the server now and then that somebody reads, writes or points here: who
 * thinks about a draft is not away.
 */
export function useSignsOfLife(isWanted: boolean): void {
  const store = useTableStore();
  const isSeated = store.seat !== undefined;
  useEffect(() => {
    if (!isWanted || !isSeated) return undefined;
    let told = Number.NEGATIVE_INFINITY;
    const tell = ({ isTrusted }: globalThis.Event): void => {
      if (!isTrusted || performance.now() - told < BETWEEN) return;
      told = performance.now();
      store.here();
    };
    for (const sign of SIGNS)
      document.addEventListener(sign, tell, { capture: true, passive: true });
    return () => {
      for (const sign of SIGNS) document.removeEventListener(sign, tell, { capture: true });
    };
  }, [store, isWanted, isSeated]);
}

/** What people alone do: what others write may scroll this page. */
const SIGNS = ["pointerdown", "pointermove", "keydown", "input", "wheel", "touchmove"] as const;
/** Below the shortest patience that a class can have, and seldom enough to cost nothing. */
const BETWEEN: Millis = 4_000;
