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
  columns: [
    sessionColumn(),
    participantColumn(),
    tableColumn(),
    seatColumn(),
    {
      name: "kind",
      type: "category",
      range: "preparation reflection survey yearReflection",
      value: ({ kind }) => kind,
    },
    {
      name: "prompt",
      type: "category",
      value: ({ prompt }) => prompt,
    },
    {
      name: "year",
      type: "number",
      unit: "yearOfGame",
      range: "1–10",
      value: ({ year }) => year,
    },
    { name: "text", type: "text", value: ({ text }) => text },
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
