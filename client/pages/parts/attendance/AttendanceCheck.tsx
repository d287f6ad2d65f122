import type { JSX } from "preact";
import { readMarks } from "#client/panels/drafts.ts";
import { useTableStore } from "#client/store/tableStore.ts";
import { openQuestion, ownCover } from "#client/viewmodel/session/attendanceModel.ts";
import { StillThere } from "./StillThere.tsx";
import { useSignsOfLife } from "./useSignsOfLife.ts";

/** Tells the table that somebody is there, unasked while they read and write, and when asked. */
export function AttendanceCheck(): JSX.Element | null {
  const store = useTableStore();
  const marks = readMarks.open(store, "attendance", () => ({}));
  const { asked: answered = -1 } = marks.value;
  const table = store.view.value?.public;
  const isActing = table?.stage === "playing" && ownCover(table, store.seat) === undefined;
  useSignsOfLife(isActing);
  const question = openQuestion(store.record.value, store.seat, { answered, now: store.now() });
  if (question === undefined || !isActing) return null;
  return (
    <StillThere
      key={question.index}
      by={question.by}
      onAnswer={() => {
        store.here();
        marks.value = { ...marks.value, asked: question.index };
      }}
    />
  );
}
