import type { ClassDebrief } from "#shared/analysis/classDebrief.ts";
import type { ClassState, Place, Student } from "#shared/classroom/classState.ts";
import { drawerOf } from "#shared/classroom/drawer.ts";
import type { StudentId } from "#shared/kernel/ids.ts";
import type { ExportInput } from "./exportInput.ts";
import type { PlayedTable } from "./playedTable.ts";

/** What all sheets are made from. */
export interface Material {
  readonly input: ExportInput;
  readonly people: readonly Participant[];
  /** In the order of their numbers. */
  readonly tables: readonly PlayedTable[];
  /** Of the tables whose game has ended. */
  readonly debrief: ClassDebrief;
}

/** A student as an export names one. */
export interface Participant {
  readonly student: Student;
  /** The callsign. */
  readonly code: string;
  /** A real or chosen name, in a class that plays under names. */
  readonly label?: string | undefined;
  readonly place?: Place | undefined;
}

/** In the order they came. */
export function participantsOf({ state, papers, callsigns }: ExportInput): readonly Participant[] {
  const drawer = drawerOf(papers);
  return studentsOf(state).map((student): Participant => {
    const { id, name, rosterEntry, place } = student;
    const chosen = name === "approved" ? drawer.names.get(id) : undefined;
    const listed = rosterEntry === undefined ? undefined : drawer.roster.get(rosterEntry);
    return {
      student,
      code: callsigns[id] ?? id,
      label: state.plan.names === "free" ? (chosen ?? listed) : undefined,
      place,
    };
  });
}

/** By student, for sheets that name people. */
export const codesOf = (people: readonly Participant[]): ReadonlyMap<StudentId, string> =>
  new Map(people.map(({ student, code }) => [student.id, code]));

const studentsOf = ({ students }: ClassState): readonly Student[] => Object.values(students);
