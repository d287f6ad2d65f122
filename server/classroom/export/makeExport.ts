import { createHash } from "node:crypto";
import type { Say } from "#server/texts/sayingIn.ts";
import { csvOf } from "./csv.ts";
import { eventLines } from "./eventLines.ts";
import type { ExportInput } from "./exportInput.ts";
import { exportSay } from "./exportTexts.ts";
import { materialOf } from "./material.ts";
import type { Material } from "./people.ts";
import { readmeOf } from "./readme.ts";
import { reportOf } from "./report/reportOf.ts";
import { type FilledSheet, filled } from "./sheet.ts";
import { codebookSheet } from "./sheets/codebook.ts";
import { messagesSheet } from "./sheets/messages.ts";
import { participantsSheet } from "./sheets/participants.ts";
import { quizSheet } from "./sheets/quiz.ts";
import { reflectionsSheet } from "./sheets/reflections.ts";
import { roundsSheet } from "./sheets/rounds.ts";
import { surveySheet } from "./sheets/survey.ts";
import { xlsxOf } from "./xlsx.ts";
import { zipOf } from "./zip.ts";

/** Everything that a class leaves behind, as a zip. Equal input makes equal bytes. */
export async function makeExport(input: ExportInput): Promise<Uint8Array> {
  const material = materialOf(input);
  const say = exportSay(input.language);
  const sheets = sheetsOf(material, say);
  const day = new Date(input.state.createdAt);
  const scenario = JSON.stringify(input.scenario, undefined, 2);
  const texts: Readonly<Record<string, string>> = {
    ...Object.fromEntries(sheets.map((sheet) => [`${sheet.name}.csv`, csvOf(sheet)])),
    "events.ndjson": eventLines(material.tables),
    "scenario.json": scenario,
    "scenario.sha256": `${createHash("sha256").update(scenario).digest("hex")}  scenario.json\n`,
    "report.html": reportOf(material),
    "README.txt": readmeOf(input, sheets, say),
  };
  const encoder = new TextEncoder();
  const files = Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, encoder.encode(text)]),
  );
  return zipOf({ ...files, "class.xlsx": await xlsxOf(sheets, day) }, day);
}

function sheetsOf(material: Material, say: Say): readonly FilledSheet[] {
  const sheets = [
    filled(participantsSheet(material), say),
    filled(roundsSheet(material), say),
    ...(material.input.talk ? [filled(messagesSheet(material), say)] : []),
    filled(reflectionsSheet(material), say),
    filled(quizSheet(material), say),
    filled(surveySheet(material), say),
  ];
  return [...sheets, filled(codebookSheet(sheets, say), say)];
}
