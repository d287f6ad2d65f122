import * as fc from "fast-check";
import { expect, test } from "vitest";
import { nearestToAgreement } from "#shared/views/acceptance.ts";
import type { Renegotiation } from "#shared/views/view.ts";
import { ASEAN, JAPAN, KOREA } from "#tests/support/given.ts";
import { STANDING, TRADE, WIDE_ROAD } from "#tests/support/renegotiations.ts";

type Proposal = Renegotiation["proposals"][number];

const SEATS = [ASEAN, KOREA, JAPAN];
const text = (number: number, answers: Proposal["answers"]): Proposal => ({
  number,
  by: KOREA,
  settlement: TRADE,
  answers: { [KOREA]: true, ...answers },
  said: {},
});

test("before the first text nobody accepts anything", () => {
  expect(nearestToAgreement({ proposals: [] })).toBeUndefined();
});

test("the text that most accept is the nearest, and of several the newest", () => {
  const alone = text(1, { [JAPAN]: false });
  const pair = text(2, { [JAPAN]: true });
  const other = text(3, { [ASEAN]: true, [JAPAN]: false });
  expect(nearestToAgreement({ proposals: [alone] })).toMatchObject({ accepting: [KOREA] });
  expect(nearestToAgreement({ proposals: [pair, alone] })).toMatchObject({ proposal: 2 });
  expect(nearestToAgreement({ proposals: [alone, pair, other] })).toEqual({
    proposal: 3,
    by: KOREA,
    accepting: [KOREA, ASEAN],
  });
});

test("an acceptance that was taken back is none", () => {
  const back = text(1, { [JAPAN]: false, [ASEAN]: true });
  expect(nearestToAgreement({ proposals: [back] })?.accepting).toEqual([KOREA, ASEAN]);
});

test("it is the same whatever the texts say, and whatever is said of them", () => {
  const answers = fc.dictionary(fc.constantFrom(...SEATS), fc.boolean());
  const settlement = fc.constantFrom(STANDING, TRADE, WIDE_ROAD);
  const words = fc.record({ points: fc.double({ min: -50, max: 50, noNaN: true }) });
  const proposal = fc.record({ answers, one: settlement, other: settlement, words });
  fc.assert(
    fc.property(fc.array(proposal, { maxLength: 5 }), (drawn) => {
      const open = drawn.map((each, place) => text(place + 1, each.answers));
      const told = open.map((each, place) => ({
        ...each,
        settlement: drawn[place]?.other ?? TRADE,
        said: { [KOREA]: { key: "settlementAccepted", params: drawn[place]?.words ?? {} } },
      }));
      const plain = open.map((each, place) => ({
        ...each,
        settlement: drawn[place]?.one ?? TRADE,
      }));
      expect(nearestToAgreement({ proposals: told })).toEqual(
        nearestToAgreement({ proposals: plain }),
      );
    }),
  );
});
