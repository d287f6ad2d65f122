import { Worker } from "node:worker_threads";
import type { LevelId } from "#shared/bots/strategyName.ts";
import { type Balance, balanceOf } from "#shared/simulation/balance.ts";
import type { GameSummary } from "#shared/simulation/gameSummary.ts";
import { type PlannedGame, plannedGames } from "#shared/simulation/plannedGames.ts";
import { quantileOf } from "#shared/simulation/statistics.ts";
import { noAgreementGames } from "#shared/simulation/walkAway.ts";
import { packIn } from "./packAt.ts";

/** What is to be played. */
export interface Simulation {
  /** The folder of the pack. */
  readonly folder: string;
  readonly games: number;
  readonly seed: number;
  /** Whether levels, exploiters and second thoughts are asked for, or the balance alone. */
  readonly isWhole: boolean;
  readonly length: "short" | "standard";
  readonly level: LevelId;
  /** Threads. */
  readonly workers: number;
}

/** Has bots play many games in threads, and judges them. Throws where the pack cannot be played. */
export async function simulate(simulation: Simulation): Promise<Simulated> {
  const { scenario } = packIn(simulation.folder);
  const years = scenario.settings.years[simulation.length];
  const planned = plannedGames(scenario, { ...simulation, years });
  const began = performance.now();
  const played = await playAll(simulation, planned);
  const seconds = (performance.now() - began) / 1000;
  const again = played.filter(({ secondThought }) => secondThought !== undefined).length;
  const games = planned.length + again;
  // Games without agreements are short and quick: they say nothing of how fast bots negotiate.
  const alone = noAgreementGames(scenario, simulation);
  const playedAlone = await playAll(simulation, alone);
  return {
    ...balanceOf(scenario, years, [...planned, ...alone], [...played, ...playedAlone]),
    played: games,
    thought: thoughtIn(played),
    gamesPerSecondPerCore: games / seconds / simulation.workers,
  };
}

export interface Simulated extends Balance {
  /** Games, those played once more among them, those without agreements not. */
  readonly played: number;
  readonly gamesPerSecondPerCore: number;
  /** Milliseconds of a decision: the middle, the 99th hundredth, the longest. */
  readonly thought: Readonly<Record<"count" | "p50" | "p99" | "worst", number>>;
}

function thoughtIn(games: readonly GameSummary[]): Simulated["thought"] {
  const all = games.flatMap(({ thought }) => thought).toSorted((a, b) => a - b);
  return {
    count: all.length,
    p50: quantileOf(all, 0.5),
    p99: quantileOf(all, 0.99),
    worst: quantileOf(all, 1),
  };
}

async function playAll(
  { folder, level, workers }: Simulation,
  games: readonly PlannedGame[],
): Promise<readonly GameSummary[]> {
  const results: GameSummary[] = [];
  let done = 0;
  await Promise.all(
    Array.from({ length: workers }, (_, place) => {
      const own = games.flatMap((game, index) =>
        index % workers === place ? [{ ...game, index }] : [],
      );
      return runWorker({ folder, level, games: own }, ({ index, summary }) => {
        results[index] = summary;
        done += 1;
        showProgress(done, games.length);
      });
    }),
  );
  return results;
}

function runWorker(
  workerData: unknown,
  onGame: (played: { readonly index: number; readonly summary: GameSummary }) => void,
): Promise<void> {
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
