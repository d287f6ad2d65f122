import type { Say } from "#server/texts/sayingIn.ts";
import { displayWidth } from "./displayWidth.ts";
import type { ExportInput } from "./exportInput.ts";
import type { FilledSheet } from "./sheet.ts";
import { isoTime } from "./sheet.ts";

/** What the files are, for who opens the export in a year; in the language of the export. */
export function readmeOf(input: ExportInput, sheets: readonly FilledSheet[], say: Say): string {
  const { state, scenario, tables, unreadable } = input;
  const left = new Intl.ListFormat(input.language).format(unreadable.map(String));
  const text = (key: string, params = {}): string => say(`export:readme.${key}`, params);
  const rowsIn = ({ rowIs, cells }: FilledSheet): string =>
    text("rows", { rowIs, number: cells.length });
  const lines = [
    text("title", { code: state.code }),
    "",
    fact(text("scenario"), `${scenario.id} ${scenario.version}`),
    fact(text("made"), isoTime(input.exportedAt)),
    fact(text("classOf"), isoTime(state.createdAt)),
    fact(text("size"), `${Object.keys(state.students).length}, ${tables.length}`),
    fact(text("seeds"), text(state.plan.seeds === "same" ? "seedsSame" : "seedsDifferent")),
    "",
    text("files"),
    ...sheets.map((sheet) => fileLine(`${sheet.name}.csv`, rowsIn(sheet))),
    fileLine("events.ndjson", text("eventsFile")),
    fileLine("class.xlsx", text("workbookFile")),
    fileLine("report.html", text("reportFile")),
    fileLine("scenario.json", text("scenarioFile")),
    fileLine("scenario.sha256", text("hashFile")),
    "",
    ...(unreadable.length === 0 ? [] : [text("unreadable", { list: left }), ""]),
    text("codebook"),
    text("empty"),
    text("join"),
    "",
    text("csv"),
    "",
    text(state.plan.names === "callsigns" ? "callsigns" : "names"),
    text(input.talk ? "withTalk" : "withoutTalk"),
    "",
  ];
  return lines.join("\r\n");
}

const fact = (name: string, value: string): string => `${padded(name, 18)}${value}`;

const fileLine = (name: string, what: string): string => `  ${padded(name, 24)}${what}`;

/** `text` with spaces up to `width`, in half-width characters. */
const padded = (text: string, width: number): string =>
  text + " ".repeat(Math.max(0, width - displayWidth(text)));
