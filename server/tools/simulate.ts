import { existsSync } from "node:fs";
import { join } from "node:path";
import { faultLine } from "#server/scenarios/faultLine.ts";
import { loadPack } from "#server/scenarios/loadPacks.ts";
import { packFolder } from "./simulate/packAt.ts";
import { SIMULATE_OPTIONS, simulateCommand } from "./simulate/simulateCommand.ts";

const USE = `Use: npm run simulate -- [--scenario trilateral] [options]

Bots play many games, and the figures say whether the scenario is a game.

--scenario        the id of a scenario that ships with the game, or the folder of another
${SIMULATE_OPTIONS}`;

/** `npm run simulate`: ends with 0, with 1 where the pack has faults, with 2 where it was called wrongly. */
async function main(args: readonly string[]): Promise<0 | 1 | 2> {
  if (args.includes("--help")) {
    console.log(USE);
    return 0;
  }
  const at = args.indexOf("--scenario");
  const scenario = at < 0 ? "trilateral" : (args[at + 1] ?? "");
  const folder = packFolder(scenario);
  if (!existsSync(join(folder, "scenario.yaml"))) {
    console.error(`There is no scenario "${scenario}"\n\n${USE}`);
    return 2;
  }
  const pack = loadPack(folder);
  if (!pack.ok) {
    for (const fault of pack.error) console.error(faultLine(folder, fault));
    return 1;
  }
  return simulateCommand(folder, at < 0 ? args : args.toSpliced(at, 2));
}

process.exitCode = await main(process.argv.slice(2));
