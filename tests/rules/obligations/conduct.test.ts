import { expect, test } from "vitest";
import { objectiveId, overtureId, type SeatId } from "#shared/kernel/ids.ts";
import {
  advanced,
  agreed,
  calm,
  calmCaucus,
  PUBLISH,
  promise,
  statement,
  toBudget,
} from "#tests/support/deals.ts";
import { ASEAN, type Given, given, JAPAN, KOREA } from "#tests/support/given.ts";
import { CAP_2, DECLINE_US, FORECAST, growing, statusOf } from "./obligationCase.ts";

const US_CHIPS = overtureId("usChipAccess");

test("6.4 a cap is broken at once by a budget above it, and kept at the due year's review", () => {
  const signed = agreed(calmCaucus(), [promise(KOREA, CAP_2, { due: 2 })]);
  expect(statusOf(growing(signed, 3).inPhase("crisis"))).toBe("broken");
  const first = growing(signed, 2).inPhase("review");
  expect(statusOf(first)).toBe("pending");
  expect(statusOf(growing(first.inPhase("budget", 2), 2).inPhase("review"))).toBe("kept");
  expect(statusOf(growing(first.inPhase("budget", 2), 3).inPhase("crisis"))).toBe("broken");
});

test("6.4 publishing in a budget keeps the promise to", () => {
  const signed = agreed(calmCaucus(), [promise(KOREA, PUBLISH)]);
  const published = signed.inPhase("budget").having(KOREA, toBudget({ publishDefence: true }));
  expect(statusOf(advanced(published))).toBe("kept");
  expect(statusOf(signed.inPhase("review"))).toBe("broken");
});

/** A caucus of the full game in which Korea holds an overture of the United States alone. */
function courted(): Given {
  return given()
    .inPhase("caucus")
    .where(({ seats }) => ({
      seats: Object.fromEntries(
        Object.values(seats).map((each) => [each.id, { ...each, overtures: {} }]),
      ),
      crisisDeck: [],
    }))
    .after({ type: "overtureMade", seat: KOREA, overture: US_CHIPS });
}

test("6.4 taking or hedging an overture of the power breaks the promise to decline at once", () => {
  const signed = agreed(courted(), [promise(KOREA, DECLINE_US)]);
  for (const answer of ["accept", "hedge"] as const) {
    const taken = signed.having(KOREA, { type: "answerOverture", overture: US_CHIPS, answer });
    expect(statusOf(taken)).toBe("broken");
  }
  const declined = signed.having(KOREA, {
    type: "answerOverture",
    overture: US_CHIPS,
    answer: "decline",
  });
  expect(statusOf(declined)).toBe("pending");
  expect(statusOf(declined.inPhase("review"))).toBe("kept");
  const other = agreed(courted(), [promise(KOREA, { ...DECLINE_US, power: "china" })]);
  const taken = other.having(KOREA, {
    type: "answerOverture",
    overture: US_CHIPS,
    answer: "accept",
  });
  expect(statusOf(taken)).toBe("pending");
});

test("6.4 an overture taken before the signing breaks nothing", () => {
  const taken = courted().having(KOREA, {
    type: "answerOverture",
    overture: US_CHIPS,
    answer: "accept",
  });
  expect(statusOf(agreed(taken, [promise(KOREA, DECLINE_US)]).inPhase("review"))).toBe("kept");
});

test("6.4 a step of reconciliation is done by taking it in a budget", () => {
  const signed = agreed(calmCaucus(), [promise(KOREA, statement(JAPAN))]);
  const step = (towards: SeatId): Given =>
    advanced(
      signed
        .inPhase("budget")
        .having(KOREA, toBudget({ reconciliation: [{ towards, step: "statement" }] })),
    );
  expect(statusOf(step(JAPAN))).toBe("kept");
  expect(statusOf(step(ASEAN))).toBe("pending");
  expect(statusOf(step(ASEAN).inPhase("review"))).toBe("broken");
});

test("6.4 showing a forecast keeps the promise to, as does one shown before the signing", () => {
  const caucus = given().inPhase("caucus");
  const share = {
    type: "shareIntelligence",
    to: JAPAN,
    item: { kind: "forecast" },
  } as const;
  const clauses = [promise(KOREA, FORECAST)];
  expect(statusOf(agreed(caucus, clauses).having(KOREA, share))).toBe("kept");
  expect(statusOf(agreed(caucus.having(KOREA, share), clauses))).toBe("kept");
  const toAsean = { ...share, to: ASEAN };
  expect(statusOf(agreed(caucus, clauses).having(KOREA, toAsean))).toBe("pending");
  expect(statusOf(agreed(caucus, clauses).inPhase("review"))).toBe("broken");
});

test("6.4 showing the objective named keeps the promise to", () => {
  const [first, second] = (calm.mandates[KOREA]?.objectives ?? []).map(({ id }) => id);
  const clauses = [
    promise(KOREA, {
      kind: "shareObjective",
      to: JAPAN,
      objective: first ?? objectiveId("missing"),
    }),
  ];
  const show = (objective = objectiveId("missing")) =>
    ({ type: "shareIntelligence", to: JAPAN, item: { kind: "objective", objective } }) as const;
  const signed = agreed(calmCaucus(), clauses);
  expect(statusOf(signed.having(KOREA, show(second)))).toBe("pending");
  expect(statusOf(signed.having(KOREA, show(first)))).toBe("kept");
  expect(statusOf(agreed(calmCaucus().having(KOREA, show(first)), clauses))).toBe("kept");
  expect(statusOf(signed.inPhase("review"))).toBe("broken");
});
