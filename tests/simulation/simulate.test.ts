import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { overtureId, seatId } from "#shared/kernel/ids.ts";
import { playItself } from "#shared/practice/selfPlay.ts";
import { figuresOf } from "#shared/simulation/figures.ts";
import { type GameSummary, summaryOf } from "#shared/simulation/gameSummary.ts";
import { targetsOf } from "#shared/simulation/targets.ts";
import { shippedCase } from "#tests/bots/shippedCase.ts";
import { MANY_GAMES } from "#tests/support/manyGames.ts";

const A = seatId("a");
const B = seatId("b");
const RAIL = overtureId("rail");
const game = (
  change: Partial<GameSummary> & { readonly scores: readonly [number, number] },
): GameSummary => ({
  seed: 1,
  seats: [
    { seat: A, personality: "kind", level: "skilled", score: change.scores[0], walkAway: 30 },
    { seat: B, personality: "hard", level: "skilled", score: change.scores[1], walkAway: 30 },
  ],
  ending: "coldPeace",
  programmes: [],
  overtures: [],
  obligations: { kept: 0, broken: 0, excused: 0 },
  deals: { proposed: 0, agreed: 0 },
  adoptedUnder: {},
  commands: 10,
  refused: 0,
  thought: [],
  ...change,
});
const EXACT = { mean: 0, plusMinus: 0, count: 1 };

test("by hand: figures of two games", () => {
  const figures = figuresOf(
    [
      game({
        scores: [60, 50],
        programmes: ["fund"],
        obligations: { kept: 3, broken: 1, excused: 5 },
        overtures: [{ overture: RAIL, seat: A, taken: true }],
        adoptedUnder: { consensus: 2 },
      }),
      game({
        scores: [40, 70],
        ending: "collapse",
        deals: { proposed: 4, agreed: 1 },
        overtures: [{ overture: RAIL, seat: B, taken: false }],
        adoptedUnder: { consensus: 1, silence: 1 },
      }),
    ],
    ["fund", "patrols"],
  );
  expect(figures.score["a"]?.mean).toBe(50);
  expect(figures.gainByPersonality["hard"]?.mean).toBe(30);
  expect(figures.endings.collapse.part).toBe(0.5);
  expect(figures.adopted["fund"]?.part).toBe(0.5);
  expect(figures.adopted["patrols"]?.part).toBe(0);
  expect(figures.promisesKept.part).toBe(0.75);
  expect(figures.dealsAgreed.part).toBe(0.25);
  expect(figures.overtures["rail"]).toMatchObject({
    taken: { part: 0.5 },
    takers: { mean: 60 },
    refusers: { mean: 70 },
  });
  expect(figures.adoptedUnder).toEqual({ consensus: 3, silence: 1 });
});

describe("A target", () => {
  const judge = (games: readonly GameSummary[], years = 5): readonly string[] => {
    const figures = figuresOf(games, ["fund"]);
    return targetsOf({
      years,
      mixed: figures,
      selfish: figures,
      walkAways: {
        a: { value: 30, short: { ...EXACT, mean: 31 }, standard: { ...EXACT, mean: 29 } },
      },
      amongHard: { ...EXACT, mean: 1 },
      amongLike: { ...EXACT, mean: 2 },
    }).map(({ verdict }) => verdict);
  };
  const calm = Array.from({ length: 8 }, (_, index) =>
    game({ scores: [50, 52], programmes: index % 2 === 0 ? ["fund"] : [] }),
  );
  const fallen = Array.from({ length: 2 }, () => game({ scores: [50, 52], ending: "collapse" }));

  test("is met or missed by what was found", () => {
    expect(judge([...calm, ...fallen])).toEqual([
      "met",
      "met",
      "missed",
      "missed",
      "missed",
      "met",
      "met",
      "met",
      "met",
      "met",
    ]);
    expect(judge([game({ scores: [80, 20], programmes: ["fund"] })])).toEqual([
      "missed",
      "missed",
      "missed",
      "missed",
      "missed",
      "met",
      "missed",
      "met",
      "met",
      "met",
    ]);
  });

  test("asks that endings tell tables apart, and hard bargainers' be worse", () => {
    const fragile = Array.from({ length: 2 }, () => game({ scores: [50, 52], ending: "fragile" }));
    expect(judge([...calm, ...fallen])[4]).toBe("missed");
    expect(judge([...calm, ...fallen, ...fragile])[4]).toBe("met");
    expect(judge([...calm, ...fallen, ...fragile])[3]).toBe("missed");
    expect(judge([...fallen, ...fragile])[3]).toBe("met");
  });

  test("about collapse and endings is not asked of games too short for it", () => {
    const collapse = ({ years }: { readonly years: number }) =>
      judge([...calm, ...fallen], years).slice(1, 5);
    expect(collapse({ years: 2 })).toEqual(["notAsked", "notAsked", "notAsked", "notAsked"]);
    expect(collapse({ years: 3 })).toEqual(["notAsked", "notAsked", "missed", "missed"]);
    expect(collapse({ years: 4 })).toEqual(["met", "missed", "missed", "missed"]);
  });
});

