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
