import { createHash } from "node:crypto";
import { BASE_LANGUAGE, LANGUAGES, type Language } from "#shared/language/languages.ts";
import { briefInputWith, filesOf, inputWith } from "../exportCase.ts";

/** A class whose tables have both ended, and the files of its export in English. */
export const input = inputWith("a plain word");
export const files = await filesOf(input);

/** With these words wherever somebody can write; made once for each. */
const made = new Map<string, ReturnType<typeof filesOf>>();

export function filesWith(words: string): ReturnType<typeof filesOf> {
  const known = made.get(words) ?? filesOf(briefInputWith(words));
  made.set(words, known);
  return known;
}

/** The same for who reads another language; made once for each. */
const told = new Map<Language, ReturnType<typeof filesOf>>([["en", Promise.resolve(files)]]);

export function filesIn(language: Language): ReturnType<typeof filesOf> {
  const known = told.get(language) ?? filesOf({ ...input, language });
  told.set(language, known);
  return known;
}

/** All languages but English. */
export const FOREIGN = LANGUAGES.filter(({ code }) => code !== BASE_LANGUAGE);

/** The CSV files that every export holds, by name. */
export const CSV = [
  "participants_wide",
  "rounds_long",
  "messages",
  "reflections",
  "quiz",
  "survey",
  "codebook",
];

/** Words that no other language here has; a sentence in English has two of them. */
const ENGLISH_WORDS =
  /\b(?:the|an|and|or|of|to|with|is|are|was|its|it|that|for|from|by|not|no|who|what)\b/gu;

export const soundsEnglish = (text: string): boolean => new Set(text.match(ENGLISH_WORDS)).size > 1;

export const hashOf = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex");
