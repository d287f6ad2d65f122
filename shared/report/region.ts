import type { ClassDebrief } from "#shared/analysis/classDebrief.ts";
import type { TableResult } from "#shared/analysis/tableResult.ts";
import { idsOf } from "#shared/kernel/ids.ts";
import { isHighGood, type TrackId } from "#shared/scenario/schema/vocabulary.ts";
import type { Strips } from "./charts.ts";
import { gathered } from "./gathered.ts";
import { cell, type ReportBlock, type ReportSection, type ReportTable } from "./report.ts";
import type { Names } from "./words.ts";

/** The way of every table through the years, and where all tracks ended. */
export function regionSection({ tables }: ClassDebrief, names: Names): ReportSection {
  const { say } = names.words;
  return {
    id: "region",
    title: say("classDebrief:region.title"),
    intro: say("classDebrief:region.intro"),
    blocks: [courses(tables, names), finals(tables, names)],
  };
}

function courses(tables: readonly TableResult[], names: Names): ReportBlock {
  const { say } = names.words;
  const years = Math.max(...tables.map((table) => table.years));
  return {
    kind: "multiples",
    charts: tables.map((table) => ({
      title: names.table(table.number),
      course: {
        lines: [
          {
            name: say("classDebrief:region.trust"),
            values: table.course.map(({ meanTrust }) => meanTrust),
          },
          ...(["tension", "centrality"] as const).map((track) => ({
            name: names.track(track),
            values: table.course.map(({ tracks }) => tracks[track]),
          })),
        ],
        years,
        axis: say("classDebrief:region.axis"),
      },
    })),
    summary: courseSummary(tables, names),
    table: courseTable(tables, names),
  };
}

function courseSummary(tables: readonly TableResult[], { words }: Names): string {
  const trusts = tables.map(({ meanTrust }) => meanTrust);
  const tensions = tables.map(({ tracks }) => tracks.tension);
  const { say, number } = words;
  return say(`classDebrief:region.summary.${tables.length > 1 ? "trust" : "one"}`, {
    lowest: number(Math.min(...trusts)),
    highest: number(Math.max(...trusts)),
    lowestTension: number(Math.min(...tensions)),
    highestTension: number(Math.max(...tensions)),
  });
}

function courseTable(tables: readonly TableResult[], names: Names): ReportTable {
  const { say, number } = names.words;
  return {
    caption: say("classDebrief:region.courseCaption"),
    head: [
      { text: say("classDebrief:tableShort"), isNumber: false },
      { text: say("classDebrief:region.axis"), isNumber: true },
      { text: say("classDebrief:region.trust"), isNumber: true },
      { text: names.track("tension"), isNumber: true },
      { text: names.track("centrality"), isNumber: true },
    ],
    rows: tables.flatMap((table) =>
      table.course.map(({ year, meanTrust, tracks }) => ({
        id: `${table.number}-${year}`,
        name: cell(names.table(table.number)),
        cells: [year, meanTrust, tracks.tension, tracks.centrality].map((value) =>
          cell(number(value)),
        ),
      })),
    ),
  };
}

/** A measure at the end of each table. */
interface Measure {
  readonly id: string;
  readonly name: string;
  readonly of: (table: TableResult) => number;
}

function measuresOf(tables: readonly TableResult[], names: Names): readonly Measure[] {
  const { say } = names.words;
  const tracks = idsOf<TrackId>(tables[0]?.tracks ?? {});
  return [
    { id: "trust", name: say("classDebrief:region.trust"), of: ({ meanTrust }) => meanTrust },
    ...tracks.map((track) => ({
      id: track,
      name: isHighGood(track)
        ? names.track(track)
        : say("classDebrief:region.lowIsGood", { track: names.track(track) }),
      of: (table: TableResult) => table.tracks[track],
    })),
  ];
}

function finals(tables: readonly TableResult[], names: Names): ReportBlock {
  const { say, number } = names.words;
  const measures = measuresOf(tables, names);
  const data: Strips = {
    rows: measures.map(({ id, name }) => ({ id, name })),
    points: gathered(
      measures.flatMap(({ id, of }) =>
        tables.map((table) => ({
          row: id,
          value: of(table),
          label: String(table.number),
          look: "filled" as const,
        })),
      ),
      names,
    ),
    rules: [],
    axis: say("classDebrief:region.finalAxis"),
    domain: [0, 100],
  };
  return {
    kind: "chart",
    chart: { kind: "strips", data },
    summary: finalSummary(tables, measures, names),
    key: say("classDebrief:region.key"),
    table: {
      caption: say("classDebrief:region.caption"),
      head: [
        { text: say("classDebrief:tableShort"), isNumber: false },
        ...measures.map(({ name }) => ({ text: name, isNumber: true })),
      ],
      rows: tables.map((table) => ({
        id: String(table.number),
        name: cell(names.table(table.number)),
        cells: measures.map(({ of }) => cell(number(of(table)))),
      })),
    },
  };
}

function finalSummary(
  tables: readonly TableResult[],
  measures: readonly Measure[],
  { words }: Names,
): string {
  const spreads = measures
    .map(({ name, of }) => {
      const values = tables.map(of);
      return { name, lowest: Math.min(...values), highest: Math.max(...values) };
    })
    .toSorted((a, b) => b.highest - b.lowest - (a.highest - a.lowest));
  const [most] = spreads;
  const least = spreads.at(-1);
  if (tables.length < 2 || most === undefined || least === undefined) {
    return words.say("classDebrief:region.final");
  }
  return words.say("classDebrief:region.finalSummary", {
    most: most.name,
    lowest: words.number(most.lowest),
    highest: words.number(most.highest),
    least: least.name,
  });
}
