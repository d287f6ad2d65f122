import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { exportOf } from "#server/classroom/export/exportOf.ts";
import { makeExport } from "#server/classroom/export/makeExport.ts";
import { Threads } from "#server/threads/threads.ts";
import { LANGUAGES, type Language } from "#shared/language/languages.ts";
import { textAt } from "#shared/scenario/texts.ts";
import { briefInputWith, filesOf, rowsOf, textOfFile } from "../exportCase.ts";
import { CSV, files, filesIn, filesWith, hashOf, input } from "./madeExports.ts";

const threads = new Threads();

const ALL = [
  ...CSV.map((name) => `${name}.csv`),
  "README.txt",
  "class.xlsx",
  "events.ndjson",
  "report.html",
  "scenario.json",
  "scenario.sha256",
];

describe("the zip", () => {
  test("holds exactly the files it promises", () => {
    expect(Object.keys(files).toSorted()).toEqual(ALL.toSorted());
  });

  test("leaves messages out, file and words, unless the instructor asked for them", async () => {
    const quiet = await filesOf({ ...briefInputWith("secretly said"), talk: false });
    expect(Object.keys(quiet)).not.toContain("messages.csv");
    expect(textOfFile(quiet, "events.ndjson")).not.toContain("secretly said");
    expect(textOfFile(quiet, "README.txt")).toContain("not part of this export");
    const asked = await filesWith("openly said");
    expect(textOfFile(asked, "messages.csv")).toContain("openly said");
  });

  test("equal input makes equal bytes, whenever it is made", async () => {
    const once = await makeExport(input);
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-05-06T07:08:09Z") });
    const later = await makeExport(input);
    vi.useRealTimers();
    expect(hashOf(later)).toBe(hashOf(once));
  });

  test("it is made in a thread of its own, and is the same there", async () => {
    expect(hashOf(await exportOf(threads, input))).toBe(hashOf(await makeExport(input)));
  });

  test("what goes wrong there is told, and nobody waits for ever", async () => {
    const endless = { ...input, exportedAt: Number.NaN };
    await expect(exportOf(threads, endless)).rejects.toThrow("Invalid time value");
  });

  test("it can be made when the pack of the scenario is there no more", async () => {
    const bare = await filesOf({ ...briefInputWith("a word"), texts: {} });
    expect(textOfFile(bare, "report.html")).toContain(">korea</th>");
  });

  test.each(LANGUAGES)(
    "the report is written in $name for whoever reads that",
    async ({ code }) => {
      const exported = await filesIn(code);
      const report = textOfFile(exported, "report.html");
      const file = readFileSync(`client/text/${code}/classDebrief.json`, "utf8");
      const words = z.looseObject({ report: z.string() }).parse(JSON.parse(file));
      expect(report).toContain(`<html lang="${code}">`);
      expect(report).toContain(`>${words.report}</p>`);
      expect(report).toContain(`>${textAt(input.texts[code] ?? {}, "seats.korea.name")}</th>`);
      expect(report).not.toContain("{{");
    },
  );

  test("the scenario is there as it was played, with its hash", () => {
    const text = textOfFile(files, "scenario.json");
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(input.scenario)));
    const hash = createHash("sha256").update(text).digest("hex");
    expect(textOfFile(files, "scenario.sha256")).toBe(`${hash}  scenario.json\n`);
  });

  test.each(LANGUAGES)(
    "README and report say which tables could not be read, in $name",
    async ({ code }) => {
      const { tables } = briefInputWith("a word");
      const exported = await filesOf({
        ...briefInputWith("a word"),
        tables: tables.slice(0, 1),
        unreadable: [2],
        language: code,
      });
      for (const name of ["README.txt", "report.html"])
        expect(textOfFile(exported, name)).toMatch(UNREADABLE[code]);
      const reasons = rowsOf(exported, "participants_wide.csv").map((row) => row["result_missing"]);
      expect(reasons.filter((reason) => reason === "tableUnreadable")).toHaveLength(1);
    },
  );

  test("it can be made before anything has begun", async () => {
    const empty = await filesOf({ ...input, tables: [], papers: [] });
    expect(rowsOf(empty, "rounds_long.csv")).toEqual([]);
    expect(textOfFile(empty, "report.html")).toContain("nothing to compare");
  });
});

const UNREADABLE: Readonly<Record<Language, RegExp>> = {
  en: /could not be read.*: table 2\.|Table 2 could not be read/i,
  id: /tidak dapat dibaca.*: meja 2\.|Meja 2 tidak dapat dibaca/i,
  ja: /読み込めなかった.*テーブル：2。|テーブル2は読み込めなかった/,
  ko: /읽을 수 없어.*테이블: 2\.|테이블 2의 기록을 읽을 수 없어/,
};
