import { expect, test } from "vitest";
import { breaking, breakingFirst, faultsIn, HARBOUR } from "./breaking.ts";

const fault = breaking("scenario.yaml");
const firstFault = breakingFirst("scenario.yaml");

const SEATS = "north or south";
const PROGRAMMES = "office or patrol";
const KINDS = "storm or blackout";
const taken = (
  what: string,
  id: string,
): { readonly reason: string; readonly expected: string } => ({
  reason: `the ${what} “${id}” is here a second time`,
  expected: "a name that is not taken",
});
const unknown = (what: string, id: string, expected: string) => ({
  reason: `there is no ${what} “${id}”`,
  expected,
});

// Names that stand twice. Where other parts count on them, the first fault is the one to mend.
firstFault("two seats of one name", "- id: south\n", "- id: north\n", {
  at: "north\n    flag: kr",
  path: "seats.1.id",
  ...taken("seat", "north"),
});
firstFault("two programmes of one name", "- id: patrol\n", "- id: office\n", {
  at: "office\n    matter: security",
  path: "programmes.1.id",
  ...taken("programme", "office"),
});
firstFault("two issues of one programme with one name", "- id: cost\n", "- id: area\n", {
  at: "area\n        options:\n          - { id: even",
  path: "programmes.1.issues.1.id",
  ...taken("issue", "area"),
});
firstFault("two options of one issue with one name", "{ id: ocean,", "{ id: bay,", {
  at: "bay, effects",
  path: "programmes.1.issues.0.options.1.id",
  ...taken("option", "bay"),
});
fault("two news of one name", "id: tariffs", "id: festival", {
  at: "festival,\n      weight: 1,\n      firstYear",
  path: "news.1.id",
  ...taken("news", "festival"),
});
fault("two overtures of one name", "- id: credit\n", "- id: guarantee\n", {
  at: "guarantee\n    power: china",
  path: "overtures.1.id",
  ...taken("overture", "guarantee"),
});
fault("two crises of one name", "- id: flood\n", "- id: outage\n", {
  at: "outage\n    kind: storm",
  path: "crises.2.id",
  ...taken("crisis", "outage"),
});
fault("two options of one crisis with one name", "{ id: dams }", "{ id: boats }", {
  at: "boats }]",
  path: "crises.2.options.1.id",
  ...taken("option", "boats"),
});
fault(
  "two drivers of one crisis on one track",
  "[{ track: climate, weight: 0.02 }]",
  "[{ track: climate, weight: 0.02 }, { track: climate, weight: 0.01 }]",
  {
    at: "climate, weight: 0.01",
    path: "crises.0.drivers.1.track",
    ...taken("driver", "climate"),
  },
);
fault("two objectives of one mandate with one name", "- id: onTheHill\n", "- id: atTheCentre\n", {
  at: "atTheCentre\n        condition: { type: programmeInForce",
  path: "mandates.north.objectives.1.id",
  ...taken("objective", "atTheCentre"),
});
fault("two fact cards of one name", "{ id: tides,", "{ id: lighthouse,", {
  at: "lighthouse, beside: [gale",
  path: "facts.1.id",
  ...taken("fact", "lighthouse"),
});
fault("a term that stands twice", "[anchor, mooring]", "[anchor, anchor]", {
  at: "anchor]",
  path: "glossary.1",
  ...taken("term", "anchor"),
});
fault("a question that stands twice", "{ id: flags,", "{ id: knots,", {
  at: "knots, options: 3",
  path: "quiz.1.id",
  ...taken("question", "knots"),
});
fault("a question whose right answer is none of its options", "right: 1 }", "right: 2 }", {
  at: "2 }, { id: flags",
  path: "quiz.0.right",
  reason: "the right option is not among the options",
  expected: "a whole number from 0 to 1",
});
// Programmes.
fault(
  "a programme that requires what does not exist",
  "[office]\n    domestic",
  "[bureau]\n    domestic",
  {
    at: "bureau",
    path: "programmes.1.requires.0",
    ...unknown("programme", "bureau", PROGRAMMES),
  },
);
fault("a programme that requires itself", "[office]\n    domestic", "[patrol]\n    domestic", {
  at: "requires: [patrol]",
  path: "programmes.1.requires",
  reason: "“patrol” requires itself in the end, so nobody can ever adopt it",
  expected: "programmes that can be adopted before it",
});
fault(
  "two programmes that require each other",
  "trustNeeded: 34\n",
  "trustNeeded: 34\n    requires: [patrol]\n",
  {
    at: "requires: [patrol]",
    path: "programmes.0.requires",
    reason: "“office” requires itself in the end, so nobody can ever adopt it",
    expected: "programmes that can be adopted before it",
  },
  {
    at: "requires: [office]",
    path: "programmes.1.requires",
    reason: "“patrol” requires itself in the end, so nobody can ever adopt it",
    expected: "programmes that can be adopted before it",
  },
);
fault(
  "a programme that is the domestic affair of nobody at the table",
  "Of: [south]",
  "Of: [west]",
  {
    at: "west",
    path: "programmes.1.domesticAffairOf.0",
    ...unknown("seat", "west", SEATS),
  },
);
fault(
  "an exercise for a kind of crisis that never strikes",
  "exercises: [storm]",
  "exercises: [quake]",
  {
    at: "quake",
    path: "programmes.1.exercises.0",
    ...unknown("kind of crisis", "quake", KINDS),
  },
);
fault("leverage for a kind of crisis that never strikes", "[blackout], factor", "[quake], factor", {
  at: "quake",
  path: "programmes.1.leverage.kinds.0",
  ...unknown("kind of crisis", "quake", KINDS),
});
fault(
  "a risk that hits nobody at the table",
  "seat: south, amount: -0.2",
  "seat: west, amount: -0.2",
  {
    at: "west",
    path: "programmes.1.risk.effects.0.seat",
    ...unknown("seat", "west", SEATS),
  },
);
fault(
  "a backlash that is no news",
  "news: protest",
  "news: riot",
  {
    at: "riot",
    path: "programmes.1.backlash.news",
    ...unknown("news", "riot", "festival, tariffs, or protest"),
  },
  {
    at: "0, effects: [{ kind: track, track: tension, amount: 1 }]",
    path: "news.2.weight",
    reason: "this news can never break",
    expected: "a weight above 0, or a programme that names it as its backlash",
  },
);
fault(
  "an effect on the money of nobody at the table",
  "seat: north, amount: 0.1",
  "seat: west, amount: 0.1",
  {
    at: "west",
    path: "programmes.0.effects.3.seat",
    ...unknown("seat", "west", SEATS),
  },
);
fault(
  "an effect between a seat and itself",
  "[north, south], amount: 2",
  "[north, north], amount: 2",
  {
    at: "between: [north, north]",
    path: "programmes.0.effects.1.between",
    reason: "“north” stands on both sides",
    expected: "two different seats",
  },
);
fault(
  "an effect between a seat and nobody at the table",
  "[north, south], amount: 2",
  "[north, west], amount: 2",
  {
    at: "west",
    path: "programmes.0.effects.1.between.1",
    ...unknown("seat", "west", SEATS),
  },
);
fault(
  "an effect of an option on nobody at the table",
  "effects: [{ kind: track, track: rivalry, amount: 1 }]",
  "effects: [{ kind: treasury, seat: west, amount: 1 }]",
  {
    at: "west",
    path: "programmes.1.issues.0.options.1.effects.0.seat",
    ...unknown("seat", "west", SEATS),
  },
);

