import { effect } from "@preact/signals";
import { afterEach, expect, test } from "vitest";
import { language, setLanguage, t, textIfAny } from "#client/text/i18n.ts";

afterEach(() => setLanguage("en"));

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
