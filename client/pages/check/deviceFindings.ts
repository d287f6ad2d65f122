import { hardwareWebGl } from "#client/scene/hardwareWebGl.ts";
import type {
  BrowserFeature,
  Measurements,
  StorageFinding,
} from "#client/viewmodel/classroom/checkModel.ts";

/** What this device says of itself, without asking anybody. */
export function deviceFindings(): Measurements {
  return {
    storage: storageFinding(),
    screen: { width: window.innerWidth, height: window.innerHeight },
    input: {
      touch: matchMedia("(any-pointer: coarse)").matches,
      pointer: matchMedia("(any-pointer: fine)").matches,
    },
    picture: pictureFinding(),
    missing: missingFeatures(),
  };
}

function storageFinding(): StorageFinding {
  if (keeps(() => localStorage)) return "browser";
  return keeps(() => sessionStorage) ? "tab" : "none";
}

/** Whether a thing that was put there can be read back. */
function keeps(storage: () => Storage): boolean {
  try {
    const shelf = storage();
    shelf.setItem(PROBE, PROBE);
    const isThere = shelf.getItem(PROBE) === PROBE;
    shelf.removeItem(PROBE);
    return isThere;
  } catch {
    return false;
  }
}

function pictureFinding(): Measurements["picture"] {
  if (hardwareWebGl()) return "card";
  return document.createElement("canvas").getContext("2d") === null ? "none" : "software";
}

function missingFeatures(): readonly BrowserFeature[] {
  const has: Readonly<Record<BrowserFeature, boolean>> = {
    dialog: "HTMLDialogElement" in window,
    popover: "popover" in HTMLElement.prototype,
    has: CSS.supports("selector(:has(a))"),
  };
  return FEATURES.filter((feature) => !has[feature]);
}

const PROBE = "mufakat.check";
const FEATURES: readonly BrowserFeature[] = ["dialog", "popover", "has"];