// Who pays.
fault(
  "a programme that nobody pays for",
  "- { id: halves, shares: { north: 0.5, south: 0.5 } }\n          - { id: thirds, shares: { north: 0.33, south: 0.67 } }",
  "- { id: halves }\n          - { id: thirds }",
  {
    at: "issues:\n      - id: place",
    path: "programmes.0.issues",
    reason: "no issue says who pays",
    expected: "shares on the options of exactly one issue",
  },
);
fault(
  "a programme that two issues pay for",
  "{ id: bay }",
  "{ id: bay, shares: { north: 0.5, south: 0.5 } }",
  {
    at: "issues:\n      - id: area",
    path: "programmes.1.issues",
    reason: "several issues say who pays: area and cost",
    expected: "shares on the options of exactly one issue",
  },
);
fault(
  "an option that does not say who pays",
  "{ id: thirds, shares: { north: 0.33, south: 0.67 } }",
  "{ id: thirds }",
  {
    at: "{ id: thirds }",
    path: "programmes.0.issues.1.options.1",
    reason: "the option “thirds” does not say who pays",
    expected: "shares for every seat, as on the other options of this issue",
  },
);
fault("shares that are not the whole", "north: 0.33, south: 0.67", "north: 0.33, south: 0.66", {
  at: "shares: { north: 0.33",
  path: "programmes.0.issues.1.options.1.shares",
  reason: "the shares add up to 0.99",
  expected: "shares that add up to 1",
});
fault("shares without one seat", "{ north: 0.33, south: 0.67 }", "{ north: 1 }", {
  at: "shares: { north: 1 }",
  path: "programmes.0.issues.1.options.1.shares",
  reason: "the seat “south” is missing here",
  expected: "an entry for each of north and south",
});
fault(
  "shares of nobody at the table",
  "north: 0.33, south: 0.67 }",
  "north: 0.33, south: 0.57, west: 0.1 }",
  {
    at: "west",
    path: "programmes.0.issues.1.options.1.shares.west",
    ...unknown("seat", "west", SEATS),
  },
);

