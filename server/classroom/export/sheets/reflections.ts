import { drawerOf } from "#shared/classroom/drawer.ts";
import type { Material } from "../people.ts";
import type { Sheet } from "../sheet.ts";
import { participantColumn, seatColumn, sessionColumn, tableColumn } from "./placeColumns.ts";

interface Written {
  readonly session: string;
  readonly code?: string | undefined;
  readonly table?: number | undefined;
  readonly seat?: string | undefined;
  readonly kind: "preparation" | "reflection" | "survey" | "yearReflection";
  readonly prompt: string;
  readonly year?: number | undefined;
  readonly text: string;
}

/** What students wrote for the instructor, and delegations for themselves at the end of a year. */
export const reflectionsSheet = (material: Material): Sheet<Written> => ({
  name: "reflections",
  rowIs: "One text that a student or a delegation wrote to one prompt; the last wording counts",
  columns: [
    sessionColumn(),
    participantColumn("empty where a delegation wrote together"),
    tableColumn(),
    seatColumn(),
    {
      name: "kind",
      meaning:
        "Which sheet: preparation before play, reflection and survey after it, yearReflection in the review of a year",
      type: "category",
      range: "preparation reflection survey yearReflection",
      value: ({ kind }) => kind,
    },
    {
      name: "prompt",
      meaning: "Id of what was asked",
      type: "category",
      value: ({ prompt }) => prompt,
    },
    {
      name: "year",
      meaning: "Year of the game; empty outside of play",
      type: "number",
      unit: "year of the game",
      range: "1–10",
      value: ({ year }) => year,
    },
    { name: "text", meaning: "What was written", type: "text", value: ({ text }) => text },
  ],
  rows: [...papersOf(material), ...yearReflections(material)],
});

function papersOf({ input, people }: Material): readonly Written[] {
  const drawer = drawerOf(input.papers);
  return people.flatMap(({ student, code, place }) =>
    drawer.papersOf(student.id).map(({ kind, prompt, text }): Written => {
      const { table, seat } = place ?? {};
      return { session: input.state.code, code, table, seat, kind, prompt, text };
    }),
  );
}

const yearReflections = ({ input, tables }: Material): readonly Written[] =>
  tables.flatMap(({ number, state }) =>
    Object.values(state.seats).flatMap(({ id, reflections }) =>
      Object.entries(reflections).map(
        ([year, text]): Written => ({
          session: input.state.code,
          table: number,
          seat: id,
          kind: "yearReflection",
          prompt: `year${year}`,
          year: Number(year),
          text,
        }),
      ),
    ),
  );
