import { expect, test } from "vitest";
import { breaking, faultsIn, HARBOUR } from "../breaking.ts";
import { SEATS, unknown } from "./reasons.ts";

const fault = breaking("scenario.yaml");

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
