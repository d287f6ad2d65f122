import { expect, test } from "vitest";
import type { Evidence } from "#shared/rules/state/trust.ts";
import { pairKey } from "#shared/rules/trust.ts";
import {
  type Agreement,
  advanced,
  agreed,
  calmCaucus,
  escrow,
  obligationOf,
  PUBLISH,
  pay,
  promise,
  toBudget,
  withProgramme,
} from "#tests/support/deals.ts";
import { ADVANCE, ASEAN, type Given, INSTRUCTOR, JAPAN, KOREA } from "#tests/support/given.ts";
import { CAP_2, growing, paying, statusOf, wordOf } from "./obligationCase.ts";

test("6.6 keeping is evidence of every other party, by the money due or by a pledge", () => {
  const clauses = [promise(KOREA, pay(JAPAN, 2)), promise(KOREA, PUBLISH)];
  const signed = agreed(calmCaucus(), clauses, { parties: [KOREA, JAPAN] });
  const budget = signed.inPhase("budget");
  const done = advanced(
    budget.having(
      KOREA,
      toBudget({ publishDefence: true, obligations: { [obligationOf(budget).id]: 2 } }),
    ),
  );
  const found = { year: 1, kept: true, reason: "promiseKept", knownTo: [KOREA, JAPAN] };
  expect(wordOf(done, JAPAN, KOREA)).toEqual([
    { ...found, weight: 1 },
    { ...found, weight: 1 },
  ]);
  expect(wordOf(done, ASEAN, KOREA)).toEqual([]);
  expect(wordOf(done, KOREA, KOREA)).toEqual([]);
});

test("6.6 breaking weighs by what is missing, and twice", () => {
  const signed = agreed(calmCaucus(), [promise(KOREA, pay(JAPAN, 2))]);
  const reviewed = paying(signed, 1).inPhase("review");
  expect(wordOf(reviewed, JAPAN, KOREA)).toMatchObject([{ kept: false, weight: 1 }]);
});

test("6.6 one conduct counts once to each, however often it was promised", () => {
  const cap = [promise(KOREA, CAP_2)];
  const all = { parties: [KOREA, ASEAN, JAPAN] };
  const twice = agreed(agreed(calmCaucus(), cap, all), cap).inPhase("review");
  expect(wordOf(twice, JAPAN, KOREA)).toHaveLength(1);
  expect(wordOf(twice, ASEAN, KOREA)).toHaveLength(1);
  expect(twice.state.seats[KOREA]?.promisesKept).toBe(2);
  const payments = [promise(KOREA, pay(JAPAN, 1))];
  const paid = agreed(agreed(calmCaucus(), payments), payments).inPhase("review");
  expect(wordOf(paid, JAPAN, KOREA)).toHaveLength(2);
});

test("6.6 what others see of a promise kept does not depend on a secret deal about the same", () => {
  const cap = [promise(KOREA, CAP_2)];
  const secret = agreed(calmCaucus(), cap);
  const seenByAsean = (table: Given, how: Agreement): readonly Evidence[] =>
    (
      agreed(table, cap, how).inPhase("review").state.trust.government[pairKey(JAPAN, KOREA)]
        ?.items ?? []
    ).filter(({ knownTo }) => knownTo === "all" || knownTo.includes(ASEAN));
  for (const how of [{ open: true }, { parties: [KOREA, ASEAN, JAPAN] }]) {
    expect(seenByAsean(calmCaucus(), how)).toHaveLength(1);
    expect(seenByAsean(secret, how)).toEqual(seenByAsean(calmCaucus(), how));
  }
});

test("6.6 what escrow has kept by itself says nothing of anybody's word", () => {
  const table = agreed(calmCaucus(), [escrow(KOREA, pay(JAPAN, 2)), escrow(KOREA, CAP_2)]);
  const reviewed = table.inPhase("review");
  expect([statusOf(reviewed), statusOf(reviewed, 2)]).toEqual(["kept", "kept"]);
  expect(wordOf(reviewed, JAPAN, KOREA)).toEqual([]);
  expect(reviewed.state.seats[KOREA]?.promisesKept).toBe(0);
});

test("6.6 escrow beside a promise of the same does not take its evidence away", () => {
  const both = agreed(agreed(calmCaucus(), [escrow(KOREA, CAP_2)]), [promise(KOREA, CAP_2)]);
  expect(wordOf(both.inPhase("review"), JAPAN, KOREA)).toHaveLength(1);
});

test("6.7 a breach under a secret deal is known to its parties alone", () => {
  const broken = growing(agreed(calmCaucus(), [promise(KOREA, CAP_2)]), 3);
  const after = broken
    .when(INSTRUCTOR, ADVANCE)
    .includes({ type: "obligationSettled", outcome: "broken", public: false });
  expect(wordOf(after, JAPAN, KOREA)).toMatchObject([{ weight: 2, knownTo: [KOREA, JAPAN] }]);
  expect(wordOf(after, ASEAN, KOREA)).toEqual([]);
});

test("6.7 a breach is known to all, and half evidence for the others, under an open deal or with verification", () => {
  const cap = [promise(KOREA, CAP_2)];
  const open = agreed(calmCaucus(), cap, { open: true });
  const verified = agreed(withProgramme(calmCaucus(), "defenceTransparency"), cap);
  for (const signed of [open, verified]) {
    const after = growing(signed, 3)
      .when(INSTRUCTOR, ADVANCE)
      .includes({ type: "obligationSettled", outcome: "broken", public: true });
    expect(wordOf(after, JAPAN, KOREA)).toMatchObject([{ weight: 2, knownTo: "all" }]);
    expect(wordOf(after, ASEAN, KOREA)).toMatchObject([{ weight: 1, knownTo: "all" }]);
  }
});

test("6.7 keeping a promise is nothing that others learn of, even under verification", () => {
  const verified = agreed(withProgramme(calmCaucus(), "defenceTransparency"), [
    promise(KOREA, CAP_2),
  ]);
  const reviewed = verified.inPhase("review");
  expect(obligationOf(reviewed)).toMatchObject({ status: "kept", public: false });
  expect(wordOf(reviewed, ASEAN, KOREA)).toEqual([]);
});
