import { describe, expect, test } from "vitest";
import { newClause } from "#client/viewmodel/deals/clauseDraft.ts";
import {
  counterDraft,
  type DealDraft,
  dealCommand,
  EMPTY_DEAL,
  frameOf,
  nextKey,
  partiesOf,
  worthOf,
} from "#client/viewmodel/deals/dealDraftModel.ts";
import { currentText, dealShelves, revisionsOf } from "#client/viewmodel/deals/dealModel.ts";
import { ledgerOf } from "#client/viewmodel/deals/ledgerModel.ts";
import { diffClauses, diffWords } from "#client/viewmodel/deals/revisionDiff.ts";
import type { Desk } from "#client/viewmodel/desk.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import type { Clause, ClauseBounds } from "#shared/views/view.ts";
import {
  agreed,
  calmCaucus,
  contribute,
  escrow,
  lastDeal,
  pay,
  promise,
  toPropose,
} from "#tests/support/deals.ts";
import { ASEAN, type Given, INSTRUCTOR, JAPAN, KOREA } from "#tests/support/given.ts";
import { deskOf, openDeskOf } from "../support/desk.ts";

describe("a draft becomes a command", () => {
  test("5.1 a complete draft is proposed and the rules accept it", () => {
    const table = calmCaucus();
    const desk = deskOf(table, KOREA);
    const command = dealCommand(draftOf(desk, [JAPAN], "pay"), frame(desk, [JAPAN]), undefined);
    expect(command.ok).toBe(true);
    if (!command.ok) return;
    expect(command.value).toMatchObject({ type: "proposeDeal", with: [JAPAN], open: true });
    table.when(KOREA, command.value).includes({ type: "dealProposed", by: KOREA });
  });

  test("5.1 partners and clauses are asked for", () => {
    const desk = deskOf(calmCaucus(), KOREA);
    const read = dealCommand(EMPTY_DEAL, frame(desk, []), undefined);
    expect(read).toMatchObject({
      error: {
        partners: { key: "clauses:error.partnersNeeded" },
        list: { key: "clauses:error.clauseNeeded" },
      },
    });
  });

  test("5.1 more clauses than the scenario allows are too many", () => {
    const desk = deskOf(calmCaucus(), KOREA);
    const one = draftOf(desk, [JAPAN], "publishDefence");
    const clauses = Array.from({ length: 9 }, (_, index) =>
      one.clauses.map((clause) => ({ ...clause, key: `c${index}` })),
    ).flat();
    const read = dealCommand({ ...one, clauses }, frame(desk, [JAPAN]), undefined);
    expect(read).toMatchObject({ error: { list: { key: "clauses:error.tooMany" } } });
  });

  test("5.2 the same duty of the same debtor is marked where it stands again", () => {
    const desk = deskOf(calmCaucus(), KOREA);
    const one = draftOf(desk, [JAPAN], "pay");
    const clauses = [...one.clauses, ...one.clauses.map((each) => ({ ...each, key: "c1" }))];
    const read = dealCommand({ ...one, clauses }, frame(desk, [JAPAN]), undefined);
    expect(read).toMatchObject({
      error: { clauses: { c1: { duty: { params: { number: 1 } } } } },
    });
  });

  test("5.3 a counter names the draft it answers and the rules accept it", () => {
    const table = calmCaucus().having(JAPAN, toPropose(KOREA, [promise(JAPAN, pay(KOREA, 2))]));
    const desk = deskOf(table, KOREA);
    const deal = lastDeal(table);
    const [entry] = dealShelves(desk.table, desk.own).toAnswer;
    const frameHere = frame(desk, [JAPAN]);
    const draft = counterDraft(deal, frameHere);
    const more = draft.clauses.map((clause) => ({ ...clause, amount: "3" }));
    const answered = answeredBy(deal.revisions, entry?.revision ?? 0, deal.id);
    const command = dealCommand({ ...draft, clauses: more }, frameHere, answered);
    expect(command).toMatchObject({ value: { type: "counterDeal", revision: 1 } });
    if (command.ok) table.when(KOREA, command.value).includes({ type: "dealCountered" });
  });

  test("5.3 a counter that changes nothing is not sent", () => {
    const table = calmCaucus().having(JAPAN, toPropose(KOREA, [promise(JAPAN, pay(KOREA, 2))]));
    const desk = deskOf(table, KOREA);
    const deal = lastDeal(table);
    const draft = counterDraft(deal, frame(desk, [JAPAN]));
    const read = dealCommand(draft, frame(desk, [JAPAN]), answeredBy(deal.revisions, 1, deal.id));
    expect(read).toMatchObject({ error: { list: { key: "clauses:error.nothingChanged" } } });
  });

  test("every clause of a form has a key of its own, whatever was removed", () => {
    const desk = deskOf(calmCaucus(), KOREA);
    const draft = draftOf(desk, [JAPAN], "pay");
    const [first] = draft.clauses;
    if (first === undefined) throw new Error("A draft without clauses");
    const kept: DealDraft = { ...draft, clauses: [{ ...first, key: "c4" }] };
    expect(nextKey(kept)).toBe("c5");
    expect(nextKey(EMPTY_DEAL)).toBe("c0");
  });
});

