import type { ClassDebrief } from "#shared/analysis/classDebrief.ts";
import type { SeatResult, TableResult } from "#shared/analysis/tableResult.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import type { StripPoint } from "./charts.ts";
import { gathered } from "./gathered.ts";
import { cell, type ReportSection, type ReportTable } from "./report.ts";
import type { Names } from "./words.ts";

/** Each delegation at all tables, against what no agreement would have given it. */
export function scoresSection({ tables }: ClassDebrief, names: Names): ReportSection {
  const { say, sentences } = names.words;
  const seats = tables[0]?.seats.map(({ seat }) => seat) ?? [];
  return {
    id: "scores",
    title: say("classDebrief:scores.title"),
    intro: say("classDebrief:scores.intro"),
    blocks: [
      {
        kind: "chart",
        chart: {
          kind: "strips",
          data: {
            rows: seats.map((seat) => ({ id: seat, name: names.seat(seat) })),
            points: gathered(tables.flatMap(pointsOf), names),
            rules: [{ value: 0, name: say("classDebrief:scores.mark") }],
            axis: say("classDebrief:scores.axis"),
            domain: [-10, 10],
          },
        },
        summary: sentences(seats.map((seat) => summaryOf(tables, seat, names))),
        key: say("classDebrief:scores.key"),
        table: scoresTable(tables, seats, names),
      },
    ],
  };
}

const pointsOf = ({ number, collapse, seats }: TableResult): readonly StripPoint[] =>
  seats.map(({ seat, surplus }) => ({
    row: seat,
    value: surplus,
    label: String(number),
    look: collapse === undefined ? "filled" : "square",
  }));

const resultsOf = (tables: readonly TableResult[], seat: SeatId): readonly SeatResult[] =>
  tables.flatMap(({ seats }) => seats.filter((each) => each.seat === seat));

function summaryOf(tables: readonly TableResult[], seat: SeatId, names: Names): string {
  const { say, change } = names.words;
  const surpluses = resultsOf(tables, seat).map(({ surplus }) => surplus);
  return say("classDebrief:scores.summary.above", {
    seat: names.seat(seat),
    count: tables.length,
    above: surpluses.filter((surplus) => surplus > 0).length,
    lowest: change(Math.min(...surpluses)),
    highest: change(Math.max(...surpluses)),
  });
}

function scoresTable(
  tables: readonly TableResult[],
  seats: readonly SeatId[],
  names: Names,
): ReportTable {
  const { say, number, change } = names.words;
  return {
    caption: say("classDebrief:scores.caption"),
    head: [
      { text: say("classDebrief:tableShort"), isNumber: false },
      ...seats.map((seat) => ({ text: names.seat(seat), seat, isNumber: true })),
    ],
    rows: tables.map((table) => ({
      id: String(table.number),
      name: cell(names.table(table.number)),
      cells: seats.flatMap((seat) =>
        resultsOf([table], seat).map(({ score, surplus }) =>
          cell(say("classDebrief:scores.cell", { score: number(score), surplus: change(surplus) })),
        ),
      ),
    })),
  };
}
