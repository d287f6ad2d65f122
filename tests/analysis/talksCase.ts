import type { DebriefProgramme } from "#shared/analysis/programmeHistory.ts";
import { issueId, type OptionId, optionId, programmeId } from "#shared/kernel/ids.ts";
import type { Package } from "#shared/rules/state/programme.ts";
import type { Mandate } from "#shared/scenario/schema/mandates.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { freeOption, freeProgramme } from "#tests/support/freeProgramme.ts";
import { ASEAN, JAPAN, KOREA } from "#tests/support/given.ts";
import { trilateral } from "#tests/support/scenarios.ts";

/**
 * Worked by hand: one programme of two issues, free of cost and without effects, so that a raw point
 * is a point of the score. ASEAN cares for the first issue, Korea for the second:
 *
 *              ASEAN  Korea
 *     a1 b1      5      5     the trade
 *     a1 b2      8      0
 *     a2 b1      0      8
 *     a2 b2      3      3     each keeps what matters little to it
 */
export const TALKS = programmeId("talks");
const A = issueId("a");
const B = issueId("b");
export const talks = freeProgramme(TALKS, {
  [A]: [freeOption("a1"), freeOption("a2")],
  [B]: [freeOption("b1"), freeOption("b2")],
});
const options = (points: Readonly<Record<string, number>>): Record<OptionId, number> => points;
const sheet = (of: Mandate, { a1, a2, b1, b2 }: TalksSheet): Mandate => ({
  ...of,
  programmes: {
    [TALKS]: { adopted: 0, options: { [A]: options({ a1, a2 }), [B]: options({ b1, b2 }) } },
  },
  scale: { zero: 0, hundred: 100 },
});

/** What ASEAN and Korea have for each option; Japan has nothing. */
export type TalksSheet = Readonly<Record<"a1" | "a2" | "b1" | "b2", number>>;

export const handWorked = (): Scenario =>
  withSheets({ a1: 5, a2: 0, b1: 0, b2: 3 }, { a1: 0, a2: 3, b1: 5, b2: 0 });

export function withSheets(ofAsean: TalksSheet, ofKorea: TalksSheet): Scenario {
  const { [ASEAN]: asean, [KOREA]: korea, [JAPAN]: japan } = trilateral.mandates;
  if (!asean || !korea || !japan) throw new Error("Three mandates");
  return {
    ...trilateral,
    programmes: [talks],
    mandates: {
      [ASEAN]: sheet(asean, ofAsean),
      [KOREA]: sheet(korea, ofKorea),
      [JAPAN]: sheet(japan, { a1: 0, a2: 0, b1: 0, b2: 0 }),
    },
  };
}

/** The programme as a table adopted it in its first year, and ended with: unpaid, in full effect. */
export const adopted = (terms: Package): DebriefProgramme => ({
  id: TALKS,
  adoptedIn: 1,
  revisedIn: [],
  package: terms,
  members: [ASEAN, KOREA],
  maturity: 1,
  paid: {},
});

export const text = (a: string, b: string): Package => ({
  [A]: optionId(a),
  [B]: optionId(b),
});
