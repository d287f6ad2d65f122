import type { Insertable, Kysely, Transaction } from "kysely";
import type { ClassEvent } from "#shared/classroom/classEvents.ts";
import type { Paper, PaperKind } from "#shared/classroom/classState.ts";
import { assertNever } from "#shared/kernel/assertNever.ts";
import { seatId, studentId } from "#shared/kernel/ids.ts";
import type { Newcomer } from "./classJournal.ts";
import type { PaperRow, Tables } from "./migrations.ts";
import { markToCompact } from "./traces.ts";

type Writing = Transaction<Tables>;

/** All papers of a class: names, the roster, then what was written and said, in that order. */
export async function papersOf(database: Kysely<Tables>, code: string): Promise<readonly Paper[]> {
  const students = await database
    .selectFrom("student")
    .select(["student", "name"])
    .where("code", "=", code)
    .execute();
  const roster = await database
    .selectFrom("rosterName")
    .select(["entry", "name"])
    .where("code", "=", code)
    .orderBy("entry")
    .execute();
  const papers = await database
    .selectFrom("paper")
    .selectAll()
    .where("code", "=", code)
    .orderBy("id")
    .execute();
  return [
    ...students.flatMap(({ student, name }): Paper[] =>
      name === null ? [] : [{ kind: "name", student: studentId(student), text: name }],
    ),
    ...roster.map(({ entry, name }): Paper => ({ kind: "roster", entry, text: name })),
    ...papers.map(paperOf),
  ];
}

/** Writes down who has come in with the event. */
export async function writeNewcomer(
  transaction: Writing,
  code: string,
  newcomer: Newcomer | undefined,
): Promise<void> {
  if (newcomer === undefined) return;
  await transaction
    .insertInto("student")
    .values({ code, ...newcomer, name: null })
    .execute();
}

/** What an event means for the drawers beside the record. */
export async function writeConsequences(
  transaction: Writing,
  code: string,
  event: ClassEvent,
): Promise<void> {
  if (event.type === "stepEntered")
    await transaction
      .updateTable("class")
      .set({ step: event.step })
      .where("code", "=", code)
      .execute();
  if (event.type === "rosterSet")
    await transaction.deleteFrom("rosterName").where("code", "=", code).execute();
  if (event.type !== "studentRemoved") return;
  for (const table of ["paper", "student"] as const)
    await transaction
      .deleteFrom(table)
      .where("code", "=", code)
      .where("student", "=", event.student)
      .execute();
  await markToCompact(transaction);
}

/** A paper of a place takes the place of the one before; what is said is added. */
export async function writePaper(transaction: Writing, code: string, paper: Paper): Promise<void> {
  switch (paper.kind) {
    case "name":
      await transaction
        .updateTable("student")
        .set({ name: paper.text })
        .where("code", "=", code)
        .where("student", "=", paper.student)
        .execute();
      return;
    case "roster": {
      const { entry, text } = paper;
      await transaction.insertInto("rosterName").values({ code, entry, name: text }).execute();
      return;
    }
    case "preparation":
    case "reflection":
    case "survey":
      await transaction
        .deleteFrom("paper")
        .where("code", "=", code)
        .where("student", "=", paper.student)
        .where("kind", "=", paper.kind)
        .where("prompt", "=", paper.prompt)
        .execute();
      break;
    case "teamTalk":
    case "notice":
      break;
    default:
      assertNever(paper);
  }
  await transaction.insertInto("paper").values(paperRow(code, paper)).execute();
}

function paperRow(
  code: string,
  paper: Exclude<Paper, { readonly kind: "name" | "roster" }>,
): Insertable<PaperRow> {
  const { kind, text } = paper;
  const empty = { code, kind, text, student: null, prompt: null, tableNumber: null, seat: null };
  switch (kind) {
    case "teamTalk":
      return {
        ...empty,
        student: paper.student,
        tableNumber: paper.table,
        seat: paper.seat,
        at: paper.at,
      };
    case "notice":
      return { ...empty, tableNumber: paper.table ?? null, at: paper.at };
    case "preparation":
    case "reflection":
    case "survey":
      return { ...empty, student: paper.student, prompt: paper.prompt, at: null };
    default:
      return assertNever(kind);
  }
}

function paperOf(row: PaperRow): Paper {
  const { kind, text } = row;
  const student = studentId(row.student ?? "");
  const at = row.at ?? 0;
  if (kind === "teamTalk") {
    const place = { table: row.tableNumber ?? 0, seat: seatId(row.seat ?? "") };
    return { kind, student, ...place, at, text };
  }
  if (kind === "notice")
    return { kind, at, text, ...(row.tableNumber === null ? {} : { table: row.tableNumber }) };
  if (isPaperKind(kind)) return { kind, student, prompt: row.prompt ?? "", text };
  throw new Error(`No paper is called ${kind}`);
}

const isPaperKind = (kind: string): kind is PaperKind =>
  kind === "preparation" || kind === "reflection" || kind === "survey";
