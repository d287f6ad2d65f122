import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { NASTY, rowsOf } from "../exportCase.ts";
import { CSV, filesWith } from "./madeExports.ts";

describe("the workbook", () => {
  test.each(NASTY)(
    "opens, has a sheet for each CSV and no formula, whatever was written: %j",
    async (words) => {
      const book = unzipSync((await filesWith(words))["class.xlsx"] ?? new Uint8Array());
      const sheets = Object.keys(book).filter((name) =>
        /^xl\/worksheets\/sheet\d+\.xml$/.test(name),
      );
      expect(sheets).toHaveLength(CSV.length);
      for (const [name, file] of Object.entries(book)) {
        const text = new TextDecoder("utf-8", { fatal: true }).decode(file);
        if (name.startsWith("xl/")) expect(text).not.toMatch(/<f[ >]/);
        expect(text).not.toMatch(UNFIT_FOR_XML);
      }
      const workbook = new TextDecoder().decode(book["xl/workbook.xml"]);
      for (const { sheet = "" } of rowsOf(await filesWith(words), "codebook.csv"))
        if (sheet !== "") expect(workbook).toContain(`name="${sheet}"`);
    },
  );
});

/** Characters that XML 1.0 does not allow. */
const UNFIT_FOR_XML = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/u;
