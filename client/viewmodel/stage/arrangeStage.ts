import { clamp } from "#shared/kernel/units.ts";
import type { Insets } from "./layoutTable.ts";

/** Where the gauges of the region stand, and what is left of the stage for the table. CSS pixels. */
export interface StageArrangement {
  readonly gauges: "column" | "row";
  /** Across one dial of the column. */
  readonly dial: number;
  /** What the page covers, and a margin: gauges stand on these lines. */
  readonly edges: Insets;
  /** For the table: the edges, and the gauges. */
  readonly insets: Insets;
}

/** Gauges stand in a column beside the table where the stage is wide, else in a row above it. */
export function arrangeStage(width: number, height: number, covered: Insets): StageArrangement {
  const edges = withMargin(width, covered);
  const freeWidth = width - edges.left - edges.right;
  const freeHeight = height - edges.top - edges.bottom;
  const dial = clamp(freeHeight * DIAL.part, DIAL.min, DIAL.max);
  const wide = freeWidth >= WIDE.width && freeHeight >= WIDE.height && freeWidth > freeHeight;
  return wide
    ? {
        gauges: "column",
        dial,
        edges,
        insets: { ...edges, left: edges.left + dial * DIAL.column },
      }
    : { gauges: "row", dial, edges, insets: { ...edges, top: edges.top + ROW_HEIGHT } };
}

function withMargin(width: number, covered: Insets): Insets {
  const margin = width < NARROW ? MARGIN.narrow : MARGIN.wide;
  return {
    top: covered.top + margin,
    right: covered.right + margin,
    bottom: covered.bottom + margin,
    left: covered.left + margin,
  };
}

const NARROW = 600;
const MARGIN = { narrow: 5, wide: 14 };
/** Height of the row in client/style/tableStage.css, with the gap under it. */
const ROW_HEIGHT = 52;
/** Free room from which a column of seven gauges stands beside the table. */
const WIDE = { width: 760, height: 500 };
/** A dial as part of the free height, its bounds, and the width of the column in dials. */
const DIAL = { part: 0.082, min: 44, max: 92, column: 2.3 };
