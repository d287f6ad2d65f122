import { existsSync } from "node:fs";
import { join } from "node:path";
import { faultLine } from "#server/scenarios/faultLine.ts";
import { loadPack, loadPacks, PACKS_FOLDER } from "#server/scenarios/loadPacks.ts";
import { inOrderOfSize } from "#shared/protocol/scenarioSummary.ts";
import type { PackFault } from "#shared/scenario/faults.ts";
import { packSchemaText } from "#shared/scenario/jsonSchema.ts";
import type { Pack } from "#shared/scenario/parsePack.ts";
import { newPack } from "./scenario/newPack.ts";
import { packFolder } from "./simulate/packAt.ts";
import { simulateCommand } from "./simulate/simulateCommand.ts";

/**
 * The commands of whoever writes a scenario. Each ends with 0 where all is well, 1 where there are
 * faults, 2 where it was called wrongly.
 */
const USE = `Use:
  npm run scenario -- new PATH [ID]     a pack of one's own in the new folder PATH, as a copy of the scenario ID
  npm run scenario -- check [PATH]      every fault of the pack at PATH, or of every pack in the folder PATH:
                                        file:line:column: path: reason; expected: what would be valid
  npm run scenario -- simulate PATH     bots play it often; takes the options of npm run simulate
  npm run scenario -- schema            the JSON Schema of scenario.yaml`;

const [command = "", ...args] = process.argv.slice(2);
process.exitCode = await run();

async function run(): Promise<0 | 1 | 2> {
  const [path = PACKS_FOLDER, ...rest] = args;
  switch (command) {
    case "new":
      return args.length === 1 || args.length === 2 ? begin(path, rest[0]) : misuse();
    case "check":
      return rest.length === 0 && existsSync(path) ? check(path) : misuse();
    case "simulate":
      return existsSync(packFolder(path)) ? simulated(packFolder(path), rest) : misuse();
    case "schema":
      process.stdout.write(packSchemaText());
      return 0;
    default:
      return misuse();
  }
}

function misuse(): 2 {
  console.error(USE);
  return 2;
}

async function begin(folder: string, from = smallest()): Promise<0 | 1> {
  const made = await newPack(folder, from);
  if (!made.ok) {
    console.error(`${made.error}.`);
    return 1;
  }
  console.log(`${folder} holds the scenario ${made.value}, a copy of ${from}.
Change scenario.yaml and texts/en.yaml, then:
  npm run scenario -- check ${folder}
  npm run scenario -- simulate ${folder}`);
  return 0;
}

/** The scenario that is soonest understood. */
function smallest(): string {
  const packs = loadPacks();
  const [first] = packs.ok ? inOrderOfSize(packs.value.values()) : [];
  return first?.scenario.id ?? "trilateral";
}

async function simulated(folder: string, options: readonly string[]): Promise<0 | 1 | 2> {
  const pack = loadPack(folder);
  return pack.ok ? simulateCommand(folder, options) : report(folder, pack.error);
}

function check(folder: string): 0 | 1 {
  if (existsSync(join(folder, "scenario.yaml"))) {
    const pack = loadPack(folder);
    return pack.ok ? describe([pack.value]) : report(folder, pack.error);
  }
  const packs = loadPacks(folder);
  return packs.ok ? describe([...packs.value.values()]) : report(folder, packs.error);
}

function describe(packs: readonly Pack[]): 0 | 1 {
  for (const { scenario, texts, hash } of packs) {
    const { seats, programmes, crises, overtures, news, facts } = scenario;
    console.log(
      `${scenario.id} ${scenario.version}: ${String(seats.length)} delegations, ` +
        `${String(programmes.length)} programmes, ${String(crises.length)} crises, ` +
        `${String(overtures.length)} overtures, ${String(news.length)} news, ` +
        `${String(facts.length)} fact cards; texts: ${Object.keys(texts).join(", ")}; hash ${hash}`,
    );
  }
  if (packs.length === 0) console.error("There is no pack here.");
  return packs.length > 0 ? 0 : 1;
}

function report(folder: string, faults: readonly PackFault[]): 1 {
  for (const fault of faults) console.error(faultLine(folder, fault));
  console.error(`Faults: ${String(faults.length)}`);
  return 1;
}
