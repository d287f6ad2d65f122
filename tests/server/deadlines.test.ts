import { expect, test } from "vitest";
import { DeadlineClock } from "#server/match/deadlineClock.ts";
import type { MatchRunner } from "#server/match/matchRunner.ts";
import { Tables } from "#server/tables/tables.ts";
import { nextDeadline } from "#shared/views/nextDeadline.ts";
import type { FakeClock } from "./support/fakeClock.ts";
import { ASEAN, type Bench, bench, direct, KOREA, seat, start } from "./support/matches.ts";

const ticking = async (): Promise<Bench> => {
  const made = await bench();
  await start(made.match);
  const clock = new DeadlineClock(
    made.match,
    made.clock,
    () => undefined,
    (error) => made.faults.push(error),
  );
  expect(clock.runs).toBe(true);
  return made;
};
const left = (match: MatchRunner, clock: FakeClock): number => {
  const deadline = nextDeadline(match.publicView);
  if (deadline === undefined) throw new Error("No timer runs");
  return deadline - clock.now();
};

test("1.4 a phase ends when its timer runs out, and not a millisecond before", async () => {
  const { match, clock } = await ticking();
  const wait = left(match, clock);
  await clock.advance(wait - 1);
  expect(match.publicView.phase).toBe("briefing");
  await clock.advance(1);
  expect(match.publicView.phase).toBe("caucus");
});

test("1.4 the clock goes on from phase to phase to the end of the game", async () => {
  const { match, clock } = await ticking();
  await clock.advance(7 * 86_400_000);
  expect(match.publicView.stage).toBe("ended");
  expect(nextDeadline(match.publicView)).toBeUndefined();
});

test("1.6 while the game is paused the timer stands; then it has what was left", async () => {
  const { match, clock } = await ticking();
  const wait = left(match, clock);
  await clock.advance(1_000);
  await direct(match, { type: "pauseGame" });
  await clock.advance(3_600_000);
  expect(match.publicView.phase).toBe("briefing");
  await direct(match, { type: "resumeGame" });
  expect(left(match, clock)).toBe(wait - 1_000);
});

test("1.7 an extended phase lasts until its new end", async () => {
  const { match, clock } = await ticking();
  const wait = left(match, clock);
  await direct(match, { type: "extendPhase", by: 30_000 });
  await clock.advance(wait + 29_999);
  expect(match.publicView.phase).toBe("briefing");
  await clock.advance(1);
  expect(match.publicView.phase).toBe("caucus");
});

test("a deadline that could not be written down is claimed again until it can", async () => {
  const { match, clock, journal } = await ticking();
  journal.full = true;
  await clock.advance(left(match, clock) + 10_000);
  expect(match.publicView.phase).toBe("briefing");
  journal.full = false;
  await clock.advance(1_000);
  expect(match.publicView.phase).toBe("caucus");
});

const NO_WAIT = { min: 0, max: 0 };
const tablesOf = async ({ journal, clock, faults }: Bench): Promise<Tables> => {
  const tables = await Tables.start({
    journal,
    clock,
    botPace: NO_WAIT,
    onFault: (error) => faults.push(error),
  });
  const resumed = tables.resume();
  await clock.advance(0);
  await resumed;
  return tables;
};
const tableAt = async (tables: Tables): Promise<MatchRunner> => {
  const opened = await tables.open("123456");
  if (!opened.ok) throw new Error("No table 123456");
  return opened.value.match;
};

test("a table that could not be taken up whole leaves no second clock behind that plays it on", async () => {
  const made = await bench();
  await start(made.match);
  const tables = await Tables.start({
    journal: made.journal,
    clock: made.clock,
    botPace: NO_WAIT,
    onFault: (error) => made.faults.push(error),
  });
  let opened = 0;
  tables.onOpen(async () => {
    opened += 1;
    if (opened === 1) throw new Error("its class cannot be read for a moment");
  });
  await expect(tables.open("123456")).rejects.toThrow("its class");
  const match = await tableAt(tables);
  await made.clock.advance(left(match, made.clock));
  expect(match.publicView.phase).toBe("caucus");
  expect(made.faults).toEqual([]);
});

test("1.8 after an outage of the server the timer is extended by the outage", async () => {
  const made = await bench();
  await start(made.match);
  const before = await tablesOf(made);
  await made.clock.advance(5_000);
  const wait = left(await tableAt(before), made.clock);
  await before.close();
  made.clock.set(made.clock.now() + 120_000);
  const after = await tableAt(await tablesOf(made));
  expect(left(after, made.clock)).toBe(wait);
});

test("1.8 a killed server loses its tables at most the second since it was last seen alive", async () => {
  const made = await bench();
  await start(made.match);
  const before = await tablesOf(made);
  await made.clock.advance(5_000);
  const wait = left(await tableAt(before), made.clock);
  made.clock.set(made.clock.now() + 500 + 120_000);
  const after = await tableAt(await tablesOf(made));
  expect(left(after, made.clock)).toBeGreaterThanOrEqual(wait - 1_000);
  expect(left(after, made.clock)).toBeLessThanOrEqual(wait + 1_000);
});

test("1.8 when the machine stood still no deadline passed meanwhile", async () => {
  const made = await bench();
  await start(made.match);
  const tables = await tablesOf(made);
  const match = await tableAt(tables);
  await made.clock.advance(5_000);
  const wait = left(match, made.clock);
  await made.clock.stall(wait + 60_000);
  expect(match.publicView.phase).toBe("briefing");
  expect(left(match, made.clock)).toBe(wait);
});

test("a table where no time runs is put away after a while, and is there again when asked for", async () => {
  const made = await bench();
  const tables = await tablesOf(made);
  await tableAt(tables);
  await made.clock.advance(60_000);
  expect(tables.size).toBe(1);
  await made.clock.advance(11 * 60_000);
  expect(tables.size).toBe(0);
  expect((await tableAt(tables)).publicView.stage).toBe("lobby");
  expect(tables.size).toBe(1);
});

test("bots alone play a game to its end, without a refused move", async () => {
  const made = await bench();
  const tables = await tablesOf(made);
  const match = await tableAt(tables);
  await start(match, "bot");
  await made.clock.advance(2 * 3_600_000);
  expect(match.publicView.stage).toBe("ended");
  expect(made.faults).toEqual([]);
  const acted = (await made.entries()).filter((entry) => entry.actor.kind === "seat");
  expect(acted.length).toBeGreaterThan(30);
});

test("a bot whose view fails stops nobody", async () => {
  const { matchRules } = await import("#server/match/matchRules.ts");
  const made = await bench();
  await start(made.match, "bot");
  const tables = await Tables.start({
    journal: made.journal,
    clock: made.clock,
    botPace: NO_WAIT,
    onFault: (error) => made.faults.push(error),
    rules: {
      ...matchRules,
      project: (scenario, state, viewer, previous) => {
        if (viewer.kind === "seat" && viewer.seat === KOREA) throw new Error("Korea's view fails");
        return matchRules.project(scenario, state, viewer, previous);
      },
    },
  });
  const match = await tableAt(tables);
  await made.clock.advance(2 * 3_600_000);
  expect(match.publicView.stage).toBe("ended");
  expect(made.faults.length).toBeGreaterThan(0);
  expect(await match.submit(seat(ASEAN), { type: "markReady", ready: true })).toMatchObject({
    ok: false,
    refusal: { code: "gameEnded" },
  });
});
