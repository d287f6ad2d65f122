import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import type { Insets } from "#client/viewmodel/layoutTable.ts";

/** How far the header and the paper reach over the edges of the page, in CSS pixels, kept up to date. */
export function useCovered(
  page: RefObject<HTMLElement | null>,
  header: RefObject<HTMLElement | null>,
  side: RefObject<HTMLElement | null>,
): Insets {
  const [covered, setCovered] = useState<Insets>(NOTHING);
  useLayoutEffect(() => {
    const watched = [page.current, header.current, side.current];
    const measure = (): void => {
      const next = measured(...watched);
      setCovered((before) => (isSame(before, next) ? before : next));
    };
    const observer = new ResizeObserver(measure);
    for (const element of watched) if (element !== null) observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [page, header, side]);
  return covered;
}

function measured(...elements: readonly (HTMLElement | null)[]): Insets {
  const [page, header, side] = elements.map((element) => element?.getBoundingClientRect());
  if (page === undefined || header === undefined || side === undefined) return NOTHING;
  const isBeside = side.left > page.left + 1;
  return {
    top: Math.round(header.bottom - page.top),
    right: isBeside ? Math.round(page.right - side.left) : 0,
    bottom: isBeside ? 0 : Math.max(0, Math.round(page.bottom - side.top)),
    left: 0,
  };
}

const isSame = (a: Insets, b: Insets): boolean =>
  a.top === b.top && a.right === b.right && a.bottom === b.bottom && a.left === b.left;

const NOTHING: Insets = { top: 0, right: 0, bottom: 0, left: 0 };
