import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build, type Rolldown } from "vite";

/** What a browser has to fetch before a route can be used. */
interface RouteBudget {
  readonly route: string;
  /** KiB of script, compressed with brotli. */
  readonly most: number;
  /** Ends of the files whose parts are fetched, each with all that it needs. */
  readonly modules: readonly string[];
}

const START = "client/index.html";
const ROUTES: readonly RouteBudget[] = [
  { route: "home", most: 60, modules: [START] },
  {
    route: "table",
    most: 400,
    modules: [
      START,
      "client/pages/TableRoute.tsx",
      "client/text/en/tableTexts.ts",
      "client/pages/TablePage.tsx",
      "client/scene/createTable.ts",
    ],
  },
];

/**
 * `npm run size -- --json`: builds the client and weighs the script of each route as it travels,
 * compressed with brotli. Fails where one is above its budget. `--parts` lists what the routes consist of.
 */
const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    parts: { type: "boolean", default: false },
  },
});

type Chunk = Rolldown.OutputChunk;
const chunks = await builtChunks();
const weights = new Map([...chunks.keys()].map((file) => [file, weightOf(file)]));
const figures = ROUTES.map((budget) => {
  const files = [...filesOf(budget)];
  const weight = inTenths(files.reduce((sum, file) => sum + (weights.get(file) ?? 0), 0));
  return { ...budget, files, weight, met: weight <= budget.most };
});
if (values.json)
  process.stdout.write(
    `${JSON.stringify(
      figures.map(({ route, most, weight, met }) => ({ route, weight, most, met })),
      undefined,
      2,
    )}\n`,
  );
else for (const figure of figures) process.stdout.write(lineOf(figure));
process.exit(figures.every(({ met }) => met) ? 0 : 1);

async function builtChunks(): Promise<ReadonlyMap<string, Chunk>> {
  const built = await build({ logLevel: "error" });
  const outputs = Array.isArray(built) ? built : [built];
  const all = outputs.flatMap((each) => ("output" in each ? each.output : []));
  return new Map(
    all.flatMap((file): [string, Chunk][] =>
      file.type === "chunk" ? [[file.fileName, file]] : [],
    ),
  );
}

/** All that is fetched for a route; a part of it that is no longer built is a mistake in the list. */
function filesOf({ route, modules }: RouteBudget): ReadonlySet<string> {
  const found = new Set<string>();
  for (const module of modules) {
    const chunk = [...chunks.values()].find(({ facadeModuleId }) =>
      facadeModuleId?.endsWith(module),
    );
    if (chunk === undefined)
      throw new Error(`No file is built of ${module} for the ${route} route`);
    collect(chunk.fileName, found);
  }
  return found;
}

function collect(file: string, found: Set<string>): void {
  if (found.has(file)) return;
  found.add(file);
  for (const needed of chunks.get(file)?.imports ?? []) collect(needed, found);
}

/** KiB as it travels. */
function weightOf(file: string): number {
  return (
    statSync(fileURLToPath(new URL(`../../client/dist/${file}.br`, import.meta.url))).size / 1_024
  );
}

function lineOf({ route, weight, most, met, files }: (typeof figures)[number]): string {
  const verdict = met ? "met" : "MISSED";
  const parts = values.parts
    ? files
        .toSorted((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0))
        .map((file) => `  ${(weights.get(file) ?? 0).toFixed(1).padStart(8)} KiB  ${file}\n`)
    : [];
  const line = `${route.padEnd(8)} ${weight.toFixed(1).padStart(6)} KiB of script, aim ≤ ${most} KiB: ${verdict}\n`;
  return line + parts.join("");
}

function inTenths(value: number): number {
  return Math.round(value * 10) / 10;
}
