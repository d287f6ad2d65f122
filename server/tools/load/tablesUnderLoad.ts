import type { Scenario } from "#shared/scenario/schema.ts";
import { type Figure, figure, median } from "./figures.ts";
import { joinAtOnce } from "./joinAtOnce.ts";
import { cpuRatio } from "./observation.ts";
import { gameSubject, type Subject, yardstickSubjects } from "./subjects.ts";
import { tenFieldsPatch } from "./tenFieldsPatch.ts";
import { Tape } from "./traffic.ts";
import { weightFigures } from "./weight.ts";

export interface TablesLoad {
  readonly tables: number;
  /** Sockets at each table. */
  readonly members: number;
  /** Under load, for each of the servers compared. */
  readonly minutes: number;
  /** Actions per second and table. */
  readonly rate: number;
}

/**
 * The game's server in a process of its own; in turns of some seconds the same load goes to a bare
 * Colyseus room without and with a journal and to plain `ws`, so that what else runs on the machine
 * weighs on all alike. What members of the game are sent while it warms up is written down, and the
 * yardsticks send the same messages over and over: what they save is the rules, the secrets, the
 * views, and all but one of them the journal.
 */
export async function tablesUnderLoad(
  scenario: Scenario,
  load: TablesLoad,
): Promise<readonly Figure[]> {
  const { tables, members } = load;
  const tapes = Array.from({ length: WARM_TABLES }, () => new Tape(members));
  const game = await gameSubject(scenario, members, tapes);
  await warmUp(game);
  const acts = tapes.flatMap((tape) => tape.acts);
  const yardsticks = await yardstickSubjects(members, acts);
  const [bare, durable, plain] = yardsticks;
  const subjects = [game, ...yardsticks];
  try {
    for (const subject of yardsticks) await warmUp(subject);
    for (const subject of subjects) await subject.open(tables);
    await takeTurns(subjects, load);
    for (const subject of subjects) await subject.leaveTables();
    const joins: number[] = [];
    for (let round = 0; round < JOIN_ROUNDS; round += 1)
      joins.push(await joinAtOnce(game.server.url, scenario, JOINING));
    return [
      ...game.seen.figures(LATEST),
      ...(await weightFigures(
        scenario,
        scenario.seats.length * Math.min(tables, MOST_CLASS_TABLES),
      )),
      figure(`${JOINING} joining at once: all seated in`, median(joins), "ms", 300),
      figure("bytes per client when ten small public fields change", tenFieldsPatch(), "B", 100),
      ...yardsticks.flatMap(({ seen }) => seen.figures()),
      figure("CPU per action: game / bare Colyseus", cpuRatio(game.seen, bare.seen), "×", 1.8),
      figure(
        "CPU per action: game / bare Colyseus with a journal",
        cpuRatio(game.seen, durable.seen),
        "×",
      ),
      figure("CPU per action: game / plain ws", cpuRatio(game.seen, plain.seen), "×", 3),
    ];
  } finally {
    for (const subject of subjects) await subject.end();
  }
}

async function warmUp(subject: Subject): Promise<void> {
  await subject.open(WARM_TABLES);
  await subject.warmUp(MOST_RATE, WARM_SPAN);
  await subject.leaveTables();
}

/** All get the same time under load, in slices that alternate; who begins changes. */
async function takeTurns(
  subjects: readonly Subject[],
  { minutes, rate }: TablesLoad,
): Promise<void> {
  const total = minutes * 60_000;
  const rounds = Math.max(3, Math.round(total / SLICE));
  for (let round = 0; round < rounds; round += 1)
    for (let turn = 0; turn < subjects.length; turn += 1)
      await subjects[(round + turn) % subjects.length]?.slice(rate, total / rounds);
}

/** Actions per second and table: a seat may send ten. */
export const MOST_RATE = 10;
/** Milliseconds: whole games, so that what is written down weighs as much as what is then sent. */
export const WARM_SPAN = 30_000;
/** Milliseconds. */
export const SLICE = 5_000;
/** Milliseconds until everybody has heard of all but the slowest hundredth of actions. */
export const LATEST = 50;

const WARM_TABLES = 4;
/** As many as a class may have: its tables are weighed, since they can be deleted. */
const MOST_CLASS_TABLES = 20;
const JOINING = 32;
const JOIN_ROUNDS = 3;