describe("what a draft is worth", () => {
  test("money asked for counts for, money given counts against, and both rest on words", () => {
    const desk = deskOf(calmCaucus(), KOREA);
    const asked = worthOf(draftOf(desk, [JAPAN], "pay", JAPAN), frame(desk, [JAPAN]), views(desk));
    const given = worthOf(draftOf(desk, [JAPAN], "pay", KOREA), frame(desk, [JAPAN]), views(desk));
    expect(asked.valuation.total).toBeGreaterThan(0);
    expect(given.valuation.total).toBe(-asked.valuation.total);
    expect(asked.valuation.terms[0]?.restsOn).toBe(JAPAN);
    expect(given.valuation.terms[0]?.restsOn).toBeUndefined();
  });

  test("a clause that is not complete is left out and counted", () => {
    const desk = deskOf(calmCaucus(), KOREA);
    const draft = draftOf(desk, [JAPAN], "pay");
    const clauses = draft.clauses.map((clause) => ({ ...clause, amount: "" }));
    const worth = worthOf({ ...draft, clauses }, frame(desk, [JAPAN]), views(desk));
    expect(worth).toMatchObject({ unfinished: 1, priced: [], valuation: { total: 0 } });
  });

  test("what the mandate says nothing of is named as not priced", () => {
    const desk = deskOf(calmCaucus(), KOREA);
    const draft = draftOf(desk, [JAPAN], "shareForecast");
    const worth = worthOf(draft, frame(desk, [JAPAN]), views(desk));
    expect(worth.valuation.unpriced).toEqual([{ clause: 0, kind: "shareForecast" }]);
  });

  test("5.6 setting aside more than there is gives a warning", () => {
    const desk = deskOf(calmCaucus(), KOREA);
    const draft = draftOf(desk, [JAPAN], "pay");
    const dear = draft.clauses.map((clause) => ({ ...clause, amount: "500", escrow: true }));
    const worth = worthOf({ ...draft, clauses: dear }, frame(desk, [JAPAN]), views(desk));
    expect(worth.ownEscrow).toBe(500);
    expect(worth.escrowWarning?.key).toBe("clauses:escrowTooHigh");
  });
});

describe("what changed from one draft to the next", () => {
  const before = [promise(KOREA, pay(JAPAN, 2)), promise(JAPAN, contribute("typhoon", 1))];

  test("a clause is the same, changed, added or struck", () => {
    const after = [promise(KOREA, pay(JAPAN, 3)), promise(JAPAN, { kind: "publishDefence" })];
    expect(diffClauses(before, after).map(({ kind }) => kind)).toEqual([
      "changed",
      "added",
      "removed",
    ]);
    expect(diffClauses(before, before).map(({ kind }) => kind)).toEqual(["same", "same"]);
  });

  test.each<[string, Clause]>([
    ["amount", promise(KOREA, pay(JAPAN, 5))],
    ["year", promise(KOREA, pay(JAPAN, 2), { due: 3 })],
    ["guarantee", escrow(KOREA, pay(JAPAN, 2))],
    [
      "condition",
      promise(KOREA, pay(JAPAN, 2), { condition: { kind: "ifPerformed", party: JAPAN } }),
    ],
  ])("another %s makes a changed clause", (_what, clause) => {
    const [change] = diffClauses(before.slice(0, 1), [clause]);
    expect(change).toMatchObject({ kind: "changed", before: before[0], clause });
  });

  test("words that stayed, came and went make both sentences again", () => {
    const old = "Korea pays Japan US$ 2 bn by the end of year 1.";
    const now = "Korea pays Japan US$ 3.5 bn by the end of year 2.";
    const parts = diffWords(old, now, "en");
    const without = (kind: string): string =>
      parts
        .filter((part) => part.kind !== kind)
        .map((part) => part.text)
        .join("");
    expect(without("added")).toBe(old);
    expect(without("removed")).toBe(now);
    expect(parts.filter(({ kind }) => kind === "added").map(({ text }) => text)).toEqual([
      "3.5",
      "2",
    ]);
  });
});

