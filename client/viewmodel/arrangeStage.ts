import type { Insets } from "./layoutTable.ts";

/** Where the gauges of the region stand, and what is left of the stage for the table. */
export interface StageArrangement {
  readonly gauges: "column" | "row";
  /** For the table: what the page covers, and the gauges. */
  readonly insets: Insets;
}

/** Gauges stand in a column beside the table where the stage is wide, else in a row above it. */
export function arrangeStage(width: number, height: number, covered: Insets): StageArrangement {
  const [freeWidth, freeHeight] = [
    width - covered.left - covered.right,
    height - covered.top - covered.bottom,
  ];
  const wide = freeWidth >= WIDE.width && freeHeight >= WIDE.height && freeWidth > freeHeight;
  return wide
    ? { gauges: "column", insets: { ...covered, left: covered.left + COLUMN_WIDTH } }
    : { gauges: "row", insets: { ...covered, top: covered.top + ROW_HEIGHT } };
}

/** CSS pixels, as in client/style/tableStage.css. */
export const COLUMN_WIDTH = 124;
export const ROW_HEIGHT = 56;
/** Free room from which a column of seven gauges stands beside the table. */
const WIDE = { width: 760, height: 560 };
