import { expect, test } from "vitest";
import { outcomeCounts } from "#shared/analysis/outcomeCounts.ts";
import { crisisId, overtureId, type SeatId } from "#shared/kernel/ids.ts";
import type { Event } from "#shared/rules/events.ts";
import type { OvertureAnswer } from "#shared/rules/state/overture.ts";
import {
  contribute,
  escrow,
  pay,
  promise,
  toBudget,
  toPropose,
  toRespond,
} from "#tests/support/deals.ts";
import { ASEAN, INSTRUCTOR, JAPAN, KOREA } from "#tests/support/given.ts";
import { journal } from "./journal.ts";

test("promises are counted by what became of them, and what escrow carried out is none", () => {
  const clauses = [
    promise(KOREA, pay(JAPAN, 1)),
    escrow(JAPAN, pay(KOREA, 1)),
    promise(JAPAN, { kind: "publishDefence" }),
    promise(KOREA, contribute("haze", 1)),
  ];
  const table = journal()
    .inPhase("caucus")
    .having(KOREA, toPropose(JAPAN, clauses))
    .signedBy(JAPAN)
    .inPhase("budget")
    // Japan publishes nothing; for Korea, which submits no budget, what it promised is paid.
    .having(JAPAN, toBudget())
    .inPhase("review");
  // No haze came, so that promise is excused.
  expect(outcomeCounts(table.state).promises).toEqual({ kept: 1, broken: 1, excused: 1 });
});

test("crises are counted by how they ended", () => {
  const grounding = "coastGuardGrounding";
  const met = (amount: number) =>
    journal()
      .inPhase("crisis")
      .having(INSTRUCTOR, { type: "injectCrisis", crisis: crisisId(grounding) })
      .having(JAPAN, toRespond(grounding, "quietTow", amount))
      .inPhase("review");
  expect(outcomeCounts(met(1).state).crises).toEqual({ contained: 0, managed: 0, uncontained: 1 });
  expect(outcomeCounts(met(15).state).crises).toEqual({ contained: 0, managed: 1, uncontained: 0 });
});

test("an overture accepted or hedged is taken; of these those that became known are exposed", () => {
  const answered = (seat: SeatId, card: string, answer: OvertureAnswer): readonly Event[] => {
    const overture = overtureId(card);
    return [
      { type: "overtureMade", seat, overture },
      { type: "overtureAnswered", seat, overture, answer, paid: 0, alignment: 0, security: 0 },
    ];
  };
  const table = journal().after(
    ...answered(KOREA, "usChipAccess", "accept"),
    ...answered(KOREA, "usGreenCorridor", "decline"),
    ...answered(ASEAN, "usGreenCorridor", "hedge"),
    {
      type: "overtureExposed",
      seat: ASEAN,
      overture: overtureId("usGreenCorridor"),
      answer: "hedge",
    },
  );
  expect(outcomeCounts(table.state).overtures).toEqual({ taken: 2, exposed: 1 });
});
