import type { SeatId } from "#shared/kernel/ids.ts";
import type { Bars, Course, Strips } from "./charts.ts";

/**
 * A report in words, before it is set: the page and the printed file show the same one. It has no
 * colours and no sizes, and every chart comes with a sentence and a table that say the same.
 */
export interface Report {
  readonly sections: readonly ReportSection[];
}

export interface ReportSection {
  readonly id: string;
  readonly title: string;
  readonly intro: string;
  readonly blocks: readonly ReportBlock[];
}

export type ReportBlock =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "table"; readonly table: ReportTable }
  | {
      readonly kind: "chart";
      readonly chart: ReportChart;
      readonly summary: string;
      /** How to read the marks. */
      readonly key?: string | undefined;
      readonly table: ReportTable;
    }
  | {
      readonly kind: "multiples";
      readonly charts: readonly { readonly title: string; readonly course: Course }[];
      readonly summary: string;
      readonly table: ReportTable;
    }
  | { readonly kind: "honours"; readonly honours: readonly ReportHonour[] };

export type ReportChart =
  | { readonly kind: "strips"; readonly data: Strips }
  | { readonly kind: "bars"; readonly data: Bars };

export interface ReportTable {
  readonly caption: string;
  /** The first one names the rows. */
  readonly head: readonly ReportHead[];
  readonly rows: readonly ReportRow[];
}

export interface ReportHead {
  readonly text: string;
  readonly seat?: SeatId | undefined;
  /** Holds numbers, which stand under each other. */
  readonly isNumber: boolean;
}

export interface ReportRow {
  readonly id: string;
  readonly name: ReportCell;
  readonly cells: readonly ReportCell[];
}

export interface ReportCell {
  readonly text: string;
  /** To be named with its flag, where there are flags. */
  readonly seat?: SeatId | undefined;
  readonly isStrong?: boolean | undefined;
}

export interface ReportHonour {
  readonly title: string;
  readonly definition: string;
  /** What earned it; absent where nobody did. */
  readonly figure?: string | undefined;
  readonly holders: readonly { readonly seat: SeatId; readonly text: string }[];
  /** Instead of holders. */
  readonly nobody?: string | undefined;
}

export const cell = (text: string): ReportCell => ({ text });
