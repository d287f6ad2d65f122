import { assert as assertProperty, constantFrom, property } from "fast-check";
import { expect, test } from "vitest";
import { crisisId, optionId, type SeatId } from "#shared/kernel/ids.ts";
import { seatCommandSchema } from "#shared/rules/commands.ts";
import { mayRespond, mostToGive } from "#shared/rules/crises.ts";
import { decide } from "#shared/rules/decide.ts";
import type { CrisisState } from "#shared/rules/state/crisis.ts";
import type { Evidence } from "#shared/rules/state/trust.ts";
import { pairKey } from "#shared/rules/trust.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import {
  advanced,
  agreed,
  calm,
  contribute,
  escrow,
  purse,
  struck,
  toRespond,
  withProgramme,
} from "#tests/support/deals.ts";
import { ASEAN, type Given, given, INSTRUCTOR, JAPAN, KOREA, seat } from "#tests/support/given.ts";
import { oddResponse } from "#tests/support/oddCommands.ts";
import { trilateral } from "#tests/support/scenarios.ts";

const TYPHOON = crisisId("superTyphoon");
const HAZE = crisisId("seasonalHaze");

const calmCrisis = (scenario: Scenario = calm): Given => given({ scenario }).inPhase("crisis");

/** A typhoon of severity 2, whose need is 15. */
const typhoon = (): Given => struck(calmCrisis(), TYPHOON);

function crisisIn({ state }: Given, id = TYPHOON): CrisisState {
  const crisis = state.crises[id];
  if (crisis === undefined) throw new Error(`No crisis ${id}`);
  return crisis;
}

/** The crisis after these amounts, all given to one option. */
function met(
  table: Given,
  amounts: Partial<Record<SeatId, number>>,
  option = "civilAgencies",
): Given {
  let here = table;
  for (const id of [ASEAN, KOREA, JAPAN]) {
    const amount = amounts[id];
    if (amount !== undefined) here = here.having(id, toRespond(TYPHOON, option, amount));
  }
  return advanced(here);
}

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

const evidenceOf = (
  table: Given,
  judge: SeatId,
  about: SeatId,
  reason: string,
): readonly Evidence[] =>
  (table.state.trust.government[pairKey(judge, about)]?.items ?? []).filter(
    (each) => each.reason === reason,
  );

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

test("11.3 a response is committed secretly and replaced until the phase ends", () => {
  const first = typhoon()
    .when(KOREA, toRespond(TYPHOON, "cashGrants", 3))
    .yields({
      type: "crisisResponded",
      seat: KOREA,
      crisis: TYPHOON,
      option: "cashGrants",
      amount: 3,
    });
  expect(purse(first, KOREA)[0]).toBe(20);
  const second = first.having(KOREA, toRespond(TYPHOON, "navalRelief", 2));
  expect(crisisIn(advanced(second)).contributions).toEqual({ asean: 0, korea: 2, japan: 0 });
});

test("11.3 a response names an open crisis, one of its options and an amount", () => {
  const table = typhoon();
  const responding = (crisis: string, option: string, amount: number) =>
    table.when(KOREA, toRespond(crisis, option, amount));
  responding("seasonalHaze", "fireFighting", 1).isRefused("crisisUnknown");
  responding("constructor", "fireFighting", 1).isRefused("crisisUnknown");
  responding(TYPHOON, "fireFighting", 1).isRefused("crisisOptionUnknown", {
    options: "navalRelief,civilAgencies,cashGrants",
  });
  responding(TYPHOON, "cashGrants", 1.23).isRefused("amountInvalid", { amount: 1.23 });
  const nextYear = table.inPhase("crisis", 2);
  nextYear
    .when(KOREA, toRespond(TYPHOON, "cashGrants", 1))
    .isRefused("crisisNotOpen", { crisis: TYPHOON });
  expect(mayRespond(nextYear.state, KOREA, TYPHOON)?.code).toBe("crisisNotOpen");
});

test("11.3 all commitments together stay within the treasury", () => {
  const both = struck(typhoon(), HAZE).having(KOREA, toRespond(HAZE, "fireFighting", 15));
  both
    .when(KOREA, toRespond(TYPHOON, "cashGrants", 5.1))
    .isRefused("contributionAboveTreasury", { amount: 5.1, available: 5 });
  both.when(KOREA, toRespond(TYPHOON, "cashGrants", 5)).yields({ type: "crisisResponded" });
  both.when(KOREA, toRespond(HAZE, "fireFighting", 20)).yields({ type: "crisisResponded" });
  expect(mostToGive(both.state, KOREA, TYPHOON)).toBe(5);
  expect(mostToGive(both.state, KOREA, HAZE)).toBe(20);
});

