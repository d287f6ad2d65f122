import type { InstructorClassCommand } from "#shared/classroom/classCommands.ts";
import type { Place } from "#shared/classroom/classState.ts";
import type { ClassView, LedClass, LedStudent, PublicClass } from "#shared/classroom/classView.ts";
import type { SeatId, StudentId } from "#shared/kernel/ids.ts";

/** One student, as the instructor knows them. */
export interface Person {
  readonly id: StudentId;
  /** The chosen name, or the callsign. */
  readonly name: string;
  /** What stands on the roster, where the student says to be somebody on it. */
  readonly onRoster: string | undefined;
  /** Others see the callsign until the name is approved. */
  readonly awaitsApproval: boolean;
  readonly callsign: string;
  readonly connected: boolean;
  readonly absent: boolean;
  readonly place: Place | undefined;
}

/** One delegation of one table. */
export interface SeatOnBoard {
  readonly seat: SeatId;
  /** The head first. */
  readonly people: readonly Person[];
  /** As many as can share a delegation at all. */
  readonly isFull: boolean;
}

/** One table to sit at. */
export interface TableOnBoard {
  readonly number: number;
  /** Not there yet: it is when somebody is put there. */
  readonly isNew: boolean;
  readonly seats: readonly SeatOnBoard[];
  readonly observers: readonly Person[];
}

/** Who sits where, and who does not. */
export interface Seating {
  readonly tables: readonly TableOnBoard[];
  /** Have come and have no place. */
  readonly waiting: readonly Person[];
  /** Marked absent, whether they have a place or not. */
  readonly absent: readonly Person[];
}

/** Where somebody can be put. */
export type SeatingTarget =
  | { readonly kind: "seat"; readonly table: number; readonly seat: SeatId }
  | { readonly kind: "observers"; readonly table: number }
  | { readonly kind: "waiting" }
  /** Changes places with that one. */
  | { readonly kind: "person"; readonly student: StudentId };

/** As many people as can share a delegation (rule of the class: `teamFull`). */
const LARGEST_TEAM = 3;
/** As many tables as a class has. */
const MOST_TABLES = 20;

/** The seating of a class, with one more table to begin while none is laid. */
export function seatingOf(
  { public: everybody, lead }: ClassView,
  seats: readonly SeatId[],
): Seating {
  const people = lead === undefined ? [] : lead.students.map((each) => personOf(each, lead));
  const there = people.filter(({ absent }) => !absent);
  return {
    tables: tablesOnBoard(everybody, seats, people),
    waiting: there.filter(({ place }) => place === undefined),
    absent: people.filter(({ absent }) => absent),
  };
}

/** The command that puts `person` there; undefined where that changes nothing or is not possible. */
export function moveTo(person: Person, target: SeatingTarget): InstructorClassCommand | undefined {
  const { id: student, place } = person;
  switch (target.kind) {
    case "seat":
      return place?.table === target.table && place.seat === target.seat
        ? undefined
        : { type: "placeStudent", student, table: target.table, seat: target.seat };
    case "observers":
      return place?.table === target.table && place.seat === undefined
        ? undefined
        : { type: "placeStudent", student, table: target.table };
    case "waiting":
      return place === undefined ? undefined : { type: "unplaceStudent", student };
    case "person":
      return target.student === student
        ? undefined
        : { type: "swapStudents", one: student, other: target.student };
    default:
      return target satisfies never;
  }
}

/** Everybody by id, for what was picked up. */
export const personIn = (seating: Seating, id: StudentId): Person | undefined =>
  [
    ...seating.waiting,
    ...seating.absent,
    ...seating.tables.flatMap(({ seats, observers }) => [
      ...seats.flatMap(({ people }) => people),
      ...observers,
    ]),
  ].find((person) => person.id === id);

export function personOf(student: LedStudent, { roster }: LedClass): Person {
  return {
    id: student.student,
    name: student.name ?? student.callsign,
    onRoster: roster.find(({ entry }) => entry === student.rosterEntry)?.name,
    awaitsApproval: student.nameAwaitsApproval,
    callsign: student.callsign,
    connected: student.connected,
    absent: student.absent,
    place: student.place,
  };
}

function tablesOnBoard(
  { tables }: PublicClass,
  seats: readonly SeatId[],
  people: readonly Person[],
): readonly TableOnBoard[] {
  const isLaid = tables.some(({ code }) => code !== undefined);
  const numbers = tables.map(({ number }) => number);
  const next = Math.max(0, ...numbers) + 1;
  const shown = isLaid || next > MOST_TABLES ? numbers : [...numbers, next];
  return shown.map((number) => {
    const at = people.filter(({ place }) => place?.table === number);
    return {
      number,
      isNew: !numbers.includes(number),
      seats: seats.map((seat) => {
        const team = at
          .filter(({ place }) => place?.seat === seat)
          .toSorted((one, other) => Number(other.place?.head) - Number(one.place?.head));
        return { seat, people: team, isFull: team.length >= LARGEST_TEAM };
      }),
      observers: at.filter(({ place }) => place?.seat === undefined),
    };
  });
}
