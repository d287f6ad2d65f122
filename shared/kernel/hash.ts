/**
 * 64-bit FNV-1a (Fowler, Noll, Vo) over the UTF-16 code units of `text`, low byte first, as 16
 * hexadecimal digits. It identifies content, so that two copies can be told apart; it does not
 * protect against somebody who wants two contents to look alike.
 */
export function contentHash(text: string): string {
  // 64 bits as two unsigned halves: numbers hold 53 exactly, and BigInt is slow.
  let high = OFFSET_HIGH;
  let low = OFFSET_LOW;
  for (let i = 0; i < 2 * text.length; i++) {
    const unit = text.charCodeAt(i >> 1);
    const mixed = (low ^ (i % 2 === 0 ? unit & 0xff : unit >> 8)) >>> 0;
    const product = mixed * PRIME_LOW;
    const carry = Math.floor(product / TWO_32);
    high = (Math.imul(high, PRIME_LOW) + carry + (mixed << PRIME_SHIFT)) >>> 0;
    low = product >>> 0;
  }
  return hex(high) + hex(low);
}

/** JSON with the keys of every object in alphabetical order: equal data gives equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isPlainObject(value)) return value;
  const keys = Object.keys(value).toSorted();
  return Object.fromEntries(keys.map((key) => [key, sorted(Reflect.get(value, key))]));
}

const hex = (half: number): string => half.toString(16).padStart(8, "0");

const isPlainObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const OFFSET_HIGH = 0xcbf29ce4;
const OFFSET_LOW = 0x84222325;
/** The prime is 2⁴⁰ + 0x1b3: its 2⁴⁰ shifts the low half into the high one by 8. */
const PRIME_LOW = 0x1b3;
const PRIME_SHIFT = 8;
const TWO_32 = 4294967296;
