import { expect, test } from "vitest";
import { overtureId, seatId } from "#shared/kernel/ids.ts";
import { playItself } from "#shared/practice/selfPlay.ts";
import type { GameSummary, SeatSummary } from "#shared/simulation/gameSummary.ts";
import { plannedGames, playPlanned } from "#shared/simulation/plannedGames.ts";
import { quantileOf } from "#shared/simulation/statistics.ts";
import { wholeFiguresOf } from "#shared/simulation/wholeFigures.ts";
import { shippedCase } from "#tests/bots/shippedCase.ts";

const RAIL = overtureId("rail");

/** A delegation's kind, gain over a walk-away value of 30, and standing at half-time. */
const seat = (
  id: string,
  gain: number,
  kind: Partial<Pick<SeatSummary, "personality" | "level" | "halfway">> = {},
): SeatSummary => ({
  seat: seatId(id),
  personality: "kind",
  level: "skilled",
  ...kind,
  score: 30 + gain,
  walkAway: 30,
});
const game = (seats: readonly SeatSummary[], more: Partial<GameSummary> = {}): GameSummary => ({
  seed: 1,
  seats,
  ending: "coldPeace",
  programmes: [],
  overtures: [],
  obligations: { kept: 0, broken: 0, excused: 0 },
  deals: { proposed: 0, agreed: 0 },
  adoptedUnder: {},
  commands: 10,
  refused: 0,
  thought: [],
  ...more,
});
const NONE = { mixed: [], levels: [], exploited: [] };

test("by hand: who met whom, and what each gained", () => {
  const levels = [
    game([seat("a", 10, { level: "expert" }), seat("b", 2, { level: "peer" })]),
    game([seat("a", 4, { level: "peer" }), seat("b", 6, { level: "expert" })]),
  ];
  const { gain, against } = wholeFiguresOf({ ...NONE, levels }).levels;
  expect(gain["expert"]).toMatchObject({ mean: 8, count: 2 });
  expect(gain["peer"]?.mean).toBe(3);
  expect(against["expert"]?.["peer"]?.mean).toBe(8);
  expect(against["peer"]).toMatchObject({ expert: { mean: 3 } });
});

test("by hand: all of the variance lies between levels where nothing else differs", () => {
  const levels = [
    game([seat("a", 10, { level: "expert" }), seat("b", 2, { level: "peer" })]),
    game([seat("a", 2, { level: "peer" }), seat("b", 10, { level: "expert" })]),
  ];
  expect(wholeFiguresOf({ ...NONE, levels }).variance).toEqual({
    seat: 0,
    personality: 0,
    level: 1,
    rest: 0,
  });
});

test("by hand: what an overture was worth, and how often the answer was regretted", () => {
  const thought = (taken: boolean, worthTaking: number) =>
    game([], { secondThought: { overture: RAIL, taken, worthTaking } });
  const mixed = [thought(true, 5), thought(true, -1), thought(false, 2), thought(false, -4)];
  expect(wholeFiguresOf({ ...NONE, mixed }).overtures["rail"]).toMatchObject({
    worthTaking: { mean: 0.5 },
    betterTaken: { part: 0.5 },
    regretted: { part: 0.5 },
  });
});

test("by hand: whoever was last at half-time and ends first has come back", () => {
  const back = game([seat("a", 9, { halfway: 31 }), seat("b", 5, { halfway: 40 })]);
  const not = game([seat("a", 3, { halfway: 31 }), seat("b", 5, { halfway: 40 })]);
  const single = game([seat("a", 9), seat("b", 5)]);
  expect(wholeFiguresOf({ ...NONE, mixed: [back, not, single] }).comeback.part).toBe(0.5);
});

test("by hand: at a table of four, second is far enough for who was last", () => {
  const four = game([
    seat("a", 8, { halfway: 31 }),
    seat("b", 9, { halfway: 40 }),
    seat("c", 1, { halfway: 40 }),
    seat("d", 2, { halfway: 40 }),
  ]);
  expect(wholeFiguresOf({ ...NONE, mixed: [four] }).comeback.part).toBe(1);
});

test("by hand: the mean of an exploiter's profits, game by game", () => {
  const exploited = ([4, -1] as const).map((profit) =>
    game([seat("a", 14), seat("b", 1)], { exploit: { exploiter: "freeRider", profit } }),
  );
  expect(wholeFiguresOf({ ...NONE, exploited }).exploiters).toMatchObject({
    freeRider: { mean: 1.5, count: 2 },
  });
});

test("an exploiter is measured against its honest twin in the same seat of the same game", () => {
  const planned = plannedGames(shippedCase, { games: 10, seed: 1, years: 2, isWhole: true }).find(
    ({ cohort }) => cohort === "exploited",
  );
  if (planned === undefined) throw new Error("No exploiter plays");
  const { personalities } = planned;
  const seatOf = (name: string) =>
    Object.keys(personalities).find((each) => personalities[each] === name) ?? "";
  const score = (of: GameSummary, where: string) =>
    of.seats.find((each) => each.seat === where)?.score ?? Number.NaN;
  const played = playPlanned(shippedCase, planned, { level: "peer" });
  const where = seatOf("freeRider");
  const twin = { ...personalities, [where]: "compromiser@skilled" };
  const fair = playPlanned(shippedCase, { ...planned, personalities: twin }, { level: "peer" });
  expect(played.exploit).toEqual({
    exploiter: "freeRider",
    profit: score(played, where) - score(fair, where),
  });
  expect(fair.exploit).toBeUndefined();
});

test("a quantile is the number that so many do not exceed", () => {
  expect([0.5, 0.99, 1].map((part) => quantileOf([1, 2, 3, 4], part))).toEqual([2, 4, 4]);
  expect(quantileOf([], 0.5)).toBe(0);
});

test("a plan meets every level and every exploiter, and the balance is the same with less", () => {
  const whole = plannedGames(shippedCase, { games: 40, seed: 7, years: 3, isWhole: true });
  const count = (cohort: string) => whole.filter((planned) => planned.cohort === cohort).length;
  expect(["mixed", "selfish", "amongHard", "amongLike", "levels", "exploited"].map(count)).toEqual([
    24, 8, 4, 4, 12, 8,
  ]);
  const quick = plannedGames(shippedCase, { games: 40, seed: 7, years: 3, isWhole: false });
  expect(whole.slice(0, 40).map(({ personalities }) => personalities)).toEqual(
    quick.map(({ personalities }) => personalities),
  );
});

test("a second thought changes one answer, and nothing that came before it", () => {
  const planned = plannedGames(shippedCase, { games: 12, seed: 1, years: 3, isWhole: true }).find(
    ({ secondThought }) => secondThought,
  );
  if (planned === undefined) throw new Error("No game is played twice");
  const as = { level: "skilled" } as const;
  const summary = playPlanned(shippedCase, planned, as);
  const asked = summary.overtures.find(
    ({ overture }) => overture === summary.secondThought?.overture,
  );
  if (asked === undefined) throw new Error("No overture was made");
  const options = { seed: planned.seed, years: 3, personalities: planned.personalities };
  const answer = asked.taken ? ("decline" as const) : ("accept" as const);
  const first = playItself(shippedCase, options);
  const second = playItself(shippedCase, { ...options, instead: { ...asked, answer } });
  const differs = first.events.findIndex(
    (event, index) => JSON.stringify(event) !== JSON.stringify(second.events[index]),
  );
  expect(first.events[differs]).toMatchObject({ type: "overtureAnswered", seat: asked.seat });
});
