import { breaking } from "../breaking.ts";
import { PROGRAMMES, SEATS, unknown } from "./reasons.ts";

const fault = breaking("scenario.yaml");

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
