import { expect, test } from "vitest";
import { crisisId } from "#shared/kernel/ids.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { advanced, calm, struck } from "#tests/support/deals.ts";
import { type Given, given, INSTRUCTOR } from "#tests/support/given.ts";
import { trilateral } from "#tests/support/scenarios.ts";
import { calmCrisis, crisisIn, TYPHOON, typhoon } from "./crisisCase.ts";

/** A typhoon, the one crisis that may be drawn, with the neglect of climate, which stands at this level, as its force. */
const neglecting = (climate: number): Given => {
  const { settings, crises } = calm;
  const tracks = { ...settings.tracks, climate };
  const drivers = [{ track: "climate" as const, weight: 1 }];
  return calmCrisis({
    ...calm,
    settings: { ...settings, tracks, crises: { ...settings.crises, severityFromNeglect: 1 } },
    crises: crises.map((card) => (card.id === TYPHOON ? { ...card, drivers } : card)),
  });
};

test("11.2 the crises drawn at the briefing strike when the crisis phase begins", () => {
  const before = given({ seed: 3 }).inPhase("budget");
  const deck = before.state.crisisDeck;
  expect(deck.length).toBeGreaterThan(0);
  const after = advanced(before);
  expect(Object.keys(after.state.crises)).toEqual(deck);
  expect(after.state.crisisDeck).toEqual([]);
  for (const { year, outcome } of Object.values(after.state.crises)) {
    expect([year, outcome]).toEqual([1, undefined]);
  }
});

test("11.2 severity is by neglect and by chance, and the need is 1, 1.5 or 2 times the card's", () => {
  const severities = (climate: number): readonly number[] => {
    const scenario: Scenario = {
      ...trilateral,
      settings: { ...trilateral.settings, tracks: { ...trilateral.settings.tracks, climate } },
    };
    return Array.from({ length: 60 }, (_each, seed) => {
      const table = given({ scenario, seed }).inPhase("crisis");
      const fresh = table.where(({ crises, tracks }) => ({
        crises: Object.fromEntries(Object.entries(crises).filter(([id]) => id !== TYPHOON)),
        tracks: { ...tracks, climate },
      }));
      const { severity, need } = crisisIn(struck(fresh, TYPHOON));
      expect(need).toBe({ 1: 10, 2: 15, 3: 20 }[severity]);
      return severity;
    });
  };
  // Force is 0.6 × neglect and up to 0.4 by chance: below 0.4 is 1, from 0.6 on 3.
  expect(new Set(severities(100))).toEqual(new Set([1]));
  expect(new Set(severities(70))).toEqual(new Set([1, 2]));
  expect(new Set(severities(50))).toEqual(new Set([1, 2, 3]));
  expect(new Set(severities(30))).toEqual(new Set([2, 3]));
  expect(new Set(severities(0))).toEqual(new Set([3]));
});

test("11.2 a crisis without drivers is as if they were half neglected", () => {
  expect(crisisIn(typhoon())).toMatchObject({ severity: 2, need: 15 });
});

test.each([
  [60.1, 1],
  [60, 2],
  [40.1, 2],
  [40, 3],
])(
  "11.2 a force of 0.4 makes severity 2, one of 0.6 severity 3: climate at %d, severity %d",
  (climate, severity) => {
    expect(crisisIn(neglecting(climate)).severity).toBe(severity);
  },
);

test("11.9 the instructor injects a crisis that has not struck, in the crisis phase", () => {
  const inject = { type: "injectCrisis", crisis: TYPHOON } as const;
  given({ scenario: calm }).inPhase("budget").when(INSTRUCTOR, inject).isRefused("wrongPhase");
  typhoon().when(INSTRUCTOR, inject).isRefused("crisisAlreadyStruck");
  calmCrisis()
    .when(INSTRUCTOR, { type: "injectCrisis", crisis: crisisId("constructor") })
    .isRefused("crisisUnknown");
  calmCrisis().when(INSTRUCTOR, inject).yields({ type: "crisisStruck", crisis: TYPHOON, year: 1 });
});
