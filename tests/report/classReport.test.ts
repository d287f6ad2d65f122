import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reportWords } from "#server/classroom/export/report/reportWords.ts";
import { loadPack, PACKS_FOLDER } from "#server/scenarios/loadPacks.ts";
import { classDebriefOf } from "#shared/analysis/classDebrief.ts";
import type { RenegotiationResult } from "#shared/analysis/renegotiation.ts";
import { lanesOf } from "#shared/charts/lanes.ts";
import { programmeId, type SeatId } from "#shared/kernel/ids.ts";
import { remember } from "#shared/kernel/remember.ts";
import { classReport } from "#shared/report/classReport.ts";
import type { Report, ReportBlock, ReportTable } from "#shared/report/report.ts";
import type { Event } from "#shared/rules/events.ts";
import {
  type Journal,
  journal,
  randomJournal,
  withSecretariatIn,
} from "#tests/analysis/journal.ts";
import { toRespond } from "#tests/support/deals.ts";
import { ADVANCE, ASEAN, INSTRUCTOR, JAPAN, KOREA } from "#tests/support/given.ts";
import { trilateral } from "#tests/support/scenarios.ts";
import { textOf } from "#tests/support/texts.ts";

const pack = loadPack(`${PACKS_FOLDER}/trilateral`);
if (!pack.ok) throw new Error("The shipped pack is sound");
const words = reportWords("en", pack.value.texts["en"] ?? {});

const reportOf = (...tables: readonly Journal[]): Report =>
  classReport(
    classDebriefOf(
      trilateral,
      tables.map((table, place) => ({
        number: place + 1,
        debrief: closedDebrief(table),
      })),
    ),
    trilateral,
    words,
  );

/** Worked out once for each table, in however many reports it stands. */
const closedDebrief = remember((table: Journal) =>
  table.state.ending === undefined ? table.closed().debrief : table.debrief,
);

const blocksOf = (report: Report, id: string): readonly ReportBlock[] =>
  report.sections.find((section) => section.id === id)?.blocks ?? [];
const tablesIn = (report: Report): readonly ReportTable[] =>
  report.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => ("table" in block ? [block.table] : [])),
  );
const tableIn = (report: Report, id: string): ReportTable => {
  const [table] = blocksOf(report, id).flatMap((block) => ("table" in block ? [block.table] : []));
  if (table === undefined) throw new Error(`No table in ${id}`);
  return table;
};
const textsOf = ({ rows }: ReportTable): readonly (readonly string[])[] =>
  rows.map(({ name, cells }) => [name.text, ...cells.map(({ text }) => text)]);

const BEGUN = journal();
const JAKARTA = withSecretariatIn("jakarta");
const TOKYO = withSecretariatIn("tokyo");

const OPENED: Event = {
  type: "renegotiationOpened",
  at: 0,
  endsAt: 300_000,
  ground: { trust: [-1, 60, 60], purse: 60, aims: {} },
};
const SECRETARIAT = {
  keep: [],
  adopt: { [programmeId("secretariat")]: textOf("secretariat") },
};

function resultOf({ debrief: { renegotiation } }: Journal): RenegotiationResult {
  if (renegotiation === undefined) throw new Error("It has ended");
  return renegotiation;
}

const games = [randomJournal(2), randomJournal(3), randomJournal(7)] as const;

describe("every report", () => {
  test("without a finished table there is nothing to report", () => {
    expect(reportOf().sections).toEqual([]);
  });

  test.each([1, 2, 3])("all words are there and every table is whole, for %i tables", (count) => {
    const report = reportOf(...games.slice(0, count));
    expect(report.sections.length).toBe(9);
    for (const { head, rows } of tablesIn(report)) {
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      for (const { cells } of rows) expect(cells.length).toBe(head.length - 1);
    }
  });

  test("every mark of a chart stands in one of its rows, and says which table it is", () => {
    for (const { blocks } of reportOf(...games).sections) {
      for (const block of blocks) {
        if (block.kind !== "chart" || block.chart.kind !== "strips") continue;
        const rows = new Set(block.chart.data.rows.map(({ id }) => id));
        for (const { row, label, value } of block.chart.data.points) {
          expect(rows).toContain(row);
          expect(["1", "2", "3"]).toContain(label);
          expect(Number.isFinite(value)).toBe(true);
        }
      }
    }
  });
});

