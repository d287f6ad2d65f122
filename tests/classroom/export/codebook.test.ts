import { describe, expect, test } from "vitest";
import { z } from "zod";
import { LANGUAGES } from "#shared/language/languages.ts";
import { rowsOf, textOfFile } from "../exportCase.ts";
import { CSV, FOREIGN, files, filesIn, soundsEnglish } from "./madeExports.ts";

describe("the codebook", () => {
  test.each(FOREIGN)(
    "is written in $name: every label, meaning and unit, and no name of a column",
    async ({ code }) => {
      const rows = rowsOf(await filesIn(code), "codebook.csv");
      const english = rowsOf(files, "codebook.csv");
      const stable = ["file", "column", "type", "range"] as const;
      expect(rows.map((row) => stable.map((name) => row[name]))).toEqual(
        english.map((row) => stable.map((name) => row[name])),
      );
      const sentences = rows.flatMap(({ label = "", meaning = "" }) => [label, meaning]);
      const said = new Set(english.flatMap(({ label = "", meaning = "" }) => [label, meaning]));
      expect(sentences.filter((sentence) => said.has(sentence))).toEqual([]);
      expect(sentences.filter(soundsEnglish)).toEqual([]);
      for (const [index, { unit = "" }] of rows.entries()) {
        const ofEnglish = english[index]?.["unit"] ?? "";
        expect(unit === "").toBe(ofEnglish === "");
        if (/\p{Ll}/u.test(ofEnglish)) expect(unit).not.toBe(ofEnglish);
      }
    },
  );

  test.each(LANGUAGES)(
    "no two columns of a file have the same label in $name",
    async ({ code }) => {
      const places = rowsOf(await filesIn(code), "codebook.csv").map(
        ({ file, label }) => `${file}: ${label}`,
      );
      expect(places).toEqual([...new Set(places)]);
    },
  );

  test("explains every column of every file, and none that is not there", () => {
    const explained = new Map<string, string[]>();
    for (const { file = "", column = "", meaning = "", type = "" } of rowsOf(
      files,
      "codebook.csv",
    )) {
      expect(meaning.length).toBeGreaterThan(5);
      expect(["text", "category", "number", "count", "yesNo", "time"]).toContain(type);
      explained.set(file, [...(explained.get(file) ?? []), column]);
    }
    const headers = CSV.map((name) => {
      const [head = ""] = textOfFile(files, `${name}.csv`)
        .replace(/^\uFEFF/, "")
        .split("\r\n");
      return [`${name}.csv`, head.split(",")] as const;
    });
    const [line = "{}"] = textOfFile(files, "events.ndjson").split("\n");
    const fields = Object.keys(z.record(z.string(), z.unknown()).parse(JSON.parse(line)));
    expect(Object.fromEntries(explained)).toEqual(
      Object.fromEntries([...headers, ["events.ndjson", fields]]),
    );
  });

  test("what it says of numbers holds in the files", () => {
    for (const { file = "", column = "", type, range = "" } of rowsOf(files, "codebook.csv")) {
      if (!file.endsWith(".csv") || file === "codebook.csv") continue;
      for (const row of rowsOf(files, file)) {
        const value = row[column] ?? "";
        if (value === "") continue;
        if (type === "yesNo") expect(["0", "1"]).toContain(value);
        if (type !== "number" && type !== "count") continue;
        expect(Number.isFinite(Number(value))).toBe(true);
        const [low, high] = range.split("–");
        if (low !== undefined && low !== "")
          expect(Number(value)).toBeGreaterThanOrEqual(Number(low.replace("'", "")));
        if (high !== undefined && high !== "")
          expect(Number(value)).toBeLessThanOrEqual(Number(high));
      }
    }
  });
});
