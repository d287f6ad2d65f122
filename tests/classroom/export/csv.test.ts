import { describe, expect, test } from "vitest";
import { NASTY, rowsOf, textOfFile } from "../exportCase.ts";
import { CSV, files, filesWith } from "./madeExports.ts";

describe("CSV", () => {
  test("begins with a byte order mark and ends its lines as RFC 4180 says", () => {
    for (const name of CSV) {
      const text = textOfFile(files, `${name}.csv`);
      expect([...(files[`${name}.csv`] ?? [])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
      expect(text.endsWith("\r\n")).toBe(true);
    }
  });

  test.each(NASTY)(
    "no text can pass for a formula, and a parser reads it back: %j",
    async (words) => {
      const nasty = await filesWith(words);
      const cells = CSV.flatMap((name) =>
        rowsOf(nasty, `${name}.csv`).flatMap((row) => Object.values(row)),
      );
      for (const cell of cells) expect(cell).not.toMatch(/^[\s\0]*[=+@＝＋＠]|^[\t\r\n\0]/u);
      for (const cell of cells) {
        if (cell.startsWith("-")) expect(Number.isFinite(Number(cell))).toBe(true);
      }
      const expected = words.replaceAll("\0", "").toWellFormed();
      const texts = rowsOf(nasty, "reflections.csv").map(({ text }) => text);
      expect(texts.length).toBeGreaterThan(3);
      for (const text of texts.filter((each) => !each?.includes("speaks"))) {
        expect([expected, `'${expected}`]).toContain(text);
      }
      expect(
        texts.filter((text) => text?.replace(/^'/, "") === expected).length,
      ).toBeGreaterThanOrEqual(3);
    },
  );

  test("every row has every column, and no cell is the word undefined", () => {
    for (const name of CSV) {
      for (const row of rowsOf(files, `${name}.csv`)) {
        expect(Object.values(row)).not.toContain("undefined");
        expect(Object.values(row)).not.toContain("NaN");
      }
    }
  });
});
