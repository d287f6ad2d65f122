import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadPack, loadPacks, PACKS_FOLDER } from "#server/scenarios/loadPacks.ts";
import type { PackFault } from "#shared/scenario/faults.ts";
import type { Pack } from "#shared/scenario/parsePack.ts";
import { faultLine } from "./faultLine.ts";

/**
 * `npm run scenario -- check [PATH]`: reads the pack at PATH, or every pack in the folder PATH, and
 * says what it holds; without PATH, the packs that ship with the game. Each fault is printed as
 * `file:line:column: path: reason; expected: what would be valid`. Ends with 0 where all packs can be
 * played, 1 where there are faults, 2 where it was called wrongly.
 */
const { positionals } = parseArgs({ allowPositionals: true, options: {} });
const [command, path = PACKS_FOLDER, ...rest] = positionals;

if (command === "check" && rest.length === 0 && existsSync(path)) process.exitCode = check(path);
else {
  console.error("Use: npm run scenario -- check [PATH], with the folder of a pack or of packs");
  process.exitCode = 2;
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
