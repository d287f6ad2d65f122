import { SURVEY_ITEMS } from "#shared/classroom/classState.ts";
import type { Material } from "../people.ts";
import type { Sheet } from "../sheet.ts";
import { participantColumn, seatColumn, sessionColumn, tableColumn } from "./placeColumns.ts";

interface Rating {
  readonly session: string;
  readonly code: string;
  readonly table?: number | undefined;
  readonly seat?: string | undefined;
  readonly item: string;
  readonly value: number;
}

/** The survey, rating by rating; what was written to it is a reflection. */
export const surveySheet = ({ input: { state }, people }: Material): Sheet<Rating> => ({
  name: "survey",
  columns: [
    sessionColumn(),
    participantColumn(),
    tableColumn(),
    seatColumn(),
    {
      name: "item",
      type: "category",
      range: SURVEY_ITEMS.join(" "),
      value: ({ item }) => item,
    },
    {
      name: "value",
      type: "number",
      unit: "points",
      range: "1–7",
      value: ({ value }) => value,
    },
  ],
  rows: people.flatMap(({ student, code, place }) =>
    SURVEY_ITEMS.flatMap((item): readonly Rating[] => {
      const value = student.survey[item];
      if (value === undefined) return [];
      const { table, seat } = place ?? {};
      return [{ session: state.code, code, table, seat, item, value }];
    }),
  ),
});
