import { EVENT_COLUMNS } from "../eventLines.ts";
import type { Column, FilledSheet, Sheet } from "../sheet.ts";

interface Entry {
  readonly file: string;
  readonly column: Omit<Column<never>, "value">;
}

const TYPE_RANGES: Readonly<Partial<Record<Column<never>["type"], string>>> = {
  yesNo: "0 1",
};

/** Every column of every file, its own included. */
export function codebookSheet(sheets: readonly FilledSheet[]): Sheet<Entry> {
  const own: readonly Column<Entry>[] = [
    { name: "file", meaning: "Name of the file", type: "category", value: ({ file }) => file },
    {
      name: "column",
      meaning: "Name of the column; in events.ndjson, of the field",
      type: "category",
      value: ({ column }) => column.name,
    },
    {
      name: "type",
      meaning:
        "What its values are: own words, one of some names, a number, a number of things, 1 or 0, a moment",
      type: "category",
      range: "text category number count yesNo time",
      value: ({ column }) => column.type,
    },
    {
      name: "unit",
      meaning: "Unit of its numbers",
      type: "text",
      value: ({ column }) => column.unit,
    },
    {
      name: "range",
      meaning:
        "Bounds, both included, an open end left out; or the names that occur, separated by spaces",
      type: "text",
      value: ({ column }) => column.range ?? TYPE_RANGES[column.type],
    },
    {
      name: "meaning",
      meaning: "What it says; an empty cell means that there is no answer",
      type: "text",
      value: ({ column }) => column.meaning,
    },
  ];
  const described = [
    ...sheets.map(({ name, columns }) => ({ file: `${name}.csv`, columns })),
    { file: "events.ndjson", columns: EVENT_COLUMNS },
    { file: "codebook.csv", columns: own },
  ];
  return {
    name: "codebook",
    rowIs: "One column of one file",
    columns: own,
    rows: described.flatMap(({ file, columns }) => columns.map((column) => ({ file, column }))),
  };
}
