import { expect, test } from "vitest";
import { breaking, faultsIn, HARBOUR } from "./breaking.ts";

const fault = breaking("scenario.yaml");
const ID = "an id in camelCase: a small letter, then at most 39 letters or digits without a space";
const NOT_POSSIBLE = "this value is not possible here";
const TRACKS = "tension, centrality, prosperity, health, cyber, climate, or rivalry";
const CONDITIONS = [
  "trackAtLeast, trackAtMost, programmeInForce, programmesInForceAtLeast",
  "societalTrustAtLeast, trustAtLeast, overturesTakenAtMost, securityAtLeast, treasuryAtLeast",
  "crisesContainedAtLeast, promisesBrokenAtMost, alignmentWithin",
].join(", ");

test("a pack without a scenario is told which file is missing", () => {
  expect(faultsIn({ "texts/en.yaml": HARBOUR["texts/en.yaml"] ?? "" })).toEqual([
    {
      file: "scenario.yaml",
      line: 1,
      column: 1,
      path: "",
      reason: "the file is missing",
      expected: "a file named scenario.yaml in the scenario’s folder",
    },
  ]);
});

test("a file that is no YAML is pointed at where reading stopped", () => {
  const [first] = faultsIn({ "scenario.yaml": 'format: 1\nid: "harbour\n' });
  expect(first).toMatchObject({ file: "scenario.yaml", line: 3, path: "" });
  expect(first?.reason).toBe("a sign of YAML is missing here");
  expect(first?.expected).toMatch(/^the quote or bracket that closes/);
});

test("a key that stands twice is a fault, not an overwrite", () => {
  expect(faultsIn({ "scenario.yaml": "format: 1\nid: harbour\nid: haven\n" })).toMatchObject([
    {
      file: "scenario.yaml",
      line: 3,
      column: 1,
      path: "",
      reason: "this name stands twice in one place",
      expected: "a name that is not taken",
    },
  ]);
});

test("an empty file is no scenario", () => {
  expect(faultsIn({ "scenario.yaml": "" })).toMatchObject([
    { file: "scenario.yaml", line: 1, column: 1, path: "", expected: "a group of fields" },
  ]);
});

fault("a field of the wrong type", "income: 10\n", "income: ten\n", {
  at: "ten\n",
  path: "seats.0.income",
  reason: "this is a value of another kind",
  expected: "a number",
});

fault(
  "a field that is missing is placed at what it is missing from",
  "    income: 10\n    treasury: 4\n",
  "    income: 10\n",
  {
    at: "id: north\n",
    path: "seats.0.treasury",
    reason: "this field is missing",
    expected: "a number",
  },
);

fault(
  "a field that does not exist, with those that do",
  "rivalry: 3\n    centrality: -2\n",
  "rivalry: 3\n    central: 0\n    centrality: -2\n",
  {
    at: "central: 0",
    path: "overtures.0.central",
    reason: "there is no field “central” here",
    expected:
      "id, power, kind, to, firstYear, weight, pays, alignment, security, rivalry, centrality, leak, or demandsVote",
  },
);

fault(
  "a field that only another kind of effect has",
  "{ kind: track, track: centrality, amount: 1.5 }",
  "{ kind: track, track: centrality, amount: 1.5, weight: 2 }",
  {
    at: "weight: 2 }\n      - { kind: societalTrust",
    path: "programmes.0.effects.0.weight",
    reason: "there is no field “weight” here",
    expected: "kind, track, or amount",
  },
);

fault("a track that does not exist", "drift: { tension: 3 }", "drift: { mood: 3 }", {
  at: "mood: 3",
  path: "settings.drift.mood",
  reason: "there is no field “mood” here",
  expected: TRACKS,
});

fault("a track without a starting level", "climate: 42, rivalry: 55 }", "climate: 42 }", {
  at: "tracks:\n    { tension: 46",
  path: "settings.tracks.rivalry",
  reason: "this field is missing",
  expected: "a number",
});

fault(
  "a phase under a wrong name",
  "    review: {",
  "    revue: {",
  {
    at: "phases:",
    path: "settings.phases.review",
    reason: "this field is missing",
    expected: "a group of fields",
  },
  {
    at: "revue:",
    path: "settings.phases.revue",
    reason: "there is no field “revue” here",
    expected: "briefing, caucus, plenary, budget, crisis, or review",
  },
);

fault("a word that is none of the possible ones", "matter: procedural", "matter: politics", {
  at: "politics",
  path: "programmes.0.matter",
  reason: "this value is not possible here",
  expected: "security, economic, functional, or procedural",
});

fault("a decision rule that does not exist", "security: silence", "security: shouting", {
  at: "shouting",
  path: "programmes.0.issues.0.options.1.sets.security",
  reason: "this value is not possible here",
  expected: "consensus, silence, aseanMinusX, or emergencyMajority",
});

fault("a format of another time", "format: 1\n", "format: 2\n", {
  at: "2\nid: harbour",
  path: "format",
  reason: "this value is not possible here",
  expected: "1",
});