// Crises.
fault("a deck that runs out", "standard: 2 }", "standard: 3 }", {
  at: "crises:\n  - id: gale",
  path: "crises",
  reason: "4 crises run out before year 3 is over",
  expected: "at least 6: two a year, each once a game",
});
test("a deck of one kind, in which no forecast can be wrong", () => {
  const text = (HARBOUR["scenario.yaml"] ?? "").replaceAll("blackout", "storm");
  expect(faultsIn({ ...HARBOUR, "scenario.yaml": text })).toMatchObject([
    {
      path: "crises",
      reason: "all crises are of one kind, so a forecast cannot be wrong",
      expected: "crises of at least two kinds",
    },
  ]);
});
fault(
  "a crisis that spares somebody without saying so",
  "{ north: 0.9, south: 0.2 }",
  "{ north: 0.9 }",
  {
    at: "exposure: { north: 0.9 }",
    path: "crises.0.exposure",
    reason: "the seat “south” is missing here",
    expected: "an entry for each of north and south",
  },
);
fault("a crisis that hits nobody at the table", "south: 0.2 }", "south: 0.2, west: 0.4 }", {
  at: "west",
  path: "crises.0.exposure.west",
  ...unknown("seat", "west", SEATS),
});
fault("a crisis that is the domestic affair of nobody at the table", "Of: [north]", "Of: [west]", {
  at: "west",
  path: "crises.0.domesticAffairOf.0",
  ...unknown("seat", "west", SEATS),
});
fault("a crisis that is never drawn", "weight: 3\n", "weight: 0\n", {
  at: "0\n    need: 6",
  path: "crises.2.weight",
  reason: "this crisis can never be drawn",
  expected: "a weight or a driver above 0",
});
fault("a crisis that comes after the end", "firstYear: 2\n    need", "firstYear: 3\n    need", {
  at: "3\n    need: 8",
  path: "crises.3.firstYear",
  reason: "a standard game ends before year 3",
  expected: "at most 2",
});
fault(
  "a response that pays nobody at the table",
  "{ id: grants, effects: [{ kind: track, track: prosperity, amount: 1 }] }",
  "{ id: grants, effects: [{ kind: treasury, seat: west, amount: 1 }] }",
  {
    at: "west",
    path: "crises.0.options.1.effects.0.seat",
    ...unknown("seat", "west", SEATS),
  },
);
fault(
  "an outcome between nobody at the table",
  "uncontained: [{ kind: track, track: climate, amount: -6 }]",
  "uncontained: [{ kind: governmentTrust, between: [west, north], weight: -1 }]",
  {
    at: "west",
    path: "crises.0.outcomes.uncontained.0.between.0",
    ...unknown("seat", "west", SEATS),
  },
);

