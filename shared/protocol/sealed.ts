import { canonicalJson } from "#shared/kernel/hash.ts";

/**
 * A value that travels as one JSON text because it is replaced as a whole or never changes. The
 * type is that of what was sealed: both ends of a connection run the same `PROTOCOL_VERSION`, and
 * only the server seals.
 */
export type Sealed<T> = string & { readonly __sealed: T };

export const seal = <T>(value: T): Sealed<T> => JSON.stringify(value) as Sealed<T>;

/** As `seal`, for a value that never changes: the same object is sealed once. */
export function sealOnce<T extends object>(value: T): Sealed<T> {
  const known = seals.get(value);
  if (known !== undefined) return known as Sealed<T>;
  const text = seal(value);
  seals.set(value, text);
  return text;
}

/** As `seal`, with sorted keys: equal values give equal texts. */
export const sealCanonically = <T>(value: T): Sealed<T> => canonicalJson(value) as Sealed<T>;

export const unseal = <T>(text: Sealed<T>): T => JSON.parse(text) as T;

/** The same value in a text of another form, as storage may need it. */
export const rewritten = <T>(sealed: Sealed<T>, rewrite: (text: string) => string): Sealed<T> =>
  rewrite(sealed) as Sealed<T>;

const seals = new WeakMap<object, string>();
