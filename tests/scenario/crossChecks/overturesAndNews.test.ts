import { breaking } from "../breaking.ts";
import { PROGRAMMES, SEATS, unknown } from "./reasons.ts";

const fault = breaking("scenario.yaml");

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