// Overtures and news.
fault("an overture to nobody at the table", "to: [south]", "to: [west]", {
  at: "west",
  path: "overtures.0.to.0",
  ...unknown("seat", "west", SEATS),
});
fault(
  "an overture that demands a vote on nothing",
  "{ programme: patrol, position",
  "{ programme: fleet, position",
  {
    at: "fleet",
    path: "overtures.0.demandsVote.programme",
    ...unknown("programme", "fleet", PROGRAMMES),
  },
);
fault(
  "an overture that comes after the end",
  "firstYear: 2\n    weight: 1",
  "firstYear: 4\n    weight: 1",
  {
    at: "4\n    weight",
    path: "overtures.1.firstYear",
    reason: "a standard game ends before year 4",
    expected: "at most 2",
  },
);
fault("news that comes after the end", "firstYear: 2,\n", "firstYear: 5,\n", {
  at: "5,\n",
  path: "news.1.firstYear",
  reason: "a standard game ends before year 5",
  expected: "at most 2",
});
fault("news that never breaks", "{ id: festival, weight: 1,", "{ id: festival, weight: 0,", {
  at: "0, effects: [{ kind: societalTrust",
  path: "news.0.weight",
  reason: "this news can never break",
  expected: "a weight above 0, or a programme that names it as its backlash",
});
fault(
  "news between nobody at the table",
  "between: all, amount: 1",
  "between: [south, west], amount: 1",
  {
    at: "west",
    path: "news.0.effects.0.between.1",
    ...unknown("seat", "west", SEATS),
  },
);

// Mandates.
fault(
  "a mandate of nobody at the table",
  "\n  south:\n    programmes:",
  "\n  west:\n    programmes:",
  {
    at: "mandates:",
    path: "mandates",
    reason: "the seat “south” is missing here",
    expected: "an entry for each of north and south",
  },
  { at: "west:", path: "mandates.west", ...unknown("seat", "west", SEATS) },
);
fault(
  "a mandate without a word on a programme",
  "      patrol:\n        adopted: 3\n        options:\n          area: { bay: 0, ocean: 2 }\n          cost: { even: 1, uneven: 0 }\n",
  "",
  {
    at: "programmes:\n      office:\n        adopted: 1",
    path: "mandates.south.programmes",
    reason: "the programme “patrol” is missing here",
    expected: "an entry for each of office and patrol",
  },
);
fault("a mandate without points for an issue", "          area: { bay: 0, ocean: 2 }\n", "", {
  at: "options:\n          cost: { even: 1",
  path: "mandates.south.programmes.patrol.options",
  reason: "the issue “area” is missing here",
  expected: "an entry for each of area and cost",
});
fault("a mandate without points for an option", "{ bay: 0, ocean: 2 }", "{ bay: 0 }", {
  at: "area: { bay: 0 }",
  path: "mandates.south.programmes.patrol.options.area",
  reason: "the option “ocean” is missing here",
  expected: "an entry for each of bay and ocean",
});
fault(
  "a mandate with points for an option that does not exist",
  "{ bay: 0, ocean: 2 }",
  "{ bay: 0, ocean: 2, lake: 1 }",
  {
    at: "lake",
    path: "mandates.south.programmes.patrol.options.area.lake",
    ...unknown("option", "lake", "bay or ocean"),
  },
);
fault(
  "a mandate with points for a crisis that does not exist",
  "gale: { ships: 1",
  "quake: { ships: 1",
  {
    at: "quake",
    path: "mandates.north.crisisOptions.quake",
    ...unknown("crisis", "quake", "gale, outage, flood, or intrusion"),
  },
);
fault(
  "a mandate with points for a response that does not exist",
  "{ ships: 1, grants: 0 }",
  "{ ships: 1, loans: 0 }",
  {
    at: "loans",
    path: "mandates.north.crisisOptions.gale.loans",
    ...unknown("option", "loans", "ships or grants"),
  },
);

