import { assert as assertProperty, constantFrom, property } from "fast-check";
import { expect, test } from "vitest";
import { seatCommandSchema } from "#shared/rules/commands.ts";
import { mayRespond, mostToGive } from "#shared/rules/crises.ts";
import { decide } from "#shared/rules/decide.ts";
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
import { evidenceOf } from "#tests/support/evidence.ts";
import { ASEAN, given, JAPAN, KOREA, seat } from "#tests/support/given.ts";
import { oddResponse } from "#tests/support/oddCommands.ts";
import { calmCrisis, crisisIn, HAZE, met, TYPHOON, typhoon } from "./crisisCase.ts";

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
