import { breaking } from "../breaking.ts";
import { taken, unknown } from "./reasons.ts";

const fault = breaking("scenario.yaml");

fault("a fact card beside nothing", "beside: [gale, guarantee]", "beside: [gale, promise]", {
  at: "promise]",
  path: "facts.1.beside.1",
  ...unknown(
    "seat, programme, crisis or overture",
    "promise",
    "north, south, office, patrol, gale, outage, flood, intrusion, guarantee, or credit",
  ),
});

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
