import { breaking } from "../breaking.ts";
import { SEATS, taken, unknown } from "./reasons.ts";

const fault = breaking("scenario.yaml");

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
