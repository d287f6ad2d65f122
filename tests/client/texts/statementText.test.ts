import { beforeAll, describe, expect, test } from "vitest";
import { statementText } from "#client/panels/parts/statementText.ts";
import english from "#client/text/en/bots.json" with { type: "json" };
import { loadTableTexts, setLanguage, setScenarioTexts } from "#client/text/i18n.ts";
import { loadPack, PACKS_FOLDER } from "#server/scenarios/loadPacks.ts";
import { LANGUAGES } from "#shared/language/languages.ts";

beforeAll(async () => {
  await loadTableTexts();
  const pack = loadPack(`${PACKS_FOLDER}/trilateral`);
  if (!pack.ok) throw new Error("The pack cannot be read");
  setScenarioTexts(pack.value.texts);
});

/** Whatever a statement may name. */
const PLACES = {
  programme: "defenceTransparency",
  issue: "reporting",
  option: "annual",
  otherIssue: "ceiling",
  otherOption: "five",
  seat: "japan",
  track: "tension",
  crisis: "seasonalHaze",
  amount: 2.5,
  percent: 3,
  points: 4.2,
  wanted: 6,
};

describe.each(LANGUAGES)("the phrase book in $name", ({ code }) => {
  beforeAll(() => setLanguage(code));

  test.each(Object.keys(english.statements))("%s names what it is about", (key) => {
    const said = statementText({ key, params: PLACES });
    expect(said).not.toMatch(
      /\{\{|undefined|[a-z]+:[a-z]|programmes\.|defenceTransparency|reporting|annual\b|tension/,
    );
    expect(said).not.toBe(key);
  });
});

test("a trade is told with both sides by name", async () => {
  await setLanguage("en");
  expect(statementText({ key: "wouldTrade", params: PLACES })).toBe(
    "On Defence Transparency and Annual Budget Guideline, Japan seems to want “Up to 5 % a year” on Growth that alarms nobody. We can live with that, and support the text, with “Every year” on How it is reported.",
  );
  expect(statementText({ key: "harmsTrack", params: PLACES })).toBe(
    "On these terms, Defence Transparency and Annual Budget Guideline would harm us by what it does to “Tension”.",
  );
});
