import { expect, test } from "vitest";
import type { Scenario } from "#shared/scenario/schema.ts";
import { advanced, calm, struck, toRespond } from "#tests/support/deals.ts";
import { evidenceOf } from "#tests/support/evidence.ts";
import { ASEAN, JAPAN, KOREA } from "#tests/support/given.ts";
import { calmCrisis, crisisIn, HAZE, met, typhoon } from "./crisisCase.ts";

test("11.7 those exposed by 0.3 or more remember who helped, by what was given", () => {
  const after = met(typhoon(), { [JAPAN]: 4 });
  const kept = { kept: true, weight: 1, year: 1, knownTo: "all" };
  expect(evidenceOf(after, ASEAN, JAPAN, "helpedInCrisis")).toMatchObject([kept]);
  expect(evidenceOf(after, KOREA, JAPAN, "helpedInCrisis")).toMatchObject([kept]);
  expect(evidenceOf(after, ASEAN, KOREA, "helpedInCrisis")).toEqual([]);
  const haze = struck(calmCrisis(), HAZE).having(JAPAN, toRespond(HAZE, "fireFighting", 4));
  expect(evidenceOf(advanced(haze), KOREA, JAPAN, "helpedInCrisis")).toEqual([]);
  expect(evidenceOf(advanced(haze), ASEAN, JAPAN, "helpedInCrisis")).toHaveLength(1);
});

test("11.7 hard hit is who is exposed by half or more", () => {
  const exposure = { [ASEAN]: 0.5, [KOREA]: 0.1, [JAPAN]: 0.49 };
  const scenario: Scenario = {
    ...calm,
    crises: calm.crises.map((card) => (card.id === HAZE ? { ...card, exposure } : card)),
  };
  const after = advanced(struck(calmCrisis(scenario), HAZE));
  expect(evidenceOf(after, ASEAN, KOREA, "withheldInCrisis")).toHaveLength(1);
  expect(evidenceOf(after, JAPAN, KOREA, "withheldInCrisis")).toEqual([]);
});

test("11.7 those hard hit remember who had nothing to fear and gave nothing", () => {
  const haze = struck(calmCrisis(), HAZE);
  const after = advanced(haze.having(JAPAN, toRespond(HAZE, "fireFighting", 0.1)));
  const broken = { kept: false, weight: 2, knownTo: "all" };
  expect(evidenceOf(after, ASEAN, KOREA, "withheldInCrisis")).toMatchObject([broken]);
  expect(evidenceOf(after, ASEAN, JAPAN, "withheldInCrisis")).toEqual([]);
  expect(evidenceOf(after, JAPAN, KOREA, "withheldInCrisis")).toEqual([]);
  const exposed = advanced(typhoon());
  expect(evidenceOf(exposed, ASEAN, KOREA, "withheldInCrisis")).toEqual([]);
  const contained = advanced(haze.having(ASEAN, toRespond(HAZE, "fireFighting", 20)));
  expect(crisisIn(contained, HAZE).outcome).toBe("contained");
  expect(evidenceOf(contained, ASEAN, KOREA, "withheldInCrisis")).toEqual([]);
});
