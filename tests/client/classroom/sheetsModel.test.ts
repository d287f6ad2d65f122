import { expect, test } from "vitest";
import { sheetsOf } from "#client/viewmodel/classroom/sheetsModel.ts";
import type { PaperKind } from "#shared/classroom/classState.ts";
import { studentId } from "#shared/kernel/ids.ts";

const paper = (student: string, kind: PaperKind, prompt: string, text: string) => ({
  student: studentId(student),
  kind,
  prompt,
  text,
});

test("what one student wrote is told sheet by sheet, the last answer to each prompt alone", () => {
  const written = [
    paper("a", "reflection", "feelings", "Pressed."),
    paper("a", "preparation", "opening", "We ask first."),
    paper("b", "preparation", "opening", "We offer first."),
    paper("a", "preparation", "opening", "We listen first."),
    paper("a", "preparation", "trades", "Votes for money."),
  ];
  const sheets = sheetsOf(written, studentId("a"));
  expect(sheets.map(({ kind }) => kind)).toEqual(["preparation", "reflection"]);
  expect(sheets[0]?.answers.map(({ text }) => text)).toEqual([
    "We listen first.",
    "Votes for money.",
  ]);
});

test("a student who wrote nothing has no sheets", () => {
  expect(sheetsOf([paper("a", "survey", "suggestion", "More time.")], studentId("b"))).toEqual([]);
});
