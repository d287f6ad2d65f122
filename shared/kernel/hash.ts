/**
 * 64-bit FNV-1a (Fowler, Noll, Vo) over the UTF-16 code units of `text`, low byte first, as 16
 * hexadecimal digits. It identifies content, so that two copies can be told apart; it does not
 * protect against somebody who wants two contents to look alike.
 */
export function contentHash(text: string): string {
  let hash = OFFSET_BASIS;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    hash = mix(mix(hash, unit & 0xff), unit >> 8);
  }
  return hash.toString(16).padStart(16, "0");
}

/** JSON with the keys of every object in alphabetical order: equal data gives equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    isPlainObject(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

const mix = (hash: bigint, byte: number): bigint =>
  BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME);

const isPlainObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const OFFSET_BASIS = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
