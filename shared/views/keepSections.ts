import { idsOf } from "#shared/kernel/ids.ts";

/**
 * `next`, with every section that says the same as in `previous` replaced by that very object: a
 * section that is another object says something new. `previous` itself where all say the same.
 */
export function keepSections<View extends object>(previous: View | undefined, next: View): View {
  if (previous === undefined || previous === next) return next;
  let kept: View | undefined;
  let isSame = true;
  for (const section of idsOf<keyof View & string>(next)) {
    const before = previous[section];
    if (before === next[section]) continue;
    if (saysTheSame(before, next[section])) {
      kept ??= { ...next };
      kept[section] = before;
    } else isSame = false;
  }
  return isSame ? previous : (kept ?? next);
}

/** `next`, or `previous` itself where every part of it is the very same. */
export function keepWhole<Whole extends object>(previous: Whole | undefined, next: Whole): Whole {
  if (previous === undefined) return next;
  const isSame = idsOf<keyof Whole & string>(next).every((part) => previous[part] === next[part]);
  return isSame && Object.keys(previous).length === Object.keys(next).length ? previous : next;
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