// Objectives and red lines.
fault(
  "an objective about a programme that does not exist",
  "{ type: programmeInForce, programme: office,",
  "{ type: programmeInForce, programme: bureau,",
  {
    at: "bureau",
    path: "mandates.north.objectives.1.condition.programme",
    ...unknown("programme", "bureau", PROGRAMMES),
  },
);
fault("an objective about an issue that does not exist", "issue: place,", "issue: colour,", {
  at: "colour, options",
  path: "mandates.north.objectives.1.condition.issue",
  ...unknown("issue", "colour", "place or bill"),
});
fault(
  "an objective about an option that does not exist",
  "options: [hill] }",
  "options: [hill, cave] }",
  {
    at: "cave",
    path: "mandates.north.objectives.1.condition.options.1",
    ...unknown("option", "cave", "hill or shore"),
  },
);
fault(
  "an objective with options of no issue",
  "issue: place, options: [hill] }",
  "options: [hill] }",
  {
    at: "options: [hill] }",
    path: "mandates.north.objectives.1.condition.options",
    reason: "options of which issue?",
    expected: "a field issue beside it",
  },
);
fault(
  "an objective about trust from nobody at the table",
  "from: north, to: south, level: 61",
  "from: west, to: south, level: 61",
  {
    at: "west",
    path: "mandates.south.objectives.0.condition.from",
    ...unknown("seat", "west", SEATS),
  },
);
fault(
  "an objective about trust in nobody at the table",
  "from: north, to: south, level: 61",
  "from: north, to: west, level: 61",
  {
    at: "west",
    path: "mandates.south.objectives.0.condition.to",
    ...unknown("seat", "west", SEATS),
  },
);
fault(
  "an objective about the trust of a society in itself",
  "[south, north], level",
  "[south, south], level",
  {
    at: "between: [south, south]",
    path: "mandates.south.objectives.1.condition.between",
    reason: "“south” stands on both sides",
    expected: "two different seats",
  },
);
fault(
  "a red line about the security of nobody at the table",
  "securityAtLeast, seat: north",
  "securityAtLeast, seat: west",
  {
    at: "west",
    path: "mandates.north.redLine.condition.condition.seat",
    ...unknown("seat", "west", SEATS),
  },
);
fault(
  "a red line about the alignment of nobody at the table",
  "alignmentWithin, seat: south",
  "alignmentWithin, seat: west",
  {
    at: "west",
    path: "mandates.south.redLine.condition.seat",
    ...unknown("seat", "west", SEATS),
  },
);
fault("a range that is upside down", "low: -3, high: -1", "low: -1, high: -3", {
  at: "condition: { type: alignmentWithin",
  path: "mandates.south.redLine.condition",
  reason: "low lies above high",
  expected: "low at most high",
});
fault(
  "one part of an objective of several parts",
  "{ type: trackAtLeast, track: centrality, level: 60 }",
  "{ type: any, conditions: [{ type: trackAtMost, track: tension, level: 30 }, { type: treasuryAtLeast, seat: west, amount: 9 }] }",
  {
    at: "west",
    path: "mandates.north.objectives.0.condition.conditions.1.seat",
    ...unknown("seat", "west", SEATS),
  },
);

