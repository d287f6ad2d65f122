import { cell, type ReportSection } from "#shared/report/report.ts";
import type { ReportWords } from "#shared/report/words.ts";
import type { Material } from "../people.ts";

/** Who sat where, under the names that the export has for people. */
export function peopleSection({ input, people }: Material, words: ReportWords): ReportSection {
  const { say, scenario } = words;
  const tables = Array.from({ length: input.state.tableCount }, (_, place) => place + 1);
  const at = (table: number, seat: string | undefined): string => {
    const here = people.filter(({ place }) => place?.table === table && place.seat === seat);
    if (here.length === 0) return say("classDebrief:none");
    return here.map(({ label, code }) => label ?? code).join(", ");
  };
  return {
    id: "people",
    title: say("classDebrief:who.title"),
    intro: say("classDebrief:who.intro"),
    blocks: [
      {
        kind: "table",
        table: {
          caption: say("classDebrief:who.title"),
          head: [
            { text: say("classDebrief:tableShort"), isNumber: false },
            ...input.state.seats.map((seat) => ({
              text: scenario(`seats.${seat}.name`),
              isNumber: false,
            })),
            { text: say("classDebrief:who.observers"), isNumber: false },
          ],
          rows: tables.map((table) => ({
            id: String(table),
            name: cell(say("classDebrief:table", { number: table })),
            cells: [...input.state.seats, undefined].map((seat) => cell(at(table, seat))),
          })),
        },
      },
    ],
  };
}
