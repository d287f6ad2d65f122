import { describe, expect, test } from "vitest";
import { markPassed } from "#client/viewmodel/session/clockMarks.ts";
import {
  type Cue,
  cueBetween,
  type Moment,
  outweighs,
} from "#client/viewmodel/session/cueModel.ts";
import {
  crisisId,
  optionId,
  playerId,
  programmeId,
  resolutionId,
  seatId,
} from "#shared/kernel/ids.ts";
import { NOTHING_LEGAL } from "#shared/rules/legal.ts";
import type { Expectation, PublicResolution, PublicView, SeatView } from "#shared/views/view.ts";
import { aPublicView, aSeatView } from "../support/views.ts";

const JAPAN = seatId("japan");
const KOREA = seatId("korea");
const SECRETARIAT = programmeId("secretariat");

const moment = (
  table: Partial<PublicView> = {},
  own: Partial<SeatView> = {},
  rest: Partial<Moment> = {},
): Moment => ({ public: aPublicView(table), own: aSeatView(own), ...rest });

const crises = (...given: readonly ("open" | "managed")[]): PublicView["crises"] =>
  Object.fromEntries(
    given.map((outcome, index) => {
      const id = crisisId(`crisis${index}`);
      return [
        id,
        {
          id,
          year: 1,
          severity: 2,
          need: 4,
          contributions: {},
          ...(outcome === "open" ? {} : { outcome }),
        },
      ];
    }),
  );

const text = (
  status: PublicResolution["status"],
  subject: PublicResolution["subject"] = { kind: "adoptProgramme", programme: SECRETARIAT },
): PublicView["resolutions"] => {
  const id = resolutionId("r1");
  return {
    [id]: {
      id,
      subject,
      matter: "functional",
      rule: "consensus",
      by: JAPAN,
      singleText: false,
      year: 1,
      texts: [],
      positions: {},
      status,
    },
  };
};

const expecting = (key: Expectation["key"], count: number): Partial<SeatView> => ({
  expectations: [{ key, params: { count } }],
});

/** A table at which these delegations are ready, and of which kind the other players are. */
function readyAre(ready: readonly string[], kind: "person" | "bot" = "person") {
  const { seats } = aPublicView();
  return {
    seats: Object.fromEntries(
      Object.values(seats).map((seat) => [
        seat.id,
        {
          ...seat,
          ready: ready.includes(seat.id),
          player: { id: playerId(seat.id), kind: seat.id === KOREA ? "person" : kind },
        },
      ]),
    ),
  } as const;
}
const AT_WORK: Partial<SeatView> = { legal: { ...NOTHING_LEGAL, markReady: true } };

describe("a sound is heard", () => {
  test.each<readonly [string, Moment, Moment, Cue]>([
    [
      "when a phase begins",
      moment(),
      moment({ phase: "plenary" }),
      { kind: "phase", phase: "plenary" },
    ],
    [
      "when the same phase of another year begins",
      moment(),
      moment({ year: 2 }),
      { kind: "phase", phase: "caucus" },
    ],
    [
      "when the game begins",
      moment({ stage: "lobby", phase: "briefing" }),
      moment({ phase: "briefing" }),
      { kind: "phase", phase: "briefing" },
    ],
    ["when the game ends", moment(), moment({ stage: "ended" }), { kind: "ended" }],
    [
      "when a crisis strikes",
      moment({ crises: crises("managed") }),
      moment({ crises: crises("managed", "open") }),
      { kind: "crisis", crises: [crisisId("crisis1")] },
    ],
    [
      "once when several strike",
      moment(),
      moment({ crises: crises("open", "open") }),
      { kind: "crisis", crises: [crisisId("crisis0"), crisisId("crisis1")] },
    ],
    [
      "when a text is adopted",
      moment({ resolutions: text("open") }),
      moment({ resolutions: text("adopted") }),
      { kind: "adopted", subject: { kind: "adoptProgramme", programme: SECRETARIAT } },
    ],
    [
      "when one more draft waits",
      moment({}, expecting("answerDrafts", 1)),
      moment({}, expecting("answerDrafts", 2)),
      { kind: "asked", ask: "answerDrafts" },
    ],
    [
      "when a text waits for a position",
      moment(),
      moment({}, expecting("takePositions", 1)),
      { kind: "asked", ask: "takePositions" },
    ],
    [
      "when it is asked whether somebody is there",
      moment(),
      moment({}, {}, { question: 7 }),
      { kind: "asked", ask: "present" },
    ],
    [
      "when people wait for the own delegation alone",
      moment(readyAre(["asean"]), AT_WORK),
      moment(readyAre(["asean", "japan"]), AT_WORK),
      { kind: "asked", ask: "othersReady" },
    ],
    [
      "a minute before a phase ends",
      moment({}, {}, { left: 60_400 }),
      moment({}, {}, { left: 59_400 }),
      { kind: "clock", left: 60_000 },
    ],
  ])("%s", (_when, before, after, cue) => {
    expect(cueBetween(before, after)).toEqual(cue);
  });
});

