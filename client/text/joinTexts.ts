import { WITHOUT_SPACES } from "#shared/language/languages.ts";
import { language } from "./i18n.ts";

/** Sentences one after another, as the language sets them; empty ones are left out. */
export function joinSentences(sentences: readonly string[]): string {
  const gap = WITHOUT_SPACES.has(language.value) ? "" : " ";
  return sentences.filter((sentence) => sentence !== "").join(gap);
}

/** `Korea, Japan`: side by side as in a list, without a word between the last two. */
export function joinNames(names: readonly string[]): string {
  return new Intl.ListFormat(language.value, { type: "conjunction", style: "narrow" }).format(
    names,
  );
}