describe("a renegotiation after the reveal", () => {
  const ended = journal().inPhase("plenary").closed();
  const renegotiated = (...events: readonly Event[]): Journal => ended.after(OPENED, ...events);
  const agreed = renegotiated(
    { type: "settlementProposed", proposal: 1, by: KOREA, settlement: SECRETARIAT, at: 1 },
    { type: "renegotiationClosed", outcome: "agreed", proposal: 1 },
  );
  const result = resultOf(agreed);
  const stopped = renegotiated({ type: "renegotiationClosed", outcome: "stopped" });

  test("is not spoken of where no table held one, or one still runs", () => {
    expect(reportOf(ended, renegotiated()).sections.map(({ id }) => id)).not.toContain(
      "renegotiation",
    );
  });

  test("says how it ended and what was found, by table; tables that held none are left out", () => {
    const report = reportOf(ended, agreed, stopped);
    const rows = textsOf(tableIn(report, "renegotiation"));
    expect(rows.map(([table, how, texts]) => [table, how, texts])).toEqual([
      ["Table 2", "a new text", "1"],
      ["Table 3", "stopped", "0"],
    ]);
    const { left, leftNow, captured = 0 } = result;
    expect(captured).toBeGreaterThan(0);
    expect(rows[0]?.slice(3)).toEqual([
      words.number(left),
      words.share(captured),
      words.number(leftNow),
    ]);
    const [chart] = blocksOf(report, "renegotiation");
    if (chart?.kind !== "chart") throw new Error("What was found is drawn");
    expect(chart.summary).toContain("1 of 2 tables that renegotiated agreed on a new text.");
  });

  test("sets what each delegation had beside what it has, as the debrief of its table does", () => {
    const tables = tablesIn(reportOf(agreed, stopped)).filter(({ caption }) =>
      caption.includes("at the end of the game → now"),
    );
    const cellOf = (seat: SeatId): string =>
      `${words.number(result.before[seat] ?? 0)} → ${words.number(result.after[seat] ?? 0)}`;
    const [first, second] = tables.flatMap(textsOf);
    expect(first).toEqual(["Table 1", ...[ASEAN, KOREA, JAPAN].map(cellOf)]);
    expect(second).toEqual(["Table 2", "0 → 0", "0 → 0", "0 → 0"]);
  });
});

