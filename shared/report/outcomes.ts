import type { ClassDebrief } from "#shared/analysis/classDebrief.ts";
import type { TableResult } from "#shared/analysis/tableResult.ts";
import { cell, type ReportRow, type ReportSection, type ReportTable } from "./report.ts";
import type { Names } from "./words.ts";

/** How every table ended, in one row each. */
export function outcomesSection({ tables }: ClassDebrief, names: Names): ReportSection {
  const { say, list } = names.words;
  const regions = [...new Set(tables.map(({ region }) => region))].map((region) =>
    say("classDebrief:outcomes.summary.part", {
      count: tables.filter((table) => table.region === region).length,
      region: say(`debrief:outcome.region.${region}`),
    }),
  );
  return {
    id: "outcomes",
    title: say("classDebrief:outcomes.title"),
    intro: say("classDebrief:outcomes.intro"),
    blocks: [
      {
        kind: "text",
        text: say("classDebrief:outcomes.summary.apart", {
          count: tables.length,
          list: list(regions),
        }),
      },
      { kind: "table", table: outcomesTable(tables, names) },
    ],
  };
}

function outcomesTable(tables: readonly TableResult[], names: Names): ReportTable {
  const { say } = names.words;
  const column = (text: string, isNumber: boolean) => ({ text, isNumber });
  return {
    caption: say("classDebrief:outcomes.caption"),
    head: [
      column(say("classDebrief:tableShort"), false),
      column(say("classDebrief:outcomes.how"), false),
      column(say("classDebrief:outcomes.region"), false),
      column(say("classDebrief:outcomes.trust"), true),
      column(names.track("tension"), true),
      column(names.track("centrality"), true),
      column(say("classDebrief:outcomes.programmes"), true),
      column(say("classDebrief:outcomes.promises"), true),
      column(say("classDebrief:outcomes.crises"), true),
      column(say("classDebrief:outcomes.left"), true),
    ],
    rows: tables.map((table) => outcomeRow(table, names)),
  };
}

function outcomeRow(table: TableResult, { words }: Names): ReportRow {
  const { say, number } = words;
  const { ending, year, region, meanTrust, tracks, programmes, promises, crises } = table;
  return {
    id: String(table.number),
    name: cell(say("classDebrief:table", { number: table.number })),
    cells: [
      cell(say(`classDebrief:outcomes.ending.${ending}`, { year })),
      { text: say(`debrief:outcome.region.${region}`), isStrong: true },
      cell(number(meanTrust)),
      cell(number(tracks.tension)),
      cell(number(tracks.centrality)),
      cell(number(programmes)),
      cell(say("classDebrief:outcomes.promisesText", promises)),
      cell(say("classDebrief:outcomes.crisesText", crises)),
      cell(number(table.jointGainsLeft)),
    ],
  };
}