describe("deals on their shelves", () => {
  const drafted = (): Given =>
    calmCaucus().having(JAPAN, toPropose(KOREA, [promise(JAPAN, pay(KOREA, 2))]));

  test("5.4 a draft waits for those who have not signed it", () => {
    const korea = deskOf(drafted(), KOREA);
    const japan = deskOf(drafted(), JAPAN);
    expect(dealShelves(korea.table, korea.own).toAnswer).toMatchObject([
      { waitingFor: [KOREA], can: { sign: true, counter: true, reject: true, withdraw: false } },
    ]);
    expect(dealShelves(japan.table, japan.own)).toMatchObject({
      toAnswer: [],
      waiting: [{ can: { sign: false, withdraw: true } }],
    });
  });

  test("5.7 a secret draft is on no shelf of a third", () => {
    const asean = deskOf(drafted(), ASEAN);
    expect(Object.values(dealShelves(asean.table, asean.own)).flat()).toEqual([]);
  });

  test("5.7 an open deal in force is on the shelf of everybody, a host without a seat included", () => {
    const table = agreed(calmCaucus(), [promise(KOREA, pay(JAPAN, 1))], { open: true });
    const desk = openDeskOf(table);
    expect(dealShelves(desk.table, desk.own).inForce).toHaveLength(1);
  });

  test("5.3 a counter is shown beside the draft it answers, with who wrote each", () => {
    const table = drafted().having(KOREA, {
      type: "counterDeal",
      deal: lastDeal(drafted()).id,
      revision: 1,
      clauses: [promise(JAPAN, pay(KOREA, 3)), promise(KOREA, { kind: "publishDefence" })],
    });
    const deal = lastDeal(table);
    expect(currentText(deal).map(({ kind }) => kind)).toEqual(["changed", "added"]);
    expect(revisionsOf(deal).map(({ number, by }) => [number, by])).toEqual([
      [2, KOREA],
      [1, JAPAN],
    ]);
  });

  test("5.4 a deal in force is read as it is, without marks", () => {
    const table = drafted();
    const { id } = lastDeal(table);
    const signed = table.having(KOREA, { type: "signDeal", deal: id, revision: 1 });
    expect(currentText(lastDeal(signed))).toMatchObject([{ kind: "same" }]);
  });
});

describe("the ledger of promises", () => {
  test("6.2 what is owed stands with its debtor, what is done and what is left", () => {
    const table = agreed(calmCaucus(), [
      promise(KOREA, pay(JAPAN, 2)),
      promise(JAPAN, pay(KOREA, 1), { due: 3 }),
    ]);
    const korea = deskOf(table, KOREA);
    const ledger = ledgerOf(korea.table, korea.own);
    expect(ledger.owed).toMatchObject([
      { debtor: KOREA, dueNow: true, money: { due: 2, done: 0, left: 2 } },
    ]);
    expect(ledger.expected).toMatchObject([{ debtor: JAPAN, dueNow: false }]);
  });

  test("6.5 a broken promise stands with what was missing and counts against its debtor", () => {
    const table = agreed(calmCaucus(), [promise(KOREA, pay(JAPAN, 2))])
      .inPhase("budget")
      .having(KOREA, {
        type: "submitBudget",
        budget: {
          defenceGrowth: 0,
          publishDefence: false,
          programmes: {},
          obligations: {},
          reconciliation: [],
        },
      })
      .inPhase("review");
    const japan = deskOf(table, JAPAN);
    const ledger = ledgerOf(japan.table, japan.own);
    expect(ledger.settled).toMatchObject([{ obligation: { status: "broken", missing: 2 } }]);
    expect(ledger.tallies).toContainEqual({ seat: KOREA, kept: 0, broken: 1, pending: 0 });
  });

  test("6.7 a host without a seat knows what everybody may know", () => {
    const table = agreed(calmCaucus(), [promise(KOREA, pay(JAPAN, 2))], { open: true });
    expect(
      ledgerOf(openDeskOf(table.having(INSTRUCTOR, { type: "pauseGame" })).table, undefined),
    ).toMatchObject({ owed: [], expected: [{ debtor: KOREA }] });
  });
});

function boundsOf(desk: Desk): ClauseBounds {
  const bounds = desk.own.legal.proposeDeal;
  if (bounds === undefined) throw new Error("No deal can be proposed");
  return bounds;
}

const frame = (desk: Desk, partners: readonly SeatId[]): ReturnType<typeof frameOf> =>
  frameOf(
    desk.own,
    desk.scenario,
    boundsOf(desk),
    partiesOf(desk.own.seat, { ...EMPTY_DEAL, partners }),
  );

function draftOf(
  desk: Desk,
  partners: readonly SeatId[],
  kind: Parameters<typeof newClause>[0],
  from: SeatId = desk.own.seat,
): DealDraft {
  const clause = newClause(kind, from, frame(desk, partners), "c0");
  return { ...EMPTY_DEAL, partners, clauses: [{ ...clause, amount: "2" }] };
}

const views = (desk: Desk): Parameters<typeof worthOf>[2] => ({
  public: desk.table,
  own: desk.own,
});

const answeredBy = (
  revisions: readonly { readonly clauses: readonly Clause[] }[],
  revision: number,
  deal: ReturnType<typeof lastDeal>["id"],
): Parameters<typeof dealCommand>[2] => ({
  deal,
  revision,
  clauses: revisions.at(-1)?.clauses ?? [],
});