describe("by hand", () => {
  test("terms that tables agreed alike are told from those in which they differ, and from those nobody chose", () => {
    const report = reportOf(JAKARTA, TOKYO, BEGUN);
    expect(blocksOf(report, "terms")[0]).toEqual({
      kind: "text",
      text: "On 2 of 3 issues that two tables or more settled, all of them agreed alike.",
    });
    const [table] = blocksOf(report, "terms").flatMap((block) =>
      block.kind === "table" ? [block.table] : [],
    );
    expect(table?.head.map(({ text }) => text)).toEqual([
      "Issue",
      "Table 1",
      "Table 2",
      "Chosen nowhere",
    ]);
    const [seat, mandate] = table?.rows ?? [];
    expect(seat?.cells.map(({ isStrong }) => isStrong)).toEqual([true, true, undefined]);
    expect(mandate?.cells.map(({ isStrong }) => isStrong)).toEqual([false, false, undefined]);
    expect(seat?.cells[2]?.text.split("; ")).toHaveLength(2);
  });

  test("where many tables have a programme, those that agreed alike are named together", () => {
    const report = reportOf(JAKARTA, TOKYO, JAKARTA, TOKYO, TOKYO, JAKARTA);
    const [table] = blocksOf(report, "terms").flatMap((block) =>
      block.kind === "table" ? [block.table] : [],
    );
    expect(table?.head).toHaveLength(3);
    const [seat, mandate] = table?.rows ?? [];
    expect(seat?.cells[0]?.text).toMatch(/\(Tables 1, 3, and 6\); .*\(Tables 2, 4, and 5\)$/);
    expect(mandate?.cells[0]?.text).toMatch(/\(Tables 1, 2, 3, 4, 5, and 6\)$/);
  });

  test("programmes say in which year each table adopted them, and where it did not", () => {
    const rows = textsOf(tableIn(reportOf(JAKARTA, BEGUN), "programmes"));
    expect(rows[0]?.slice(1)).toEqual(["year 1", "–"]);
    expect(rows[1]?.slice(1)).toEqual(["–", "–"]);
  });

  test("a crisis shows the strength of the response as a part of what was needed", () => {
    const crisis = "coastGuardGrounding";
    const [injected] = trilateral.crises.filter(({ id }) => id === crisis);
    if (injected === undefined) throw new Error("The case has the grounding");
    const met = journal()
      .inPhase("crisis")
      .having(INSTRUCTOR, { type: "injectCrisis", crisis: injected.id })
      .having(JAPAN, toRespond(crisis, "quietTow", 15))
      .having(INSTRUCTOR, ADVANCE);
    const [block] = blocksOf(reportOf(met), "crises");
    if (block?.kind !== "chart" || block.chart.kind !== "strips") throw new Error("A chart");
    const { strength = 0, need = 1 } = met.state.crises[injected.id] ?? {};
    expect(block.chart.data.points).toEqual([
      { row: crisis, value: (100 * strength) / need, label: "1", look: "ring" },
    ]);
    expect(block.summary).toBe(
      "1 crisis; all tables together: 0 contained, 1 managed, 0 uncontained.",
    );
  });

  test("a score is set against the walk-away value of its own delegation alone", () => {
    const table = journal().closed();
    const [block] = blocksOf(reportOf(table), "scores");
    if (block?.kind !== "chart" || block.chart.kind !== "strips") throw new Error("A chart");
    const expected = table.debrief.seats.map(({ seat, score, walkAway }) => ({
      row: seat,
      value: Math.round(10 * (score - walkAway)) / 10,
      label: "1",
      look: "filled",
    }));
    expect(block.chart.data.points).toEqual(expected);
  });

  test("nobody is given an honour that nobody earned, and the report says so", () => {
    const [block] = blocksOf(reportOf(BEGUN), "honours");
    if (block?.kind !== "honours") throw new Error("Honours");
    for (const { holders, figure, nobody } of block.honours) {
      expect({ holders, figure, nobody }).toEqual({
        holders: [],
        figure: undefined,
        nobody: "Nobody earned it.",
      });
    }
  });
});

describe("marks of charts", () => {
  const spans = (...places: readonly number[]) =>
    places.map((place) => ({ from: place - 10, to: place + 10 }));

  test("marks that have room stand in the middle, others above and below in turn", () => {
    expect(lanesOf(spans(0, 30, 60))).toEqual([0, 0, 0]);
    expect(lanesOf(spans(0, 5, 9))).toEqual([0, 1, -1]);
    expect(lanesOf(spans(9, 0, 40))).toEqual([1, 0, 0]);
    expect(lanesOf(spans(0, 20))).toEqual([0, 0]);
  });

  test("no two marks of a lane overlap", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 20 }), (places) => {
        const marks = spans(...places);
        const lanes = lanesOf(marks);
        for (const [index, mark] of marks.entries()) {
          for (const [other, its] of marks.entries()) {
            if (index === other || lanes[index] !== lanes[other]) continue;
            expect(mark.to <= its.from || its.to <= mark.from).toBe(true);
          }
        }
      }),
    );
  });

  test("many tables with the very same value share a mark that says how many", () => {
    const alike = Array.from({ length: 6 }, () => journal().closed());
    const [block] = blocksOf(reportOf(...alike), "scores");
    if (block?.kind !== "chart" || block.chart.kind !== "strips") throw new Error("A chart");
    expect(block.chart.data.points.map(({ label, note }) => [label, note])).toEqual([
      ["", "6 tables"],
      ["", "6 tables"],
      ["", "6 tables"],
    ]);
  });
});
