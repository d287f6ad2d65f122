import { expect, test } from "vitest";
import { overtureId, type SeatId } from "#shared/kernel/ids.ts";
import type { GameState } from "#shared/rules/state.ts";
import { ASEAN, type Given, given, JAPAN, KOREA } from "#tests/support/given.ts";

const US_CHIPS = overtureId("usChipAccess");
const RAIL = overtureId("chinaRailCredit");

/** A position in which `seat` holds the overture and nobody holds another. */
function holding(seat: SeatId, overture: typeof US_CHIPS): Given {
  return given()
    .where((state) => ({ seats: withoutOvertures(state), overturesDealt: [] }))
    .after({ type: "overtureMade", seat, overture });
}
const withoutOvertures = (state: GameState): GameState["seats"] =>
  Object.fromEntries(
    Object.values(state.seats).map((seat) => [seat.id, { ...seat, overtures: {} }]),
  );

test("7.2 an overture is answered once, in briefing or caucus", () => {
  const table = holding(KOREA, US_CHIPS);
  const declined = table.having(KOREA, {
    type: "answerOverture",
    overture: US_CHIPS,
    answer: "decline",
  });
  declined
    .when(KOREA, { type: "answerOverture", overture: US_CHIPS, answer: "accept" })
    .isRefused("overtureAlreadyAnswered");
  table
    .when(JAPAN, { type: "answerOverture", overture: US_CHIPS, answer: "accept" })
    .isRefused("overtureUnknown");
  table
    .inPhase("plenary")
    .when(KOREA, { type: "answerOverture", overture: US_CHIPS, answer: "accept" })
    .isRefused("wrongPhase");
});

test("7.2 unanswered at the caucus's end it counts as declined", () => {
  const after = holding(KOREA, US_CHIPS).inPhase("plenary");
  expect(after.state.seats[KOREA]?.overtures[US_CHIPS]?.answer).toBe("decline");
});

test("7.3 accepting pays at once, unseen, and shifts alignment", () => {
  const table = holding(KOREA, US_CHIPS);
  const before = table.state.seats[KOREA];
  const after = table
    .when(KOREA, { type: "answerOverture", overture: US_CHIPS, answer: "accept" })
    .yields({ type: "overtureAnswered", paid: 4, alignment: 1, security: 0 }).state.seats[KOREA];
  expect(after?.treasury).toBeCloseTo((before?.treasury ?? 0) + 4, 6);
  expect(after?.undisclosed).toBe(4);
  expect(after?.alignment).toBe(2);
});

test("7.3 alignment stays within three steps to either side, whatever shifts it", () => {
  const farthest = holding(KOREA, US_CHIPS).where(({ seats }) => {
    const korea = seats[KOREA];
    if (korea === undefined) throw new Error("Korea sits at the table");
    return { seats: { ...seats, [KOREA]: { ...korea, alignment: 3 } } };
  });
  farthest
    .when(KOREA, { type: "answerOverture", overture: US_CHIPS, answer: "accept" })
    .yields({ type: "overtureAnswered", paid: 4, alignment: 0 });
});

test("7.3 hedging gives half the money and of one step of alignment none", () => {
  holding(ASEAN, RAIL)
    .when(ASEAN, { type: "answerOverture", overture: RAIL, answer: "hedge" })
    .yields({ type: "overtureAnswered", paid: 2.5, alignment: 0 });
});
