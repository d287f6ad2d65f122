import { expect, test } from "vitest";
import { allEnglish, english, scenario, sources } from "./trilateral.ts";

const matching = (pattern: RegExp): readonly string[] =>
  allEnglish.filter(([, text]) => pattern.test(text)).map(([key, text]) => `${key}: ${text}`);

test("the case is as large as it promises", () => {
  expect(scenario.seats).toHaveLength(3);
  expect(scenario.programmes).toHaveLength(11);
  expect(scenario.crises).toHaveLength(12);
  expect(scenario.overtures).toHaveLength(8);
  expect(scenario.news).toHaveLength(12);
  expect(scenario.facts.length).toBeGreaterThanOrEqual(15);
  expect(scenario.glossary.length).toBeGreaterThanOrEqual(25);
});

test("every briefing takes up the article, on which much of the case rests", () => {
  for (const { id } of scenario.seats) {
    expect(english(`seats.${id}.briefing`)).toContain("the article");
  }
  const resting = scenario.facts.filter(({ id }) =>
    english(`facts.${id}.source`).startsWith("The article"),
  );
  expect(resting.length).toBeGreaterThanOrEqual(6);
});

test("the slips of the article are noted, and printed as no fact", () => {
  expect(matching(/933/u)).toEqual([]);
  expect(matching(/\b109\b/u).map((line) => line.split(":")[0])).toEqual(["facts.investment.body"]);
  expect(matching(/traditional non-threats/iu)).toEqual([]);
  for (const slip of ["109 bn", "10.9", "14.5", "933.6", "Traditional non-threats", "42.8"]) {
    expect(sources).toContain(slip);
  }
});
