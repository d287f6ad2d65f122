import { breaking } from "../breaking.ts";
import { SEATS, unknown } from "./reasons.ts";

const fault = breaking("scenario.yaml");

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
