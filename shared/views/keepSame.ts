/**
 * `next`, with every part that says the same as in `previous` replaced by that very part: what did
 * not change keeps its identity, and comparing by reference tells what did. For plain data (records
 * and lists of values); a key that is absent and one that is undefined say the same.
 */
export function keepSame<T>(previous: unknown, next: T): T;
export function keepSame(previous: unknown, next: unknown): unknown {
  if (Object.is(previous, next)) return previous;
  if (Array.isArray(previous) && Array.isArray(next)) return keepList(previous, next);
  if (isRecord(previous) && isRecord(next)) return keepRecord(previous, next);
  return next;
}

function keepList(previous: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  let isSame = previous.length === next.length;
  const kept = next.map((item, index) => {
    const part = keepSame(previous[index], item);
    if (!Object.is(part, previous[index])) isSame = false;
    return part;
  });
  return isSame ? previous : kept;
}

function keepRecord(
  previous: Readonly<Record<string, unknown>>,
  next: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const kept: Record<string, unknown> = {};
  let isSame = true;
  for (const key of Object.keys(next)) {
    const part = keepSame(previous[key], next[key]);
    if (!Object.is(part, previous[key])) isSame = false;
    kept[key] = part;
  }
  for (const key of Object.keys(previous)) {
    if (previous[key] !== undefined && next[key] === undefined) isSame = false;
  }
  return isSame ? previous : kept;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
