import { actorKey } from "#server/journal/journal.ts";
import type { Event } from "#shared/rules/events.ts";
import type { ExportTable } from "./exportInput.ts";
import { type Column, isoTime } from "./sheet.ts";

/**
 * The record of every table, one event a line (NDJSON), as it was written; but for people's own words,
 * of which only the length stands here. Words are in messages.csv and reflections.csv.
 */
export const eventLines = (tables: readonly ExportTable[]): string =>
  tables.flatMap(linesOf).join("");

/** The fields of a line, for the codebook. */
export const EVENT_COLUMNS: readonly Omit<Column<never>, "value">[] = [
  { name: "table", meaning: "Number of the table", type: "category", range: "1–20" },
  {
    name: "version",
    meaning: "Number of the accepted command at the table, without gaps",
    type: "number",
    range: "1–",
  },
  {
    name: "at",
    meaning: "When it was accepted",
    type: "time",
    unit: "ISO 8601, UTC",
  },
  {
    name: "actor",
    meaning: "Who gave the command: seat:<id>, instructor or clock",
    type: "category",
  },
  { name: "command", meaning: "Which command it was", type: "category" },
  {
    name: "event",
    meaning:
      "What happened, with its type and all that belongs to it; own words are replaced by their length, textLength",
    type: "text",
    unit: "JSON",
  },
];

const linesOf = ({ number, entries }: ExportTable): readonly string[] =>
  entries.flatMap(({ version, at, actor, command, events }) =>
    events.map((event) => {
      const line = {
        table: number,
        version,
        at: isoTime(at),
        actor: actorKey(actor),
        command: command.type,
        event: withoutWords(event),
      };
      return `${JSON.stringify(line)}\n`;
    }),
  );

function withoutWords(event: Event): unknown {
  if (!("text" in event)) return event;
  const { text, ...rest } = event;
  return { ...rest, textLength: text.length };
}
