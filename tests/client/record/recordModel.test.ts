import { beforeAll, describe, expect, test } from "vitest";
import { sayAny } from "#client/panels/parts/say.ts";
import { loadTableTexts, setScenarioTexts } from "#client/text/i18n.ts";
import type { OpenDesk } from "#client/viewmodel/desk.ts";
import { RECORD_KINDS, recordItems, wordEvent } from "#client/viewmodel/record/recordModel.ts";
import { loadPack, PACKS_FOLDER } from "#server/scenarios/loadPacks.ts";
import { dealId, idsOf } from "#shared/kernel/ids.ts";
import { seedRng } from "#shared/kernel/rng.ts";
import { playItself } from "#shared/practice/selfPlay.ts";
import type { RecordEntry } from "#shared/protocol/messages.ts";
import type { Texts } from "#shared/scenario/texts.ts";
import type { Event, EventType } from "#shared/views/view.ts";
import { pay, promise } from "#tests/support/deals.ts";
import { given, JAPAN, KOREA } from "#tests/support/given.ts";
import { trilateral } from "#tests/support/scenarios.ts";
import { toAdopt } from "#tests/support/texts.ts";
import { deskOf } from "../support/desk.ts";
import { eventSamples } from "./samples/eventSamples.ts";
import { DEAL_IN_FORCE, OBLIGATION, startedAs } from "./samples/sampleCase.ts";

beforeAll(async () => {
  await loadTableTexts();
  setScenarioTexts({ en: scenarioTexts() });
});

describe("every event in words", () => {
  test.each(idsOf<EventType>(eventSamples))("%s is told with every place filled", (type) => {
    for (const event of eventSamples[type]) {
      const wording = wordEvent(event, DESK);
      if (UNTOLD.has(event.type)) {
        expect(wording).toBeUndefined();
        continue;
      }
      const lines = [wording?.text, ...(wording?.details ?? [])].map((phrase) =>
        phrase === undefined ? "" : sayAny(phrase),
      );
      for (const line of lines) {
        expect(line).toMatch(/^[“\p{Lu}\d].*\S$/u);
        expect(line).not.toMatch(/\{\{|undefined|^[a-z]+:/);
      }
    }
  });

  test("a whole game of bots is told without a gap", () => {
    const game = playItself(trilateral, { seed: 11, years: 3 });
    const table = given({ years: 3 }).where(() => game.state);
    const desk = deskOf(table, KOREA);
    const untold = game.events.filter(
      (event) => wordEvent(event, desk) === undefined && !UNTOLD.has(event.type),
    );
    expect(untold).toEqual([]);
    const texts = game.events.flatMap((event) => {
      const wording = wordEvent(event, desk);
      return wording === undefined ? [] : [wording.text, ...wording.details].map(sayAny);
    });
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.filter((text) => /\{\{|undefined|^[a-z]+:/.test(text))).toEqual([]);
  });
});

describe("sentences say who did what", () => {
  test("5.3 a deal is told with its clauses as treaty text", () => {
    expect(
      told({
        type: "dealProposed",
        deal: dealId("d1"),
        by: KOREA,
        parties: [KOREA, JAPAN],
        open: true,
        clauses: [promise(KOREA, pay(JAPAN, 2), { due: 3 })],
      }),
    ).toEqual([
      "Korea proposed an open deal to Japan.",
      "Korea pays Japan US$ 2 bn by the end of year 3.",
    ]);
  });

  test("6.5 a broken promise names what was missing", () => {
    const lines = told({
      type: "obligationSettled",
      obligation: OBLIGATION,
      outcome: "broken",
      missing: 1.5,
      year: 1,
      public: true,
    });
    expect(lines[0]).toBe("Korea broke a promise; US$ 1.5 bn was missing.");
  });

  test("4.5 a statement of the phrase book is told in the reader's language, ids as names", () => {
    const [line] = told({
      type: "messageSpoken",
      from: JAPAN,
      channel: [],
      text: "",
      statement: { key: "asksTooMuchMoney", params: { amount: 2.5 } },
      at: 0,
    });
    expect(line).toBe(
      "Japan said on the plenary floor: “US$ 2.5 bn is more than this is worth to us.”",
    );
  });

  test("12.1 a move of a track is told with its cause by name", () => {
    const lines = told({
      type: "tracksMoved",
      moves: [{ track: "tension", by: -0.8, reason: "programme", about: "secretariat" }],
    });
    expect(lines[1]).toContain("Permanent ASEAN–Korea–Japan Secretariat");
  });
});

describe("the record filtered", () => {
  const record = [
    entry(0, 1, { type: "gameStarted" }),
    entry(1, 1, { type: "messageSpoken", from: JAPAN, channel: [], text: "Hello", at: 0 }),
    entry(2, 2, { type: "newsInjected", text: "A summit is called." }),
    entry(3, 2, { type: "chanceDrawn", rng: seedRng(1) }),
  ];

  test("the newest line stands first, and what is not told is left out", () => {
    expect(recordItems(DESK, record).map(({ index }) => index)).toEqual([2, 1, 0]);
  });

  test("by year and by kind", () => {
    expect(recordItems(DESK, record, { year: 1 }).map(({ index }) => index)).toEqual([1, 0]);
    expect(recordItems(DESK, record, { kind: "talk" }).map(({ index }) => index)).toEqual([1]);
    expect(recordItems(DESK, record, { year: 2, kind: "talk" })).toEqual([]);
  });

  test("every line has a kind that can be filtered by", () => {
    const kinds = new Set(recordItems(DESK, record).map(({ kind }) => kind));
    expect(kinds.size).toBeGreaterThan(1);
    expect(RECORD_KINDS).toEqual(expect.arrayContaining([...kinds]));
  });
});

/** What no delegation is told in words. */
const UNTOLD: ReadonlySet<EventType> = new Set(["chanceDrawn"]);

/** A plenary with a text before it, and a deal in force. */
const DESK: OpenDesk = deskOf(
  DEAL_IN_FORCE.inPhase("plenary").having(KOREA, toAdopt("secretariat")),
  KOREA,
);

function told(event: Event): readonly string[] {
  const wording = wordEvent(event, DESK);
  return wording === undefined ? [] : [wording.text, ...wording.details].map(sayAny);
}

function entry(
  index: number,
  year: number,
  event: Event | { readonly type: "gameStarted" },
): RecordEntry {
  const whole = event.type === "gameStarted" ? startedAs() : event;
  return { index, year, phase: "caucus", at: index, event: whole };
}

function scenarioTexts(): Texts {
  const loaded = loadPack(`${PACKS_FOLDER}/trilateral`);
  const english = loaded.ok ? loaded.value.texts["en"] : undefined;
  if (english === undefined) throw new Error("Trilateral has no English texts");
  return english;
}
