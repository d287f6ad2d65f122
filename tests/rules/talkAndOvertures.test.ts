import { expect, test } from "vitest";
import { objectiveId, overtureId, type SeatId, seatId } from "#shared/kernel/ids.ts";
import type { GameState } from "#shared/rules/state.ts";
import { ASEAN, type Given, given, givenLobby, JAPAN, KOREA } from "#tests/support/given.ts";

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

test("4.1 anybody speaks on the floor, before the game and in every phase", () => {
  givenLobby()
    .when(KOREA, { type: "speak", to: [], text: "Good morning." })
    .yields({ type: "messageSpoken", channel: [] });
  for (const phase of ["briefing", "caucus", "plenary", "budget", "crisis", "review"] as const) {
    given()
      .inPhase(phase)
      .when(KOREA, { type: "speak", to: [], text: "A word." })
      .yields({ type: "messageSpoken" });
  }
});

test("4.2 private channels close in a crisis while no programme keeps them open", () => {
  for (const phase of ["briefing", "caucus", "plenary", "budget", "review"] as const) {
    given()
      .inPhase(phase)
      .when(KOREA, { type: "speak", to: [JAPAN], text: "Between us." })
      .yields({ type: "messageSpoken", channel: [KOREA, JAPAN] });
  }
  given()
    .inPhase("crisis")
    .when(KOREA, { type: "speak", to: [JAPAN], text: "Quick." })
    .isRefused("privateTalkClosed");
  givenLobby()
    .when(KOREA, { type: "speak", to: [JAPAN], text: "Early." })
    .isRefused("privateTalkClosed");
});

test("4.3 a channel has one name whoever speaks, and needs somebody else", () => {
  const order = [ASEAN, KOREA, JAPAN];
  given()
    .when(JAPAN, { type: "speak", to: [KOREA, ASEAN, KOREA], text: "All of us." })
    .yields({ type: "messageSpoken", channel: order });
  given()
    .when(JAPAN, { type: "speak", to: [JAPAN], text: "Myself." })
    .isRefused("channelIncludesNobodyElse");
  given()
    .when(JAPAN, { type: "speak", to: [seatId("toString")], text: "Who?" })
    .isRefused("seatUnknown");
});

test("4.4 a forecast is shown once to each, as it was dealt", () => {
  const table = given();
  const forecast = table.state.seats[KOREA]?.forecasts[0];
  const shown = table
    .when(KOREA, { type: "shareIntelligence", to: JAPAN, item: { kind: "forecast" } })
    .yields({
      type: "intelligenceShared",
      to: JAPAN,
      item: { kind: "forecast", from: KOREA, forecast },
    });
  shown
    .when(KOREA, { type: "shareIntelligence", to: JAPAN, item: { kind: "forecast" } })
    .isRefused("nothingToShare");
});

test("4.4 only an own objective can be shown", () => {
  const share = (objective: string) =>
    given().when(ASEAN, {
      type: "shareIntelligence",
      to: JAPAN,
      item: { kind: "objective", objective: objectiveId(objective) },
    });
  share("atTheCentre").yields({ type: "intelligenceShared", to: JAPAN });
  share("seasUnderRules").isRefused("nothingToShare");
  share("__proto__").isRefused("nothingToShare");
});

test("4.5 a message is words or a statement, one of the two", () => {
  const statement = { key: "gainTooSmall", params: {} };
  given()
    .when(KOREA, { type: "speak", to: [], text: "", statement })
    .yields({ type: "messageSpoken", statement });
  given().when(KOREA, { type: "speak", to: [], text: "  " }).isRefused("nothingSaid");
  given().when(KOREA, { type: "speak", to: [], text: "Both", statement }).isRefused("nothingSaid");
});

test("7.1 each briefing some delegations are made an overture open to them, each dealt once", () => {
  const table = given().inPhase("briefing", 2);
  const held = Object.values(table.state.seats).flatMap((seat) =>
    Object.values(seat.overtures).map((overture) => ({ seat: seat.id, id: overture.id })),
  );
  expect(held).toHaveLength(4);
  expect(new Set(held.map((each) => each.id)).size).toBe(4);
  for (const { seat, id } of held) {
    expect(table.scenario.overtures.find((card) => card.id === id)?.to).toContain(seat);
  }
});

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

test("2.5 income follows prosperity", () => {
  const table = given();
  const paid = table.state.seats[JAPAN]?.treasury ?? 0;
  expect(paid).toBeCloseTo(7 + Math.round(14.5 * (1 + 0.01 * (56 - 50)) * 10) / 10, 6);
});

test("11.1 every delegation is dealt one forecast a year, right as often as the scenario says", () => {
  let right = 0;
  const games = 400;
  for (let seed = 1; seed <= games; seed++) {
    const table = given({ seed });
    const coming = table.state.crisisDeck.map(
      (id) => table.scenario.crises.find((card) => card.id === id)?.kind,
    );
    for (const seat of Object.values(table.state.seats)) {
      expect(seat.forecasts).toHaveLength(1);
      if (coming.includes(seat.forecasts[0]?.crisisKind)) right += 1;
    }
  }
  expect(right / (3 * games)).toBeGreaterThan(0.65);
  expect(right / (3 * games)).toBeLessThan(0.75);
});
