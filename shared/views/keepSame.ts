/**
 * `next`, with every part that says the same as in `previous` replaced by that very part: what did
 * not change keeps its identity, and comparing by reference tells what did. For plain data (records
 * and lists of values); a key that is absent and one that is undefined say the same.
 */
export function keepSame<T>(previous: unknown, next: T): T;
export function keepSame(previous: unknown, next: unknown): unknown {
  if (saysTheSame(previous, next)) return previous;
  if (Array.isArray(previous) && Array.isArray(next)) return keepList(previous, next);
  if (isRecord(previous) && isRecord(next)) return keepRecord(previous, next);
  return next;
}

const keepList = (previous: readonly unknown[], next: readonly unknown[]): readonly unknown[] =>
  next.map((item, index) => keepSame(previous[index], item));

function keepRecord(previous: Plain, next: Plain): Plain {
  const kept: Record<string, unknown> = {};
  for (const key of Object.keys(next)) kept[key] = keepSame(previous[key], next[key]);
  return kept;
}

function saysTheSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a)) return Array.isArray(b) && isSameList(a, b);
  return isRecord(a) && isRecord(b) && isSameRecord(a, b);
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  return a.every((item, index) => saysTheSame(item, b[index]));
}

type Plain = Readonly<Record<string, unknown>>;

function isSameRecord(a: Plain, b: Plain): boolean {
  for (const key of Object.keys(b)) if (!saysTheSame(a[key], b[key])) return false;
  for (const key of Object.keys(a)) if (a[key] !== undefined && b[key] === undefined) return false;
  return true;
}

const isRecord = (value: unknown): value is Plain =>
  typeof value === "object" && value !== null && !Array.isArray(value);
