import type { ExportInput } from "./exportInput.ts";
import type { FilledSheet } from "./sheet.ts";
import { isoTime } from "./sheet.ts";

/** What the files are, for who opens the export in a year. */
export function readmeOf(input: ExportInput, sheets: readonly FilledSheet[]): string {
  const { state, scenario, tables } = input;
  const lines = [
    `Mufakat: export of class ${state.code}`,
    "",
    `Scenario          ${scenario.id} ${scenario.version}`,
    `Made              ${isoTime(input.exportedAt)}`,
    `Class of          ${isoTime(state.createdAt)}`,
    `People, tables    ${Object.keys(state.students).length}, ${tables.length}`,
    `Seeds             ${state.plan.seeds === "same" ? "the same at every table" : "different at every table"}`,
    "",
    "Files",
    ...sheets.map(({ name, rowIs, cells }) =>
      fileLine(`${name}.csv`, `${rowIs} (${cells.length})`),
    ),
    fileLine(
      "events.ndjson",
      "The record of every table, one event a line; without people's words",
    ),
    fileLine("class.xlsx", "All CSV files as sheets of one workbook"),
    fileLine("report.html", "The class report, to read and to print; needs nothing else"),
    fileLine("scenario.json", "The case with all its numbers, as it was played"),
    fileLine("scenario.sha256", "Its SHA-256: check with sha256sum -c scenario.sha256"),
    "",
    "Columns are explained in codebook.csv. An empty cell means that there is no answer; why there is no",
    "result says the column result_missing. Files are joined by participant_code, or by table and seat.",
    "",
    "CSV files are UTF-8 with a byte order mark, separated by commas (RFC 4180). A text that a spreadsheet",
    "might take for a formula begins with an apostrophe that nobody wrote.",
    "",
    state.plan.names === "callsigns"
      ? "People are named by callsigns. What they wrote may still say who they are."
      : "People are named by the names that they chose or were listed under. Handle these files accordingly.",
    input.talk
      ? "Messages are part of this export, since the instructor asked for them."
      : "Messages are not part of this export.",
    "",
  ];
  return lines.join("\r\n");
}

const fileLine = (name: string, what: string): string => `  ${name.padEnd(24)}${what}`;
