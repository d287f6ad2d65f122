import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import english from "#client/text/en/bots.json" with { type: "json" };
import { caucusMove } from "#shared/bots/caucus.ts";
import { crisisMove } from "#shared/bots/crisis.ts";
import type { BotContext } from "#shared/bots/policy.ts";
import { strategyOf } from "#shared/bots/strategy.ts";
import { PERSONALITY_IDS } from "#shared/bots/strategyName.ts";
import { reasonToWithdraw } from "#shared/bots/withdrawal.ts";
import { type DealId, dealId, obligationId, programmeId } from "#shared/kernel/ids.ts";
import { seedRng } from "#shared/kernel/rng.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import { project } from "#shared/views/project.ts";
import type { Clause, Duty, KnownEvidence, Obligation } from "#shared/views/view.ts";
import { withProgramme } from "#tests/support/deals.ts";
import { type Given, given, JAPAN, KOREA } from "#tests/support/given.ts";
import { shippedCase } from "./shippedCase.ts";

const clause = (from: Clause["from"], duty: Duty, due = 1): Clause => ({
  from,
  duty,
  due,
  escrow: false,
});
const payOf = (amount: number): Clause => clause(KOREA, { kind: "pay", to: JAPAN, amount });
const voteOf = (position: "support" | "object"): Duty => ({
  kind: "vote",
  programme: programmeId("defenceTransparency"),
  position,
});

/** Korea in its first caucus, its own proposal of these clauses on the table. */
const withDraft = (...clauses: readonly Clause[]): Given =>
  given({ scenario: shippedCase })
    .inPhase("caucus")
    .having(KOREA, { type: "proposeDeal", with: [JAPAN], open: false, clauses: [...clauses] });

function viewedBy(at: Given, strategy: string): BotContext {
  const { own, public: table } = project(at.scenario, at.state, { kind: "seat", seat: KOREA });
  if (own === undefined) throw new Error("A seat sees its own");
  return {
    scenario: publicScenario(at.scenario),
    view: { own, public: table },
    ...strategyOf(strategy),
    rng: seedRng(1),
  };
}

function draftIn({ state }: Given): DealId {
  const [deal] = Object.keys(state.deals);
  if (deal === undefined) throw new Error("No draft lies on the table");
  return dealId(deal);
}

/** The same, where Korea has promised this too. */
function owing(context: BotContext, ...clauses: readonly Clause[]): BotContext {
  const { own } = context.view;
  const promises = clauses.map(
    (each, index): Obligation => ({
      id: obligationId(`o${index}`),
      deal: dealId("other"),
      parties: [KOREA, JAPAN],
      clause: each,
      status: "pending",
      performed: 0,
      done: false,
      public: false,
    }),
  );
  const obligations = Object.fromEntries(promises.map((each) => [each.id, each]));
  return { ...context, view: { ...context.view, own: { ...own, obligations } } };
}

/** The same, where Japan has broken its word and is trusted so much. */
function betrayed(context: BotContext, trust: number): BotContext {
  const { own, public: table } = context.view;
  const broken: KnownEvidence = {
    year: 1,
    kept: false,
    weight: 3,
    reason: "promiseBroken",
    knownTo: "all",
  };
  const pair = `${KOREA}>${JAPAN}`;
  const evidence = { ...own.evidence, [pair]: [broken] };
  const effectiveTrust = { ...table.effectiveTrust, [pair]: trust };
  return {
    ...context,
    view: { own: { ...own, evidence }, public: { ...table, effectiveTrust } },
  };
}

