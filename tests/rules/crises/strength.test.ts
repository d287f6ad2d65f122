import { expect, test } from "vitest";
import { optionId } from "#shared/kernel/ids.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { advanced, calm, struck, toRespond, withProgramme } from "#tests/support/deals.ts";
import { type Given, JAPAN, KOREA } from "#tests/support/given.ts";
import { calmCrisis, crisisIn, met, TYPHOON, typhoon } from "./crisisCase.ts";

/** Where everybody trusts everybody at this level, 0–100. */
const trustedAt = (trust: number): Scenario => ({
  ...calm,
  settings: {
    ...calm.settings,
    government: calm.settings.government.map((each) => ({ ...each, trust })),
    societal: calm.settings.societal.map((each) => ({ ...each, trust })),
  },
});

const termsOf = (table: Given): Readonly<Record<string, number>> =>
  Object.fromEntries(
    (crisisIn(table).coordination?.terms ?? []).map(({ reason, amount }) => [reason, amount]),
  );

test("11.4 the region answers with the option that has most money, ties by the order of the card", () => {
  const optionAfter = (korea: number, japan: number) => {
    const table = typhoon()
      .having(KOREA, toRespond(TYPHOON, "cashGrants", korea))
      .having(JAPAN, toRespond(TYPHOON, "civilAgencies", japan));
    return crisisIn(advanced(table)).option;
  };
  expect(optionAfter(3, 2)).toBe("cashGrants");
  expect(optionAfter(2, 3)).toBe("civilAgencies");
  expect(optionAfter(2, 2)).toBe("civilAgencies");
  expect(crisisIn(advanced(typhoon())).option).toBe("navalRelief");
});

test("11.4 a collective decision stands whatever the money says", () => {
  const table = typhoon()
    .after({ type: "collectiveResponseSet", crisis: TYPHOON, option: optionId("navalRelief") })
    .having(KOREA, toRespond(TYPHOON, "cashGrants", 5));
  const after = advanced(table);
  expect(crisisIn(after).option).toBe("navalRelief");
  expect(termsOf(after)).toMatchObject({ collectiveDecision: 0.1 });
});

test("11.5 strength is money times the efficiency of the own option, times co-ordination", () => {
  const table = typhoon()
    .having(KOREA, toRespond(TYPHOON, "navalRelief", 10))
    .having(JAPAN, toRespond(TYPHOON, "cashGrants", 5));
  const after = advanced(table);
  expect(termsOf(after)).toEqual({ base: 0.6 });
  // (10 × 1.15 + 5 × 0.9) × 0.6
  expect(crisisIn(after)).toMatchObject({ strength: 9.6, outcome: "managed" });
});

test("11.5 one response counts where two or more give, all to the same option", () => {
  const base = { base: 0.6 };
  expect(termsOf(met(typhoon(), { [KOREA]: 2, [JAPAN]: 2 }))).toEqual({
    ...base,
    oneResponse: 0.12,
  });
  expect(termsOf(met(typhoon(), { [KOREA]: 2, [JAPAN]: 0 }))).toEqual(base);
  expect(termsOf(met(typhoon(), { [KOREA]: 2 }))).toEqual(base);
});

test("11.5 mean effective trust from the scenario's level on adds to co-ordination", () => {
  const after = (trust: number) => termsOf(advanced(struck(calmCrisis(trustedAt(trust)), TYPHOON)));
  expect(after(60)).toEqual({ base: 0.6, trusted: 0.1 });
  expect(after(59.9)).toEqual({ base: 0.6 });
});

test("11.5 mature programmes and exercises add to co-ordination, up to the most there can be", () => {
  const mature = { maturity: 1, funded: 1 };
  const standby = struck(withProgramme(calmCrisis(), "disasterStandby", mature), TYPHOON);
  const exercised = termsOf(advanced(standby));
  expect(exercised).toMatchObject({ base: 0.6, exercised: 0.15 });
  const loose: Scenario = {
    ...trustedAt(80),
    settings: {
      ...trustedAt(80).settings,
      crises: {
        ...calm.settings.crises,
        coordination: { ...calm.settings.crises.coordination, max: 0.75 },
      },
    },
  };
  const capped = met(struck(calmCrisis(loose), TYPHOON), { [KOREA]: 2, [JAPAN]: 2 });
  expect(termsOf(capped)["ceiling"]).toBeCloseTo(-0.07, 9);
  expect(crisisIn(capped).coordination?.factor).toBe(0.75);
});

test("11.5 a mature fund makes money count for more", () => {
  const fund = withProgramme(calmCrisis(), "resilienceFund", { maturity: 1, funded: 1 });
  const after = met(struck(fund, TYPHOON), { [KOREA]: 10 });
  // 10 × 1.4 × 0.6
  expect(crisisIn(after).strength).toBe(8.4);
});
