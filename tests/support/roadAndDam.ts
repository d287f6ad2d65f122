import { issueId, optionId, type ProgrammeId, programmeId } from "#shared/kernel/ids.ts";
import type { Mandate } from "#shared/scenario/schema/mandates.ts";
import type { Programme } from "#shared/scenario/schema/programmes.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { calm } from "./deals.ts";
import { freeOption, freeProgramme } from "./freeProgramme.ts";
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

export const programmeOf = (id: ProgrammeId, options: readonly (typeof WIDE)[]): Programme => {
  const shares = { [ASEAN]: 0.4, [KOREA]: 0.3, [JAPAN]: 0.3 };
  return freeProgramme(id, { [SIZE]: options.map((option) => freeOption(option, { shares })) });
};
export const road = programmeOf(ROAD, [WIDE, NARROW]);
export const dam = programmeOf(DAM, [HIGH]);

/** What the wide road, the narrow road and the high dam bring a delegation. */
type Sheet = readonly [wide: number, narrow: number, high: number];
const BY_HAND: readonly [Sheet, Sheet, Sheet] = [
  [4, 2, -1],
  [-1, 2, 4],
  [1, 1, 1],
];

/** With the sheets of ASEAN, Korea and Japan, in this order. */
export function roadAndDam(changes: Partial<Scenario> = {}, sheets = BY_HAND): Scenario {
  const { [ASEAN]: asean, [KOREA]: korea, [JAPAN]: japan } = calm.mandates;
  if (!asean || !korea || !japan) throw new Error("Three mandates");
  const sheet = (of: Mandate, [wide, narrow, high]: Sheet): Mandate => ({
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
      [ASEAN]: sheet(asean, sheets[0]),
      [KOREA]: sheet(korea, sheets[1]),
      [JAPAN]: sheet(japan, sheets[2]),
    },
    ...changes,
  };
}
