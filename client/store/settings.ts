import { computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { LANGUAGES, type Language, preferredLanguage } from "#shared/language/languages.ts";

/** `device`: as the device asks. */
export const MOTIONS = ["device", "reduced", "full"] as const;
export const CONTRASTS = ["device", "more", "normal"] as const;
export const TEXT_SIZES = ["normal", "large", "largest"] as const;
/** `words`: nothing is drawn, and the part of the pages that draws is not loaded. */
export const TABLE_FORMS = ["picture", "words"] as const;
/** On narrow screens the papers take the lower part, or all of it but the header. */
const SHEETS = ["half", "tall"] as const;
const SWITCH = ["off", "on"] as const;
export type Switch = (typeof SWITCH)[number];
/** Percent of the loudest, from the left of the slider to its right. */
export const VOLUMES = ["10", "20", "30", "40", "50", "60", "70", "80", "90", "100"] as const;
const LANGUAGE_CHOICES = ["device", ...LANGUAGES.map(({ code }) => code)] as const;

/** `page`: as the page speaks when the export is saved. */
export const EXPORT_LANGUAGES = ["page", ...LANGUAGES.map(({ code }) => code)] as const;

/** How this reader wants to see Mufakat; kept in this browser. */
export const settings = {
  motion: kept("motion", MOTIONS),
  contrast: kept("contrast", CONTRASTS),
  textSize: kept("textSize", TEXT_SIZES),
  tableForm: kept("tableForm", TABLE_FORMS),
  sheet: kept("sheet", SHEETS),
  sound: kept("sound", SWITCH),
  /** Of a screen for a whole room, which may stand beside the console of the same browser. */
  projectorSound: kept("projectorSound", SWITCH),
  volume: kept("volume", VOLUMES, "50"),
  /** What sounds mean, in words. Where there is sound it is always written. */
  captions: kept("captions", SWITCH),
  language: kept("language", LANGUAGE_CHOICES),
  exportLanguage: kept("exportLanguage", EXPORT_LANGUAGES),
};

/** Whether nothing may move by itself. */
export const reducedMotion: ReadonlySignal<boolean> = resolved(
  settings.motion,
  "reduced",
  "(prefers-reduced-motion: reduce)",
);

/** Whether lines and words must stand out more. */
const moreContrast: ReadonlySignal<boolean> = resolved(
  settings.contrast,
  "more",
  "(prefers-contrast: more)",
);

/** The language that this reader chose, or the first of the device's that there is. */
export const chosenLanguage: ReadonlySignal<Language> = computed(() =>
  settings.language.value === "device"
    ? preferredLanguage(navigator.languages)
    : settings.language.value,
);

/** Writes the settings on the root element, where the styles read them, now and whenever they change. */
export function applySettings(root: HTMLElement): void {
  effect(() => {
    root.dataset["motion"] = reducedMotion.value ? "reduced" : "full";
    root.dataset["contrast"] = moreContrast.value ? "more" : "normal";
    root.dataset["textSize"] = settings.textSize.value;
  });
}

/** One choice that outlives the page; `first` before one is made. */
function kept<Choice extends string>(
  name: string,
  choices: readonly Choice[],
  first: Choice | undefined = choices[0],
): Signal<Choice> {
  const key = `mufakat.settings.${name}`;
  if (first === undefined) throw new Error(`settings: ${name} has no choices`);
  const choice = signal(choices.find((each) => each === read(key)) ?? first);
  effect(() => write(key, choice.value));
  return choice;
}

function resolved<Choice extends string>(
  choice: ReadonlySignal<Choice | "device">,
  on: Choice,
  query: string,
): ReadonlySignal<boolean> {
  const device = matches(query);
  return computed(() => (choice.value === "device" ? device.value : choice.value === on));
}

function matches(query: string): ReadonlySignal<boolean> {
  const media = matchMedia(query);
  const matching = signal(media.matches);
  media.addEventListener("change", () => {
    matching.value = media.matches;
  });
  return matching;
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage is full or forbidden: the choice then lasts as long as the page.
  }
}
