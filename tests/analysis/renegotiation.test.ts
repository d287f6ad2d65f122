import { expect, test } from "vitest";
import { type RenegotiationResult, renegotiationResult } from "#shared/analysis/renegotiation.ts";
import { settlementBasis } from "#shared/analysis/settlementGround.ts";
import type {
  Renegotiation,
  SettlementProposal,
  SettlementText,
} from "#shared/rules/state/renegotiation.ts";
import { ASEAN, JAPAN, KOREA } from "#tests/support/given.ts";
import { DAM, HIGH, NARROW, ROAD, roadAndDam, SIZE, WIDE } from "#tests/support/roadAndDam.ts";
import { journal } from "./journal.ts";

/**
 * Worked by hand: the game ended with the narrow road, which brings 2, 2 and 1. The wide road with the
 * dam brings 3, 3 and 2, the narrow one with the dam 1, 6 and 2. So 3 points were left on the table.
 */
const scenario = roadAndDam();
const basis = settlementBasis(scenario, journal({ scenario }).inPhase("plenary").closed().stood, [
  {
    id: ROAD,
    adoptedIn: 1,
    revisedIn: [],
    package: { [SIZE]: NARROW },
    members: [ASEAN, KOREA, JAPAN],
    maturity: 1,
    paid: {},
  },
]);
const TRADE: SettlementText = {
  keep: [],
  adopt: { [ROAD]: { [SIZE]: WIDE }, [DAM]: { [SIZE]: HIGH } },
};
const MORE: SettlementText = { keep: [ROAD], adopt: { [DAM]: { [SIZE]: HIGH } } };
const NOTHING: SettlementText = { keep: [], adopt: {} };

const proposals = [MORE, TRADE, NOTHING].map(
  (settlement, place): SettlementProposal => ({
    number: place + 1,
    by: KOREA,
    settlement,
    answers: {},
    said: {},
  }),
);
const result = (closed: Renegotiation["closed"], left = 3): RenegotiationResult | undefined =>
  renegotiationResult(basis, { closed, proposals }, left);
const agreedOn = (proposal: number, left?: number): RenegotiationResult | undefined =>
  result({ outcome: "agreed", proposal }, left);

test("while it runs nothing has come of it", () => {
  expect(result(undefined)).toBeUndefined();
});

test("the text that was agreed counts, whichever were put forward: all that was left was found", () => {
  expect(agreedOn(2)).toEqual({
    outcome: "agreed",
    texts: 3,
    before: { asean: 2, korea: 2, japan: 1 },
    after: { asean: 3, korea: 3, japan: 2 },
    left: 3,
    captured: 1,
    leftNow: 0,
    changes: [
      {
        kind: "changed",
        programme: ROAD,
        year: undefined,
        package: { [SIZE]: WIDE },
        options: { [SIZE]: WIDE },
        joined: [],
      },
      { kind: "added", programme: DAM, year: 1, package: { [SIZE]: HIGH } },
    ],
  });
});

test("without an agreement what stood stands, and as much is left as before", () => {
  expect(result({ outcome: "stopped" })).toEqual({
    outcome: "stopped",
    texts: 3,
    before: { asean: 2, korea: 2, japan: 1 },
    after: { asean: 2, korea: 2, japan: 1 },
    left: 3,
    captured: 0,
    leftNow: 3,
    changes: [],
  });
});

test("more than all is found where one pays for another, and less than nothing is nothing", () => {
  expect(agreedOn(1)).toMatchObject({ after: { asean: 1, korea: 6, japan: 2 }, captured: 1 });
  expect(agreedOn(3)).toMatchObject({ after: { asean: 0, korea: 0, japan: 0 }, captured: 0 });
});

test("where hardly anything was left nobody is told what part of it was found", () => {
  expect(agreedOn(2, 0.5)?.captured).toBe(1);
  expect(agreedOn(2, 0.4)?.captured).toBeUndefined();
});
