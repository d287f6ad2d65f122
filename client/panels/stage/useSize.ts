import { type ReadonlySignal, useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

/** The size of an element in CSS pixels, kept up to date; 0 × 0 before it is there. */
export function useSize(
  element: RefObject<HTMLElement | null>,
): ReadonlySignal<{ readonly width: number; readonly height: number }> {
  const size = useSignal({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null) return undefined;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = measured;
      const before = size.peek();
      if (before.width !== width || before.height !== height) size.value = { width, height };
    };
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    measure();
    return () => observer.disconnect();
  }, [element, size]);
  return size;
}
