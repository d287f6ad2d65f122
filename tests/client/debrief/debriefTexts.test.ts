import { beforeAll, describe, expect, test } from "vitest";
import { browserShelves } from "#client/net/browserShelves.ts";
import { firstThoughtsOn, keepFirstThoughts } from "#client/panels/debrief/firstThoughts.ts";
import { say } from "#client/panels/parts/say.ts";
import { loadTableTexts, setScenarioTexts } from "#client/text/i18n.ts";
import { askedQuestions } from "#client/viewmodel/debrief/questionModel.ts";
import { loadPack, PACKS_FOLDER } from "#server/scenarios/loadPacks.ts";
import type { DiscussionQuestion } from "#shared/analysis/discussionQuestion.ts";
import { crisisId, overtureId, programmeId } from "#shared/kernel/ids.ts";
import type { Texts } from "#shared/scenario/texts.ts";
import { ASEAN, JAPAN, KOREA } from "#tests/support/given.ts";
import { trilateral } from "#tests/support/scenarios.ts";

beforeAll(async () => {
  await loadTableTexts();
  setScenarioTexts({ en: scenarioTexts() });
});

const SECRETARIAT = programmeId("secretariat");
const CRISIS = crisisId("coastGuardGrounding");
const OVERTURE = overtureId("usChipAccess");

/** One of each kind. */
const QUESTIONS: readonly DiscussionQuestion[] = [
  { key: "collapse", concept: "publicGood", year: 3, reason: "tension" },
  {
    key: "crisisUncontained",
    concept: "publicGood",
    crisis: CRISIS,
    year: 2,
    met: 0.35,
    most: JAPAN,
    mostGave: 4.2,
    least: KOREA,
    leastGave: 0,
  },
  { key: "crisisUnmet", concept: "publicGood", crisis: CRISIS, year: 1 },
  {
    key: "promiseBroken",
    concept: "commitment",
    seat: KOREA,
    year: 2,
    duty: "pay",
    judge: JAPAN,
    lost: 8.5,
  },
  { key: "promiseBrokenSecretly", concept: "commitment", seat: KOREA, year: 2, duty: "vote" },
  {
    key: "textBlocked",
    concept: "consensusCost",
    programme: SECRETARIAT,
    seats: [KOREA, JAPAN],
    year: 2,
    rule: "silence",
  },
  {
    key: "textDelayed",
    concept: "consensusCost",
    programme: SECRETARIAT,
    seats: [KOREA],
    year: 1,
    adoptedIn: 3,
  },
  {
    key: "gaveWay",
    concept: "concession",
    programme: SECRETARIAT,
    more: KOREA,
    morePart: 0.42,
    less: ASEAN,
    lessPart: 0,
  },
  { key: "armsRace", concept: "securityDilemma", seat: KOREA, year: 1, percent: 8 },
  {
    key: "overtureTaken",
    concept: "hedging",
    seat: KOREA,
    overture: OVERTURE,
    year: 2,
    answer: "hedge",
    received: 1,
  },
  {
    key: "overtureTaken",
    concept: "hedging",
    seat: KOREA,
    overture: OVERTURE,
    year: 2,
    answer: "accept",
    received: 2,
  },
  { key: "overtureExposed", concept: "hedging", seat: KOREA, overture: OVERTURE, year: 2 },
  { key: "amendedText", concept: "logRolling", programme: SECRETARIAT, texts: 3 },
  { key: "belowWalkAway", concept: "walkAway", seat: ASEAN, score: 30, walkAway: 36 },
  { key: "trustGap", concept: "trust", from: ASEAN, to: JAPAN, trust: 64.7, returned: 50 },
  { key: "everyPromiseKept", concept: "commitment", count: 1 },
  { key: "everyPromiseKept", concept: "commitment", count: 4 },
  { key: "whatWouldYouChange", concept: "walkAway" },
  { key: "whatMatteredMost", concept: "logRolling" },
  { key: "firstTrust", concept: "trust" },
];

describe("questions for discussion", () => {
  test.each(QUESTIONS)("$key is asked with every place filled", (question) => {
    const [asked] = askedQuestions([question]);
    const words = asked === undefined ? "" : say(asked.text);
    expect(words).toMatch(/\?$/);
    expect(words).not.toMatch(/\{\{|debrief:|undefined|\bprogrammes\.|\bseats\./);
  });

  test.each(QUESTIONS)("$key leads to a term of the scenario's glossary", (question) => {
    const [asked] = askedQuestions([question]);
    expect(trilateral.glossary).toContain(asked?.term);
  });

  test("one promise is spoken of as one", () => {
    const [one, many] = askedQuestions(QUESTIONS.filter(({ key }) => key === "everyPromiseKept"));
    expect(one && say(one.text)).toMatch(/^The one promise that fell due was kept\. Was it bold/);
    expect(many && say(many.text)).toMatch(/^All 4 promises/);
  });
});

describe("what was written before looking", () => {
  test("is absent until the reader has written or gone on without", () => {
    expect(firstThoughtsOn(browserShelves, "000001")).toBeUndefined();
  });

  test("is found again, table by table", () => {
    keepFirstThoughts(browserShelves, "000002", { text: "Japan wanted the patrols.", revealed: 3 });
    keepFirstThoughts(browserShelves, "000003", { text: "", revealed: 1 });
    expect(firstThoughtsOn(browserShelves, "000002")).toEqual({
      text: "Japan wanted the patrols.",
      revealed: 3,
    });
    expect(firstThoughtsOn(browserShelves, "000003")).toEqual({ text: "", revealed: 1 });
  });

  test("of a reader from before there were stages, one stage has been shown", () => {
    browserShelves.browser.setItem("mufakat.debrief.000006", '{"text":"Patrols."}');
    expect(firstThoughtsOn(browserShelves, "000006")).toEqual({ text: "Patrols.", revealed: 1 });
  });

  test("is nothing where something else is kept in its place", () => {
    browserShelves.browser.setItem("mufakat.debrief.000004", "not JSON");
    browserShelves.browser.setItem("mufakat.debrief.000005", '{"text":5}');
    expect(firstThoughtsOn(browserShelves, "000004")).toBeUndefined();
    expect(firstThoughtsOn(browserShelves, "000005")).toBeUndefined();
  });
});

function scenarioTexts(): Texts {
  const pack = loadPack(`${PACKS_FOLDER}/trilateral`);
  const english = pack.ok ? pack.value.texts["en"] : undefined;
  if (english === undefined) throw new Error("The pack has no English texts");
  return english;
}
