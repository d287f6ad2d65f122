import { idsOf } from "#shared/kernel/ids.ts";

/**
 * `next`, with every section that says the same as in `previous` replaced by that very object: a
 * section that is another object says something new. `previous` itself where all say the same.
 */
export function keepSections<View extends object>(previous: View | undefined, next: View): View {
  if (previous === undefined || previous === next) return next;
  let kept: View | undefined;
  let isSame = true;
  for (const section in next) {
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

// Loops, since every view of every position passes here: lists of keys would be most of the garbage.
// `Reflect.get`, since V8 compiles `a[key]` for the keys it met first, and again for each other one.
function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1)
    if (!saysTheSame(a[index], b[index])) return false;
  return true;
}

type Plain = Readonly<Record<string, unknown>>;

function isSameRecord(a: Plain, b: Plain): boolean {
  for (const key in b) if (!saysTheSame(Reflect.get(a, key), b[key])) return false;
  for (const key in a) if (a[key] !== undefined && Reflect.get(b, key) === undefined) return false;
  return true;
}

const isRecord = (value: unknown): value is Plain =>
  typeof value === "object" && value !== null && !Array.isArray(value);
