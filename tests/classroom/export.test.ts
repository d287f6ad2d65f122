import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { exportOf } from "#server/classroom/export/exportOf.ts";
import { makeExport } from "#server/classroom/export/makeExport.ts";
import { Threads } from "#server/threads/threads.ts";
import { BASE_LANGUAGE, LANGUAGES, type Language } from "#shared/language/languages.ts";
import { textAt } from "#shared/scenario/texts.ts";
import { journal, randomJournal } from "#tests/analysis/journal.ts";
import {
  briefInputWith,
  filesOf,
  inputWith,
  NASTY,
  rowsOf,
  tableOf,
  textOfFile,
} from "./exportCase.ts";
import { KOREA } from "./givenClass.ts";

/** With these words wherever somebody can write; made once for each. */
const made = new Map<string, ReturnType<typeof filesOf>>();
function filesWith(words: string): ReturnType<typeof filesOf> {
  const known = made.get(words) ?? filesOf(briefInputWith(words));
  made.set(words, known);
  return known;
}

const threads = new Threads();
const input = inputWith("a plain word");
const files = await filesOf(input);

/** The same for who reads another language; made once for each. */
const told = new Map<Language, ReturnType<typeof filesOf>>([["en", Promise.resolve(files)]]);
function filesIn(language: Language): ReturnType<typeof filesOf> {
  const known = told.get(language) ?? filesOf({ ...input, language });
  told.set(language, known);
  return known;
}
const FOREIGN = LANGUAGES.filter(({ code }) => code !== BASE_LANGUAGE);

const CSV = [
  "participants_wide",
  "rounds_long",
  "messages",
  "reflections",
  "quiz",
  "survey",
  "codebook",
];
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

test("what a table settled anew after the game stands beside its scores, and in the record", async () => {
  const game = randomJournal(2);
  const anew = game.after(
    {
      type: "renegotiationOpened",
      at: 0,
      endsAt: 300_000,
      ground: { trust: [-1, 50], purse: 50, aims: {} },
    },
    {
      type: "settlementProposed",
      proposal: 1,
      by: KOREA,
      settlement: { keep: [], adopt: {} },
      at: 1,
    },
    { type: "messageSpoken", from: KOREA, channel: [], text: "Why not without?", at: 2 },
    { type: "renegotiationClosed", outcome: "agreed", proposal: 1 },
  );
  const exported = await filesOf({ ...input, tables: [tableOf(1, anew), tableOf(2, game)] });
  const rows = rowsOf(exported, "participants_wide.csv");
  const [there, elsewhere] = ["1", "2"].map((number) => rows.find(({ table }) => table === number));
  expect(there).toMatchObject({
    renegotiation_outcome: "agreed",
    renegotiation_texts: "1",
    renegotiation_messages: "1",
    renegotiation_before: String(anew.debrief.wholeGame.landed[KOREA]),
    renegotiation_after: "0",
  });
  expect(elsewhere).toMatchObject({ renegotiation_outcome: "", renegotiation_after: "" });
  expect(there?.["score"]).toBe(
    String(game.debrief.seats.find(({ seat }) => seat === KOREA)?.score),
  );
  expect(textOfFile(exported, "events.ndjson")).toContain('"type":"settlementProposed"');
  const said = rowsOf(exported, "messages.csv").find(({ text }) => text === "Why not without?");
  expect(said).toMatchObject({ table: "1", seat: "korea", phase: "renegotiation", kind: "floor" });
  const spokenIn = (rounds: ReturnType<typeof rowsOf>, number: string): readonly unknown[] =>
    rounds.filter(({ table }) => table === number).map(({ messages_floor }) => messages_floor);
  const rounds = rowsOf(exported, "rounds_long.csv");
  const before = rowsOf(await filesOf({ ...input, tables: [tableOf(1, game)] }), "rounds_long.csv");
  expect(spokenIn(rounds, "1")).toEqual(spokenIn(before, "1"));
  const columns = rowsOf(exported, "codebook.csv").map(({ column }) => column);
  expect(columns).toContain("renegotiation_captured");
});

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

