/** The languages that Mufakat speaks, each by its own name. All are complete. */
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

/** The first of `wanted` (BCP 47, best first) that Mufakat speaks, or English. */
export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const primary = tag.split("-")[0];
    const known = LANGUAGES.find((language) => language.code === primary);
    if (known !== undefined) return known.code;
  }
  return BASE_LANGUAGE;
}

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
