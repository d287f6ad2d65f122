import { describe, expect, test } from "vitest";
import { decideMove } from "#shared/bots/decide.ts";
import { earningPosition, stakeInVote } from "#shared/bots/demands.ts";
import type { BotContext } from "#shared/bots/policy.ts";
import { strategyOf } from "#shared/bots/strategy.ts";
import { overtureId, type SeatId } from "#shared/kernel/ids.ts";
import { seedRng } from "#shared/kernel/rng.ts";
import type { OvertureState } from "#shared/rules/state/overture.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { project } from "#shared/views/project.ts";
import type { OvertureCard, Position } from "#shared/views/view.ts";
import { ASEAN, type Given, given, JAPAN, KOREA } from "#tests/support/given.ts";
import { DAM, NARROW, ROAD, road, roadAndDam, SIZE } from "#tests/support/roadAndDam.ts";
import { opened, toTake } from "#tests/support/texts.ts";

const LOAN = overtureId("loan");

/** Korea has been paid so much for its position on the road. */
const paidFor = (position: "support" | "object", pays: number): OvertureCard => ({
  id: LOAN,
  power: "china",
  kind: "infrastructureCredit",
  to: [KOREA],
  firstYear: 1,
  weight: 1,
  pays,
  alignment: 0,
  security: 0,
  rivalry: 0,
  centrality: 0,
  leak: 0,
  demandsVote: { programme: ROAD, position },
});

/** US$ 1 bn is worth half a point to everybody. */
function scenarioWith(card: OvertureCard): Scenario {
  const base = roadAndDam({ overtures: [card] });
  const mandates = Object.fromEntries(
    Object.entries(base.mandates).map(([seat, mandate]) => [
      seat,
      { ...mandate, treasury: { ...mandate.treasury, pointsPerBillion: 0.5 } },
    ]),
  );
  return { ...base, mandates };
}

const taken: OvertureState = {
  id: LOAN,
  year: 1,
  answer: "accept",
  exposed: false,
  received: 0,
};

/** The first plenary, Korea with this overture. */
const plenary = (card: OvertureCard, overture: OvertureState = taken): Given =>
  given({ scenario: scenarioWith(card) })
    .inPhase("plenary")
    .where(({ seats }) => {
      const korea = seats[KOREA];
      if (korea === undefined) throw new Error("Korea sits at the table");
      return { seats: { ...seats, [KOREA]: { ...korea, overtures: { [LOAN]: overture } } } };
    });

function viewedBy({ scenario, state }: Given, seat: SeatId = KOREA): BotContext {
  const { public: table, own } = project(scenario, state, { kind: "seat", seat });
  if (own === undefined) throw new Error("A seat sees its own");
  return {
    scenario: publicScenario(scenario),
    view: { public: table, own },
    ...strategyOf("principled@expert"),
    rng: seedRng(1),
  };
}

describe("what an overture has at stake in a vote", () => {
  const stakeIn = (at: Given): number => stakeInVote(viewedBy(at), road);

  test("by hand: half of the payment, for support above 0, against below", () => {
    expect(stakeIn(plenary(paidFor("object", 4)))).toBeCloseTo(-1, 9);
    expect(stakeIn(plenary(paidFor("support", 4)))).toBeCloseTo(1, 9);
    const hedged = { ...taken, answer: "hedge" as const };
    expect(stakeIn(plenary(paidFor("object", 4), hedged))).toBeCloseTo(-0.5, 9);
  });

  test("is no more than the treasury could give back", () => {
    const { treasury } = viewedBy(plenary(paidFor("object", 4))).view.own;
    expect(stakeIn(plenary(paidFor("object", 1_000)))).toBeCloseTo(-treasury / 2, 9);
  });

  test("is nothing on another programme, for what was declined, or in another year", () => {
    const at = plenary(paidFor("object", 4));
    expect(stakeInVote(viewedBy(at), { id: DAM })).toBe(0);
    expect(stakeIn(plenary(paidFor("object", 4), { ...taken, answer: "decline" }))).toBe(0);
    expect(stakeIn(plenary(paidFor("object", 4), { ...taken, year: 0 }))).toBe(0);
  });

  test("is earned once the position stands on a text of this year that has been dealt with", () => {
    const open = opened(ASEAN, JAPAN, narrow, plenary(paidFor("object", 4)));
    expect(stakeIn(open)).toBeCloseTo(-1, 9);
    expect(stakeIn(open.having(KOREA, toTake("object")))).toBeCloseTo(0, 9);
    const passed = open.having(KOREA, toTake("support"));
    expect(stakeIn(passed)).toBeCloseTo(-1, 9);
  });
});

const narrow = {
  type: "tableResolution" as const,
  subject: { kind: "adoptProgramme" as const, programme: ROAD },
  package: { [SIZE]: NARROW },
};

describe("a text on which an overture asks for a position", () => {
  const answerOf = (card: OvertureCard, overture = taken): unknown =>
    decideMove(viewedBy(opened(ASEAN, JAPAN, narrow, plenary(card, overture))))?.command;

  test("is supported that brings more than the payment, and objected to that brings less", () => {
    // The narrow road brings Korea 2 points.
    expect(answerOf(paidFor("object", 4))).toEqual(toTake("support"));
    expect(answerOf(paidFor("object", 12))).toEqual(toTake("object"));
    expect(answerOf(paidFor("object", 12), { ...taken, answer: "decline" })).toEqual(
      toTake("support"),
    );
  });

  test("is said no to without a word of what would win support", () => {
    const at = opened(ASEAN, JAPAN, narrow, plenary(paidFor("object", 12)));
    const key = decideMove(viewedBy(at))?.saying?.statement.key;
    expect(key).not.toMatch(/^would/);
  });
});

describe("the position that earns a payment where it changes nothing else", () => {
  const earned = (
    card: OvertureCard,
    answer: Parameters<typeof earningPosition>[2],
    positions: Readonly<Partial<Record<SeatId, Position>>> = {},
  ): unknown =>
    earningPosition(viewedBy(plenary(card)), { programme: road, author: ASEAN, positions }, answer);
  const stopped = { [JAPAN]: "object" as const };

  test("is no in place of letting pass or staying out, and on what another stops", () => {
    expect(earned(paidFor("object", 12), "abstain")).toBe("object");
    expect(earned(paidFor("object", 12), "stayOut")).toBe("object");
    expect(earned(paidFor("object", 12), "support")).toBe(undefined);
    expect(earned(paidFor("object", 12), "support", stopped)).toBe("object");
  });

  test("is not taken where the trust of the author is worth more", () => {
    expect(earned(paidFor("object", 0.2), "abstain")).toBe(undefined);
  });

  test("is yes in place of letting pass, and on what another stops", () => {
    expect(earned(paidFor("support", 4), "abstain")).toBe("support");
    expect(earned(paidFor("support", 4), "object")).toBe(undefined);
    expect(earned(paidFor("support", 4), "object", stopped)).toBe("support");
  });

  test("does not keep anybody from putting a change forward", () => {
    expect(earned(paidFor("object", 12), "amend", stopped)).toBe(undefined);
    expect(earned(paidFor("support", 12), "amend", stopped)).toBe(undefined);
  });
});
