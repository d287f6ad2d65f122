import type { ClassDebrief } from "#shared/analysis/classDebrief.ts";
import type { TableResult } from "#shared/analysis/tableResult.ts";
import type { ProgrammeId } from "#shared/kernel/ids.ts";
import { tenth } from "#shared/kernel/units.ts";
import { cell, type ReportSection, type ReportTable } from "./report.ts";
import type { Names } from "./words.ts";

/** What each table's members could still have gained together. */
export function gainsSection({ tables, programmes }: ClassDebrief, names: Names): ReportSection {
  const { say, number } = names.words;
  const adopted = programmes
    .filter(({ adoptions }) => adoptions.length > 0)
    .map(({ programme }) => programme);
  return {
    id: "gains",
    title: say("classDebrief:gains.title"),
    intro: say("classDebrief:gains.intro"),
    blocks: [
      {
        kind: "chart",
        chart: {
          kind: "bars",
          data: {
            bars: tables.map(({ number: table, jointGainsLeft }) => ({
              name: names.table(table),
              value: jointGainsLeft,
              text: number(jointGainsLeft),
            })),
            axis: say("classDebrief:gains.axis"),
          },
        },
        summary: summaryOf(tables, names),
        table: gainsTable(tables, adopted, names),
      },
    ],
  };
}

function summaryOf(tables: readonly TableResult[], names: Names): string {
  const { say, number } = names.words;
  const left = tables.map(({ jointGainsLeft }) => jointGainsLeft);
  const lowest = Math.min(...left);
  if (tables.length < 2) return say("classDebrief:gains.one", { lowest: number(lowest) });
  const best = tables.filter(({ jointGainsLeft }) => jointGainsLeft === lowest);
  return say("classDebrief:gains.summary", {
    lowest: number(lowest),
    highest: number(Math.max(...left)),
    tables: names.tables(best.map((table) => table.number)),
  });
}

function gainsTable(
  tables: readonly TableResult[],
  programmes: readonly ProgrammeId[],
  names: Names,
): ReportTable {
  const { say, number } = names.words;
  const leftOf = ({ left }: TableResult, programme: ProgrammeId): string => {
    const here = left.filter((each) => each.programme === programme);
    if (here.length === 0) return say("classDebrief:none");
    return number(tenth(here.reduce((sum, { points }) => sum + points, 0)));
  };
  return {
    caption: say("classDebrief:gains.caption"),
    head: [
      { text: say("classDebrief:gains.programme"), isNumber: false },
      ...tables.map((table) => ({ text: names.table(table.number), isNumber: true })),
    ],
    rows: [
      ...programmes.map((programme) => ({
        id: programme,
        name: cell(names.programme(programme)),
        cells: tables.map((table) => cell(leftOf(table, programme))),
      })),
      {
        id: "all",
        name: { text: say("classDebrief:gains.all"), isStrong: true },
        cells: tables.map(({ jointGainsLeft }) => ({
          text: number(jointGainsLeft),
          isStrong: true,
        })),
      },
    ],
  };
}
