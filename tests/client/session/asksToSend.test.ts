import { expect, test } from "vitest";
import { asksToSend } from "#client/panels/parts/asksToSend.ts";

const ENTER = { key: "Enter", shiftKey: false, isComposing: false, keyCode: 13 };

test("Enter sends a message", () => {
  expect(asksToSend(ENTER)).toBe(true);
});

test.each([
  ["another key", { ...ENTER, key: "a", keyCode: 65 }],
  ["Enter with Shift, which begins a line", { ...ENTER, shiftKey: true }],
  ["Enter that ends a Korean syllable", { ...ENTER, isComposing: true, keyCode: 229 }],
  ["Enter that ends a word in Safari, after the composing has ended", { ...ENTER, keyCode: 229 }],
])("%s does not", (_what, press) => {
  expect(asksToSend(press)).toBe(false);
});
