import { useEffect } from "preact/hooks";

interface Held {
  readonly current: HTMLElement | null;
}

/**
 * Who works by keyboard keeps a place in the panel: when what had the focus goes away, because it
 * was signed, sent or left behind, the focus falls to `home` and not out of the page.
 */
export function useKeptFocus(panel: Held, home: Held): void {
  useEffect(() => {
    const whole = panel.current;
    if (whole === null) return undefined;
    let last: Element | undefined;
    const follow = (event: FocusEvent): void => {
      const { target } = event;
      last = target instanceof Element && whole.contains(target) ? target : undefined;
    };
    const observer = new MutationObserver(() => {
      if (last === undefined || last.isConnected) return;
      last = undefined;
      const free = document.activeElement === null || document.activeElement === document.body;
      if (free) home.current?.focus({ preventScroll: true });
    });
    document.addEventListener("focusin", follow);
    observer.observe(whole, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("focusin", follow);
      observer.disconnect();
    };
  }, []);
}
