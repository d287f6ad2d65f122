import { expect, test } from "vitest";
import { ASEAN, given, JAPAN, KOREA } from "#tests/support/given.ts";
import { opened, R2, resolutionIn, toAdopt, toSecond, toTake } from "#tests/support/texts.ts";
import { underRule } from "./decisionCase.ts";

test("8.11 a text is decided by the rule in force when it was tabled", () => {
  const table = opened(KOREA, JAPAN, toAdopt("secretariat"))
    .having(ASEAN, toAdopt("forumReform", { rule: "silence" }))
    .having(KOREA, toSecond(R2));
  const reformed = table
    .when(JAPAN, toTake("support", R2))
    .includes(
      { type: "procedureChanged", matter: "functional", rule: "silence" },
      { type: "procedureChanged", matter: "procedural", rule: "silence" },
    );
  expect(resolutionIn(reformed).rule).toBe("consensus");
  reformed
    .when(ASEAN, toAdopt("pandemicExercises"))
    .yields({ type: "resolutionTabled", matter: "functional", rule: "silence" });
});

test("8.11 where the emergency majority is in force, texts of the plenary are decided as before it", () => {
  const reformed = opened(ASEAN, KOREA, toAdopt("forumReform", { rule: "emergency" })).having(
    JAPAN,
    toTake("support"),
  );
  expect(reformed.state.procedure).toMatchObject({ functional: "emergencyMajority" });
  reformed
    .when(ASEAN, toAdopt("pandemicExercises"))
    .yields({ type: "resolutionTabled", rule: "consensus" });
  const bySilence = opened(
    ASEAN,
    KOREA,
    toAdopt("forumReform", { rule: "emergency" }),
    given({ scenario: underRule("silence") }).inPhase("plenary"),
  );
  bySilence
    .inPhase("plenary", 2)
    .when(ASEAN, toAdopt("pandemicExercises"))
    .yields({ type: "resolutionTabled", rule: "silence" });
  given({ scenario: underRule("emergencyMajority") })
    .inPhase("plenary")
    .when(ASEAN, toAdopt("secretariat"))
    .yields({ type: "resolutionTabled", rule: "consensus" });
});
