import { test } from "vitest";
import { objectiveId, seatId } from "#shared/kernel/ids.ts";
import { ASEAN, given, givenLobby, JAPAN, KOREA } from "#tests/support/given.ts";

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
