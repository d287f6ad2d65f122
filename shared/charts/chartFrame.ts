import { numberWriter } from "#shared/kernel/numberWriter.ts";

/** For whom a chart is drawn. */
export interface ChartFrame {
  /** CSS pixels. */
  readonly width: number;
  /** BCP 47: in whose way numbers are written. */
  readonly language: string;
}

/** The numbers of a scale: with no more decimals than they need, at most three. */
export const scaleNumbers = ({ language }: ChartFrame): ((value: number) => string) =>
  forPlot(numberWriter(language, { maximumFractionDigits: 3 }));

/** Numbers that are compared with one another: with one decimal always. */
export const tenths = ({ language }: ChartFrame): ((value: number) => string) =>
  forPlot(numberWriter(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }));

/** Plot also passes a place and a list, of which a format knows nothing. */
const forPlot =
  (write: (value: number) => string) =>
  (value: number): string =>
    write(value);
