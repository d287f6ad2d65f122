import { expect, test } from "vitest";
import { crisisId, optionId, playerId, seatId } from "#shared/kernel/ids.ts";
import {
  ADVANCE,
  ASEAN,
  CLOCK,
  type Given,
  given,
  givenLobby,
  INSTRUCTOR,
  JAPAN,
  KOREA,
} from "#tests/support/given.ts";

const MINUTE = 60_000;
const bot = (id: string) => ({
  id: playerId(`bot-${id}`),
  kind: "bot" as const,
  personality: "compromiser",
});
const allReady = (table: Given): Given =>
  table
    .having(ASEAN, { type: "markReady", ready: true })
    .having(KOREA, { type: "markReady", ready: true })
    .having(JAPAN, { type: "markReady", ready: true });

test("1.1 a table starts only when every seat has a player", () => {
  const lobby = givenLobby();
  lobby
    .when(INSTRUCTOR, { type: "startGame" })
    .isRefused("seatsNotFilled", { seats: "asean,korea,japan" });
  const two = lobby
    .having(INSTRUCTOR, { type: "assignSeat", seat: ASEAN, player: bot("asean") })
    .having(INSTRUCTOR, { type: "assignSeat", seat: KOREA, player: bot("korea") });
  two.when(INSTRUCTOR, { type: "startGame" }).isRefused("seatsNotFilled", { seats: "japan" });
  const started = two
    .having(INSTRUCTOR, { type: "assignSeat", seat: JAPAN, player: bot("japan") })
    .when(INSTRUCTOR, { type: "startGame" })
    .includes({ type: "phaseBegan", year: 1, phase: "briefing", chair: ASEAN });
  expect(started.state.stage).toBe("playing");
  expect(started.state.seats[JAPAN]?.player?.kind).toBe("bot");
});

test("1.1 a seat that the scenario does not know is refused", () => {
  givenLobby()
    .when(INSTRUCTOR, { type: "assignSeat", seat: seatId("constructor"), player: bot("x") })
    .isRefused("seatUnknown");
});

test("1.1 a game starts once", () => {
  given().when(INSTRUCTOR, { type: "startGame" }).isRefused("gameAlreadyStarted");
});

test("1.2 each year runs through its six phases, and the game ends after the last review", () => {
  const phases: string[] = [];
  let table = given({ years: 2 });
  while (table.state.stage === "playing") {
    phases.push(`${table.state.year} ${table.state.phase}`);
    table = table.having(INSTRUCTOR, ADVANCE);
  }
  const year = ["briefing", "caucus", "plenary", "budget", "crisis", "review"];
  expect(phases).toEqual([
    ...year.map((phase) => `1 ${phase}`),
    ...year.map((phase) => `2 ${phase}`),
  ]);
  expect(table.state.ending?.reason).toBe("completed");
});

test("1.3 live phases have a timer in seconds, open ones in hours, stepped ones none", () => {
  expect(given({ pace: "live" }).state.phaseEndsAt).toBe(1_000_000 + MINUTE);
  expect(given({ pace: "open" }).state.phaseEndsAt).toBe(1_000_000 + 12 * 60 * MINUTE);
  expect(given({ pace: "stepped" }).state.phaseEndsAt).toBeUndefined();
});

test("1.4 a phase ends when all delegations are ready, and marks are cleared", () => {
  const caucus = allReady(given());
  expect(caucus.state.phase).toBe("caucus");
  expect(Object.values(caucus.state.seats).some((seat) => seat.ready)).toBe(false);
});

test("1.4 a mark can be taken back", () => {
  const table = given()
    .having(ASEAN, { type: "markReady", ready: true })
    .having(KOREA, { type: "markReady", ready: true })
    .having(ASEAN, { type: "markReady", ready: false })
    .having(JAPAN, { type: "markReady", ready: true });
  expect(table.state.phase).toBe("briefing");
});

test("1.5 the clock ends a phase at its deadline, not before", () => {
  const table = given({ pace: "live" });
  const endsAt = table.state.phaseEndsAt ?? 0;
  table
    .at(endsAt - 1)
    .when(CLOCK, { type: "phaseDeadline" })
    .isRefused("deadlineNotReached", { endsAt });
  table
    .at(endsAt)
    .when(CLOCK, { type: "phaseDeadline" })
    .includes({ type: "phaseBegan", phase: "caucus", at: endsAt, endsAt: endsAt + 4 * MINUTE });
  given().when(CLOCK, { type: "phaseDeadline" }).isRefused("noTimerRuns");
});

test("1.6 while paused delegations may only talk, and the timer stands", () => {
  const table = given({ pace: "live" });
  const paused = table.at(1_020_000).having(INSTRUCTOR, { type: "pauseGame" });
  expect(paused.state.paused).toEqual({ left: 40_000 });
  paused.when(KOREA, { type: "markReady", ready: true }).isRefused("gamePaused");
  paused
    .when(KOREA, { type: "speak", to: [], text: "We wait." })
    .yields({ type: "messageSpoken", from: KOREA });
  paused.at(9_000_000).when(CLOCK, { type: "phaseDeadline" }).isRefused("gamePaused");
  paused.when(INSTRUCTOR, { type: "pauseGame" }).isRefused("gamePaused");
  const resumed = paused.at(5_000_000).having(INSTRUCTOR, { type: "resumeGame" });
  expect(resumed.state.phaseEndsAt).toBe(5_040_000);
  resumed.when(INSTRUCTOR, { type: "resumeGame" }).isRefused("gameNotPaused");
});

