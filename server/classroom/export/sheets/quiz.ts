import type { Material } from "../people.ts";
import { type Sheet, yesNo } from "../sheet.ts";
import { participantColumn, seatColumn, sessionColumn, tableColumn } from "./placeColumns.ts";

interface Answer {
  readonly session: string;
  readonly code: string;
  readonly table?: number | undefined;
  readonly seat?: string | undefined;
  readonly question: string;
  readonly option: number;
  readonly right: number;
}

/** The readiness quiz, answer by answer. */
export const quizSheet = ({ input: { state }, people }: Material): Sheet<Answer> => ({
  name: "quiz",
  columns: [
    sessionColumn(),
    participantColumn(),
    tableColumn(),
    seatColumn(),
    {
      name: "question",
      type: "category",
      value: ({ question }) => question,
    },
    {
      name: "option",
      type: "category",
      range: "0–9",
      value: ({ option }) => option,
    },
    {
      name: "right_option",
      type: "category",
      range: "0–9",
      value: ({ right }) => right,
    },
    {
      name: "correct",
      type: "yesNo",
      value: ({ option, right }) => yesNo(option === right),
    },
  ],
  rows: people.flatMap(({ student, code, place }) =>
    state.quiz.flatMap(({ id, right }): readonly Answer[] => {
      const option = student.quiz[id];
      if (option === undefined) return [];
      const { table, seat } = place ?? {};
      return [{ session: state.code, code, table, seat, question: id, option, right }];
    }),
  ),
});
