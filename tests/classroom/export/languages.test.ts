import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { makeExport } from "#server/classroom/export/makeExport.ts";
import { LANGUAGES } from "#shared/language/languages.ts";
import { briefInputWith, rowsOf, textOfFile } from "../exportCase.ts";
import { CSV, FOREIGN, files, filesIn, hashOf, soundsEnglish } from "./madeExports.ts";

describe("the language of an export", () => {
  test.each(FOREIGN)("README says no sentence in English for who reads $name", async ({ code }) => {
    const lines = textOfFile(await filesIn(code), "README.txt").split("\r\n");
    expect(lines.filter(soundsEnglish)).toEqual([]);
    expect(lines.join(" ")).not.toContain("{{");
  });

  test.each(FOREIGN)("it changes no CSV file but the codebook: $name", async ({ code }) => {
    const exported = await filesIn(code);
    for (const name of CSV.filter((each) => each !== "codebook")) {
      expect(textOfFile(exported, `${name}.csv`)).toBe(textOfFile(files, `${name}.csv`));
    }
    expect(textOfFile(exported, "events.ndjson")).toBe(textOfFile(files, "events.ndjson"));
  });

  test.each(LANGUAGES)("the same class twice makes equal bytes in $name", async ({ code }) => {
    const brief = { ...briefInputWith("a plain word"), language: code };
    expect(hashOf(await makeExport(brief))).toBe(hashOf(await makeExport(brief)));
  });

  test.each(LANGUAGES)("a workbook takes the names of its sheets in $name", async ({ code }) => {
    const titles = new Set(
      rowsOf(await filesIn(code), "codebook.csv").flatMap(({ sheet = "" }) => sheet || []),
    );
    expect(titles.size).toBe(CSV.length);
    for (const title of titles) expect(title).toMatch(/^[^\\/?*[\]:']{1,31}$/u);
    const workbook = new TextDecoder().decode(
      unzipSync((await filesIn(code))["class.xlsx"] ?? new Uint8Array())["xl/workbook.xml"],
    );
    for (const title of titles) expect(workbook).toContain(`name="${title}"`);
  });

  test.each(LANGUAGES)(
    "a workbook calls its columns by their labels in $name",
    async ({ code }) => {
      const exported = await filesIn(code);
      const book = unzipSync(exported["class.xlsx"] ?? new Uint8Array());
      const strings = new TextDecoder().decode(book["xl/sharedStrings.xml"]);
      // Numbered as they first occur: those of the first sheet's head come first.
      const first = [...strings.matchAll(/<t[^>]*>([^<]*)<\/t>/gu)].map(([, text]) => text);
      const labels = rowsOf(exported, "codebook.csv").flatMap(({ file, label }) =>
        file === "participants_wide.csv" ? label : [],
      );
      expect(first.slice(0, labels.length)).toEqual(labels);
    },
  );
});
