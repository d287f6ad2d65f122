import * as fc from "fast-check";
import { expect, test } from "vitest";
import { crisisId, optionId } from "#shared/kernel/ids.ts";
import { subjectsOpenTo } from "#shared/rules/plenary/subjects.ts";
import type { DecisionRule } from "#shared/scenario/schema/vocabulary.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { CENTRE, EAST, FIVE, fiveSeats, NORTH, SOUTH, WEST } from "#tests/support/fiveSeats.ts";
import { ADVANCE, type Given, given, INSTRUCTOR } from "#tests/support/given.ts";
import {
  R1,
  R2,
  resolutionIn,
  toAdopt,
  toRespond,
  toSecond,
  toTake,
} from "#tests/support/texts.ts";
import { holding, speak, steps, underRule } from "./decisionCase.ts";

/** A crisis sitting of five with the emergency majority in force, and an outbreak of disease. */
const emergency = (rule: DecisionRule = "emergencyMajority", scenario = fiveSeats): Given =>
  given({ scenario: underRule(rule, scenario) })
    .inPhase("crisis")
    .where(() => ({ crises: {}, crisisDeck: [] }))
    .after({ type: "crisisStruck", crisis: OUTBREAK, year: 1, severity: 1, need: 11 });
const OUTBREAK = crisisId("respiratoryOutbreak");
const pooling = toRespond("respiratoryOutbreak", "poolVaccines");

test("8.9 in an emergency more than half of all delegations decide for the region", () => {
  const open = emergency().having(NORTH, pooling).having(SOUTH, toSecond());
  open.when(EAST, toTake("abstain")).yields({ type: "positionTaken" });
  open
    .having(WEST, toTake("object"))
    .when(EAST, toTake("support"))
    .yields(
      { type: "positionTaken" },
      { type: "resolutionDecided", outcome: "adopted", members: [NORTH, SOUTH, EAST] },
      { type: "collectiveResponseSet", crisis: OUTBREAK, option: optionId("poolVaccines") },
    );
});

test("8.9 whatever is said, a majority adopts at once and nothing else decides before the phase's end", () => {
  fc.assert(
    fc.property(steps, (said) => {
      const allowed = said.filter(([, position]) => position !== "dissociate");
      const open = emergency().having(NORTH, pooling).having(SOUTH, toSecond());
      const resolution = resolutionIn(speak(open, allowed));
      const isMajority = holding(resolution, "support").length > FIVE.length / 2;
      expect(resolution.status).toBe(isMajority ? "adopted" : "open");
    }),
    { numRuns: 80 },
  );
});

test("8.9 half of all delegations are no majority", () => {
  const four: Scenario = {
    ...fiveSeats,
    seats: fiveSeats.seats.filter(({ id }) => id !== CENTRE),
    settings: { ...fiveSeats.settings, chairs: [NORTH] },
  };
  const open = emergency("emergencyMajority", four).having(NORTH, pooling);
  open.when(SOUTH, toSecond()).yields({ type: "resolutionSeconded" });
});

test("8.9 without a majority a response is shelved when the phase ends", () => {
  emergency()
    .having(NORTH, pooling)
    .having(SOUTH, toSecond())
    .having(EAST, toTake("object"))
    .when(INSTRUCTOR, ADVANCE)
    .includes({ type: "resolutionDecided", resolution: R1, outcome: "shelved", members: [] });
});

test("8.9 nobody stays out of what a majority decides for all", () => {
  emergency()
    .having(NORTH, pooling)
    .having(SOUTH, toSecond())
    .when(EAST, toTake("dissociate"))
    .isRefused("positionNotUnderThisRule", { rule: "emergencyMajority" });
});

test("8.1 a collective response needs the emergency majority, an open crisis and one of its options", () => {
  emergency("consensus")
    .when(NORTH, pooling)
    .isRefused("emergencyNotAvailable", { matter: "functional" });
  const table = emergency();
  table
    .when(NORTH, toRespond("respiratoryOutbreak", "prayer"))
    .isRefused("crisisOptionUnknown", { options: "poolVaccines,travelBubbles,closeBorders" });
  for (const unknown of ["portRansomware", "nowhere", "constructor"]) {
    table.when(NORTH, toRespond(unknown, "poolVaccines")).isRefused("crisisUnknown");
  }
  table
    .after({
      type: "nonInterferenceInvoked",
      seat: NORTH,
      against: { kind: "crisis", crisis: OUTBREAK },
    })
    .when(SOUTH, pooling)
    .isRefused("crisisAlreadyStruck");
  given({ scenario: underRule("emergencyMajority", fiveSeats) })
    .inPhase("plenary")
    .when(NORTH, pooling)
    .isRefused("wrongPhase", { allowed: "crisis" });
  table.when(NORTH, toAdopt("secretariat")).isRefused("wrongPhase", { allowed: "plenary" });
});

test("8.1 one response per delegation and crisis, one at a time, and none once one is adopted", () => {
  const tabled = emergency().having(NORTH, pooling);
  tabled
    .when(SOUTH, toRespond("respiratoryOutbreak", "closeBorders"))
    .isRefused("subjectAlreadyTabled", { resolution: "r1" });
  const shelved = tabled.having(NORTH, { type: "shelveResolution", resolution: R1 });
  shelved.when(NORTH, pooling).isRefused("tooManyTablings", { max: 1 });
  const adoptedOne = shelved
    .having(SOUTH, pooling)
    .having(EAST, toSecond(R2))
    .having(WEST, toTake("support", R2));
  adoptedOne
    .when(CENTRE, toRespond("respiratoryOutbreak", "closeBorders"))
    .isRefused("subjectAlreadyTabled", { resolution: "r2" });
});

test("8.1 what one may table on one crisis leaves the other untouched", () => {
  const controversy = crisisId("wartimeHistory");
  const both = emergency()
    .having(NORTH, pooling)
    .after({ type: "crisisStruck", crisis: controversy, year: 1, severity: 1, need: 7 });
  both
    .when(NORTH, toRespond("wartimeHistory", "expertPanel"))
    .yields({ type: "resolutionTabled", resolution: R2 });
  const offered = subjectsOpenTo(both.scenario, both.state, NORTH);
  expect(offered).toEqual(
    ["jointStatement", "expertPanel", "civilSociety", "setAside"].map((option) => ({
      kind: "crisisResponse",
      crisis: "wartimeHistory",
      option,
    })),
  );
});

test("8.1 responses do not use up the year's tablings of texts", () => {
  const table = emergency().having(NORTH, pooling);
  expect(table.state.seats[NORTH]?.tablings).toBe(0);
});