// Settings.
fault("a chair that is nobody at the table", "chairs: [north, south]", "chairs: [north, west]", {
  at: "west",
  path: "settings.chairs.1",
  ...unknown("seat", "west", SEATS),
});
fault(
  "a short game that is the longer one",
  "{ short: 1, standard: 2 }",
  "{ short: 3, standard: 2 }",
  {
    at: "crises:\n  - id: gale",
    path: "crises",
    reason: "4 crises run out before year 3 is over",
    expected: "at least 6: two a year, each once a game",
  },
  {
    at: "3, standard: 2 }",
    path: "settings.years.short",
    reason: "a short game is longer than a standard one",
    expected: "at most 2",
  },
);
fault(
  "the trust of a government in itself",
  "{ from: south, to: north, trust: 57 }",
  "{ from: south, to: south, trust: 57 }",
  {
    at: "{ from: south, to: south",
    path: "settings.government.1",
    reason: "“south” stands on both sides",
    expected: "two different seats",
  },
  {
    at: "government:",
    path: "settings.government",
    reason: "the trust of the pair south>north is missing",
    expected: "an entry for every pair of seats",
  },
);
fault(
  "the trust of a government twice",
  "{ from: south, to: north, trust: 57 }",
  "{ from: south, to: north, trust: 57 }\n    - { from: south, to: north, trust: 56 }",
  {
    at: "{ from: south, to: north, trust: 56 }",
    path: "settings.government.2",
    ...taken("pair", "south>north"),
  },
);
fault(
  "the trust of two societies twice, whichever comes first",
  "- { between: [north, south], trust: 50 }",
  "- { between: [north, south], trust: 50 }\n    - { between: [south, north], trust: 49 }",
  {
    at: "{ between: [south, north], trust: 49 }",
    path: "settings.societal.1",
    ...taken("pair", "north~south"),
  },
);
fault(
  "the trust of two societies missing",
  "\n    - { between: [north, south], trust: 50 }",
  " []",
  {
    at: "societal:",
    path: "settings.societal",
    reason: "the trust of the pair north~south is missing",
    expected: "an entry for every pair of seats",
  },
);

fault(
  "the trust of a government in nobody at the table",
  "{ from: south, to: north, trust: 57 }",
  "{ from: south, to: north, trust: 57 }\n    - { from: south, to: west, trust: 56 }",
  {
    at: "{ from: south, to: west",
    path: "settings.government.2",
    ...unknown("seat", "west", SEATS),
  },
);
fault(
  "the trust of a society in nobody at the table",
  "- { between: [north, south], trust: 50 }",
  "- { between: [north, south], trust: 50 }\n    - { between: [north, west], trust: 49 }",
  {
    at: "west], trust: 49",
    path: "settings.societal.1.between.1",
    ...unknown("seat", "west", SEATS),
  },
);

// Cards.
fault("a fact card beside nothing", "beside: [gale, guarantee]", "beside: [gale, promise]", {
  at: "promise]",
  path: "facts.1.beside.1",
  ...unknown(
    "seat, programme, crisis or overture",
    "promise",
    "north, south, office, patrol, gale, outage, flood, intrusion, guarantee, or credit",
  ),
});

// Notes for the instructor.
fault(
  "a plan that is longer than its lesson",
  "{ id: land, minutes: 10 }",
  "{ id: land, minutes: 15 }",
  {
    at: '"30":',
    path: "instructorNotes.plans.30",
    reason: "the steps of this plan take 35 minutes",
    expected: "steps that take 30 minutes in all",
  },
);
fault("a step that a plan takes twice", "{ id: land, minutes: 15 }", "{ id: sail, minutes: 15 }", {
  at: "sail, minutes: 15",
  path: "instructorNotes.plans.50.1.id",
  ...taken("step", "sail"),
});
fault("a pitfall twice", "pitfalls: [reef, fog]", "pitfalls: [reef, fog, fog]", {
  at: "fog]",
  path: "instructorNotes.pitfalls.2",
  ...taken("entry", "fog"),
});
