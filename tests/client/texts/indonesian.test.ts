import { afterAll, beforeAll, expect, test } from "vitest";
import { formatDurationInWords } from "#client/text/durations.ts";
import {
  formatFactor,
  formatList,
  formatMoney,
  formatShare,
  loadTableTexts,
  setLanguage,
  t,
} from "#client/text/i18n.ts";
import { preferredLanguage } from "#shared/language/languages.ts";

beforeAll(async () => {
  await loadTableTexts();
  await setLanguage("id");
});
afterAll(() => setLanguage("en"));

test("money is counted in billions, with a comma for decimals", () => {
  expect([formatMoney(4.2), formatMoney(0.1), formatMoney(1234.5)]).toEqual([
    "US$4,2 miliar",
    "US$0,1 miliar",
    "US$1.234,5 miliar",
  ]);
});

test("a sentence that is given US$ billion says them so", () => {
  expect(t("refusals:paymentAboveDue_due", { due: 1.5 })).toBe(
    "Yang terutang pada kewajiban ini hanya US$1,5 miliar.",
  );
});

test("shares, factors, lists and lengths of time are written as Indonesian does", () => {
  expect([formatShare(0.4), formatFactor(0.82)]).toEqual(["40%", "0,82"]);
  expect(formatList(["ASEAN", "Korea", "Jepang"])).toBe("ASEAN, Korea, dan Jepang");
  expect(formatDurationInWords(90_000)).toBe("1 menit, 30 detik");
});

test("one and many have the same form, and none may have its own", () => {
  expect([t("common:years", { count: 1 }), t("common:years", { count: 3 })]).toEqual([
    "1 tahun",
    "3 tahun",
  ]);
  expect(t("expectations:waitForOthers", { count: 0 })).toBe("Semua siap.");
});

test("who prefers Indonesian is spoken to in it", () => {
  expect(preferredLanguage(["id-ID", "en-US"])).toBe("id");
});
