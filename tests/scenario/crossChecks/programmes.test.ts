import { breaking } from "../breaking.ts";
import { PROGRAMMES, SEATS, unknown } from "./reasons.ts";

const fault = breaking("scenario.yaml");

const KINDS = "storm or blackout";

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
