import { expect, test } from "vitest";
import { advanced, purse, struck, toRespond } from "#tests/support/deals.ts";
import { ADVANCE, ASEAN, INSTRUCTOR, JAPAN, KOREA } from "#tests/support/given.ts";
import { calmCrisis, crisisIn, HAZE, met, TYPHOON, typhoon } from "./crisisCase.ts";

test("11.6 contained from the need on, managed from the part the scenario sets, else uncontained", () => {
  const outcomeAt = (amount: number, need: number) => {
    const table = typhoon().where(({ crises }) => ({
      crises: { ...crises, [TYPHOON]: { ...crisisIn(typhoon()), need } },
    }));
    return crisisIn(met(table, { [KOREA]: amount })).outcome;
  };
  // 10 × 0.6 = 6
  expect(outcomeAt(10, 6)).toBe("contained");
  expect(outcomeAt(10, 6.1)).toBe("managed");
  expect(outcomeAt(10, 10)).toBe("managed");
  expect(outcomeAt(9.8, 10)).toBe("uncontained");
});

test("11.6 losses are by severity and exposure, half when managed, none when contained", () => {
  // 6 × 1.5 × exposure of 0.9, 0.3 and 0.5
  const lost = typhoon()
    .when(INSTRUCTOR, ADVANCE)
    .includes({
      type: "crisisResolved",
      outcome: "uncontained",
      losses: { asean: 8.1, korea: 2.7, japan: 4.5 },
    });
  expect(purse(lost, ASEAN)[0]).toBe(11.9);
  // 4 × 1.5 × exposure of 1, 0.2 and 0.1, halved
  struck(calmCrisis(), HAZE)
    .having(JAPAN, toRespond(HAZE, "fireFighting", 12))
    .when(INSTRUCTOR, ADVANCE)
    .includes({
      type: "crisisResolved",
      outcome: "managed",
      losses: { asean: 3, korea: 0.6, japan: 0.3 },
    });
  const contained = met(typhoon(), { [ASEAN]: 15, [JAPAN]: 15 });
  expect(crisisIn(contained).outcome).toBe("contained");
  expect(purse(contained, KOREA)[0]).toBe(20);
});

test("11.6 nobody loses more than the treasury holds", () => {
  const broke = typhoon().where(({ seats }) => ({
    seats: Object.fromEntries(
      Object.values(seats).map((each) => [each.id, { ...each, treasury: 1 }]),
    ),
  }));
  const after = advanced(broke);
  expect([ASEAN, KOREA, JAPAN].map((id) => purse(after, id)[0])).toEqual([0, 0, 0]);
});

test("11.6 the effects of the region's option and of the outcome follow", () => {
  typhoon()
    .having(KOREA, toRespond(TYPHOON, "civilAgencies", 1))
    .when(INSTRUCTOR, ADVANCE)
    .includes(
      {
        type: "tracksMoved",
        moves: [{ track: "centrality", by: 1, reason: "crisis", about: TYPHOON }],
      },
      {
        type: "tracksMoved",
        moves: [
          { track: "climate", by: -6, reason: "crisis", about: TYPHOON },
          { track: "prosperity", by: -3, reason: "crisis", about: TYPHOON },
          { track: "centrality", by: -3, reason: "crisis", about: TYPHOON },
        ],
      },
    );
});

test("11.8 severe is a crisis of severity 3 that goes uncontained; contained ones are counted", () => {
  const severe = struck(calmCrisis(), TYPHOON).where(({ crises }) => ({
    crises: { ...crises, [TYPHOON]: { ...crisisIn(typhoon()), severity: 3, need: 20 } },
  }));
  const lost = advanced(severe);
  expect([lost.state.severeUncontained, lost.state.crisesContained]).toEqual([1, 0]);
  const milder = advanced(typhoon());
  expect([milder.state.severeUncontained, milder.state.crisesContained]).toEqual([0, 0]);
  const held = met(typhoon(), { [ASEAN]: 15, [JAPAN]: 15 });
  expect([held.state.severeUncontained, held.state.crisesContained]).toEqual([0, 1]);
});
