import { issueId, optionId, type ProgrammeId, programmeId } from "#shared/kernel/ids.ts";
import type { Mandate, Programme, Scenario } from "#shared/scenario/schema.ts";
import { calm } from "./deals.ts";
import { ASEAN, JAPAN, KOREA } from "./given.ts";

/**
 * Worked by hand: two programmes of one issue, without cost, so that a raw point is a point of the
 * score. Japan is content with anything. What each text brings ASEAN, Korea and Japan:
 *
 *     road     wide     4   −1    1
 *              narrow   2    2    1
 *     dam      high    −1    4    1
 *
 * Road wide and dam high bring 3, 3 and 2: each gives way on one programme for the other.
 */
export const ROAD = programmeId("road");
export const DAM = programmeId("dam");
export const SIZE = issueId("size");
export const WIDE = optionId("wide");
export const NARROW = optionId("narrow");
export const HIGH = optionId("high");

export const programmeOf = (id: ProgrammeId, options: readonly (typeof WIDE)[]): Programme => ({
  id,
  matter: "functional",
  cost: 0,
  upkeep: 0,
  maturityYears: 1,
  trustNeeded: 0,
  requires: [],
  domesticAffairOf: [],
  issues: [
    {
      id: SIZE,
      options: options.map((option) => ({
        id: option,
        cost: 0,
        upkeep: 0,
        effects: [],
        coordination: 0,
        trustNeeded: 0,
        shares: { [ASEAN]: 0.4, [KOREA]: 0.3, [JAPAN]: 0.3 },
      })),
    },
  ],
  effects: [],
  exercises: [],
  verifies: false,
  crisisTalks: false,
});
export const road = programmeOf(ROAD, [WIDE, NARROW]);
export const dam = programmeOf(DAM, [HIGH]);

export function roadAndDam(changes: Partial<Scenario> = {}): Scenario {
  const { [ASEAN]: asean, [KOREA]: korea, [JAPAN]: japan } = calm.mandates;
  if (!asean || !korea || !japan) throw new Error("Three mandates");
  const sheet = (of: Mandate, wide: number, narrow: number, high: number): Mandate => ({
    ...of,
    programmes: {
      [ROAD]: { adopted: 0, options: { [SIZE]: { [WIDE]: wide, [NARROW]: narrow } } },
      [DAM]: { adopted: 0, options: { [SIZE]: { [HIGH]: high } } },
    },
    objectives: [],
    treasury: { ...of.treasury, pointsPerBillion: 0 },
    scale: { zero: 0, hundred: 100 },
  });
  return {
    ...calm,
    programmes: [road, dam],
    mandates: {
      [ASEAN]: sheet(asean, 4, 2, -1),
      [KOREA]: sheet(korea, -1, 2, 4),
      [JAPAN]: sheet(japan, 1, 1, 1),
    },
    ...changes,
  };
}