describe("participants and rounds", () => {
  const people = rowsOf(files, "participants_wide.csv");

  test("one row a student, with the place, the quiz, the survey and the result of the delegation", () => {
    const [an, bo, cy, dee] = people;
    const debrief = journalScore(1, "korea");
    expect(people.map(({ participant_code }) => participant_code)).toEqual([
      "Vega",
      "Altair",
      "Deneb",
      "Mira",
    ]);
    expect(an).toMatchObject({
      participant_label: "a plain word",
      table: "1",
      seat: "korea",
      quiz_answered: "2",
      quiz_right: "1",
      survey_outcome: "6",
      survey_self: "",
      score: debrief,
    });
    expect(bo?.["score"]).toBe(debrief);
    expect([an, bo, cy, dee].map((row) => row?.["role"])).toEqual([
      "head",
      "member",
      "head",
      "observer",
    ]);
  });

  test("an empty result says why it is empty", () => {
    expect(people.map(({ result_missing }) => result_missing)).toEqual(["", "", "", "observer"]);
    for (const column of ["score", "programmes_member", "overtures_taken", "money_end"]) {
      expect(people[3]?.[column]).toBe("");
      expect(people[0]?.[column]).not.toBe("");
    }
  });

  test("a running game has rounds and no result", async () => {
    const running = await filesOf({
      ...input,
      tables: [tableOf(1, journal().inPhase("caucus", 2))],
    });
    expect(
      rowsOf(running, "participants_wide.csv").map(({ result_missing }) => result_missing),
    ).toEqual(["gameRunning", "gameRunning", "tableNotLaid", "observer"]);
    const rounds = rowsOf(running, "rounds_long.csv").filter(
      ({ participant_code }) => participant_code === "Vega",
    );
    expect(rounds.map(({ round_number }) => round_number)).toEqual(["1", "2"]);
  });

  test("one row a member and year; the last year's score is the final one", () => {
    const rounds = rowsOf(files, "rounds_long.csv");
    for (const { participant_code, score } of people.slice(0, 3)) {
      const own = rounds.filter((row) => row["participant_code"] === participant_code);
      expect(own.map(({ round_number }) => Number(round_number))).toEqual(
        own.map((_, place) => place + 1),
      );
      expect(own.at(-1)?.["score"]).toBe(score);
    }
  });

  test("what happened in the years adds up to what came of the game", () => {
    const rounds = rowsOf(files, "rounds_long.csv");
    for (const row of people.slice(0, 3)) {
      const own = rounds.filter(
        ({ participant_code }) => participant_code === row["participant_code"],
      );
      const sum = (column: string): number =>
        own.reduce((all, each) => all + Number(each[column]), 0);
      expect(sum("income")).toBeCloseTo(Number(row["money_income"]), 5);
      expect(sum("crisis_given")).toBeCloseTo(Number(row["money_crises"]), 5);
      expect(sum("crisis_lost")).toBeCloseTo(Number(row["money_losses"]), 5);
      expect(sum("programmes_paid")).toBeCloseTo(Number(row["money_programmes"]), 5);
      expect(sum("promises_kept")).toBe(Number(row["promises_kept"]));
      expect(sum("promises_broken")).toBe(Number(row["promises_broken"]));
    }
  });

  test("a class that plays under callsigns has no names in its export", async () => {
    const { state } = input;
    const nameless = { ...state, plan: { ...state.plan, names: "callsigns" as const } };
    const exported = await filesOf({
      ...briefInputWith("Erika Mustermann"),
      state: nameless,
      talk: false,
    });
    for (const row of rowsOf(exported, "participants_wide.csv"))
      expect(row["participant_label"]).toBe("");
    expect(textOfFile(exported, "report.html")).not.toContain("Erika");
    expect(textOfFile(exported, "report.html")).toContain("Vega");
  });
});

describe("events", () => {
  test("every event of every table is a line, in order", () => {
    const lines = textOfFile(files, "events.ndjson").trimEnd().split("\n");
    const written = input.tables.flatMap(({ entries }) => entries.flatMap(({ events }) => events));
    expect(lines).toHaveLength(written.length);
    expect(lines.map((line) => lineOf(line).event.type)).toEqual(written.map(({ type }) => type));
  });

  test("hold nobody's words, only their length", async () => {
    const spoken = await filesWith("xyzzy plugh");
    const text = textOfFile(spoken, "events.ndjson");
    expect(text).not.toContain("xyzzy");
    expect(text).toContain('"textLength":11');
  });
});

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

describe("the report", () => {
  const report = textOfFile(files, "report.html");

  test("has every section, with charts as pictures and nothing from elsewhere", () => {
    for (const id of [
      "outcomes",
      "scores",
      "region",
      "crises",
      "promises",
      "programmes",
      "terms",
      "gains",
      "honours",
      "people",
    ]) {
      expect(report).toContain(`<section id="${id}">`);
    }
    expect(report.match(/<svg/g)?.length).toBeGreaterThanOrEqual(5);
    expect(report).not.toMatch(/<(script|link|img|iframe)|url\(|src=/i);
  });

  test("every chart has a sentence and a table beside it", () => {
    for (const figure of report.split("<figure").slice(1)) {
      const inside = figure.split("</figure>")[0] ?? "";
      expect(inside).toContain("<figcaption");
      expect(inside).toContain("<table");
    }
  });

  test.each(NASTY)("cannot be made to run or to break by what people write: %j", async (words) => {
    const text = textOfFile(await filesWith(words), "report.html");
    expect(text).not.toMatch(/<script|<img|onerror=[^&]*alert\(1\)>/i);
    const harmless = textOfFile(await filesWith("a plain word"), "report.html");
    expect(text.split("<td").length).toBe(harmless.split("<td").length);
  });
});

/** Words that no other language here has; a sentence in English has two of them. */
const ENGLISH_WORDS =
  /\b(?:the|an|and|or|of|to|with|is|are|was|its|it|that|for|from|by|not|no|who|what)\b/gu;
const soundsEnglish = (text: string): boolean => new Set(text.match(ENGLISH_WORDS)).size > 1;

const UNREADABLE: Readonly<Record<Language, RegExp>> = {
  en: /could not be read.*: table 2\.|Table 2 could not be read/i,
  id: /tidak dapat dibaca.*: meja 2\.|Meja 2 tidak dapat dibaca/i,
  ja: /読み込めなかった.*テーブル：2。|テーブル2は読み込めなかった/,
  ko: /읽을 수 없어.*테이블: 2\.|테이블 2의 기록을 읽을 수 없어/,
};
const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const lineSchema = z.looseObject({ event: z.looseObject({ type: z.string() }) });
const lineOf = (line: string): z.infer<typeof lineSchema> => lineSchema.parse(JSON.parse(line));
/** Characters that XML 1.0 does not allow. */
const UNFIT_FOR_XML = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/u;

function journalScore(table: number, seat: string): string {
  const entries = input.tables[table - 1]?.entries ?? [];
  for (const event of entries.flatMap(({ events }) => events)) {
    if (event.type !== "gameEnded") continue;
    const found = Object.entries(event.ending.scores).find(([id]) => id === seat);
    return String(found?.[1].score);
  }
  throw new Error("The game has ended");
}
