/** What stands in a cell; nothing where there is no answer. Yes and no are 1 and 0. */
export type Cell = string | number | undefined;

/** A file of rows: each column is described where it is filled, so that the codebook cannot miss one. */
export interface Sheet<Row> {
  /** The file is `<name>.csv`. */
  readonly name: string;
  /** What one row is. */
  readonly rowIs: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}

export interface Column<Row> {
  readonly name: string;
  readonly meaning: string;
  readonly type: "text" | "category" | "number" | "count" | "yesNo" | "time";
  /** Of a number. */
  readonly unit?: string | undefined;
  /** Values that may occur: bounds, or the categories separated by spaces. */
  readonly range?: string | undefined;
  readonly value: (row: Row) => Cell;
}

/** A sheet whose cells are filled. */
export interface FilledSheet {
  readonly name: string;
  readonly rowIs: string;
  readonly columns: readonly Omit<Column<never>, "value">[];
  readonly cells: readonly (readonly Cell[])[];
}

export const filled = <Row>({ name, rowIs, columns, rows }: Sheet<Row>): FilledSheet => ({
  name,
  rowIs,
  columns,
  cells: rows.map((row) => columns.map(({ value }) => value(row))),
});

export const yesNo = (is: boolean): Cell => (is ? 1 : 0);

/** ISO 8601 in UTC. */
export const isoTime = (instant: number): string => new Date(instant).toISOString();
