import { assert as assertProperty, property, string } from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, contentHash } from "#shared/kernel/hash.ts";

/** FNV-1a as its authors define it, in arithmetic that needs no halves. */
function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    for (const byte of [unit & 0xff, unit >> 8]) {
      hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
    }
  }
  return hash.toString(16).padStart(16, "0");
}

test("a content hash is 64-bit FNV-1a over UTF-16, in 16 digits", () => {
  expect(contentHash("")).toBe("cbf29ce484222325");
  assertProperty(
    property(string({ unit: "binary", maxLength: 40 }), (text) => {
      expect(contentHash(text)).toBe(fnv1a(text));
    }),
  );
});

test("equal data has equal canonical JSON, whatever the order of its keys", () => {
  expect(canonicalJson({ b: [1, { d: 2, c: 3 }], a: 1 })).toBe('{"a":1,"b":[1,{"c":3,"d":2}]}');
});
