/** What charts are drawn from (shared/charts draws them). Words are in the language of the reader. */

/** Values of several tables on one scale, row by row: where tables agree and where they differ. */
export interface Strips {
  readonly rows: readonly { readonly id: string; readonly name: string }[];
  readonly points: readonly StripPoint[];
  /** Values that matter, drawn across all rows with their names. */
  readonly rules: readonly { readonly value: number; readonly name: string }[];
  /** What the scale measures. */
  readonly axis: string;
  /** Ends of the scale at least; wider where a value lies beyond. */
  readonly domain: readonly [number, number];
}

export interface StripPoint {
  /** Id of the row. */
  readonly row: string;
  readonly value: number;
  /** What stands in the mark: the number of a table. */
  readonly label: string;
  /** Stands beside the mark, where it is for several tables. */
  readonly note?: string | undefined;
  /** Filled, ringed, or square: tells kinds apart without colour. */
  readonly look: "filled" | "ring" | "square";
}

/** A few levels of one table over its years: small, to stand beside those of other tables. */
export interface Course {
  readonly lines: readonly {
    readonly name: string;
    /** By year, from 1; 0–100. */
    readonly values: readonly number[];
  }[];
  /** Years planned, so that all tables have the same width a year. */
  readonly years: number;
  /** Under the scale. */
  readonly axis: string;
}

/** One amount for each table. */
export interface Bars {
  readonly bars: readonly {
    readonly name: string;
    readonly value: number;
    readonly text: string;
  }[];
  /** What the scale measures. */
  readonly axis: string;
}
