import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { type PanelPlace, panelPlace } from "#client/panels/navigation.ts";
import { settings } from "#client/store/settings.ts";
import { useTableStore } from "#client/store/tableStore.ts";
import { assertNever } from "#shared/kernel/assertNever.ts";

/** How far the papers reach on narrow screens; on wide ones they lie beside the table. */
export interface Sheet {
  /** The papers cover the picture of the table. */
  readonly isTall: boolean;
  /** Covers the picture, or shows it again, and keeps the choice in this browser. */
  readonly toggle: () => void;
  /** Covers the picture for what is about to be opened. */
  readonly raise: () => void;
  /** Tells where the focus has come to: words written on a touch screen need its whole height. */
  readonly onFocus: (element: EventTarget | null) => void;
  /** A finger draws the papers up: whoever reads on needs the room. */
  readonly onTouchScroll: (scrolled: EventTarget | null) => void;
}

/**
 * The sheet is as the reader chose, and tall as well on a page of its own, as a form is, from when a
 * finger scrolls it, and from when a field brings up a keyboard, until the reader turns to another
 * page of the papers: it never sinks under a finger about to press a button.
 */
export function useSheet(): Sheet {
  const store = useTableStore();
  const place = panelPlace(store).value;
  const [isRaised, setIsRaised] = useState(false);
  const isCalledUp = useRef(false);
  // Together with the page: a little later it would sink under whoever has begun to write there.
  useLayoutEffect(() => {
    setIsRaised(isPage(place) || isCalledUp.current);
    isCalledUp.current = false;
  }, [place]);
  const isTall = isRaised || settings.sheet.value === "tall";
  return {
    isTall,
    toggle: () => {
      setIsRaised(false);
      settings.sheet.value = isTall ? "half" : "tall";
    },
    raise: () => {
      isCalledUp.current = true;
    },
    onFocus: (element) => {
      if (matchMedia("(pointer: coarse)").matches && isWrittenIn(element)) setIsRaised(true);
    },
    onTouchScroll: (scrolled) => {
      if (scrolled instanceof HTMLElement && scrolled.scrollTop > FINGER_TRAVEL) setIsRaised(true);
    },
  };
}

const isWrittenIn = (element: EventTarget | null): boolean =>
  element instanceof HTMLElement &&
  element.matches("textarea, input:not([type=radio], [type=checkbox], [type=range])");

/** Whether a part of the panel has been left for a page beneath it. */
function isPage(place: PanelPlace): boolean {
  switch (place.tab) {
    case "deals":
      return place.show !== undefined;
    case "plenary":
      return place.programme !== undefined;
    case "more":
      return place.page !== undefined;
    case "now":
      return place.part !== undefined;
    case "talk":
    case "team":
    case "inside":
      return false;
    default:
      return assertNever(place);
  }
}

/** CSS pixels by which the papers have moved when it is a scroll and not a tap. */
const FINGER_TRAVEL = 24;
