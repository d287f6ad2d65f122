import { strFromU8, unzipSync } from "fflate";
import Papa from "papaparse";
import type { ExportInput, ExportTable } from "#server/classroom/export/exportInput.ts";
import { makeExport } from "#server/classroom/export/makeExport.ts";
import { loadPack, PACKS_FOLDER } from "#server/scenarios/loadPacks.ts";
import type { Event } from "#shared/rules/events.ts";
import { type Journal, journal, randomJournal } from "#tests/analysis/journal.ts";
import { trilateral } from "#tests/support/scenarios.ts";
import { AN, BO, CREATED, CY, DEE, GivenClass, givenClass, KOREA, TEACHER } from "./givenClass.ts";

const pack = loadPack(`${PACKS_FOLDER}/trilateral`);
if (!pack.ok) throw new Error("The shipped pack is sound");
const { texts } = pack.value;

/** What a spreadsheet, a page or a parser might take for something else. */
export const NASTY = [
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1+1",
  "\r=1+1",
  "\0=1+1",
  "＝1+1",
  ' =HYPERLINK("http://example.org")',
  "=cmd|' /C calc'!A0",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  'a,b;"c"\r\nd',
  "안녕 日本語 🎲 \uD800",
  "]]>&<x>",
] as const;

/** A log as the journal keeps it, one entry for each dozen of events. */
export function tableOf(number: number, game: Journal): ExportTable {
  const entries = [];
  for (let start = 0; start < game.events.length; start += 12) {
    entries.push({
      version: entries.length + 1,
      at: CREATED + 1_000 * entries.length,
      actor: { kind: "instructor" as const },
      commandId: `command-${entries.length}`,
      command: { type: "advancePhase" as const },
      events: game.events.slice(start, start + 12),
    });
  }
  return {
    number,
    head: {
      code: `90000${number}`,
      createdAt: CREATED,
      scenario: game.scenario,
      years: game.initial.years,
      pace: "stepped",
      seed: number,
    },
    entries,
  };
}

const finished = [randomJournal(2), randomJournal(3)] as const;
const short = journal().inPhase("caucus").closed();

/** A class of four under their own names at two tables; An and Bo share a delegation, Dee watches. Every text is `words`. */
export function inputWith(words: string, change: Partial<ExportInput> = {}): ExportInput {
  const said = wordsAtTable(words);
  const played = playedClass(words);
  return {
    state: played.state,
    papers: played.papers,
    tables: finished.map((game, place) => tableOf(place + 1, game.after(...said))),
    unreadable: [],
    scenario: trilateral,
    texts,
    callsigns: Object.fromEntries([AN, BO, CY, DEE].map((id, place) => [id, STARS[place] ?? id])),
    talk: true,
    language: "en",
    exportedAt: CREATED + 90_000,
    ...change,
  };
}
const STARS = ["Vega", "Altair", "Deneb", "Mira"];

const wordsAtTable = (text: string): readonly Event[] => [
  { type: "messageSpoken", from: KOREA, channel: [], text, at: CREATED },
  { type: "announced", text },
  { type: "newsInjected", text },
  { type: "reflectionWritten", seat: KOREA, year: 1, text },
];

function playedClass(text: string): GivenClass {
  const given = givenClass({ names: "free", teamSize: 2, tables: 2 })
    .having(TEACHER, { type: "setRoster", names: [ROSTER_NAME] })
    .with(AN, BO, CY, DEE);
  const placed = [
    { student: AN, seat: KOREA, table: 1 },
    { student: BO, seat: KOREA, table: 1 },
    { student: CY, seat: KOREA, table: 2 },
    { student: DEE, seat: undefined, table: 2 },
  ].reduce<GivenClass>(
    (all, place) => all.having(TEACHER, { type: "placeStudent", ...place }),
    given.having(TEACHER, { type: "seatEverybody" }),
  );
  return withPapers(
    placed
      .inStep("readiness")
      .having(AN, { type: "answerQuiz", question: "knots", option: 1 })
      .having(AN, { type: "answerQuiz", question: "flags", option: 2 }),
    text,
  );
}
const ROSTER_NAME = "Ms Roster";

/** The class with what people wrote, whatever the doors would have said of it. */
function withPapers(given: GivenClass, text: string): GivenClass {
  const { state } = given;
  const an = state.students[AN];
  if (an === undefined) throw new Error("An is in");
  const named = { ...an, name: "approved" as const, survey: { outcome: 6 } };
  return new GivenClass({ ...state, students: { ...state.students, [AN]: named } }, [
    ...given.papers,
    { kind: "name", student: AN, text },
    { kind: "preparation", student: AN, prompt: "walkAway", text },
    { kind: "reflection", student: AN, prompt: "feelings", text },
    { kind: "survey", student: AN, prompt: "suggestion", text },
    { kind: "teamTalk", student: AN, table: 1, seat: KOREA, at: CREATED + 5, text },
    { kind: "notice", at: CREATED + 6, text },
  ]);
}

/** The same with games that were closed in their first year. */
export const briefInputWith = (words: string): ExportInput =>
  inputWith(words, {
    tables: [1, 2].map((number) => tableOf(number, short.after(...wordsAtTable(words)))),
  });

/** The files of an export by name. */
export async function filesOf(input: ExportInput): Promise<Readonly<Record<string, Uint8Array>>> {
  return unzipSync(await makeExport(input));
}

export const textOfFile = (files: Readonly<Record<string, Uint8Array>>, name: string): string => {
  const file = files[name];
  if (file === undefined) throw new Error(`No file ${name}`);
  return strFromU8(file);
};

/** Rows as a parser reads them, by the names of their columns. */
export function rowsOf(
  files: Readonly<Record<string, Uint8Array>>,
  name: string,
): readonly Readonly<Record<string, string>>[] {
  const text = textOfFile(files, name).replace(/^\uFEFF/, "");
  const parsed = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  if (parsed.errors.length > 0) throw new Error(JSON.stringify(parsed.errors));
  return parsed.data;
}
