import { effect } from "@preact/signals";
import { afterEach, describe, expect, test } from "vitest";
import {
  language,
  scenarioText,
  setLanguage,
  setScenarioTexts,
  t,
  textIfAny,
} from "#client/text/i18n.ts";
import { ScenarioLanguages, type TextsByLanguage } from "#client/text/scenarioLanguages.ts";
import type { Language } from "#shared/language/languages.ts";

afterEach(async () => {
  setScenarioTexts({});
  await setLanguage("en");
});

test("whatever shows a text shows it anew when the language changes, at first and ever after", async () => {
  const shown: string[] = [];
  const stop = effect(() => void shown.push(t("common:close")));
  for (const code of ["ja", "en", "ja"] as const) {
    await setLanguage(code);
    expect(shown.at(-1)).toBe(code === "ja" ? "閉じる" : "Close");
  }
  stop();
});

test("so does whatever shows a text that need not be there", async () => {
  const shown: (string | undefined)[] = [];
  const stop = effect(() => void shown.push(textIfAny("common:phases.budget")));
  await setLanguage("ja");
  expect(shown.at(-1)).toBe("予算");
  stop();
});

test("of two languages asked for at once the last one is spoken", async () => {
  await Promise.all([setLanguage("ko"), setLanguage("en")]);
  expect([language.value, t("common:close")]).toEqual(["en", "Close"]);
});

describe("Of a scenario that is here in one language", () => {
  const TITLES: Readonly<Record<Language, string>> = {
    en: "Summit",
    ko: "회담",
    ja: "会談",
    id: "KTT",
  };
  const titled = (code: Language): TextsByLanguage => ({
    [code]: { scenario: { title: TITLES[code] } },
  });
  const show = (code: Language, load: (next: Language) => TextsByLanguage | undefined): void =>
    setScenarioTexts(titled(code), new ScenarioLanguages(code, async (next) => load(next)));

  test("another is loaded when the reader changes to it, and once only", async () => {
    const loaded: Language[] = [];
    show("en", (next) => {
      loaded.push(next);
      return titled(next);
    });
    for (const code of ["ko", "en", "ko", "id"] as const) {
      await setLanguage(code);
      expect(scenarioText("scenario.title")).toBe(TITLES[code]);
    }
    expect(loaded).toEqual(["ko", "id"]);
  });

  test("the page speaks on as it did where another cannot be had, and asks again later", async () => {
    let isThere = false;
    show("en", (next) => (isThere ? titled(next) : undefined));
    await setLanguage("ja");
    expect([language.value, scenarioText("scenario.title")]).toEqual(["en", "Summit"]);
    isThere = true;
    await setLanguage("ja");
    expect([language.value, scenarioText("scenario.title")]).toEqual(["ja", "会談"]);
  });

  test("the texts of the scenario that is shown meanwhile are loaded, not those of the one before", async () => {
    show("en", (next) => {
      show("en", (code) => titled(code));
      return { [next]: { scenario: { title: "of the one before" } } };
    });
    await setLanguage("ko");
    expect(scenarioText("scenario.title")).toBe(TITLES.ko);
  });
});
