import { useEffect, useState } from "preact/hooks";
import { panelPlace } from "#client/panels/navigation.ts";
import { settings } from "#client/store/settings.ts";
import { useTableStore } from "#client/store/tableStore.ts";

/** How far the papers reach on narrow screens; on wide ones they lie beside the table. */
export interface Sheet {
  /** The papers cover the picture of the table. */
  readonly isTall: boolean;
  /** Covers the picture, or shows it again, and keeps the choice in this browser. */
  readonly toggle: () => void;
  /** Tells where the focus has come to: words written on a touch screen need its whole height. */
  readonly onFocus: (element: EventTarget | null) => void;
}

/**
 * The sheet is as the reader chose, and tall as well from when a field brings up a keyboard until the
 * reader turns to another page of the papers: it never sinks under a finger about to press a button.
 */
export function useSheet(): Sheet {
  const store = useTableStore();
  const place = panelPlace(store).value;
  const [isRaised, setIsRaised] = useState(false);
  useEffect(() => setIsRaised(false), [place]);
  const isTall = isRaised || settings.sheet.value === "tall";
  return {
    isTall,
    toggle: () => {
      setIsRaised(false);
      settings.sheet.value = isTall ? "half" : "tall";
    },
    onFocus: (element) => {
      if (matchMedia("(pointer: coarse)").matches && isWrittenIn(element)) setIsRaised(true);
    },
  };
}

const isWrittenIn = (element: EventTarget | null): boolean =>
  element instanceof HTMLElement &&
  element.matches("textarea, input:not([type=radio], [type=checkbox], [type=range])");
