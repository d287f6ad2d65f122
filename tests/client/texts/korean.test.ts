import { beforeAll, describe, expect, test } from "vitest";
import { sentencesOf } from "#client/panels/deals/clauseSentence.ts";
import { formatDuration, formatDurationInWords } from "#client/text/durations.ts";
import {
  formatList,
  formatMoney,
  formatShare,
  loadTableTexts,
  setLanguage,
  setScenarioTexts,
  t,
} from "#client/text/i18n.ts";
import { refusalText } from "#client/text/refusalText.ts";
import { newClause } from "#client/viewmodel/deals/clauseDraft.ts";
import { frameOf } from "#client/viewmodel/deals/dealDraftModel.ts";
import { given, JAPAN, KOREA } from "#tests/support/given.ts";
import { deskOf } from "../support/desk.ts";

beforeAll(async () => {
  await loadTableTexts();
  setScenarioTexts({
    ko: { seats: { japan: { name: "일본" }, korea: { name: "코리아" } } },
  });
  await setLanguage("ko");
});

describe("money", () => {
  test("is counted in hundred millions of dollars", () => {
    expect(formatMoney(4.25)).toBe("42.5억 달러");
    expect(formatMoney(0.1)).toBe("1억 달러");
    expect(formatMoney(-1234)).toBe("−12,340억 달러");
  });

  test("is counted alike inside a sentence", () => {
    const refusal = {
      code: "budgetExceedsTreasury",
      params: { available: 3, spent: 4.2 },
    } as const;
    expect(refusalText(refusal)).toBe(
      "예산 지출은 42억 달러인데 국고에는 30억 달러가 있습니다. 지출을 줄이세요.",
    );
  });
});

test("a length of time is said in Korean units", () => {
  expect(formatDuration(252_000)).toBe("4:12");
  expect(formatDurationInWords(90_000)).toBe("1분 30초");
});

test("a list is joined, and a share said, as Korean does", () => {
  expect(formatList(["아세안", "한국", "일본"])).toBe("아세안, 한국 및 일본");
  expect(formatShare(0.4)).toBe("40%");
});

test("a count has one form", () => {
  expect([t("common:years", { count: 1 }), t("common:years", { count: 5 })]).toEqual([
    "1년",
    "5년",
  ]);
});

test.each([
  ["아세안", "아세안이 준비를 마쳤습니다."],
  ["대한민국 대표", "대한민국 대표가 준비를 마쳤습니다."],
])("%s stands with the particle that its sound asks for", (seat, sentence) => {
  expect(t("record:ready", { seat })).toBe(sentence);
});

test("a list takes the particle of its last name", () => {
  expect(t("panels:talk.readBy", { seats: formatList(["아세안", "일본"]) })).toBe(
    "아세안 및 일본과 교수자만 읽습니다.",
  );
});

test("a clause that is written on takes the particles of those chosen in it", () => {
  const desk = deskOf(given().inPhase("caucus"), KOREA);
  const bounds = desk.own.legal.proposeDeal;
  if (bounds === undefined) throw new Error("No deal can be proposed in the caucus");
  const frame = frameOf(desk.own, desk.scenario, bounds, [KOREA, JAPAN]);
  const clause = newClause("pay", JAPAN, frame, "c0");
  const afterFields = (from: string, ifParty: string): readonly string[] =>
    sentencesOf({ ...clause, from, ifParty, condition: "ifPerformed" }).flatMap(({ parts }) =>
      parts.flatMap((part, place) => {
        const before = parts[place - 1];
        const isAfterParty =
          before?.kind === "field" && (before.field === "from" || before.field === "ifParty");
        return isAfterParty && part.kind === "words" ? [part.text.slice(0, 1)] : [];
      }),
    );
  expect(afterFields(JAPAN, KOREA)).toEqual(["은", "가"]);
  expect(afterFields(KOREA, JAPAN)).toEqual(["는", "이"]);
});
