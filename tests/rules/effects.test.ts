import * as fc from "fast-check";
import { expect, test } from "vitest";
import { crisisId } from "#shared/kernel/ids.ts";
import { applyEffects, moveTracks } from "#shared/rules/effects.ts";
import type { Effect } from "#shared/scenario/schema/effects.ts";
import { JAPAN, KOREA } from "#tests/support/given.ts";
import { trilateral } from "#tests/support/scenarios.ts";
import { ALL, review, START } from "./programmes/programmeCase.ts";

test("2.1 tracks move as far as 0–100 lets them, and the record says how far that was", () => {
  const move = fc.record({
    track: fc.constantFrom("tension" as const, "centrality" as const, "rivalry" as const),
    by: fc.double({ min: -80, max: 80, noNaN: true }),
    reason: fc.constant("crisis" as const),
  });
  fc.assert(
    fc.property(fc.array(move, { maxLength: 10 }), (moves) => {
      const u = review(START);
      moveTracks(u, moves);
      const [event] = u.events;
      const reported = event?.type === "tracksMoved" ? event.moves : [];
      for (const track of ["tension", "centrality", "rivalry"] as const) {
        const sum = reported
          .filter((each) => each.track === track)
          .reduce((all, each) => all + each.by, 0);
        expect(u.state.tracks[track]).toBeCloseTo(START.tracks[track] + sum, 6);
        expect(u.state.tracks[track]).toBeGreaterThanOrEqual(0);
        expect(u.state.tracks[track]).toBeLessThanOrEqual(100);
      }
      expect(u.events.length).toBeLessThanOrEqual(1);
    }),
  );
});

test("2.3 an effect takes from a treasury at most what is there, and never in secret", () => {
  expect(START.seats[KOREA]?.treasury).toBe(5.5);
  const effects: readonly Effect[] = [
    { kind: "treasury", seat: KOREA, amount: -8 },
    { kind: "treasury", seat: KOREA, amount: -8 },
    { kind: "treasury", seat: JAPAN, amount: -8 },
  ];
  const u = review(START);
  applyEffects(u, effects, { reason: "crisis", about: "flood", factor: 0.5, members: [KOREA] });
  expect(u.events).toEqual([
    { type: "treasuryMoved", seat: KOREA, by: -4, reason: "crisis", about: "flood", secret: false },
    {
      type: "treasuryMoved",
      seat: KOREA,
      by: -1.5,
      reason: "crisis",
      about: "flood",
      secret: false,
    },
  ]);
});

test("3.4 a crisis or news moves trust of the pairs it names, in both directions only if it says so", () => {
  const [controversy] = trilateral.crises.filter(({ id }) => id === crisisId("wartimeHistory"));
  const u = review({ ...START, year: 1 });
  applyEffects(u, controversy?.outcomes.uncontained ?? [], {
    reason: "crisis",
    about: "wartimeHistory",
    factor: 1,
    members: ALL,
  });
  expect(u.events).toMatchObject([
    { type: "tracksMoved", moves: [{ track: "tension", by: 3 }] },
    { type: "societalTrustMoved", pair: "japan~korea", by: -8, reason: "crisis" },
    {
      type: "trustEvidenceFound",
      pair: "korea>japan",
      evidence: { kept: false, reason: "crisisEffect" },
    },
    {
      type: "trustEvidenceFound",
      pair: "japan>korea",
      evidence: { kept: false, reason: "crisisEffect" },
    },
  ]);
});
