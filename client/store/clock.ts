import { useEffect, useState } from "preact/hooks";
import type { Instant, Millis } from "#shared/kernel/units.ts";
import type { TableStore } from "./tableStore.ts";

/**
 * The server's clock, renewed about `everyMs`, on its whole multiples: every clock of a page turns
 * over together. While the page is hidden nothing runs.
 */
export function useNow(store: Pick<TableStore, "now">, everyMs: Millis): Instant {
  const [now, setNow] = useState(() => store.now());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tick = (): void => {
      const instant = store.now();
      setNow(instant);
      timer = setTimeout(tick, everyMs - (instant % everyMs));
    };
    const follow = (): void => {
      clearTimeout(timer);
      if (!document.hidden) tick();
    };
    follow();
    document.addEventListener("visibilitychange", follow);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", follow);
    };
  }, [store, everyMs]);
  return now;
}
