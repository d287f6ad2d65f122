import { breaking } from "../breaking.ts";
import { SEATS, unknown } from "./reasons.ts";

const fault = breaking("scenario.yaml");

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
