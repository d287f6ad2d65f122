import { checkCrises, checkNews, checkOvertures } from "./cardChecks.ts";
import type { Finding } from "./faults.ts";
import { checkNotes } from "./instructorNotesChecks.ts";
import { checkMandates } from "./mandateChecks.ts";
import { checkProgrammes } from "./programmeChecks.ts";
import { mustBe, mustDiffer, type Names, namesOf } from "./references.ts";
import type { Scenario } from "./schema.ts";
import { checkSettings } from "./settingsChecks.ts";

/** Everything about a scenario that the schema of its single parts cannot say. */
export function crossChecks(scenario: Scenario): readonly Finding[] {
  const names = namesOf(scenario);
  return [
    ...mustDiffer("seat", names.seats, (index) => ["seats", index, "id"]),
    ...checkProgrammes(names),
    ...checkCrises(names),
    ...checkOvertures(names),
    ...checkNews(names),
    ...checkMandates(names),
    ...checkSettings(names),
    ...checkCards(names),
    ...checkQuiz(names),
    ...(scenario.instructorNotes === undefined ? [] : checkNotes(scenario.instructorNotes)),
  ];
}

function checkQuiz({ scenario: { quiz } }: Names): readonly Finding[] {
  return [
    ...mustDiffer(
      "question",
      quiz.map((question) => question.id),
      (index) => ["quiz", index, "id"],
    ),
    ...quiz.flatMap(({ options, right }, index) =>
      right < options
        ? []
        : [
            {
              path: ["quiz", index, "right"],
              reason: { code: "rightNotAmong" } as const,
              expected: [{ code: "upTo", limit: options - 1 }] as const,
            },
          ],
    ),
  ];
}

function checkCards(names: Names): readonly Finding[] {
  const { facts, glossary } = names.scenario;
  const places = [...names.seats, ...names.programmes, ...names.crises, ...names.overtures];
  return [
    ...mustDiffer(
      "fact",
      facts.map((fact) => fact.id),
      (index) => ["facts", index, "id"],
    ),
    ...mustDiffer("term", glossary, (index) => ["glossary", index]),
    ...facts.flatMap((fact, index) =>
      fact.beside.flatMap((id, position) =>
        mustBe("place", id, places, ["facts", index, "beside", position]),
      ),
    ),
  ];
}
