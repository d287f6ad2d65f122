/** A folder may import itself and what is listed; a rule's name is the sentence it states. */
const only = (name, from, allowed) => ({
  name,
  severity: "error",
  from: { path: from },
  to: { pathNot: [from, ...allowed] },
});
const never = (name, from, to) => ({ name, severity: "error", from, to });
const NPM = {
  zod: "node_modules/zod/",
  yaml: "node_modules/yaml/",
  colyseus: "node_modules/@colyseus/",
  schema: "node_modules/@colyseus/schema/",
  sdk: "node_modules/@colyseus/sdk/",
  phaser: "(node_modules/phaser/|^phaser/src/)",
  plot: "node_modules/@observablehq/plot/",
  linkedom: "node_modules/linkedom/",
  sql: "(node_modules/kysely/|^node:sqlite$)",
};
const VIEWS_FOR_PEOPLE =
  "^shared/(views/(acceptance|view|valuation|packageValue|clausesValue|settlementBasis|settlementSpace)|rules/(clauses|commands|legal|packages|programmeCards|programmesInForce|refusals|settlements))[.]ts$";
const SCHEMA = "^shared/scenario/schema(/|[.]ts$)";
/** What each folder of the client may know of the others. Pages, on top, may know all of them. */
const CLIENT_LAYERS = {
  net: [],
  style: [],
  viewmodel: [],
  offline: [],
  build: [],
  text: ["net"],
  store: ["net", "text", "viewmodel"],
  scene: ["style", "viewmodel"],
  sound: ["viewmodel"],
  solo: ["net", "store", "text"],
  authoring: ["net", "solo"],
  parts: ["net", "store", "style", "text", "viewmodel"],
  panels: ["net", "parts", "scene", "solo", "store", "style", "text", "viewmodel"],
};
/** Names of bots' personalities and levels: no more than words. */
const BOT_NAMES = "^shared/bots/strategyName[.]ts$";

/** What a game alone is made of, as data. */
const SOLO_GAMES = "^shared/practice/soloGame[.]ts$";

/** What many games showed, as numbers. */
const FIGURES = "^shared/simulation/(balance|figures|statistics|targets)[.]ts$";

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    never("no-circular", {}, { circular: true }),
    // Phaser says nothing of its sources to those who resolve by `exports`; the build finds them.
    never("everything-resolves", {}, { couldNotResolve: true, pathNot: "^phaser/src/" }),
    never("nothing-imports-tests", { pathNot: "^tests/" }, { path: "^tests/" }),
    only("kernel-is-the-bottom", "^shared/kernel/", []),
    only("language-knows-no-game", "^shared/language/", []),
    only("negotiation-theory-knows-no-game", "^shared/negotiation/", ["^shared/kernel/"]),
    only("scenario-is-data", "^shared/scenario/", ["^shared/kernel/", NPM.zod, NPM.yaml]),
    only("rules-know-kernel-and-scenario", "^shared/rules/", [
      "^shared/(kernel|scenario)/",
      NPM.zod,
    ]),
    only("views-read-rules", "^shared/views/", ["^shared/(kernel|negotiation|scenario|rules)/"]),
    only("a-class-is-about-people-not-rules", "^shared/classroom/", [
      "^shared/kernel/",
      SCHEMA,
      "^shared/scenario/play[.]ts$",
      "^shared/rules/(commands|state)[.]ts$",
      BOT_NAMES,
      NPM.zod,
    ]),
    only("protocol-carries-commands-and-views", "^shared/protocol/", [
      "^shared/kernel/",
      "^shared/classroom/",
      SCHEMA,
      "^shared/scenario/(instructorNotes|play|parsePack|texts)[.]ts$",
      "^shared/views/view[.]ts$",
      "^shared/rules/(commands|refusals)[.]ts$",
      BOT_NAMES,
      NPM.zod,
      NPM.schema,
    ]),
    only("bots-see-what-people-see", "^shared/bots/", [
      "^shared/(kernel|negotiation)/",
      SCHEMA,
      VIEWS_FOR_PEOPLE,
    ]),
    only("analysis-reads-a-journal", "^shared/analysis/", [
      "^shared/(kernel|negotiation|scenario|rules|views)/",
      "^shared/classroom/revealStages[.]ts$",
    ]),
    only("practice-plays-the-same-game", "^shared/practice/", [
      "^shared/(kernel|analysis|bots|rules|scenario|views)/",
      "^shared/protocol/messages[.]ts$",
    ]),
    only("simulation-judges-practice", "^shared/simulation/", [
      "^shared/(kernel|bots|practice|scenario)/",
    ]),
    only("match-knows-no-network-and-no-sql", "^server/match/", [
      "^shared/",
      "^server/journal/journal[.]ts$",
    ]),
    never(
      "a-class-knows-no-network",
      { path: "^server/classroom/" },
      { path: "^(server/(rooms|http)/|node_modules/(express|@colyseus)/)" },
    ),
    never(
      "only-the-journal-knows-sql",
      { path: "^(server|client|shared)/", pathNot: "^server/journal/" },
      { path: NPM.sql },
    ),
    never(
      "only-rooms-know-colyseus",
      {
        path: "^server/",
        pathNot: "^server/(rooms/|http/|tools/(rig|load|faults)/|app[.]ts|serve[.]ts)",
      },
      { path: NPM.colyseus },
    ),
    never("server-not-client", { path: "^server/" }, { path: "^client/" }),
    never("client-not-server", { path: "^client/" }, { path: "^server/" }),
    never(
      "the-client-plays-no-rules",
      // Alone and without a server, a game is played in a worker: by the rules of the server.
      { path: "^client/", pathNot: "^client/(solo/(solo|coach)|authoring/author)Worker[.]ts$" },
      {
        path: "^shared/(bots|practice|rules|simulation|views)/",
        pathNot: `${VIEWS_FOR_PEOPLE}|${BOT_NAMES}|${FIGURES}|${SOLO_GAMES}`,
      },
    ),
    never(
      "only-net-knows-the-socket",
      { path: "^client/", pathNot: "^client/net/" },
      { path: NPM.sdk },
    ),
    never(
      "only-the-scene-knows-phaser",
      { path: "^client/", pathNot: "^client/scene/" },
      { path: NPM.phaser },
    ),
    ...Object.entries(CLIENT_LAYERS).map(([folder, below]) =>
      never(
        `client-${folder}-knows-only-what-is-below-it`,
        { path: `^client/${folder}/` },
        { path: "^client/[a-z]+/", pathNot: `^client/(${[folder, ...below].join("|")})/` },
      ),
    ),
    never(
      "only-charts-know-plot",
      { path: "^(client|server|shared)/", pathNot: "^shared/charts/" },
      { path: NPM.plot, dependencyTypesNot: ["type-only"] },
    ),
    only("a-report-is-words-about-an-analysis", "^shared/report/", [
      "^shared/kernel/",
      "^shared/analysis/",
      SCHEMA,
    ]),
    only("charts-draw-what-they-are-given", "^shared/charts/", [
      "^shared/kernel/(units|numberWriter)[.]ts$",
      "^shared/report/charts[.]ts$",
      NPM.plot,
      NPM.linkedom,
    ]),
    only("sounds-know-cues-alone", "^client/sound/", ["^client/viewmodel/", "^shared/kernel/"]),
    only("view-models-are-pure", "^client/viewmodel/", ["^shared/"]),
  ],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "[.](css|json|svg|yaml)$" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
      extensions: [".ts", ".tsx", ".js", ".mjs"],
    },
  },
};
