import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadTexts } from "#client/text/loadTexts.ts";
import { isKoreanParticle } from "#shared/language/koreanParticles.ts";
import { BASE_LANGUAGE, LANGUAGES } from "#shared/language/languages.ts";
import { PACKS, PLURAL, packsIn, packTexts, shownTexts } from "./allTexts.ts";

const FOREIGN = LANGUAGES.map(({ code }): string => code).filter((code) => code !== BASE_LANGUAGE);
const PARTS = ["shell", "table", "class"] as const;

test("English loads whole", async () => {
  for (const part of PARTS)
    expect(Object.keys(await loadTexts(BASE_LANGUAGE, part)).length).toBeGreaterThan(0);
});

test("what English says in JSON is what the client loads", async () => {
  const loaded = await Promise.all(PARTS.map((part) => loadTexts(BASE_LANGUAGE, part)));
  const namespaces = loaded.flatMap((texts) => Object.keys(texts));
  const files = readdirSync("client/text/en").filter((file) => file.endsWith(".json"));
  expect(namespaces.map((name) => `${name}.json`).toSorted()).toEqual(files.toSorted());
});

describe.each(FOREIGN)("%s", (code) => {
  test("says everything that English says, and nothing else", () => {
    expect(shownKeys(code)).toEqual(shownKeys(BASE_LANGUAGE));
  });

  test("fills every place that English fills, and no other", () => {
    const english = shownTexts(BASE_LANGUAGE);
    for (const [key, text] of shownTexts(code))
      expect([key, placesOf(text)]).toEqual([key, placesOf(english.get(key) ?? "")]);
  });

  test("leaves nothing in English", () => {
    const english = new Map([...shownTexts(BASE_LANGUAGE), ...packTexts(BASE_LANGUAGE)]);
    const same = [...shownTexts(code), ...packTexts(code)].filter(
      ([key, text]) =>
        english.get(key) === text &&
        hasWords(text) &&
        !isAName(text) &&
        SHARED_WORDS[code]?.has(text) !== true,
    );
    expect(same.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
  });

  test("is written in its own letters", () => {
    const letters = LETTERS[code];
    if (letters === undefined) return;
    const foreign = [...shownTexts(code), ...packTexts(code)].filter(
      ([, text]) => !letters.test(text) && hasWords(text) && !isAName(text),
    );
    expect(foreign.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
  });

  test("says no sentence in English", () => {
    const english = [...shownTexts(code), ...packTexts(code)].filter(
      ([, text]) => new Set(withoutPlaces(text).match(ENGLISH_WORDS)).size > 1,
    );
    expect(english.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
  });

  test("asks only for particles that there are", () => {
    for (const [key, text] of shownTexts(code)) {
      for (const [, form = ""] of text.matchAll(/particle\(form: ([^)]*)\)/gu))
        expect([key, isKoreanParticle(form)]).toEqual([key, true]);
    }
  });

  test("tells every scenario", () => {
    for (const pack of readdirSync(PACKS)) expect(packsIn(code)).toContain(pack);
  });
});

/** The letters that a text has at least one of. */
const LETTERS: Readonly<Record<string, RegExp | undefined>> = {
  ko: /\p{Script=Hangul}/u,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
};

/**
 * Words that no other language here has; most English sentences have two of them. One alone may
 * stand in a name or a title.
 */
const ENGLISH_WORDS =
  /\b(?:the|an|and|or|of|to|with|is|are|was|were|you|your|they|their|it|its|this|that|for|from|by|not|no|what|who)\b/gu;

/** What a language writes as English does: words that both have taken from elsewhere, and names. */
const SHARED_WORDS: Readonly<Record<string, ReadonlySet<string> | undefined>> = {
  id: new Set([
    "abstain",
    "Abstain",
    "ASEAN minus X",
    "bot",
    "Hedging",
    "Indonesia",
    "Kalai–Smorodinsky",
    "Korea",
    "Nash",
    "Trilateral",
  ]),
};

/** Names, works and abbreviations that stay as they are in any language. */
const isAName = (text: string): boolean =>
  /^[^\p{Ll}]*$/u.test(text) ||
  /\(\d{4}\)|https?:|^[\p{Lu}\p{L}’' .&–-]+, \d{4}/u.test(text) ||
  NAMES.has(text);
const NAMES: ReadonlySet<string> = new Set(["Mufakat", "English", "WebSocket", "Wi-Fi", "XLSX"]);

/** Whether a text says anything beside the places it fills and the names it names. */
const hasWords = (text: string): boolean =>
  /\p{L}{3}/u.test([...NAMES].reduce((rest, name) => rest.replace(name, ""), withoutPlaces(text)));

const withoutPlaces = (text: string): string => text.replaceAll(/\{\{[^}]*\}\}/gu, "");

/** Keys with their plural forms taken off: each language has its own. */
const shownKeys = (code: string): readonly string[] =>
  [...new Set([...shownTexts(code).keys()].map((key) => key.replace(PLURAL, "")))].toSorted();

/** The names between braces, without how they are to be written. */
const placesOf = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{\{\s*(\w+)/gu)].map(([, name = ""]) => name))].toSorted();
