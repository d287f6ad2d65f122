import { idsOf } from "#shared/kernel/ids.ts";

/**
 * `next`, with every section that says the same as in `previous` replaced by that very object: a
 * section that is another object says something new. `previous` itself where all say the same.
 */
export function keepSections<View extends object>(previous: View | undefined, next: View): View {
  if (previous === undefined) return next;
  const kept = { ...next };
  let isSame = true;
  for (const section of idsOf<keyof View & string>(next)) {
    if (saysTheSame(previous[section], next[section])) kept[section] = previous[section];
    else isSame = false;
  }
  return isSame ? previous : kept;
}

/**
 * Whether two pieces of plain data (values, lists, records) hold the same. A key that is absent and
 * one that is undefined say the same.
 */
export function saysTheSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a)) return Array.isArray(b) && isSameList(a, b);
  return isRecord(a) && isRecord(b) && isSameRecord(a, b);
}

const isSameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => saysTheSame(item, b[index]));

type Plain = Readonly<Record<string, unknown>>;

const isSameRecord = (a: Plain, b: Plain): boolean =>
  Object.keys(b).every((key) => saysTheSame(a[key], b[key])) &&
  Object.keys(a).every((key) => a[key] === undefined || b[key] !== undefined);

const isRecord = (value: unknown): value is Plain =>
  typeof value === "object" && value !== null && !Array.isArray(value);
