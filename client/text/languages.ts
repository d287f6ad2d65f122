import type { ResourceLanguage } from "i18next";
import { shellTexts } from "./en/shellTexts.ts";

/** The languages the client speaks, each by its own name. All are complete. */
export const LANGUAGES: readonly { readonly code: Language; readonly name: string }[] = [
  { code: "en", name: "English" },
  { code: "ko", name: "한국어" },
  { code: "id", name: "Bahasa Indonesia" },
  { code: "ja", name: "日本語" },
];
/** BCP 47. */
export type Language = "en" | "ko" | "id" | "ja";

/** The language spoken where no other is known, and the one every text has. */
export const BASE_LANGUAGE: Language = "en";

/**
 * What `common:money` counts in, in US$: East Asian languages have a word for a hundred million and
 * none for a billion.
 */
export const MONEY_UNITS: Readonly<Record<Language, number>> = {
  en: 1e9,
  id: 1e9,
  ko: 1e8,
  ja: 1e8,
};

/** The languages that put no space between words, nor after a full stop, which takes the width of a letter. */
export const WITHOUT_SPACES: ReadonlySet<Language> = new Set(["ja"]);

/** Which texts are needed: `shell` on every page, `table` at the table and in the debrief, `class` around classes. */
export type TextPart = "shell" | "table" | "class";

/** The texts of one part in one language, by namespace. */
export function loadTexts(code: Language, part: TextPart): Promise<ResourceLanguage> {
  return LOADERS[code][part]();
}

/** The first of `wanted` (BCP 47, best first) that the client speaks, or English. */
export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const primary = tag.split("-")[0];
    const known = LANGUAGES.find((language) => language.code === primary);
    if (known !== undefined) return known.code;
  }
  return BASE_LANGUAGE;
}

const LOADERS: Readonly<Record<Language, Record<TextPart, () => Promise<ResourceLanguage>>>> = {
  en: {
    shell: () => Promise.resolve(shellTexts),
    table: async () => (await import("./en/tableTexts.ts")).tableTexts,
    class: async () => (await import("./en/classTexts.ts")).classTexts,
  },
  ko: {
    shell: async () => (await import("./ko/shellTexts.ts")).shellTexts,
    table: async () => (await import("./ko/tableTexts.ts")).tableTexts,
    class: async () => (await import("./ko/classTexts.ts")).classTexts,
  },
  ja: {
    shell: async () => (await import("./ja/shellTexts.ts")).shellTexts,
    table: async () => (await import("./ja/tableTexts.ts")).tableTexts,
    class: async () => (await import("./ja/classTexts.ts")).classTexts,
  },
  id: {
    shell: async () => (await import("./id/shellTexts.ts")).shellTexts,
    table: async () => (await import("./id/tableTexts.ts")).tableTexts,
    class: async () => (await import("./id/classTexts.ts")).classTexts,
  },
};
