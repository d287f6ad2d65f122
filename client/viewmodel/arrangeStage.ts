import { clamp } from "#shared/kernel/units.ts";
import type { Insets } from "./layoutTable.ts";

/** Where the gauges of the region stand, and what is left of the stage for the table. CSS pixels. */
export interface StageArrangement {
  readonly gauges: "column" | "row";
  /** Across one dial of the column. */
  readonly dial: number;
  /** For the table: what the page covers, and the gauges. */
  readonly insets: Insets;
}

/** Gauges stand in a column beside the table where the stage is wide, else in a row above it. */
export function arrangeStage(width: number, height: number, covered: Insets): StageArrangement {
  const freeWidth = width - covered.left - covered.right;
  const freeHeight = height - covered.top - covered.bottom;
  const dial = clamp(freeHeight * DIAL.part, DIAL.min, DIAL.max);
  const wide = freeWidth >= WIDE.width && freeHeight >= WIDE.height && freeWidth > freeHeight;
  return wide
    ? { gauges: "column", dial, insets: { ...covered, left: covered.left + dial * DIAL.column } }
    : { gauges: "row", dial, insets: { ...covered, top: covered.top + ROW_HEIGHT } };
}

/** Height of the row in client/style/tableStage.css, with the gap under it. */
const ROW_HEIGHT = 56;
/** Free room from which a column of seven gauges stands beside the table. */
const WIDE = { width: 760, height: 500 };
/** A dial as part of the free height, its bounds, and the width of the column in dials. */
const DIAL = { part: 0.082, min: 44, max: 92, column: 2.3 };