describe("nothing is heard", () => {
  test.each<readonly [string, Moment, Moment]>([
    [
      "while nothing changes",
      moment({ crises: crises("open") }),
      moment({ crises: crises("open") }),
    ],
    ["after the end", moment({ stage: "ended" }), moment({ stage: "ended", phase: "review" })],
    ["in the lobby", moment({ stage: "lobby" }), moment({ stage: "lobby", year: 2 })],
    [
      "when a crisis is resolved",
      moment({ crises: crises("open") }),
      moment({ crises: crises("managed") }),
    ],
    [
      "when a text is blocked",
      moment({ resolutions: text("open") }),
      moment({ resolutions: text("blocked") }),
    ],
    [
      "when a draft was answered",
      moment({}, expecting("answerDrafts", 2)),
      moment({}, expecting("answerDrafts", 1)),
    ],
    [
      "when the same question still waits",
      moment({}, {}, { question: 7 }),
      moment({}, {}, { question: 7 }),
    ],
    [
      "when bots alone wait",
      moment(readyAre(["asean"], "bot"), AT_WORK),
      moment(readyAre(["asean", "japan"], "bot"), AT_WORK),
    ],
    [
      "when others are ready and so is the own delegation",
      moment(readyAre(["asean", "korea"]), { legal: NOTHING_LEGAL }),
      moment(readyAre(["asean", "japan", "korea"]), { legal: NOTHING_LEGAL }),
    ],
    [
      "of what waited before a pause, when it is over",
      moment({ paused: true }),
      moment({}, expecting("answerDrafts", 1)),
    ],
    [
      "of a clock that was set forward",
      moment({}, {}, { left: 59_000 }),
      moment({}, {}, { left: 180_000 }),
    ],
  ])("%s", (_when, before, after) => {
    expect(cueBetween(before, after)).toBeUndefined();
  });
});

describe("of several", () => {
  test("the weightiest is heard: a crisis before the phase that brings it, that before a text", () => {
    const before = moment({ resolutions: text("open") });
    const plenaryOver = { phase: "crisis", resolutions: text("adopted") } as const;
    expect(cueBetween(before, moment(plenaryOver))?.kind).toBe("phase");
    expect(cueBetween(before, moment({ ...plenaryOver, crises: crises("open") }))?.kind).toBe(
      "crisis",
    );
  });

  test("whoever waits gives way to what outweighs it, and to nothing else", () => {
    const crisis: Cue = { kind: "crisis", crises: [crisisId("a")] };
    const asked: Cue = { kind: "asked", ask: "present" };
    expect([outweighs(crisis, asked), outweighs(asked, crisis)]).toEqual([true, false]);
    expect(outweighs(asked, asked)).toBe(false);
  });
});

test("a spectator hears what everybody may know", () => {
  const before = { public: aPublicView() };
  expect(cueBetween(before, { public: aPublicView({ phase: "plenary" }) })?.kind).toBe("phase");
  expect(cueBetween(before, { public: aPublicView(readyAre(["asean", "japan"])) })).toBeUndefined();
});

test("an answer to a crisis that the region adopts is a text like others", () => {
  const subject = {
    kind: "crisisResponse",
    crisis: crisisId("a"),
    option: optionId("jointRelief"),
  } as const;
  const after = moment({ resolutions: text("adopted", subject) });
  expect(cueBetween(moment(), after)).toEqual({ kind: "adopted", subject });
});

describe("the clock warns", () => {
  test.each([
    [60_001, 60_000, 60_000],
    [10_500, 9_500, 10_000],
    [90_000, 8_000, 10_000],
    [60_000, 59_000, undefined],
    [10_500, 0, undefined],
    [undefined, 9_000, undefined],
    [11_000, undefined, undefined],
  ])("from %s ms to %s ms left: %s", (before, left, mark) => {
    expect(markPassed(before, left)).toBe(mark);
  });
});
