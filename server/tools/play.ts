import { parseArgs } from "node:util";
import { loadPacks } from "#server/scenarios/loadPacks.ts";
import {
  LEVEL_IDS,
  PERSONALITY_IDS,
  parseStrategy,
  USUAL_LEVEL,
} from "#shared/bots/strategyName.ts";
import { canonicalJson, contentHash } from "#shared/kernel/hash.ts";
import { playItself } from "#shared/practice/selfPlay.ts";
import type { GameState } from "#shared/rules/state.ts";
import { levelNamed } from "./levelNamed.ts";

/**
 * `npm run play -- --scenario trilateral --seed 7 --json`: bots play one game without a table, and
 * its outcome is printed. Same seed, same output. `--level expert` has all bots play at that level;
 * `--bot korea=hardBargainer@peer`, once for each, names one.
 */
const { values } = parseArgs({
  options: {
    scenario: { type: "string", default: "trilateral" },
    seed: { type: "string", default: "1" },
    length: { type: "string", default: "standard" },
    level: { type: "string", default: USUAL_LEVEL },
    bot: { type: "string", multiple: true, default: [] },
    json: { type: "boolean", default: false },
  },
});

const packs = loadPacks();
if (!packs.ok) throw new Error(JSON.stringify(packs.error, undefined, 2));
const pack = packs.value.get(values.scenario);
if (pack === undefined) {
  console.error(
    `No scenario "${values.scenario}". There are: ${[...packs.value.keys()].join(", ")}`,
  );
  process.exit(1);
}

const { short, standard } = pack.scenario.settings.years;
const game = playItself(pack.scenario, {
  seed: Number(values.seed),
  years: values.length === "short" ? short : standard,
  level: levelNamed(values.level),
  personalities: Object.fromEntries(values.bot.map(botNamed)),
});
const { state } = game;
const settled = (status: string): number =>
  Object.values(state.obligations).filter((each) => each.status === status).length;
const outcome = {
  scenario: pack.scenario.id,
  seed: Number(values.seed),
  years: state.years,
  ending: state.ending?.reason,
  collapse: state.ending?.collapse,
  region: state.ending?.region,
  scores: Object.fromEntries(
    Object.entries(state.ending?.scores ?? {}).map(([seat, { score, walkAway }]) => [
      seat,
      { score, walkAway, personality: personalityAt(state, seat) },
    ]),
  ),
  tracks: state.tracks,
  programmesAdopted: Object.keys(state.programmes),
  obligations: { kept: settled("kept"), broken: settled("broken"), excused: settled("excused") },
  commands: game.commands,
  refused: game.refused.length,
  events: game.events.length,
  stateHash: contentHash(canonicalJson({ ...state, checkpoint: undefined })),
};

function personalityAt(position: GameState, seat: string): string | undefined {
  return Object.values(position.seats).find((each) => each.id === seat)?.player?.personality;
}

function botNamed(text: string): readonly [string, string] {
  const [seat = "", strategy = ""] = text.split("=");
  if (parseStrategy(strategy) !== undefined) return [seat, strategy];
  throw new Error(
    `No strategy "${strategy}". Personalities: ${PERSONALITY_IDS.join(", ")}; levels: ${LEVEL_IDS.join(", ")}`,
  );
}

if (values.json) console.log(JSON.stringify(outcome, undefined, 2));
else {
  console.log(`${outcome.scenario}, seed ${outcome.seed}: ${outcome.ending} (${outcome.region})`);
  console.table(outcome.scores);
  console.table(outcome.tracks);
  console.log(`Programmes: ${outcome.programmesAdopted.join(", ")}`);
  console.log(`Obligations: ${JSON.stringify(outcome.obligations)}; ${outcome.events} events`);
}
