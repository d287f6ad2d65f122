import { packFolder } from "./simulate/packAt.ts";
import { simulateCommand } from "./simulate/simulateCommand.ts";

/**
 * `npm run simulate -- --scenario trilateral --games 2000 --seed 1 --json`: bots play many games, and
 * the figures say whether the scenario is a game. `--scenario` takes the id of a pack that ships with
 * the game, or the folder of another. `--level expert` has all bots play at that level.
 */
const args = process.argv.slice(2);
const at = args.indexOf("--scenario");
const scenario = at < 0 ? "trilateral" : (args[at + 1] ?? "");
const others = at < 0 ? args : args.toSpliced(at, 2);
await simulateCommand(packFolder(scenario), others);
