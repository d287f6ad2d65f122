/** How a line is drawn. Dashes and markers tell lines apart where colours do not. */
export interface LineLook {
  /** As it stands in the scenario: mixed with ink, it stands out from paper. */
  readonly colour?: string | undefined;
  /** Of an SVG stroke; empty for an unbroken line. */
  readonly dashes: string;
  readonly marker: Marker;
}

export type Marker = "circle" | "square" | "triangle" | "diamond" | "none";

/** A kind of point in a chart: what it is called, and its look beside a word in the key. */
export interface PlotMark {
  readonly name: string;
  readonly colour: string;
  readonly marker: Marker;
  /** Filled is what happened, open what could have. */
  readonly filled: boolean;
}

/** --surface-raised of paper. */
export const PAPER = "#fffdf6";

/** The name that Plot has for a marker. */
export const symbolOf = (marker: Marker): string => (marker === "diamond" ? "diamond2" : marker);
