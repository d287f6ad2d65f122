import { expect, test } from "vitest";
import { promiseEffectsOf } from "#shared/analysis/promiseEffects.ts";
import { trustMovesOf } from "#shared/analysis/trustMoves.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import type { Clause } from "#shared/rules/state/deal.ts";
import { scorePerBillion } from "#shared/views/valuation.ts";
import { calm, promise, toBudget } from "#tests/support/deals.ts";
import { ASEAN, JAPAN, KOREA } from "#tests/support/given.ts";
import { type Journal, journal } from "./journal.ts";

/** ASEAN and Korea have signed a deal of this one clause, in secret or openly. */
const agreed = (clause: Clause, open = true): Journal =>
  journal()
    .inPhase("caucus")
    .having(ASEAN, { type: "proposeDeal", with: [KOREA], open, clauses: [clause] })
    .signedBy(KOREA);

const pay = (amount: number): Clause => promise(ASEAN, { kind: "pay", to: KOREA, amount });

const effects = (table: Journal) => {
  const { scenario, stood } = table.inPhase("review").closed();
  return promiseEffectsOf(scenario, stood, trustMovesOf(scenario, stood));
};

test("breaking a promise to pay 4 spared 4, and cost the trust of all who knew", () => {
  const table = agreed(pay(4)).inPhase("budget").having(ASEAN, toBudget());
  const [effect, ...more] = effects(table);
  const { [ASEAN]: mandate } = calm.mandates;
  if (mandate === undefined) throw new Error("A mandate");
  expect(more).toEqual([]);
  expect(effect).toMatchObject({ debtor: ASEAN, outcome: "broken" });
  expect(effect?.spared?.amount).toBe(4);
  expect(effect?.spared?.points).toBeCloseTo(4 * scorePerBillion(mandate), 1);
  const judges = effect?.trust.map(({ judge }): SeatId => judge);
  expect(judges).toEqual([KOREA, JAPAN]);
  for (const { government } of effect?.trust ?? []) expect(government).toBeLessThan(0);
});

test("keeping it won trust and spared nothing", () => {
  const [effect] = effects(agreed(pay(4)));
  expect(effect).toMatchObject({ debtor: ASEAN, outcome: "kept", spared: undefined });
  expect(effect?.trust.map(({ judge }) => judge)).toEqual([KOREA]);
  expect(effect?.trust[0]?.government).toBeGreaterThan(0);
});

test("what escrow carried out by itself is nobody's conduct", () => {
  expect(effects(agreed({ ...pay(4), escrow: true }))).toEqual([]);
});

test("what was broken although it lay in escrow is conduct like any other", () => {
  const table = agreed({ ...pay(4), escrow: true });
  const broken = table.after(
    {
      type: "obligationSettled",
      obligation: table.obligation,
      outcome: "broken",
      missing: 4,
      year: 1,
      public: true,
    },
    {
      type: "trustEvidenceFound",
      pair: "korea>asean",
      evidence: { year: 1, kept: false, weight: 2, reason: "promiseBroken" },
      knownTo: "all",
    },
  );
  expect(effects(broken)).toMatchObject([
    { debtor: ASEAN, outcome: "broken", spared: { amount: 4 }, trust: [{ judge: KOREA }] },
  ]);
});

test("3.7 who came to know in private is not listed: it moved no trust at the table", () => {
  // Of a secret breach the parties alone know.
  const table = agreed(pay(4), false).inPhase("budget").having(ASEAN, toBudget());
  expect(effects(table)).toMatchObject([{ outcome: "broken", trust: [] }]);
});
