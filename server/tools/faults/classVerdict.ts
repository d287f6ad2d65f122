import { ClassRunner } from "#server/classroom/classRunner.ts";
import { openSqliteJournal } from "#server/journal/sqliteJournal.ts";
import { systemClock } from "#server/match/clock.ts";
import type { Paper } from "#shared/classroom/classState.ts";
import type { OwnClass } from "#shared/classroom/classView.ts";
import { studentsOf } from "#shared/classroom/seating.ts";
import { canonicalJson } from "#shared/kernel/hash.ts";
import type { StudentId } from "#shared/kernel/ids.ts";
import type { Pupil } from "./pupil.ts";
import { CLEAN, type Verdict } from "./verdict.ts";

/** What each student was last told of the own place and the own papers. */
export type LastTold = ReadonlyMap<StudentId, string>;

export const lastTold = (pupils: readonly Pupil[]): LastTold =>
  new Map(pupils.map(({ student, person }) => [student, toldText(person.line.own)]));

/** Reads the class of `code` in the journal of a server that has ended. */
export async function classVerdict(
  folder: string,
  code: string,
  pupils: readonly Pupil[],
  told: LastTold,
): Promise<Verdict> {
  const journal = await openSqliteJournal({ folder, onFault: () => undefined });
  try {
    const log = await journal.classes.open(code);
    const replayed = log.ok
      ? await ClassRunner.open(log.value, { clock: systemClock, onFault: () => undefined })
      : log;
    return replayed.ok ? compared(replayed.value, pupils, told) : { ...CLEAN, mismatches: 1 };
  } finally {
    await journal.close();
  }
}

function compared(
  { state, papers }: ClassRunner,
  pupils: readonly Pupil[],
  told: LastTold,
): Verdict {
  const times = new Map<string, number>();
  for (const { text } of papers) times.set(text, (times.get(text) ?? 0) + 1);
  const answered = pupils.flatMap(({ person }) => [...person.answered]);
  const refused = pupils.flatMap(({ person }) => [...person.refused.keys()]);
  const now = (student: StudentId): string =>
    toldText({ place: state.students[student]?.place, papers: sheetOf(papers, student) });
  return {
    lost: answered.filter((text) => !times.has(text)).length,
    // Whoever had to ask again at the door must not have come in twice.
    doubled:
      [...times.values()].filter((count) => count > 1).length +
      (studentsOf(state).length - pupils.length),
    refusedButDone: refused.filter((text) => times.has(text)).length,
    mismatches: pupils.filter(({ student }) => told.get(student) !== now(student)).length,
  };
}

const sheetOf = (papers: readonly Paper[], student: StudentId): OwnClass["papers"] =>
  papers.flatMap((paper) =>
    paper.kind === "preparation" && paper.student === student
      ? [{ kind: paper.kind, prompt: paper.prompt, text: paper.text }]
      : [],
  );

const toldText = ({ place, papers = [] }: Partial<OwnClass>): string =>
  canonicalJson({ place, papers: papers.toSorted((a, b) => (a.prompt < b.prompt ? -1 : 1)) });
