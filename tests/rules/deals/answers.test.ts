import { assert as assertProperty, constantFrom, property } from "fast-check";
import { expect, test } from "vitest";
import { seatCommandSchema } from "#shared/rules/commands.ts";
import { decide } from "#shared/rules/decide.ts";
import {
  advanced,
  agreed,
  calm,
  calmCaucus,
  cap,
  contribute,
  escrow,
  lastDeal,
  obligationOf,
  pay,
  promise,
  statement,
  toBudget,
  toPropose,
  withProgramme,
} from "#tests/support/deals.ts";
import { ASEAN, type Given, given, JAPAN, KOREA, seat } from "#tests/support/given.ts";
import { oddDealCommand } from "#tests/support/oddCommands.ts";
import { PAYS } from "./dealCase.ts";

/** The second of two drafts, signed by nobody but its author, ASEAN. */
function countered(): Given {
  const proposed = calmCaucus().having(KOREA, toPropose([ASEAN, JAPAN], PAYS));
  const { id } = lastDeal(proposed);
  return proposed
    .having(JAPAN, { type: "signDeal", deal: id, revision: 1 })
    .having(ASEAN, { type: "counterDeal", deal: id, revision: 1, clauses: PAYS });
}

test("5.3 any party answers a draft with another, under which only its own signature stands", () => {
  const table = countered();
  expect(lastDeal(table).signatures).toEqual([ASEAN]);
  expect(lastDeal(table).revisions.map(({ by }) => by)).toEqual([KOREA, ASEAN]);
});

test("5.3 an answer to a draft that is no longer on the table is refused", () => {
  const table = countered();
  const deal = lastDeal(table).id;
  table
    .when(JAPAN, { type: "counterDeal", deal, revision: 1, clauses: PAYS })
    .isRefused("dealRevisionStale", { revision: 1, current: 2 });
  table
    .when(JAPAN, { type: "signDeal", deal, revision: 3 })
    .isRefused("dealRevisionStale", { revision: 3, current: 2 });
});

test("5.3 a counter keeps to the same rules of clauses", () => {
  const table = countered();
  const deal = lastDeal(table).id;
  table
    .when(JAPAN, {
      type: "counterDeal",
      deal,
      revision: 2,
      clauses: [promise(JAPAN, { kind: "publishDefence" }), escrow(JAPAN, statement(KOREA))],
    })
    .isRefused("escrowNotPossible", { clause: 2, duty: "reconcile" });
});

test("5.3 a deal has at most so many drafts", () => {
  let table = calmCaucus().having(KOREA, toPropose(JAPAN, PAYS));
  const deal = lastDeal(table).id;
  const counter = (revision: number) => ({
    type: "counterDeal" as const,
    deal,
    revision,
    clauses: PAYS,
  });
  for (let revision = 1; revision < 8; revision++) table = table.having(JAPAN, counter(revision));
  table.when(KOREA, counter(8)).isRefused("tooManyRevisions", { max: 8 });
});

test("5.4 when all have signed the deal enters into force at once", () => {
  const table = countered();
  const deal = lastDeal(table).id;
  const last = table.having(KOREA, { type: "signDeal", deal, revision: 2 });
  last.when(KOREA, { type: "signDeal", deal, revision: 2 }).isRefused("alreadySigned", { deal });
  const inForce = last
    .when(JAPAN, { type: "signDeal", deal, revision: 2 })
    .yields(
      { type: "dealSigned", by: JAPAN },
      { type: "dealEnteredIntoForce", deal, year: 1, obligations: [`${deal}.1`], escrowed: {} },
    );
  expect(obligationOf(inForce)).toMatchObject({
    status: "pending",
    parties: [ASEAN, KOREA, JAPAN],
  });
  inForce
    .when(JAPAN, { type: "counterDeal", deal, revision: 2, clauses: PAYS })
    .isRefused("dealNotOpenForChange", { status: "inForce" });
});

test("5.5 any party rejects a draft, the author of the first one may withdraw it", () => {
  const table = countered();
  const deal = lastDeal(table).id;
  table.when(JAPAN, { type: "rejectDeal", deal }).yields({ type: "dealRejected", by: JAPAN });
  table.when(ASEAN, { type: "withdrawDeal", deal }).isRefused("notYourDraft", { author: KOREA });
  const withdrawn = table
    .when(KOREA, { type: "withdrawDeal", deal })
    .yields({ type: "dealWithdrawn", by: KOREA });
  withdrawn.when(JAPAN, { type: "rejectDeal", deal }).isRefused("dealNotOpenForChange");
});

test("5.5 a draft still open when the caucus ends expires", () => {
  const table = advanced(countered());
  expect(lastDeal(table).status).toBe("expired");
});

test("5.5 a draft made in a crisis expires when the crisis phase ends", () => {
  const crisis = withProgramme(given({ scenario: calm }).inPhase("crisis"), "secretariat");
  const drafted = crisis.having(KOREA, toPropose(JAPAN, [promise(KOREA, contribute("haze", 1))]));
  expect(lastDeal(advanced(drafted)).status).toBe("expired");
});

test("5.8 when all obligations of a deal are settled it is fulfilled", () => {
  const clauses = [promise(KOREA, pay(JAPAN, 1)), promise(JAPAN, cap(2), { due: 2 })];
  const budget = agreed(calmCaucus(), clauses).inPhase("budget");
  const paid = budget.having(KOREA, toBudget({ obligations: { [obligationOf(budget).id]: 1 } }));
  expect(lastDeal(paid.inPhase("review")).status).toBe("inForce");
  expect(lastDeal(paid.inPhase("review", 2)).status).toBe("fulfilled");
});

test("14.1 no command about deals, however odd, throws or changes the position when refused", () => {
  const table = countered();
  assertProperty(
    property(
      oddDealCommand(lastDeal(table).id),
      constantFrom(ASEAN, KOREA, JAPAN),
      (odd, asker) => {
        const command = seatCommandSchema.parse(odd);
        const before = JSON.stringify(table.state);
        decide(calm, table.state, seat(asker), command, { now: table.now });
        expect(JSON.stringify(table.state)).toBe(before);
      },
    ),
    { seed: 5, numRuns: 500 },
  );
});
