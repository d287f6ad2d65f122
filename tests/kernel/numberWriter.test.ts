import { assert, double, property } from "fast-check";
import { expect, test } from "vitest";
import { numberWriter } from "#shared/kernel/numberWriter.ts";
import { LANGUAGES } from "#shared/language/languages.ts";

const languages = LANGUAGES.map(({ code }) => code);

test.each(languages)("in “%s” a number below zero has a minus sign, never a hyphen", (code) => {
  assert(
    property(double({ min: -1e6, max: -1, noNaN: true }), (value) => {
      const written = numberWriter(code, { maximumFractionDigits: 1 })(value);
      expect(written).toMatch(/^−\d/u);
      expect(written).not.toContain("-");
    }),
  );
});

test("what is zero when it is rounded has no sign", () => {
  expect(numberWriter("en", { maximumFractionDigits: 0 })(-0.2)).toBe("0");
});

test("a change says its sign either way", () => {
  const change = numberWriter("en", { signDisplay: "exceptZero" });
  expect([change(3), change(-3), change(0)]).toEqual(["+3", "−3", "0"]);
});