test("a summary says what the game's end says", () => {
  const played = playItself(shippedCase, { seed: 5, years: 3 });
  const summary = summaryOf(5, played);
  expect(summary.programmes).toEqual(Object.keys(played.state.programmes));
  for (const { seat, score } of summary.seats)
    expect(score).toBe(played.state.ending?.scores[seat]?.score);
});

test(
  "the command plays in workers and prints targets and figures; the same again on one worker",
  MANY_GAMES,
  async () => {
    const run = async (workers: string): Promise<unknown> => {
      const { stdout } = await promisify(execFile)(process.execPath, [
        "server/tools/simulate.ts",
        "--games",
        "10",
        "--length",
        "short",
        "--workers",
        workers,
        "--json",
      ]);
      const { gamesPerSecondPerCore, thought, ...figures } = printed.parse(JSON.parse(stdout));
      expect(gamesPerSecondPerCore).toBeGreaterThan(0);
      expect(thought.count).toBeGreaterThan(100);
      return figures;
    };
    const two = await run("2");
    expect(two).toMatchObject({ mixed: { games: 6, refused: 0 }, selfish: { games: 2 } });
    expect(two).toHaveProperty("whole.levels.gain.expert");
    expect(await run("1")).toEqual(two);
  },
);

const simulate = (...args: readonly string[]): Promise<{ stdout: string; stderr: string }> =>
  promisify(execFile)(process.execPath, ["server/tools/simulate.ts", ...args]);

test("for people it prints every figure that was asked for", MANY_GAMES, async () => {
  const { stdout } = await simulate("--scenario", "firstSummit", "--games", "10");
  for (const figure of [
    "every seat's mean score lies within 10 %",
    "Score by seat",
    "How the region ended",
    "The same among hard bargainers alone",
    "Adopted, part of games",
    "Deals agreed",
    "promises kept",
    "commands a game",
    "by the rule of decision",
    "Gain of a level at a table with another",
    "Gain of a personality at a table with another",
    "regretted",
    "Exploiters",
    "Outcome explained by seat",
    "Last at half-time and first in the end",
    "a second on each core",
  ])
    expect(stdout).toContain(figure);
});

test("who calls it wrongly is told what is wrong and how it is used", async () => {
  for (const [args, said] of [
    [["--scenario", "atlantis"], 'There is no scenario "atlantis"'],
    [["--games", "many", "--length", "endless", "--level", "genius"], "--games:"],
    [["--wish"], "Unknown option '--wish'"],
  ] as const) {
    const fault: unknown = await simulate(...args).catch((error: unknown) => error);
    const { code, stderr } = z.object({ code: z.number(), stderr: z.string() }).parse(fault);
    expect(code).toBe(2);
    expect(stderr.startsWith(said)).toBe(true);
    expect(stderr).toContain("--quick");
  }
});

const printed = z.looseObject({
  gamesPerSecondPerCore: z.number(),
  thought: z.looseObject({ count: z.number() }),
});
