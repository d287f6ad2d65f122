import { afterAll, beforeAll, expect, test } from "vitest";
import { formatDurationInWords } from "#client/text/durations.ts";
import {
  formatAmount,
  formatAmountChange,
  formatList,
  formatMoney,
  loadTableTexts,
  setLanguage,
  t,
} from "#client/text/i18n.ts";
import { joinNames, joinSentences } from "#client/text/joinTexts.ts";
import { scaled } from "#client/viewmodel/numberField.ts";

beforeAll(async () => {
  await loadTableTexts();
  await setLanguage("ja");
});
afterAll(() => setLanguage("en"));

test("money is counted in hundreds of millions of dollars", () => {
  expect([formatMoney(4.2), formatMoney(0.1), formatMoney(123.4)]).toEqual([
    "42億ドル",
    "1億ドル",
    "1,234億ドル",
  ]);
  expect([formatAmount(0.7), formatAmountChange(-1.5)]).toEqual(["7", "−15"]);
});

test("a sentence that is given US$ billion says them in that unit", () => {
  expect(t("refusals:paymentAboveDue_due", { due: 1.5 })).toBe(
    "この義務で支払うべき額は15億ドルだけです。",
  );
});

test("what is typed in that unit is kept in US$ billion, and shown again as it was typed", () => {
  expect([scaled("15", 0.1), scaled("1.5", 10), scaled("3", 0.1)]).toEqual(["1.5", "15", "0.3"]);
  expect([scaled("2.5", 0.1), scaled("", 0.1), scaled("多い", 0.1)]).toEqual(["0.25", "", "多い"]);
});

test("many and one have the same form, and none may have its own", () => {
  expect(t("common:years", { count: 1 })).toBe("1年");
  expect(t("common:years", { count: 3 })).toBe("3年");
  expect(t("expectations:waitForOthers", { count: 0 })).toBe("全員の準備が整いました。");
});

test("nothing is parted by spaces: neither lists, nor sentences, nor lengths of time", () => {
  const names = ["ASEAN", "韓国", "日本"];
  expect([formatList(names), joinNames(names)]).toEqual(["ASEAN、韓国、日本", "ASEAN、韓国、日本"]);
  expect(joinSentences(["採択。", "", "提出：韓国。"])).toBe("採択。提出：韓国。");
  expect(formatDurationInWords(200 * 60_000)).toBe("3時間20分");
  expect(formatDurationInWords(0)).toBe("0秒");
});
