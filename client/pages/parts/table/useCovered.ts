import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import type { Insets } from "#client/viewmodel/stage/layoutTable.ts";

/**
 * How far the header and the paper reach over the edges of the stage, in CSS pixels, kept up to date.
 * Paper drawn over the picture from below hides all of it and so leaves its arrangement alone.
 */
export function useCovered(
  stage: RefObject<HTMLElement | null>,
  header: RefObject<HTMLElement | null>,
  side: RefObject<HTMLElement | null>,
): Insets {
  const [covered, setCovered] = useState<Insets>(NOTHING);
  useLayoutEffect(() => {
    const watched = [stage.current, header.current, side.current];
    const measure = (): void => {
      const next = measured(...watched);
      setCovered((before) => (isSame(before, next) ? before : next));
    };
    const observer = new ResizeObserver(measure);
    for (const element of watched) if (element !== null) observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [stage, header, side]);
  return covered;
}

function measured(...elements: readonly (HTMLElement | null)[]): Insets {
  const [stage, header, side] = elements.map((element) => element?.getBoundingClientRect());
  if (stage === undefined || header === undefined || side === undefined) return NOTHING;
  const isBeside = side.left > stage.left + 1;
  return {
    top: reach(header.bottom - stage.top),
    right: isBeside ? reach(stage.right - side.left) : 0,
    bottom: 0,
    left: 0,
  };
}

const reach = (pixels: number): number => Math.max(0, Math.round(pixels));

const isSame = (a: Insets, b: Insets): boolean =>
  a.top === b.top && a.right === b.right && a.bottom === b.bottom && a.left === b.left;

const NOTHING: Insets = { top: 0, right: 0, bottom: 0, left: 0 };
