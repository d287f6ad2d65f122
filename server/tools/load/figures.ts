/** A figure that was measured, with what it was to be. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Nothing where there is no aim. */
  readonly aim?: number | undefined;
  readonly met?: boolean | undefined;
}

/** A figure that meets its aim when it is no higher; a missing measurement meets none. */
export function figure(name: string, value: number, unit: string, aim?: number): Figure {
  const rounded = Number(value.toPrecision(4));
  if (aim === undefined) return { name, value: rounded, unit };
  return { name, value: rounded, unit, aim, met: value <= aim };
}

/** The value that `part` of `values` (0–1) do not exceed; NaN where there are none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const index = Math.min(sorted.length - 1, Math.max(0, Math.ceil(part * sorted.length) - 1));
  return sorted[index] ?? Number.NaN;
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** One line for each figure. */
export function printed(figures: readonly Figure[]): string {
  return figures
    .map(({ name, value, unit, aim, met }) => {
      const verdict = met === undefined ? "" : `  aim ≤ ${aim} ${unit}: ${met ? "met" : "MISSED"}`;
      return `${name.padEnd(NAME_WIDTH)} ${String(value).padStart(VALUE_WIDTH)} ${unit}${verdict}`;
    })
    .join("\n");
}

const NAME_WIDTH = 52;
const VALUE_WIDTH = 9;
