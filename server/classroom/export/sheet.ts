import type { Say } from "#server/texts/sayingIn.ts";
import type { SheetName, Unit } from "./exportTexts.ts";

/** What stands in a cell; nothing where there is no answer. Yes and no are 1 and 0. */
export type Cell = string | number | undefined;

/** A file of rows. What it and its columns mean is said in texts/, by their names. */
export interface Sheet<Row> {
  /** The file is `<name>.csv`. */
  readonly name: SheetName;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}

export interface Column<Row> extends ColumnFormat {
  readonly value: (row: Row) => Cell;
}

/** What a column holds, the same in every language, so that files can be joined. */
export interface ColumnFormat {
  readonly name: string;
  /** Where it says the same in several sheets, its texts are those of `shared`. */
  readonly isShared?: true | undefined;
  readonly type: "text" | "category" | "number" | "count" | "yesNo" | "time";
  readonly unit?: Unit | undefined;
  /** Values that may occur: bounds, or the categories separated by spaces. */
  readonly range?: string | undefined;
}

/** A column as it is called and explained in the language of the export. */
export interface ExplainedColumn extends Omit<ColumnFormat, "unit"> {
  readonly label: string;
  readonly meaning: string;
  readonly unit?: string | undefined;
}

/** A sheet whose cells are filled, in the language of the export. */
export interface FilledSheet {
  readonly name: SheetName;
  /** What people call it. */
  readonly title: string;
  /** What one row is. */
  readonly rowIs: string;
  readonly columns: readonly ExplainedColumn[];
  readonly cells: readonly (readonly Cell[])[];
}

export const filled = <Row>({ name, columns, rows }: Sheet<Row>, say: Say): FilledSheet => ({
  name,
  title: say(`export:sheets.${name}.title`),
  rowIs: say(`export:sheets.${name}.rowIs`),
  columns: explained(name, columns, say),
  cells: rows.map((row) => columns.map(({ value }) => value(row))),
});

/** The columns of `file` with what they mean. It throws where a text is missing. */
export const explained = (
  file: SheetName | "events",
  columns: readonly ColumnFormat[],
  say: Say,
): readonly ExplainedColumn[] =>
  columns.map(({ name, isShared, type, unit, range }) => {
    const key = `export:columns.${isShared ? "shared" : file}.${name}`;
    return {
      name,
      label: say(`${key}.label`),
      meaning: say(`${key}.meaning`),
      type,
      unit: unit && say(`export:units.${unit}`),
      range,
    };
  });

export const yesNo = (is: boolean): Cell => (is ? 1 : 0);

/** ISO 8601 in UTC. */
export const isoTime = (instant: number): string => new Date(instant).toISOString();
