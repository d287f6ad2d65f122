import type { ClassDebrief } from "#shared/analysis/classDebrief.ts";
import { CONDUCTS } from "#shared/analysis/conduct.ts";
import type { Honour } from "#shared/analysis/honours.ts";
import { cell, type ReportHonour, type ReportSection, type ReportTable } from "./report.ts";
import type { Names } from "./words.ts";

/** Who behaved most in each way, with the figure that says so. */
export function honoursSection(made: ClassDebrief, names: Names): ReportSection {
  const { say } = names.words;
  return {
    id: "honours",
    title: say("classDebrief:honours.title"),
    intro: say("classDebrief:honours.intro"),
    blocks: [
      { kind: "honours", honours: made.honours.map((honour) => honourIn(honour, names)) },
      ...(made.conduct.length === 0
        ? []
        : [{ kind: "table" as const, table: conductTable(made, names) }]),
    ],
  };
}

function honourIn({ conduct, figure, holders }: Honour, names: Names): ReportHonour {
  const { say, number } = names.words;
  const common = {
    title: say(`classDebrief:honours.names.${conduct}`),
    definition: say(`classDebrief:honours.definitions.${conduct}`),
  };
  if (holders.length === 0) {
    return { ...common, holders: [], nobody: say("classDebrief:honours.none") };
  }
  return {
    ...common,
    figure: say(`classDebrief:honours.figures.${conduct}`, {
      count: figure,
      figure: number(figure),
    }),
    holders: holders.map(({ table, seat }) => ({
      seat,
      text: say("classDebrief:atTable", { seat: names.seat(seat), number: table }),
    })),
  };
}

function conductTable({ conduct }: ClassDebrief, names: Names): ReportTable {
  const { say, number } = names.words;
  return {
    caption: say("classDebrief:honours.caption"),
    head: [
      { text: say("classDebrief:delegation"), isNumber: false },
      ...CONDUCTS.map((id) => ({
        text: say(`classDebrief:honours.names.${id}`),
        isNumber: true,
      })),
    ],
    rows: conduct.map(({ table, seat, conduct: figures }) => ({
      id: `${table}-${seat}`,
      name: {
        text: say("classDebrief:atTable", { seat: names.seat(seat), number: table }),
        seat,
      },
      cells: CONDUCTS.map((id) => cell(number(figures[id]))),
    })),
  };
}
