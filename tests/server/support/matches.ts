import type { JournalEntry, TableLog } from "#server/journal/journal.ts";
import { MemoryJournal } from "#server/journal/memoryJournal.ts";
import { type MatchRules, matchRules } from "#server/match/matchRules.ts";
import { MatchRunner } from "#server/match/matchRunner.ts";
import { playerId, type SeatId, seatId } from "#shared/kernel/ids.ts";
import type { CommandReply } from "#shared/protocol/messages.ts";
import type { InstructorCommand } from "#shared/rules/commands.ts";
import { FakeClock } from "./fakeClock.ts";
import { headOf } from "./heads.ts";

export const ASEAN = seatId("asean");
export const KOREA = seatId("korea");
export const JAPAN = seatId("japan");
const SEATS = [ASEAN, KOREA, JAPAN] as const;

export const seat = (id: SeatId) => ({ kind: "seat", seat: id }) as const;
export const INSTRUCTOR = { kind: "instructor" } as const;

/** A table at play in memory, and the hands on its clock and its journal. */
export interface Bench {
  readonly journal: MemoryJournal;
  readonly clock: FakeClock;
  readonly faults: unknown[];
  readonly match: MatchRunner;
  readonly log: TableLog;
  readonly entries: () => Promise<readonly JournalEntry[]>;
}

export async function bench(
  rules: Partial<MatchRules> = {},
  code = "123456",
  pace: "live" | "stepped" = "live",
): Promise<Bench> {
  const journal = new MemoryJournal();
  await journal.create(headOf(code, pace));
  const clock = new FakeClock();
  const faults: unknown[] = [];
  const log = await logIn(journal, code);
  const match = await matchOn(log, clock, faults, rules);
  const entries = async (): Promise<readonly JournalEntry[]> => {
    const read = await log.entries();
    return read.ok ? read.value : [];
  };
  return { journal, clock, faults, match, log, entries };
}

export async function logIn(journal: MemoryJournal, code: string): Promise<TableLog> {
  const opened = await journal.open(code);
  if (!opened.ok) throw new Error(`No table ${code}`);
  return opened.value;
}

export async function matchOn(
  log: TableLog,
  clock: FakeClock,
  faults: unknown[] = [],
  rules: Partial<MatchRules> = {},
): Promise<MatchRunner> {
  const opened = await MatchRunner.open(log, {
    clock,
    onFault: (error) => {
      faults.push(error);
    },
    rules: { ...matchRules, ...rules },
  });
  if (!opened.ok) throw new Error("The log is broken");
  return opened.value;
}

/** Seats three people, or bots where asked, and starts the game. */
export async function start(match: MatchRunner, kind: "person" | "bot" = "person"): Promise<void> {
  for (const id of SEATS)
    await direct(match, {
      type: "assignSeat",
      seat: id,
      player: { id: playerId(`${kind}-${id}`), kind },
    });
  await direct(match, { type: "startGame" });
}

export async function direct(match: MatchRunner, command: InstructorCommand): Promise<void> {
  const reply = await match.submit(INSTRUCTOR, command);
  if (!reply.ok) throw new Error(`${command.type} was refused: ${reply.refusal.code}`);
}

export const OK: CommandReply = { ok: true };
