import { actorKey } from "#server/journal/journal.ts";
import type { Event } from "#shared/rules/events.ts";
import type { ExportTable } from "./exportInput.ts";
import { type ColumnFormat, isoTime } from "./sheet.ts";

/**
 * The record of every table, one event a line (NDJSON), as it was written; but for people's own words,
 * of which only the length stands here. Words are in messages.csv and reflections.csv.
 */
export const eventLines = (tables: readonly ExportTable[]): string =>
  tables.flatMap(linesOf).join("");

/** The fields of a line, for the codebook. */
export const EVENT_COLUMNS: readonly ColumnFormat[] = [
  { name: "table", type: "category", range: "1–20" },
  {
    name: "version",
    type: "number",
    range: "1–",
  },
  {
    name: "at",
    type: "time",
    unit: "time",
  },
  {
    name: "actor",
    type: "category",
  },
  { name: "command", type: "category" },
  {
    name: "event",
    type: "text",
    unit: "json",
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
