import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { parseArgs } from "node:util";
import { openSqliteJournal } from "#server/journal/sqliteJournal.ts";
import { matchRules } from "#server/match/matchRules.ts";
import { loadPacks } from "#server/scenarios/loadPacks.ts";
import { playerId, type SeatId } from "#shared/kernel/ids.ts";
import { seedRng } from "#shared/kernel/rng.ts";
import { RandomPlayer } from "#shared/practice/randomPlayer.ts";
import type { Actor, Command } from "#shared/rules/commands.ts";
import type { Event } from "#shared/rules/events.ts";
import type { GameState } from "#shared/rules/state.ts";
import type { Scenario } from "#shared/scenario/schema.ts";

/**
 * `npm run bench -- --json`: how fast the rules decide on one core, and how fast the journal writes.
 * Random legal play is recorded once; what is timed is to decide the recorded commands and to fold
 * what follows, as a table does.
 */
const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    scenario: { type: "string", default: "trilateral" },
    seconds: { type: "string", default: "2" },
  },
});
const scenario = scenarioCalled(values.scenario);
const duration = Number(values.seconds) * 1_000;

interface Recorded {
  readonly actor: Actor;
  readonly command: Command;
  readonly now: number;
}
interface Game {
  readonly start: GameState;
  readonly commands: readonly Recorded[];
}

const games = Array.from({ length: 20 }, (_, seed) => recordGame(seed));
const results = {
  rules_actions_per_s: Math.round(rulesSpeed()),
  views_per_s: Math.round(viewSpeed()),
  journal_appends_per_s: Math.round(await journalSpeed()),
  games_recorded: games.length,
  commands_recorded: games.reduce((sum, game) => sum + game.commands.length, 0),
};
if (values.json) console.log(JSON.stringify(results, undefined, 2));
else console.table(results);

/** A game that delegations play at random within their legal commands, from its first phase. */
function recordGame(seed: number): Game {
  const start = startedGame(seed);
  const player = new RandomPlayer(scenario, seedRng(seed));
  const commands: Recorded[] = [];
  let state = start;
  for (let now = 0; state.stage === "playing" && now < 1_000; now += 1) {
    const move = { ...player.next(state), now };
    const outcome = matchRules.decide(scenario, state, move.actor, move.command, { now });
    if (!outcome.ok) continue;
    commands.push(move);
    state = outcome.value.reduce(matchRules.evolve, state);
  }
  return { start, commands };
}

function startedGame(seed: number): GameState {
  const { years } = scenario.settings;
  let state = matchRules.initialState(scenario, { seed, years: years.standard, pace: "live" });
  for (const { id } of scenario.seats) {
    const player = { id: playerId(`player-${id}`), kind: "person" } as const;
    state = matchRules.evolve(state, { type: "seatAssigned", seat: id, player });
  }
  const instructor = { kind: "instructor" } as const;
  const started = matchRules.decide(scenario, state, instructor, { type: "startGame" }, { now: 0 });
  if (!started.ok) throw new Error(`The game does not start: ${started.error.code}`);
  return started.value.reduce(matchRules.evolve, state);
}

function rulesSpeed(): number {
  playAll();
  return perSecond(playAll);
}

/**
 * How many of what `round` counts are done in a second of the core's own time: what else runs on
 * the machine does not count.
 */
function perSecond(round: () => number): number {
  const elapsed = (): number => {
    const { user, system } = process.threadCpuUsage(began);
    return (user + system) / 1_000;
  };
  const began = process.threadCpuUsage();
  let done = 0;
  while (elapsed() < duration) done += round();
  return (done / elapsed()) * 1_000;
}

/** Commands played. */
function playAll(): number {
  let played = 0;
  for (const { start, commands } of games) {
    let state = start;
    for (const { actor, command, now } of commands) {
      const outcome = matchRules.decide(scenario, state, actor, command, { now });
      if (!outcome.ok) throw new Error(`A recorded command was refused: ${outcome.error.code}`);
      for (const event of outcome.value) state = matchRules.evolve(state, event);
      played += 1;
    }
  }
  return played;
}

/** Views of one seat, each of a position one command after the one before. */
function viewSpeed(): number {
  const viewer = { kind: "seat", seat: firstSeat() } as const;
  return perSecond(() => {
    let views = 0;
    for (const { start, commands } of games.slice(0, 4)) {
      let state = start;
      let view = matchRules.project(scenario, state, viewer);
      for (const { actor, command, now } of commands) {
        const outcome = matchRules.decide(scenario, state, actor, command, { now });
        if (outcome.ok) state = outcome.value.reduce(matchRules.evolve, state);
        view = matchRules.project(scenario, state, viewer, view);
        views += 1;
      }
    }
    return views;
  });
}

/** Appends one after the other, each on disk before the next. */
async function journalSpeed(): Promise<number> {
  const folder = mkdtempSync(`${tmpdir()}/mufakat-bench-`);
  const journal = await openSqliteJournal({ folder, onFault: console.error });
  await journal.create({
    code: "000000",
    createdAt: 0,
    scenario,
    length: "standard",
    years: 5,
    pace: "live",
    seed: 1,
    hostTokenHash: "bench",
    hostPlays: false,
  });
  const log = await journal.open("000000");
  if (!log.ok) throw new Error("The table does not open");
  const text = "We would host the secretariat, if others share in its cost.";
  const command: Command = { type: "speak", to: [], text };
  const actor: Actor = { kind: "seat", seat: firstSeat() };
  const event: Event = { type: "messageSpoken", from: firstSeat(), channel: [], text, at: 0 };
  let version = 0;
  const began = performance.now();
  while (performance.now() - began < duration) {
    version += 1;
    const commandId = `bench-${version}`;
    await log.value.append({ version, at: version, actor, commandId, command, events: [event] });
  }
  const speed = (version / (performance.now() - began)) * 1_000;
  await journal.close();
  rmSync(folder, { recursive: true });
  return speed;
}

function scenarioCalled(id: string): Scenario {
  const packs = loadPacks();
  const pack = packs.ok ? packs.value.get(id) : undefined;
  if (pack === undefined) throw new Error(`There is no scenario ${id}`);
  return pack.scenario;
}

function firstSeat(): SeatId {
  const [seat] = scenario.seats;
  if (seat === undefined) throw new Error("The scenario has no seats");
  return seat.id;
}
