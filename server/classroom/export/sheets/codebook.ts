import type { Say } from "#server/texts/sayingIn.ts";
import { EVENT_COLUMNS } from "../eventLines.ts";
import {
  type Column,
  type ColumnFormat,
  type ExplainedColumn,
  explained,
  type FilledSheet,
  type Sheet,
} from "../sheet.ts";

interface Entry {
  readonly file: string;
  /** Of the workbook; the record of events has none. */
  readonly sheet?: string | undefined;
  readonly column: ExplainedColumn;
}

const TYPE_RANGES: Readonly<Partial<Record<ColumnFormat["type"], string>>> = {
  yesNo: "0 1",
};

const COLUMNS: readonly Column<Entry>[] = [
  { name: "file", type: "category", value: ({ file }) => file },
  { name: "sheet", type: "category", value: ({ sheet }) => sheet },
  { name: "column", type: "category", value: ({ column }) => column.name },
  { name: "label", type: "text", value: ({ column }) => column.label },
  {
    name: "type",
    type: "category",
    range: "text category number count yesNo time",
    value: ({ column }) => column.type,
  },
  { name: "unit", type: "text", value: ({ column }) => column.unit },
  {
    name: "range",
    type: "text",
    value: ({ column }) => column.range ?? TYPE_RANGES[column.type],
  },
  { name: "meaning", type: "text", value: ({ column }) => column.meaning },
];

/** Every column of every file, its own included. */
export function codebookSheet(sheets: readonly FilledSheet[], say: Say): Sheet<Entry> {
  const described = [
    ...sheets.map(({ name, title, columns }) => ({ file: `${name}.csv`, sheet: title, columns })),
    { file: "events.ndjson", columns: explained("events", EVENT_COLUMNS, say) },
    {
      file: "codebook.csv",
      sheet: say("export:sheets.codebook.title"),
      columns: explained("codebook", COLUMNS, say),
    },
  ];
  return {
    name: "codebook",
    columns: COLUMNS,
    rows: described.flatMap(({ columns, ...of }) => columns.map((column) => ({ ...of, column }))),
  };
}