fault("a number above its range", "trustNeeded: 34", "trustNeeded: 134", {
  at: "134",
  path: "programmes.0.trustNeeded",
  reason: "this is too much",
  expected: "at most 100",
});

fault("a number below its range", "trustNeeded: 34", "trustNeeded: -34", {
  at: "-34",
  path: "programmes.0.trustNeeded",
  reason: "this is too little",
  expected: "at least 0",
});

fault("money finer than a tenth", "cost: 5\n", "cost: 5.25\n", {
  at: "5.25",
  path: "programmes.0.cost",
  reason: NOT_POSSIBLE,
  expected: "US$ bn in steps of 0.1",
});

fault("money below 0 where it cannot be", "cost: 5\n", "cost: -5\n", {
  at: "-5\n    upkeep: 1\n",
  path: "programmes.0.cost",
  reason: NOT_POSSIBLE,
  expected: "0 or more",
});

fault("a part of a year", "maturityYears: 2", "maturityYears: 2.5", {
  at: "2.5\n    trustNeeded",
  path: "programmes.1.maturityYears",
  reason: "this is a value of another kind",
  expected: "a whole number",
});

fault(
  "an issue with nothing to choose from",
  "          - { id: shore, sets: { security: silence } }\n",
  "",
  {
    at: "options:\n          - { id: hill",
    path: "programmes.0.issues.0.options",
    reason: "this is too little",
    expected: "at least 2 entries",
  },
);

fault(
  "an issue with more options than anybody can weigh",
  "- { id: bay }\n",
  "- { id: bay }\n          - { id: b }\n          - { id: c }\n          - { id: d }\n          - { id: e }\n",
  {
    at: "options:\n          - { id: bay }",
    path: "programmes.1.issues.0.options",
    reason: "this is too much",
    expected: "at most 5 entries",
  },
);

fault("a version that is no version", "version: 1.0.0", "version: one", {
  at: "one\n",
  path: "version",
  reason: "this is not written as it has to be",
  expected: "three numbers with dots between them, such as 1.0.0",
});

fault("an id that is not camelCase", "glossary: [anchor,", "glossary: [Anchor,", {
  at: "Anchor",
  path: "glossary.0",
  reason: "this is not written as it has to be",
  expected: ID,
});

fault("a key that is no id", "{ north: 0.9, south: 0.2 }", "{ North: 0.9, south: 0.2 }", {
  at: "North: 0.9",
  path: "crises.0.exposure.North",
  reason: "this is not written as it has to be",
  expected: ID,
});

fault(
  "an effect of an unknown kind",
  "{ kind: track, track: centrality, amount: 1.5 }",
  "{ kind: mood, amount: 1.5 }",
  {
    at: "mood, amount",
    path: "programmes.0.effects.0.kind",
    reason: "this value is not possible here",
    expected: "track, societalTrust, governmentTrust, or treasury",
  },
);

fault("an effect between nobody in particular", "between: members", "between: everybody", {
  at: "everybody",
  path: "programmes.0.effects.2.between",
  reason: "this is none of the forms that are possible here",
  expected: "members, all, or a list of two",
});

fault(
  "a pair in which one id is none",
  "between: [north, south], amount: 2",
  "between: [north, South], amount: 2",
  {
    at: "South], amount: 2",
    path: "programmes.0.effects.1.between.1",
    reason: "this is not written as it has to be",
    expected: ID,
  },
);

fault(
  "a condition of an unknown type",
  "{ type: trackAtLeast, track: centrality, level: 60 }",
  "{ type: wishful }",
  {
    at: "wishful",
    path: "mandates.north.objectives.0.condition.type",
    reason: "this value is not possible here",
    expected: `${CONDITIONS}, defenceGrowthAtMost, not, all, or any`,
  },
);

fault(
  "a condition nested too deep",
  "{ type: trackAtLeast, track: centrality, level: 60 }",
  "{ type: all, conditions: [{ type: any, conditions: [] }] }",
  {
    at: "any, conditions",
    path: "mandates.north.objectives.0.condition.conditions.0.type",
    reason: "this value is not possible here",
    expected: `${CONDITIONS}, or defenceGrowthAtMost`,
  },
);

fault("a scale that is upside down", "{ zero: -10, hundred: 70 }", "{ zero: 70, hundred: 70 }", {
  at: "scale: { zero: 70",
  path: "mandates.north.scale",
  reason: NOT_POSSIBLE,
  expected: "a hundred that lies above zero",
});

fault(
  "several faults are all reported, in the order of the schema",
  "income: 12\n    treasury: 6\n",
  "income: twelve\n    treasury: six\n",
  {
    at: "twelve",
    path: "seats.1.income",
    reason: "this is a value of another kind",
    expected: "a number",
  },
  {
    at: "six\n",
    path: "seats.1.treasury",
    reason: "this is a value of another kind",
    expected: "a number",
  },
);
