import { Worker } from "node:worker_threads";
import type { LevelId } from "#shared/bots/strategyName.ts";
import { type Balance, balanceOf } from "#shared/simulation/balance.ts";
import type { GameSummary } from "#shared/simulation/gameSummary.ts";
import { type PlannedGame, plannedGames } from "#shared/simulation/plannedGames.ts";
import { packIn } from "./packAt.ts";

/** What is to be played. */
export interface Simulation {
  /** The folder of the pack. */
  readonly folder: string;
  readonly games: number;
  readonly seed: number;
  readonly length: "short" | "standard";
  readonly level: LevelId;
  /** Threads. */
  readonly workers: number;
}

/** Has bots play many games in threads, and judges them. Throws where the pack cannot be played. */
export async function simulate(
  simulation: Simulation,
): Promise<Balance & { readonly gamesPerSecondPerCore: number }> {
  const { scenario } = packIn(simulation.folder);
  const years = scenario.settings.years[simulation.length];
  const planned = plannedGames(scenario, simulation.games, simulation.seed);
  const began = performance.now();
  const played = await playAll(simulation, years, planned);
  const seconds = (performance.now() - began) / 1000;
  return {
    ...balanceOf(scenario, years, planned, played),
    gamesPerSecondPerCore: planned.length / seconds / simulation.workers,
  };
}

async function playAll(
  { folder, level, workers }: Simulation,
  years: number,
  games: readonly PlannedGame[],
): Promise<readonly (GameSummary | undefined)[]> {
  const results = new Map<number, GameSummary>();
  await Promise.all(
    Array.from({ length: workers }, (_, place) => {
      const own = games.filter((_game, index) => index % workers === place);
      return runWorker({ folder, years, level, games: own }, (summary) => {
        results.set(summary.seed, summary);
        showProgress(results.size, games.length);
      });
    }),
  );
  return games.map(({ seed }) => results.get(seed));
}

function runWorker(workerData: unknown, onGame: (summary: GameSummary) => void): Promise<void> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { workerData });
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
