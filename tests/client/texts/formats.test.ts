import { describe, expect, test } from "vitest";
import { formatDuration, formatDurationInWords } from "#client/text/durations.ts";
import {
  formatChange,
  formatFactor,
  formatFactorPart,
  formatList,
  formatMoney,
  formatShare,
  t,
} from "#client/text/i18n.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe("a length of time", () => {
  test.each([
    [252 * SECOND, "4:12"],
    [5 * SECOND, "0:05"],
    [0, "0:00"],
    [-3 * SECOND, "0:00"],
    [4_001, "0:05"],
  ])("of %i ms is %s on a clock", (span, text) => {
    expect(formatDuration(span)).toBe(text);
  });

  test.each([
    [90 * SECOND, "1 minute, 30 seconds"],
    [MINUTE, "1 minute"],
    [0, "0 seconds"],
    [3 * HOUR + 20 * MINUTE + 5 * SECOND, "3 hours, 20 minutes"],
    [2 * DAY + 3 * HOUR, "2 days, 3 hours"],
    [2 * DAY + 3 * MINUTE, "2 days"],
  ])("of %i ms is %s in words", (span, text) => {
    expect(formatDurationInWords(span)).toBe(text);
  });

  test("of an hour or more is told in words even by a clock", () => {
    expect(formatDuration(3 * HOUR)).toBe("3 hours");
  });
});

describe("numbers", () => {
  test("are money in US$ billion with one decimal at most", () => {
    expect(formatMoney(4.25)).toBe("US$ 4.3 bn");
    expect(formatMoney(1234)).toBe("US$ 1,234 bn");
  });

  test("are changes with their sign", () => {
    expect([formatChange(3), formatChange(-1.5), formatChange(0)]).toEqual(["+3", "−1.5", "0"]);
  });

  test("are factors of co-ordination, and what adds to them, with two decimals", () => {
    expect([formatFactor(0.7), formatFactor(0.8249)]).toEqual(["0.70", "0.82"]);
    const parts = [formatFactorPart(0.12), formatFactorPart(-0.1), formatFactorPart(0)];
    expect(parts).toEqual(["+0.12", "−0.10", "0.00"]);
  });

  test("are parts in percent", () => {
    expect(formatShare(0.4)).toBe("40%");
  });
});

test("a list is joined as the language joins lists", () => {
  expect(formatList(["Korea"])).toBe("Korea");
  expect(formatList(["Korea", "Japan", "ASEAN"])).toBe("Korea, Japan, and ASEAN");
});

test("a number in a text chooses its plural", () => {
  expect(t("common:years", { count: 1 })).toBe("1 year");
  expect(t("common:years", { count: 5 })).toBe("5 years");
});
