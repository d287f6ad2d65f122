import type { ClassDebrief } from "#shared/analysis/classDebrief.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import { crisesSection } from "./crises.ts";
import { gainsSection } from "./gains.ts";
import { honoursSection } from "./honours.ts";
import { outcomesSection } from "./outcomes.ts";
import { programmesSection, termsSection } from "./programmes.ts";
import { promisesSection } from "./promises.ts";
import { regionSection } from "./region.ts";
import { renegotiationSection } from "./renegotiation.ts";
import type { Report } from "./report.ts";
import { scoresSection } from "./scores.ts";
import { Names, type ReportWords } from "./words.ts";

/** The tables of a class side by side, in the words of the reader. Without a finished table it is empty. */
export function classReport(
  debrief: ClassDebrief,
  scenario: PublicScenario,
  words: ReportWords,
): Report {
  const names = new Names(words);
  if (debrief.tables.length === 0) return { sections: [] };
  const renegotiated = renegotiationSection(debrief, names);
  return {
    sections: [
      outcomesSection(debrief, names),
      scoresSection(debrief, names),
      regionSection(debrief, names),
      crisesSection(debrief, scenario, names),
      promisesSection(debrief, names),
      programmesSection(debrief, names),
      termsSection(debrief, names),
      gainsSection(debrief, names),
      ...(renegotiated === undefined ? [] : [renegotiated]),
      honoursSection(debrief, names),
    ],
  };
}