test("11.3 what was committed to a crisis that another closed is free again", () => {
  const both = struck(typhoon(), HAZE).having(JAPAN, toRespond(HAZE, "fireFighting", 15));
  const closed = both.having(ASEAN, {
    type: "invokeNonInterference",
    against: { kind: "crisis", crisis: HAZE },
  });
  expect(mostToGive(both.state, JAPAN, TYPHOON)).toBe(5);
  expect(mostToGive(closed.state, JAPAN, TYPHOON)).toBe(20);
});

test("11.3 what is signed into escrow in the crisis phase cannot be committed again", () => {
  const talks = struck(withProgramme(calmCrisis(), "secretariat"), TYPHOON);
  const drafted = talks.having(KOREA, {
    type: "proposeDeal",
    with: [JAPAN],
    open: false,
    clauses: [escrow(KOREA, contribute("typhoon", 15))],
  });
  drafted
    .when(KOREA, toRespond(TYPHOON, "cashGrants", 5.1))
    .isRefused("contributionAboveTreasury", { available: 5 });
});

test("11.3 money is taken before any crisis is judged, so losses of one do not eat what was committed to the other", () => {
  const both = struck(typhoon(), HAZE)
    .having(ASEAN, toRespond(HAZE, "fireFighting", 10))
    .having(ASEAN, toRespond(TYPHOON, "cashGrants", 10));
  const after = advanced(both);
  expect(crisisIn(after).contributions[ASEAN]).toBe(10);
  expect(crisisIn(after, HAZE).contributions[ASEAN]).toBe(10);
  expect(purse(after, ASEAN)[0]).toBe(0);
});

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
    .when(INSTRUCTOR, { type: "advancePhase" })
    .includes({
      type: "crisisResolved",
      outcome: "uncontained",
      losses: { asean: 8.1, korea: 2.7, japan: 4.5 },
    });
  expect(purse(lost, ASEAN)[0]).toBe(11.9);
  // 4 × 1.5 × exposure of 1, 0.2 and 0.1, halved
  struck(calmCrisis(), HAZE)
    .having(JAPAN, toRespond(HAZE, "fireFighting", 12))
    .when(INSTRUCTOR, { type: "advancePhase" })
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
    .when(INSTRUCTOR, { type: "advancePhase" })
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

test("8.15 a struck crisis is answered by its owner alone, and nobody is blamed for staying out", () => {
  const offered = struck(calmCrisis(), HAZE).having(JAPAN, toRespond(HAZE, "fireFighting", 5));
  const closed = offered.having(ASEAN, {
    type: "invokeNonInterference",
    against: { kind: "crisis", crisis: HAZE },
  });
  closed
    .when(JAPAN, toRespond(HAZE, "fireFighting", 1))
    .isRefused("crisisAlreadyStruck", { seat: ASEAN });
  expect(mayRespond(closed.state, JAPAN, HAZE)?.code).toBe("crisisAlreadyStruck");
  const after = advanced(closed.having(ASEAN, toRespond(HAZE, "fireFighting", 2)));
  expect(crisisIn(after, HAZE).contributions).toEqual({ asean: 2, korea: 0, japan: 0 });
  expect(purse(after, JAPAN)[0]).toBe(20 - 0.6);
  expect(evidenceOf(after, ASEAN, KOREA, "withheldInCrisis")).toEqual([]);
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

test("11.9 the instructor injects a crisis that has not struck, in the crisis phase", () => {
  const inject = { type: "injectCrisis", crisis: TYPHOON } as const;
  given({ scenario: calm }).inPhase("budget").when(INSTRUCTOR, inject).isRefused("wrongPhase");
  typhoon().when(INSTRUCTOR, inject).isRefused("crisisAlreadyStruck");
  calmCrisis()
    .when(INSTRUCTOR, { type: "injectCrisis", crisis: crisisId("constructor") })
    .isRefused("crisisUnknown");
  calmCrisis().when(INSTRUCTOR, inject).yields({ type: "crisisStruck", crisis: TYPHOON, year: 1 });
});

test("11.3 promised and escrowed contributions are both counted as given", () => {
  const signed = agreed(given({ scenario: calm }).inPhase("caucus"), [
    escrow(KOREA, contribute("typhoon", 4)),
  ]);
  const after = met(struck(signed.inPhase("crisis"), TYPHOON), { [KOREA]: 1 });
  expect(crisisIn(after).contributions[KOREA]).toBe(5);
  expect(evidenceOf(after, ASEAN, KOREA, "helpedInCrisis")).toMatchObject([{ weight: 1.25 }]);
});

test("14.1 no response, however odd, throws or changes the position when refused", () => {
  const table = typhoon();
  assertProperty(
    property(oddResponse, constantFrom(ASEAN, KOREA, JAPAN), (odd, asker) => {
      const command = seatCommandSchema.parse(odd);
      const before = JSON.stringify(table.state);
      const outcome = decide(calm, table.state, seat(asker), command, { now: table.now });
      expect(JSON.stringify(table.state)).toBe(before);
      if (outcome.ok) advanced(table.after(...outcome.value));
    }),
    { seed: 5, numRuns: 300 },
  );
});
