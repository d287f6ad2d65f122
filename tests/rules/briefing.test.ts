import { expect, test } from "vitest";
import { type CrisisId, crisisId, newsId } from "#shared/kernel/ids.ts";
import type { CrisisCard } from "#shared/scenario/schema/cards.ts";
import type { Effect } from "#shared/scenario/schema/effects.ts";
import type { Settings } from "#shared/scenario/schema/settings.ts";
import type { TrackId } from "#shared/scenario/schema/vocabulary.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { calm } from "#tests/support/deals.ts";
import { given, JAPAN, KOREA } from "#tests/support/given.ts";
import { trilateral } from "#tests/support/scenarios.ts";

test("7.1 each briefing some delegations are made an overture open to them, each dealt once", () => {
  const table = given().inPhase("briefing", 2);
  const held = Object.values(table.state.seats).flatMap((seat) =>
    Object.values(seat.overtures).map((overture) => ({ seat: seat.id, id: overture.id })),
  );
  expect(held).toHaveLength(4);
  expect(new Set(held.map((each) => each.id)).size).toBe(4);
  for (const { seat, id } of held) {
    expect(table.scenario.overtures.find((card) => card.id === id)?.to).toContain(seat);
  }
});

test("2.5 income follows prosperity", () => {
  const table = given();
  const paid = table.state.seats[JAPAN]?.treasury ?? 0;
  expect(paid).toBeCloseTo(7 + Math.round(14.5 * (1 + 0.01 * (56 - 50)) * 10) / 10, 6);
});

test("11.1 every delegation is dealt one forecast a year, right as often as the scenario says", () => {
  let right = 0;
  const games = 400;
  for (let seed = 1; seed <= games; seed++) {
    const table = given({ seed });
    const coming = table.state.crisisDeck.map(
      (id) => table.scenario.crises.find((card) => card.id === id)?.kind,
    );
    for (const seat of Object.values(table.state.seats)) {
      expect(seat.forecasts).toHaveLength(1);
      if (coming.includes(seat.forecasts[0]?.crisisKind)) right += 1;
    }
  }
  expect(right / (3 * games)).toBeGreaterThan(0.65);
  expect(right / (3 * games)).toBeLessThan(0.75);
});

test("7.1 where no overture is open to a delegation in its first year, none is made", () => {
  const [card] = trilateral.overtures;
  if (card === undefined) throw new Error("Trilateral has overtures");
  const toKorea = { ...card, to: [KOREA], weight: 1, firstYear: 2 };
  const { settings } = trilateral;
  const everybody = { ...settings, overtures: { ...settings.overtures, perYear: 3 } };
  const table = given({ scenario: { ...calm, settings: everybody, overtures: [toKorea] } });
  expect(table.state.overturesDealt).toEqual([]);
  const next = table.inPhase("briefing", 2);
  expect(next.state.overturesDealt).toEqual([card.id]);
  expect(next.state.seats[KOREA]?.overtures).toHaveProperty(card.id);
  expect(next.inPhase("briefing", 3).state.overturesDealt).toEqual([card.id]);
});

test("11.1 one crisis is drawn a year, and a second as often as rivalry says", () => {
  const drawnAt = (rivalry: number): number =>
    given({ scenario: under({ rivalry }, { secondPerRivalryPoint: 0.01 }) }).state.crisisDeck
      .length;
  expect(drawnAt(0)).toBe(1);
  expect(drawnAt(100)).toBe(2);
});

test("11.1 a crisis is drawn by its weight, and by its drivers as far as they are neglected", () => {
  const driven = { [FLOOD]: { drivers: [{ track: "climate" as const, weight: 0.1 }] } };
  const drawn = (climate: number): readonly CrisisId[] =>
    given({ scenario: withDeck(driven, under({ climate })) }).state.crisisDeck;
  expect(drawn(40)).toEqual([FLOOD]);
  expect(drawn(100)).toEqual([]);
  const weighed = withDeck({ [FLOOD]: { weight: 3 }, [HAZE]: { weight: 1 } });
  const games = 400;
  let floods = 0;
  for (let seed = 1; seed <= games; seed++) {
    if (given({ scenario: weighed, seed }).state.crisisDeck.includes(FLOOD)) floods += 1;
  }
  expect(floods / games).toBeGreaterThan(0.68);
  expect(floods / games).toBeLessThan(0.82);
});

test("11.1 a crisis is drawn once a game, and not before its first year", () => {
  const two = withDeck({ [FLOOD]: { weight: 1 }, [HAZE]: { weight: 99, firstYear: 2 } });
  const decks = [1, 2, 3].map(
    (year) => given({ scenario: two }).inPhase("briefing", year).state.crisisDeck,
  );
  expect(decks).toEqual([[FLOOD], [HAZE], []]);
});

test("11.10 one piece of news breaks a year, once a game and not before its first year", () => {
  const news: Scenario["news"] = [
    { id: newsId("record"), weight: 1, firstYear: 1, effects: [moving("prosperity", 2)] },
    { id: newsId("hotline"), weight: 99, firstYear: 2, effects: [moving("tension", -2)] },
    { id: newsId("backlash"), weight: 0, firstYear: 1, effects: [] },
  ];
  const table = given({ scenario: { ...calm, news } });
  expect(table.state.newsSeen).toEqual(["record"]);
  expect(table.state.tracks.prosperity).toBe(calm.settings.tracks.prosperity + 2);
  const next = table.inPhase("briefing", 2);
  expect(next.state.newsSeen).toEqual(["record", "hotline"]);
  expect(next.state.tracks.tension).toBe(calm.settings.tracks.tension - 2);
  expect(next.inPhase("briefing", 3).state.newsSeen).toEqual(["record", "hotline"]);
});

const FLOOD = crisisId("superTyphoon");
const HAZE = crisisId("seasonalHaze");

const moving = (track: TrackId, amount: number): Effect => ({ kind: "track", track, amount });

/** The case whose crises all have the same weight, at these levels. */
function under(
  tracks: Partial<Settings["tracks"]>,
  crises: Partial<Settings["crises"]> = {},
): Scenario {
  const { settings } = calm;
  return {
    ...calm,
    crises: calm.crises.map((card) => ({ ...card, weight: 1 })),
    settings: {
      ...settings,
      tracks: { ...settings.tracks, ...tracks },
      crises: { ...settings.crises, secondPerRivalryPoint: 0, ...crises },
    },
  };
}

/** The case in which only these crises can be drawn. */
const withDeck = (
  deck: Readonly<Record<CrisisId, Partial<CrisisCard>>>,
  scenario = under({}),
): Scenario => ({
  ...scenario,
  crises: scenario.crises.map((card) => ({ ...card, weight: 0, ...deck[card.id] })),
});
