import { parseArgs } from "node:util";
import { loadPacks } from "#server/scenarios/loadPacks.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { type Figure, figure, mean, median, printed, quantile } from "./load/figures.ts";
import { joinAtOnce } from "./load/joinAtOnce.ts";
import { gameSubject, type Subject, yardstickSubjects } from "./load/subjects.ts";
import { tenFieldsPatch } from "./load/tenFieldsPatch.ts";
import { Tape } from "./load/traffic.ts";
import type { Usage } from "./rig/usage.ts";

const WARM_TABLES = 4;
/** Milliseconds: some hundred actions, from the beginning of games far into them. */
const WARM_SPAN = 12_000;
/** Actions per second and table: a seat may send ten. */
const MOST_RATE = 10;
const SLICE = 5_000;
/** A hundred actions at the highest rate. */
const PLAYED_SPAN = 10_000;
/** What the compiler keeps of the code grows until then, and is no table's. */
const COMPILED_SPAN = 30_000;
const JOINING = 32;
const JOIN_ROUNDS = 3;

/**
 * `npm run load -- --tables 10 --clients 60 --minutes 1 --json`: clients of the real SDK play random
 * legal commands against the game's server in a process of its own; in turns of some seconds the
 * same load goes to a bare Colyseus room and to plain `ws`, so that what else runs on the machine
 * weighs on all three alike. What members of the game are sent while it warms up is written down, and
 * both yardsticks send the same messages over and over: what they save is the rules, the secrets, the
 * views and the journal. `--rate` is actions per second and table, `--minutes` the
 * time under load of each. Loopback only; it ends by itself, and what it started with it.
 */
const { values } = parseArgs({
  options: {
    tables: { type: "string", default: "10" },
    clients: { type: "string", default: "60" },
    minutes: { type: "string", default: "1" },
    rate: { type: "string", default: "5" },
    json: { type: "boolean", default: false },
  },
});
const tables = bounded("tables", values.tables, 1, 100);
const clients = bounded("clients", values.clients, tables, 600);
const minutes = bounded("minutes", values.minutes, 0.05, 15);
const rate = bounded("rate", values.rate, 0.1, MOST_RATE);

const scenario = trilateral();
const members = Math.max(scenario.seats.length + 1, Math.round(clients / tables));
const tapes = Array.from({ length: WARM_TABLES }, () => new Tape(members));
const game = await gameSubject(scenario, members, tapes);
await warmUp(game);
const [bare, plain] = await yardstickSubjects(
  members,
  tapes.flatMap(({ acts }) => acts),
);
const subjects = [game, bare, plain];
try {
  const figures = await measured();
  const result = { tables, clients: members * tables, minutes, rate, figures };
  process.stdout.write(
    values.json ? `${JSON.stringify(result, undefined, 2)}\n` : `${printed(figures)}\n`,
  );
} finally {
  for (const subject of subjects) await subject.end();
}
process.exit(0);

async function measured(): Promise<readonly Figure[]> {
  for (const subject of [bare, plain]) await warmUp(subject);
  for (const subject of subjects) await subject.open(tables);
  await takeTurns();
  for (const subject of subjects) await subject.leaveTables();
  const joins: number[] = [];
  for (let round = 0; round < JOIN_ROUNDS; round += 1)
    joins.push(await joinAtOnce(game.server.url, scenario, JOINING));
  return [
    ...figuresOf(game, 50),
    ...(await memoryFigures()),
    figure(`${JOINING} joining at once: all seated in`, median(joins), "ms", 300),
    figure("bytes per client when ten small public fields change", tenFieldsPatch(), "B", 100),
    ...figuresOf(bare),
    ...figuresOf(plain),
    figure("CPU per action: game / bare Colyseus", ratio(game, bare), "×", 1.8),
    figure("CPU per action: game / plain ws", ratio(game, plain), "×", 3),
  ];
}

async function warmUp(subject: Subject): Promise<void> {
  await subject.open(WARM_TABLES);
  await subject.warmUp(MOST_RATE, WARM_SPAN);
  await subject.leaveTables();
}

/** In a process of its own, to which nothing but tables is new once it has played some. */
async function memoryFigures(): Promise<readonly Figure[]> {
  const fresh = await gameSubject(scenario, members, []);
  try {
    await fresh.open(tables);
    await fresh.warmUp(MOST_RATE, COMPILED_SPAN);
    await fresh.leaveTables();
    const before = await fresh.server.usage(true);
    await fresh.open(tables);
    const opened = await fresh.server.usage(true);
    await fresh.warmUp(MOST_RATE, PLAYED_SPAN);
    const played = await fresh.server.usage(true);
    const perTable = (of: "heapUsed" | "external", to: Usage): number =>
      (to[of] - before[of]) / tables / 1_024;
    return [
      figure("heap per table, at its start", perTable("heapUsed", opened), "KiB", 200),
      figure("heap per table, after a hundred actions", perTable("heapUsed", played), "KiB", 200),
      figure("buffers per table, outside the heap", perTable("external", played), "KiB"),
    ];
  } finally {
    await fresh.end();
  }
}

/** All get the same time under load, in slices that alternate; who begins changes. */
async function takeTurns(): Promise<void> {
  const total = minutes * 60_000;
  const rounds = Math.max(3, Math.round(total / SLICE));
  for (let round = 0; round < rounds; round += 1)
    for (let turn = 0; turn < subjects.length; turn += 1)
      await subjects[(round + turn) % subjects.length]?.slice(rate, total / rounds);
}

function figuresOf(subject: Subject, aim?: number): readonly Figure[] {
  const { name, tally } = subject;
  const refused = [...tally.refusals.values()].reduce((sum, count) => sum + count, 0);
  for (const [code, count] of tally.refusals) process.stderr.write(`refused: ${code} ${count} ×\n`);
  for (const error of new Set(tally.errors)) process.stderr.write(`${name}: ${error}\n`);
  return [
    figure(`${name}: actions`, tally.actions, ""),
    figure(`${name}: action → all members, p50`, quantile(tally.latencies, 0.5), "ms"),
    figure(`${name}: action → all members, p99`, quantile(tally.latencies, 0.99), "ms", aim),
    figure(`${name}: messages per client and action`, mean(subject.messages), ""),
    figure(`${name}: bytes per client and action`, mean(subject.bytes), "B"),
    figure(`${name}: CPU per action`, median(subject.cpu), "µs"),
    figure(`${name}: refused by the rules`, refused, ""),
    figure(`${name}: errors`, tally.errors.length, "", aim === undefined ? undefined : 0),
  ];
}

/** The median over the rounds, each within itself. */
function ratio(one: Subject, other: Subject): number {
  return median(one.cpu.map((cpu, round) => cpu / (other.cpu[round] ?? Number.NaN)));
}

function bounded(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (value >= least && value <= most) return value;
  process.stderr.write(`--${name} must be between ${least} and ${most}\n`);
  return process.exit(1);
}

function trilateral(): Scenario {
  const packs = loadPacks();
  const pack = packs.ok ? packs.value.get("trilateral") : undefined;
  if (pack === undefined) throw new Error("The trilateral pack cannot be read");
  return pack.scenario;
}