describe("an own draft on the table", () => {
  test("stands while it brings something", () => {
    const at = withDraft(payOf(0.1), clause(JAPAN, voteOf("support")));
    for (const strategy of PERSONALITY_IDS)
      expect(caucusMove(viewedBy(at, strategy))?.command.type).not.toBe("withdrawDeal");
  });

  test("is withdrawn once it costs more than it brings, and then there is nothing to take back", () => {
    const at = withDraft(payOf(6), clause(JAPAN, { kind: "publishDefence" }));
    const move = caucusMove(viewedBy(at, "principled"));
    expect(move?.command).toEqual({ type: "withdrawDeal", deal: draftIn(at) });
    expect(move?.saying).toEqual({
      to: [JAPAN],
      statement: { key: "withdrawWorthless", params: {} },
    });
    const after = move && at.having(KOREA, move.command);
    expect(after && caucusMove(viewedBy(after, "principled"))?.command.type).not.toBe(
      "withdrawDeal",
    );
  });

  test("is withdrawn once a vote has been promised the other way", () => {
    const at = withDraft(
      clause(KOREA, voteOf("support")),
      clause(JAPAN, { kind: "publishDefence" }),
    );
    const free = viewedBy(at, "accommodator");
    const bound = owing(free, clause(KOREA, voteOf("object")));
    expect(caucusMove(bound)?.command).toEqual({ type: "withdrawDeal", deal: draftIn(at) });
    expect(reasonToWithdraw(bound, [clause(KOREA, voteOf("support"))], [JAPAN])).toEqual({
      key: "withdrawOwed",
      params: {},
    });
    expect(reasonToWithdraw(owing(free, clause(KOREA, voteOf("support"))), [], [JAPAN])).toBe(
      undefined,
    );
  });

  test("is withdrawn once the money for it has been promised elsewhere", () => {
    const gain = clause(JAPAN, { kind: "pay", to: KOREA, amount: 30 });
    const at = withDraft(payOf(2), gain);
    const free = viewedBy(at, "accommodator");
    const { treasury } = free.view.own;
    expect(reasonToWithdraw(free, [payOf(2), gain], [JAPAN])).toBe(undefined);
    const bound = owing(free, payOf(treasury - 1));
    expect(caucusMove(bound)?.command.type).toBe("withdrawDeal");
    expect(caucusMove(bound)?.saying?.statement.key).toBe("withdrawOwed");
    // The income of the next year pays for what is due only then.
    const nextYear = { ...payOf(2), due: 2 };
    expect(reasonToWithdraw(bound, [nextYear, gain], [JAPAN])).toBe(undefined);
  });

  test("is withdrawn by the sanctioner from whoever broke its word, and is not by who lets it pass", () => {
    const small = [payOf(0.1), clause(JAPAN, { kind: "pay", to: KOREA, amount: 3 })];
    const at = withDraft(...small);
    const [before, after] = [viewedBy(at, "sanctioner"), betrayed(viewedBy(at, "sanctioner"), 42)];
    expect(caucusMove(before)?.command.type).not.toBe("withdrawDeal");
    expect(caucusMove(after)?.command).toEqual({ type: "withdrawDeal", deal: draftIn(at) });
    expect(caucusMove(after)?.saying?.statement).toEqual({
      key: "withdrawWronged",
      params: { seat: JAPAN },
    });
    const lenient = betrayed(viewedBy(at, "accommodator"), 42);
    expect(caucusMove(lenient)?.command.type).not.toBe("withdrawDeal");
  });

  test("is withdrawn where the other's word has lost its worth, and says that escrow would do", () => {
    const clauses = [payOf(2), clause(JAPAN, { kind: "pay", to: KOREA, amount: 4.5 })];
    const at = withDraft(...clauses);
    const lost = betrayed(viewedBy(at, "avoider@skilled"), 0);
    expect(caucusMove(viewedBy(at, "avoider@skilled"))?.command.type).toBe(undefined);
    expect(reasonToWithdraw(lost, clauses, [JAPAN])).toEqual({
      key: "withdrawDistrust",
      params: { seat: JAPAN },
    });
    const assured = clauses.map((each) => ({ ...each, escrow: true }));
    expect(reasonToWithdraw(lost, assured, [JAPAN])).toBe(undefined);
  });

  test("is left alone where another's counter-draft waits for the answer", () => {
    const at = withDraft(payOf(6), clause(JAPAN, { kind: "publishDefence" }));
    const countered = at.having(JAPAN, {
      type: "counterDeal",
      deal: draftIn(at),
      revision: 1,
      clauses: [payOf(7)],
    });
    expect(caucusMove(viewedBy(countered, "principled"))?.command.type).toBe("rejectDeal");
  });
});

test("drafts are seen to in a crisis too where talks are open: answered, and taken back", () => {
  const gift = clause(JAPAN, { kind: "pay", to: KOREA, amount: 5 }, 2);
  const talks = withProgramme(given({ scenario: shippedCase }).inPhase("crisis"), "secretariat");
  const offered = talks.having(JAPAN, {
    type: "proposeDeal",
    with: [KOREA],
    open: false,
    clauses: [gift],
  });
  expect(crisisMove(viewedBy(offered, "principled"))?.command).toEqual({
    type: "signDeal",
    deal: draftIn(offered),
    revision: 1,
  });
  const own = talks.having(KOREA, {
    type: "proposeDeal",
    with: [JAPAN],
    open: false,
    clauses: [
      { ...payOf(6), due: 2 },
      { ...gift, duty: { kind: "publishDefence" } },
    ],
  });
  expect(crisisMove(viewedBy(own, "principled"))?.command).toEqual({
    type: "withdrawDeal",
    deal: draftIn(own),
  });
});

test("every reason is in the phrase book, and a draft that is worth signing has none", () => {
  const amounts = fc.integer({ min: 1, max: 80 }).map((tenths) => tenths / 10);
  const at = given({ scenario: shippedCase }).inPhase("caucus");
  fc.assert(
    fc.property(amounts, amounts, fc.constantFrom(...PERSONALITY_IDS), (gives, gets, strategy) => {
      const context = viewedBy(at, `${strategy}@expert`);
      const clauses = [payOf(gives), clause(JAPAN, { kind: "pay", to: KOREA, amount: gets })];
      const reason = reasonToWithdraw(context, clauses, [JAPAN]);
      if (reason !== undefined) expect(Object.keys(english.statements)).toContain(reason.key);
      if (gets * 0.6 > gives + 2) expect(reason).toBe(undefined);
    }),
  );
});

test("what was withdrawn is not proposed again, and nothing that is proposed is withdrawn as things stand", () => {
  for (const strategy of PERSONALITY_IDS) {
    let at = given({ scenario: shippedCase }).inPhase("caucus");
    const proposed: string[] = [];
    for (let move = 0; move < 8; move++) {
      const { command } = caucusMove(viewedBy(at, strategy)) ?? {};
      if (command?.type !== "proposeDeal") break;
      proposed.push(JSON.stringify([command.with, command.clauses]));
      at = at.having(KOREA, command);
      for (const deal of Object.values(at.state.deals))
        if (deal.status === "drafted")
          at = at.having(KOREA, { type: "withdrawDeal", deal: deal.id });
    }
    expect(new Set(proposed).size).toBe(proposed.length);

    let open = given({ scenario: shippedCase }).inPhase("caucus");
    for (let move = 0; move < 8; move++) {
      const { command } = caucusMove(viewedBy(open, strategy)) ?? {};
      if (command === undefined) break;
      expect(command.type).toBe("proposeDeal");
      open = open.having(KOREA, command);
    }
  }
});