test("1.7 a running timer can be extended, one that does not run cannot", () => {
  const table = given({ pace: "live" });
  const longer = table.having(INSTRUCTOR, { type: "extendPhase", by: MINUTE });
  expect(longer.state.phaseEndsAt).toBe((table.state.phaseEndsAt ?? 0) + MINUTE);
  given().when(INSTRUCTOR, { type: "extendPhase", by: MINUTE }).isRefused("noTimerRuns");
});

test("1.7 rewinding gives back the position of the phase's start with a fresh timer", () => {
  const start = given({ pace: "live" }).having(INSTRUCTOR, ADVANCE);
  const proposed = start.having(KOREA, {
    type: "proposeDeal",
    with: [JAPAN],
    open: false,
    clauses: [{ from: KOREA, duty: { kind: "pay", to: JAPAN, amount: 1 }, due: 1, escrow: false }],
  });
  expect(Object.keys(proposed.state.deals)).toHaveLength(1);
  const rewound = proposed.at(1_500_000).having(INSTRUCTOR, { type: "rewindPhase" });
  expect(rewound.state).toEqual({
    ...start.state,
    phaseBeganAt: 1_500_000,
    phaseEndsAt: 1_500_000 + 4 * MINUTE,
  });
});

test("1.7 a rewound crisis phase strikes the same crises again", () => {
  const table = given().inPhase("crisis");
  const rewound = table.having(INSTRUCTOR, { type: "rewindPhase" });
  expect(rewound.state.crises).toEqual(table.state.crises);
  expect(rewound.state.rng).toEqual(table.state.rng);
});

test("1.7 a rewound briefing pays income once", () => {
  const table = given();
  const rewound = table.having(INSTRUCTOR, { type: "rewindPhase" });
  expect(rewound.state.seats).toEqual(table.state.seats);
});

test("1.8 an outage lengthens the timer", () => {
  const table = given({ pace: "live" });
  const after = table.having(CLOCK, { type: "resumeAfterOutage", outage: 90_000 });
  expect(after.state.phaseEndsAt).toBe((table.state.phaseEndsAt ?? 0) + 90_000);
});

test("1.9 the instructor may close the game early", () => {
  const closed = given().having(INSTRUCTOR, { type: "closeGame" });
  expect(closed.state.ending?.reason).toBe("closed");
  closed.when(KOREA, { type: "markReady", ready: true }).isRefused("gameEnded");
  closed.when(INSTRUCTOR, ADVANCE).isRefused("gameEnded");
});

test("1.10 a command out of its phases is refused with those that would allow it", () => {
  given()
    .when(KOREA, {
      type: "respondCrisis",
      crisis: crisisId("missileTest"),
      option: optionId("sharedWarning"),
      amount: 1,
    })
    .isRefused("wrongPhase", { phase: "briefing", allowed: "crisis" });
});

test("1.11 the chair follows the scenario's order", () => {
  const chairs = [1, 2, 3, 4, 5].map((year) => given().inPhase("briefing", year).state.chair);
  expect(chairs).toEqual([ASEAN, KOREA, ASEAN, JAPAN, ASEAN]);
});

test("11.9 the instructor may inject a crisis in the crisis phase, and news in any", () => {
  const missile = crisisId("missileTest");
  given().when(INSTRUCTOR, { type: "injectCrisis", crisis: missile }).isRefused("wrongPhase");
  given()
    .when(INSTRUCTOR, { type: "injectNews", text: "A storm is coming." })
    .yields({ type: "newsInjected" });
  const crisis = given().inPhase("crisis");
  const unstruck = crisis.scenario.crises.find(
    (card) => crisis.state.crises[card.id] === undefined,
  );
  const struck = crisis
    .when(INSTRUCTOR, { type: "injectCrisis", crisis: unstruck?.id ?? missile })
    .includes({ type: "crisisStruck", crisis: unstruck?.id });
  struck
    .when(INSTRUCTOR, { type: "injectCrisis", crisis: unstruck?.id ?? missile })
    .isRefused("crisisAlreadyStruck");
  crisis
    .when(INSTRUCTOR, { type: "injectCrisis", crisis: crisisId("constructor") })
    .isRefused("crisisUnknown");
});

test("14.1 only the actor whose command it is may give it", () => {
  given().when(KOREA, ADVANCE).isRefused("notAllowedForYou");
  given().when(INSTRUCTOR, { type: "markReady", ready: true }).isRefused("notAllowedForYou");
  given().when(KOREA, { type: "phaseDeadline" }).isRefused("notAllowedForYou");
  given().when(INSTRUCTOR, { type: "phaseDeadline" }).isRefused("notAllowedForYou");
  given().when(seatId("atlantis"), { type: "markReady", ready: true }).isRefused("seatUnknown");
});
