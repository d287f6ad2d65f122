import { expect, test } from "vitest";
import type { TableLog } from "#server/journal/journal.ts";
import { anyPersonality } from "#server/match/anyPersonality.ts";
import { BotSeats } from "#server/match/botSeats.ts";
import type { MatchRunner } from "#server/match/matchRunner.ts";
import { playerId } from "#shared/kernel/ids.ts";
import type { InstructorCommand } from "#shared/rules/commands.ts";
import { headOf } from "./support/heads.ts";
import {
  ASEAN,
  type Bench,
  bench,
  direct,
  JAPAN,
  KOREA,
  logIn,
  matchOn,
  seat,
  start,
} from "./support/matches.ts";

const THINKING = { min: 1_000, max: 1_000 };
const CARETAKER = { type: "coverSeat", seat: KOREA, scope: "caretaker" } as const;
const FULL = { ...CARETAKER, scope: "full", personality: "bridgeBuilder" } as const;
const seated = (id: typeof KOREA, kind: "person" | "bot"): InstructorCommand => ({
  type: "assignSeat",
  seat: id,
  player: { id: playerId(`${kind}-${id}`), kind },
});

/** A game of a bot, a person who is away and, if not another bot, one who is there; with the bots at play. */
async function withBots(
  asean: "person" | "bot" = "bot",
): Promise<Bench & { readonly bots: BotSeats }> {
  const table = await bench();
  await start(table.match, "bot");
  await direct(table.match, seated(ASEAN, asean));
  await direct(table.match, seated(KOREA, "person"));
  const bots = new BotSeats(table.match, table.clock, THINKING, (error) => {
    table.faults.push(error);
  });
  return { ...table, bots };
}

/** Whoever of ASEAN is there is ready every minute, until the game ends. */
async function playOut({ match, clock }: Bench): Promise<void> {
  for (let minutes = 0; minutes < 90 && match.publicView.stage === "playing"; minutes++) {
    await clock.advance(60_000);
    await match.submit(seat(ASEAN), { type: "markReady", ready: true });
  }
}

const commandsOf = async ({ entries }: Bench, id: typeof KOREA): Promise<readonly string[]> =>
  (await entries()).flatMap(({ actor, command }) =>
    actor.kind === "seat" && actor.seat === id ? [command.type] : [],
  );

test("15.1 nobody acts for a person who is not covered", async () => {
  const table = await withBots();
  await table.clock.advance(60_000);
  expect(await commandsOf(table, KOREA)).toEqual([]);
  expect(await commandsOf(table, JAPAN)).toContain("markReady");
  table.bots.stop();
});

test.each([
  ["a caretaker", CARETAKER],
  ["a bot in full", FULL],
])("15.1 a game with %s goes on to its end without a fault", async (_name, cover) => {
  const table = await withBots("person");
  await direct(table.match, cover);
  await playOut(table);
  expect(table.match.publicView.stage).toBe("ended");
  expect(table.faults).toEqual([]);
  const asked = await commandsOf(table, KOREA);
  expect(asked).toContain("submitBudget");
  expect(asked).toContain("respondCrisis");
  table.bots.stop();
});

test("15.1 a bot in full of no named personality is of any, by the table's chance, as other bots are", async () => {
  const playedBy = async (cover: InstructorCommand): Promise<readonly string[]> => {
    const table = await withBots("person");
    await direct(table.match, cover);
    await playOut(table);
    table.bots.stop();
    return (await table.entries()).flatMap(({ actor, command }) =>
      actor.kind === "seat" && actor.seat === KOREA ? [JSON.stringify(command)] : [],
    );
  };
  const unnamed = await playedBy({ ...CARETAKER, scope: "full" });
  const personality = anyPersonality(headOf("123456"), KOREA);
  expect(unnamed).toEqual(await playedBy({ ...FULL, personality }));
  expect(unnamed).not.toEqual(await playedBy({ ...FULL, personality: "compromiser" }));
});

test("15.2 where no people are left at the table a caretaker hurries nobody", async () => {
  const table = await withBots();
  await direct(table.match, CARETAKER);
  await table.clock.advance(3_600_000);
  expect(table.match.publicView).toMatchObject({ year: 1, phase: "briefing" });
  expect(await commandsOf(table, KOREA)).toEqual([]);
  table.bots.stop();
});

test("15.3 what was being thought for people who have come back is not done", async () => {
  const table = await withBots();
  await direct(table.match, CARETAKER);
  await table.clock.advance(THINKING.max - 1);
  const returning = direct(table.match, { type: "returnSeat", seat: KOREA });
  await table.clock.advance(30_000);
  await returning;
  expect(await commandsOf(table, KOREA)).toEqual([]);
  expect(table.match.publicView.seats[KOREA]?.ready).toBe(false);
  expect(table.faults).toEqual([]);
  table.bots.stop();
});

test("15.5 a bot that is muted says nothing with what it does", async () => {
  const table = await withBots();
  for (const id of [ASEAN, JAPAN])
    await direct(table.match, { type: "muteSeat", seat: id, muted: true });
  await direct(table.match, FULL);
  await playOut(table);
  expect(table.match.publicView.stage).toBe("ended");
  expect(await commandsOf(table, JAPAN)).not.toContain("speak");
  expect(table.faults).toEqual([]);
  table.bots.stop();
});

test("14.1 a bot whose move is not yet written does not make it again, however slow the disk", async () => {
  const table = await bench();
  await start(table.match, "bot");
  const slow = await onSlowDisk(table);
  const bots = new BotSeats(slow, table.clock, THINKING, (error) => {
    table.faults.push(error);
  });
  for (let minutes = 0; minutes < 60 && slow.publicView.year < 2; minutes++)
    await table.clock.advance(60_000);
  expect(slow.publicView.year).toBe(2);
  const asked = await commandsOf(table, KOREA);
  expect(asked).toContain("submitBudget");
  expect(asked).toContain("respondCrisis");
  // Briefing to review, and at most once in the year that begins.
  expect(asked.filter((type) => type === "markReady").length).toBeLessThanOrEqual(7);
  expect(table.faults).toEqual([]);
  bots.stop();
});

/** The same table with a disk that takes longer for an entry than a bot for a thought. */
async function onSlowDisk({ journal, clock, faults }: Bench): Promise<MatchRunner> {
  const log = await logIn(journal, "123456");
  const append: TableLog["append"] = async (entry) => {
    await new Promise<void>((written) => {
      clock.after(2 * THINKING.max, written);
    });
    return log.append(entry);
  };
  return matchOn({ ...log, append }, clock, faults);
}
