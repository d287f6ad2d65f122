import { breaking, breakingFirst } from "../breaking.ts";
import { taken } from "./reasons.ts";

const fault = breaking("scenario.yaml");
const firstFault = breakingFirst("scenario.yaml");

// Where other parts count on a name, the first fault is the one to mend.
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
