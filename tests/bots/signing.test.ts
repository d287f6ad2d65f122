import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import english from "#client/text/en/bots.json" with { type: "json" };
import { dealValue } from "#shared/bots/dealValue.ts";
import type { BotContext } from "#shared/bots/policy.ts";
import { canSetAside, reasonToReject, signingThreshold } from "#shared/bots/signing.ts";
import { strategyOf } from "#shared/bots/strategy.ts";
import { PERSONALITY_IDS } from "#shared/bots/strategyName.ts";
import { programmeId } from "#shared/kernel/ids.ts";
import { seedRng } from "#shared/kernel/rng.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import { project } from "#shared/views/project.ts";
import type { Clause, Duty, KnownEvidence } from "#shared/views/view.ts";
import { given, JAPAN, KOREA } from "#tests/support/given.ts";
import { shippedCase } from "./shippedCase.ts";

/** Korea in its first caucus. */
function koreaAs(strategy: string, treasury?: number): BotContext {
  const { scenario, state } = given({ scenario: shippedCase }).inPhase("caucus");
  const { own, public: table } = project(scenario, state, { kind: "seat", seat: KOREA });
  if (own === undefined) throw new Error("A seat sees its own");
  const legal =
    treasury === undefined || own.legal.proposeDeal === undefined
      ? own.legal
      : { ...own.legal, proposeDeal: { ...own.legal.proposeDeal, escrowable: treasury } };
  return {
    scenario: publicScenario(scenario),
    view: { own: { ...own, legal }, public: table },
    ...strategyOf(strategy),
    rng: seedRng(1),
  };
}

const broken: KnownEvidence = {
  year: 1,
  kept: false,
  weight: 2,
  reason: "promiseBroken",
  knownTo: "all",
};

/** The same, where Japan has broken its word. */
function wronged(context: BotContext): BotContext {
  const { own } = context.view;
  const evidence = { ...own.evidence, [`${KOREA}>${JAPAN}`]: [broken] };
  return { ...context, view: { ...context.view, own: { ...own, evidence } } };
}

const clause = (from: Clause["from"], duty: Duty, escrow = false): Clause => ({
  from,
  duty,
  due: 2,
  escrow,
});

const somePay = fc
  .integer({ min: 1, max: 60 })
  .map((tenths) => ({ kind: "pay" as const, amount: tenths / 10 }));
const someVote = fc.record({
  kind: fc.constant("vote" as const),
  programme: fc.constantFrom(...shippedCase.programmes.map(({ id }) => programmeId(id))),
  position: fc.constantFrom("support" as const, "object" as const),
});
const someCap = fc.record({
  kind: fc.constant("capDefence" as const),
  percent: fc.integer({ min: 0, max: 6 }),
});
const someDuty = (from: Clause["from"]): fc.Arbitrary<Clause> =>
  fc
    .oneof(
      somePay.map((duty): Duty => ({ ...duty, to: from === KOREA ? JAPAN : KOREA })),
      someVote,
      someCap,
      fc.constant<Duty>({ kind: "publishDefence" }),
    )
    .map((duty) => clause(from, duty));
const someDraft = fc.uniqueArray(fc.oneof(someDuty(KOREA), someDuty(JAPAN)), {
  minLength: 1,
  maxLength: 4,
  selector: ({ from, duty }) => `${from} ${duty.kind}`,
});

/** The own clauses of a draft that a reason may be about. */
const named = (
  clauses: readonly Clause[],
  { key, params }: ReturnType<typeof reasonToReject>,
): readonly Clause[] => {
  const { amount, programme, percent } = params;
  return clauses.filter(({ from, duty }) => {
    if (from !== KOREA) return false;
    switch (key) {
      case "asksTooMuchMoney":
        return "amount" in duty && duty.amount === amount;
      case "cannotVoteThatWay":
        return duty.kind === "vote" && duty.programme === programme;
      case "securityComesFirst":
        return duty.kind === "capDefence" && duty.percent === percent;
      case "publicWouldNotBearIt":
        return duty.kind === "publishDefence";
      default:
        return false;
    }
  });
};

describe("the reason why a draft is rejected is true", () => {
  test("without the duty that it names the draft is worth more, and no other own duty takes more", () => {
    fc.assert(
      fc.property(someDraft, fc.constantFrom(...PERSONALITY_IDS), (clauses, personality) => {
        const context = koreaAs(personality);
        const reason = reasonToReject(context, clauses, [JAPAN]);
        expect(Object.keys(english.statements)).toContain(reason.key);
        const blamed = named(clauses, reason);
        if (reason.key === "gainTooSmall") {
          for (const each of clauses.filter(({ from }) => from === KOREA))
            expect(dealValue(context, [each])).toBeGreaterThanOrEqual(0);
          return;
        }
        expect(blamed).toHaveLength(1);
        const without = (left: readonly Clause[]): number =>
          dealValue(
            context,
            clauses.filter((each) => !left.includes(each)),
          );
        expect(without(blamed)).toBeGreaterThan(dealValue(context, clauses));
        for (const other of clauses.filter(({ from }) => from === KOREA))
          expect(without(blamed)).toBeGreaterThanOrEqual(without([other]));
      }),
    );
  });

  test("a wrong is named only where the draft would have been signed without it", () => {
    const draft = [clause(JAPAN, { kind: "pay", to: KOREA, amount: 2 })];
    const others = [JAPAN];
    const context = koreaAs("sanctioner");
    expect(dealValue(context, draft)).toBeGreaterThanOrEqual(signingThreshold(context, others));
    const after = wronged(context);
    expect(dealValue(after, draft)).toBeLessThan(signingThreshold(after, others));
    expect(reasonToReject(after, draft, others)).toEqual({
      key: "wrongedBefore",
      params: { seat: JAPAN },
    });
    const poor = [clause(KOREA, { kind: "pay", to: JAPAN, amount: 5 })];
    expect(reasonToReject(after, poor, others).key).toBe("asksTooMuchMoney");
  });

  test("money that is not there is named with the sum, where that alone stands in the way", () => {
    const draft = [
      clause(KOREA, { kind: "pay", to: JAPAN, amount: 2 }, true),
      clause(JAPAN, { kind: "pay", to: KOREA, amount: 9 }, true),
    ];
    expect(canSetAside(koreaAs("compromiser", 5), draft)).toBe(true);
    const poor = koreaAs("compromiser", 1);
    expect(canSetAside(poor, draft)).toBe(false);
    expect(reasonToReject(poor, draft, [JAPAN])).toEqual({
      key: "cannotSetAside",
      params: { amount: 2 },
    });
  });
});
