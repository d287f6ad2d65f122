import { tenth } from "#shared/kernel/units.ts";

/**
 * The number somebody typed, with a point or a comma for decimals and either minus sign;
 * undefined when it is none.
 */
export function numberIn(text: string): number | undefined {
  const plain = text.trim().replace(",", ".").replace("−", "-");
  return /^-?(\d+(\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}

/** As a field shows a number it was given: no grouping, at most one decimal, a point. */
export const textOf = (value: number): string => String(tenth(value));

/** What somebody typed, told in another unit: `12` times 0.1 is `1.2`. What is no number stays as it is. */
export function scaled(text: string, by: number): string {
  const value = numberIn(text);
  return value === undefined || by === 1 ? text : String(exact(value * by));
}

/** Without the error of binary fractions. */
export const exact = (value: number): number => Number(value.toPrecision(12));
