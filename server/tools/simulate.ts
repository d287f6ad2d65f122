import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { loadPacks } from "#server/scenarios/loadPacks.ts";
import { PERSONALITY_IDS, USUAL_LEVEL } from "#shared/bots/strategyName.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { levelNamed } from "./levelNamed.ts";
import { figuresOf } from "./simulate/figures.ts";
import type { GameSummary } from "./simulate/gameSummary.ts";
import { meanOf } from "./simulate/statistics.ts";
import { targetsOf } from "./simulate/targets.ts";

/**
 * `npm run simulate -- --scenario trilateral --games 2000 --seed 1 --json`: bots play many games, and
 * the figures say whether the scenario is a game. One game in five is played by hard bargainers alone,
 * one in ten each by a co-operator among them and by co-operators alone; the others by all sorts.
 * `--level expert` has all of them play at that level.
 */
const { values } = parseArgs({
  options: {
    scenario: { type: "string", default: "trilateral" },
    games: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
    length: { type: "string", default: "standard" },
    level: { type: "string", default: USUAL_LEVEL },
    workers: { type: "string", default: String(Math.min(2, availableParallelism())) },
    json: { type: "boolean", default: false },
  },
});

type Cohort = "mixed" | "selfish" | "amongHard" | "amongLike";
interface Planned {
  readonly cohort: Cohort;
  readonly seed: number;
  readonly personalities: Readonly<Record<string, string>>;
}

const scenario = scenarioNamed(values.scenario);
const level = levelNamed(values.level);
const planned = plan(scenario, Number(values.games), Number(values.seed));
const began = performance.now();
const played = await playAll(planned);
const seconds = (performance.now() - began) / 1000;
const cohort = (name: Cohort): readonly GameSummary[] =>
  planned.flatMap((game, index) => (game.cohort === name ? (played[index] ?? []) : []));
const programmes = scenario.programmes.map(({ id }) => id);
const mixed = figuresOf(cohort("mixed"), programmes);
const selfish = figuresOf(cohort("selfish"), programmes);
const targets = targetsOf({
  mixed,
  selfish,
  amongHard: meanOf(gainsOf(cohort("amongHard"))),
  amongLike: meanOf(gainsOf(cohort("amongLike"))),
});
const perSecond = planned.length / seconds / Number(values.workers);
if (values.json) {
  console.log(
    JSON.stringify({ targets, mixed, selfish, gamesPerSecondPerCore: perSecond }, rounded, 2),
  );
} else {
  for (const { target, found, met } of targets) {
    console.log(`${met ? "met   " : "missed"} ${target}: ${found}`);
  }
  console.table(mixed.score);
  console.table(mixed.gainByPersonality);
  console.table(mixed.adopted);
  console.table(mixed.variance);
  console.log(`${planned.length} games, ${perSecond.toFixed(1)} a second on each core`);
}

function scenarioNamed(id: string): Scenario {
  const packs = loadPacks();
  if (!packs.ok) throw new Error(JSON.stringify(packs.error, undefined, 2));
  const pack = packs.value.get(id);
  if (pack === undefined)
    throw new Error(`No scenario "${id}": ${[...packs.value.keys()].join(", ")}`);
  return pack.scenario;
}

/** Which games are played, by whom; same arguments, same games. */
function plan(of: Scenario, games: number, seed: number): readonly Planned[] {
  const seats = of.seats.map(({ id }) => id);
  const all = (personality: string): Record<string, string> =>
    Object.fromEntries(seats.map((seat) => [seat, personality]));
  let turn = 0;
  return Array.from({ length: games }, (_, index): Planned => {
    const cooperator = seats[Math.floor(index / 10) % seats.length] ?? "";
    switch (index % 10) {
      case 0:
      case 5:
        return { cohort: "selfish", seed: seed + index, personalities: all("hardBargainer") };
      case 3:
        return {
          cohort: "amongHard",
          seed: seed + index,
          personalities: { ...all("hardBargainer"), [cooperator]: "bridgeBuilder" },
        };
      case 7:
        return { cohort: "amongLike", seed: seed + index, personalities: all("bridgeBuilder") };
      default:
        return { cohort: "mixed", seed: seed + index, personalities: combination(seats, turn++) };
    }
  });
}

/**
 * A Latin square of personalities: in as many games as the square of their number each meets each
 * other once at every two of three seats, so that no seat is favoured.
 */
function combination(seats: readonly string[], turn: number): Readonly<Record<string, string>> {
  const kinds = PERSONALITY_IDS.length;
  const row = Math.floor(turn / kinds);
  return Object.fromEntries(
    seats.map((seat, place) => {
      const shift = place === 0 ? 0 : (2 * place - 1) * row;
      const column = place === 1 ? 0 : turn;
      return [seat, PERSONALITY_IDS[(column + shift) % kinds] ?? "compromiser"];
    }),
  );
}

/** Gains of the co-operators at these tables over their walk-away values. */
function gainsOf(games: readonly GameSummary[]): readonly number[] {
  return games.flatMap(({ seats }) =>
    seats
      .filter(({ personality }) => personality === "bridgeBuilder")
      .map(({ score, walkAway }) => score - walkAway),
  );
}

async function playAll(games: readonly Planned[]): Promise<readonly (GameSummary | undefined)[]> {
  const workers = Math.max(1, Number(values.workers));
  const { short, standard } = scenario.settings.years;
  const years = values.length === "short" ? short : standard;
  const results = new Map<number, GameSummary>();
  await Promise.all(
    Array.from({ length: workers }, (_, place) => {
      const own = games.filter((_game, index) => index % workers === place);
      return runWorker({ scenario: scenario.id, years, level, games: own }, (summary) => {
        results.set(summary.seed, summary);
        showProgress(results.size, games.length);
      });
    }),
  );
  return games.map(({ seed }) => results.get(seed));
}

function runWorker(workerData: unknown, onGame: (summary: GameSummary) => void): Promise<void> {
  const worker = new Worker(new URL("./simulate/worker.ts", import.meta.url), { workerData });
  return new Promise((resolve, reject) => {
    worker.on("message", onGame);
    worker.once("error", reject);
    worker.once("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`A worker ended with ${code}`)),
    );
  });
}

/** A bar on a terminal; nothing where the output is read by a program. */
function showProgress(done: number, all: number): void {
  if (!process.stderr.isTTY) return;
  const width = 40;
  const filled = Math.round((width * done) / all);
  const end = done === all ? "\n" : "";
  process.stderr.write(
    `\r[${"=".repeat(filled)}${" ".repeat(width - filled)}] ${done}/${all}${end}`,
  );
}

/** Three decimals are enough to read. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === "number" && !Number.isInteger(value) ? Number(value.toFixed(3)) : value;
}
