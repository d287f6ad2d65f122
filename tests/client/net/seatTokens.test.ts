import { expect, test } from "vitest";
import { fragmentWithHostKey, hostKeyIn, withHostKey } from "#client/net/seatTokens.ts";

const KEY = "the-key-of-a-table-0123456789";
const OTHER = "another-key-of-it-0123456789";
const SEAT = "the-token-of-a-seat-01234567";

test("a link hands the key over in the part of the address that is sent to no server", () => {
  expect(hostKeyIn(fragmentWithHostKey(KEY))).toBe(KEY);
  expect(hostKeyIn("")).toBeUndefined();
  expect(hostKeyIn("#host=")).toBeUndefined();
  expect(hostKeyIn("#student=somebody")).toBeUndefined();
});

test("a key joins the seat that the browser holds, and opens the table where it holds nothing", () => {
  expect(withHostKey({ seatToken: SEAT }, KEY)).toEqual({ seatToken: SEAT, hostToken: KEY });
  expect(withHostKey(undefined, KEY)).toEqual({ hostToken: KEY });
  expect(withHostKey(undefined, undefined)).toBeUndefined();
});

test("a link that somebody sent takes the place of no key", () => {
  expect(withHostKey({ hostToken: OTHER }, KEY)).toEqual({ hostToken: OTHER });
});
