import * as fc from "fast-check";
import { expect, test } from "vitest";
import { closingData, closingOf, packFrames, unpackFrames } from "#shared/protocol/streams.ts";

test("Frames come out of a body as they went in", () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 9 }), (frames) => {
      expect(unpackFrames(packFrames(frames))?.map((frame) => [...frame])).toEqual(
        frames.map((frame) => [...frame]),
      );
    }),
  );
});

test("A body is a frame's length and a frame, again and again", () => {
  expect([...packFrames([Uint8Array.of(7), Uint8Array.of(8, 9)])]).toEqual([
    0, 0, 0, 1, 7, 0, 0, 0, 2, 8, 9,
  ]);
});

test("A body that ends within a frame holds none", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 50 }), fc.nat(), (frame, cut) => {
      const packed = packFrames([frame]);
      expect(unpackFrames(packed.subarray(0, 1 + (cut % (packed.length - 1))))).toBeUndefined();
    }),
  );
});

test("No bytes make the reader of bodies throw", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      unpackFrames(bytes);
    }),
  );
});

test("A closing keeps its code, and its reason on one line", () => {
  expect(closingOf(closingData({ code: 4001, reason: "another\ntab" }))).toEqual({
    code: 4001,
    reason: "another tab",
  });
  expect(closingOf(closingData({ code: 1000, reason: "" }))).toEqual({ code: 1000, reason: "" });
  expect(closingOf("nonsense")).toEqual({ code: 1006, reason: "" });
});
