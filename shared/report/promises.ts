import type { ClassDebrief } from "#shared/analysis/classDebrief.ts";
import { cell, type ReportSection } from "./report.ts";
import type { Names } from "./words.ts";

/** What became of everybody's promises. */
export function promisesSection({ tables }: ClassDebrief, names: Names): ReportSection {
  const { say } = names.words;
  const seats = tables[0]?.seats.map(({ seat }) => seat) ?? [];
  const all = (outcome: "kept" | "broken" | "excused"): number =>
    tables.reduce((sum, { promises }) => sum + promises[outcome], 0);
  return {
    id: "promises",
    title: say("classDebrief:promises.title"),
    intro: say("classDebrief:promises.intro"),
    blocks: [
      {
        kind: "text",
        text: say("classDebrief:promises.summary", {
          kept: all("kept"),
          broken: all("broken"),
          excused: all("excused"),
        }),
      },
      {
        kind: "table",
        table: {
          caption: say("classDebrief:promises.caption"),
          head: [
            { text: say("classDebrief:tableShort"), isNumber: false },
            ...seats.map((seat) => ({ text: names.seat(seat), seat, isNumber: false })),
          ],
          rows: tables.map((table) => ({
            id: String(table.number),
            name: cell(names.table(table.number)),
            cells: table.seats.map(({ promises }) =>
              cell(
                promises.kept + promises.broken + promises.excused === 0
                  ? say("classDebrief:none")
                  : say("classDebrief:promises.cell", promises),
              ),
            ),
          })),
        },
      },
    ],
  };
}
