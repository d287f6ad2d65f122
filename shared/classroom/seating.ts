import type { SeatId, StudentId } from "#shared/kernel/ids.ts";
import type { ClassEvent } from "./classEvents.ts";
import type { ClassState, Place, Student } from "./classState.ts";

/** As many people as can share a delegation at all. */
export const LARGEST_TEAM = 3;

/** Everybody in the class, in the order they came. */
export const studentsOf = (state: ClassState): readonly Student[] => Object.values(state.students);

/** The people of one delegation, in the order they came. */
export const teamAt = (state: ClassState, table: number, seat: SeatId): readonly Student[] =>
  studentsOf(state).filter(({ place }) => place?.table === table && place.seat === seat);

/** The people with whom `student` shares a delegation, the student among them; nobody for an observer. */
export function teamOf(state: ClassState, { place }: Student): readonly Student[] {
  return place?.seat === undefined ? [] : teamAt(state, place.table, place.seat);
}

/**
 * How many tables `people` need: as the plan says, or as few as give everybody a seat with no more
 * than the planned number of people in each delegation.
 */
export function tablesFor({ plan, seats }: ClassState, people: number): number {
  if (plan.tables !== "auto") return plan.tables;
  const room = seats.length * plan.teamSize;
  return Math.min(MOST_TABLES, Math.max(1, Math.ceil(people / room)));
}

/**
 * Where one more person is of most use: alone at a seat that a bot would hold, at the table that has
 * most of them; else in the smallest team; else watching where fewest do. Ties go to the lowest table and
 * the first seat, so that people who come one after the other spread over the tables.
 */
export function bestPlace(state: ClassState): Place {
  const tables = Array.from({ length: state.tableCount }, (_, index) => index + 1);
  const teams = tables.flatMap((table) =>
    state.seats.map((seat) => ({ table, seat, size: teamAt(state, table, seat).length })),
  );
  const emptyAt = (table: number): number =>
    teams.filter((team) => team.table === table && team.size === 0).length;
  const [empty] = teams
    .filter(({ size }) => size === 0)
    .toSorted((one, other) => emptyAt(other.table) - emptyAt(one.table));
  if (empty !== undefined) return { table: empty.table, seat: empty.seat, head: true };
  const [smallest] = teams
    .filter(({ size }) => size < LARGEST_TEAM)
    .toSorted((one, other) => one.size - other.size);
  if (smallest !== undefined) return { table: smallest.table, seat: smallest.seat, head: false };
  return { table: quietest(state, tables), head: false };
}

/** The headship of a delegation goes from one of its people to another; a stand-in is so no longer. */
export const headGoesTo = (team: readonly Student[], head: StudentId): readonly ClassEvent[] =>
  team.flatMap(({ id, place }): ClassEvent[] => {
    const isHead = id === head;
    if (place === undefined || (place.head === isHead && place.standsInFor === undefined))
      return [];
    const { standsInFor: _noLonger, ...own } = place;
    return [{ type: "studentPlaced", student: id, place: { ...own, head: isHead } }];
  });

/** Seats everybody who is there and has no place. */
export function seatAll(state: ClassState): readonly ClassEvent[] {
  const waiting = studentsOf(state).filter(({ absent, place }) => !absent && place === undefined);
  const events: ClassEvent[] = [];
  let now = state;
  for (const { id } of waiting) {
    const event: ClassEvent = { type: "studentPlaced", student: id, place: bestPlace(now) };
    events.push(event);
    now = placed(now, id, event.place);
  }
  return events;
}

/**
 * What sets right who commits each delegation: exactly one of those who are there, the one who did
 * before if possible, else who came first. Nobody absent, unless nobody else is left.
 */
export function headsSetRight(state: ClassState): readonly ClassEvent[] {
  return Array.from({ length: state.tableCount }, (_, index) => index + 1).flatMap((table) =>
    state.seats.flatMap((seat) => headOf(teamAt(state, table, seat))),
  );
}

function headOf(team: readonly Student[]): readonly ClassEvent[] {
  const there = team.filter(({ absent }) => !absent);
  const able = there.length > 0 ? there : team;
  const heads = team.filter(({ place }) => place?.head === true);
  const head = able.find(({ place }) => place?.head === true) ?? able[0];
  if (head === undefined || (heads.length === 1 && heads[0]?.id === head.id)) return [];
  return headGoesTo(team, head.id);
}

function placed(state: ClassState, id: StudentId, place: Place | undefined): ClassState {
  const student = state.students[id];
  if (student === undefined) return state;
  return { ...state, students: { ...state.students, [id]: { ...student, place } } };
}

function quietest(state: ClassState, tables: readonly number[]): number {
  const watching = (table: number): number =>
    studentsOf(state).filter(({ place }) => place?.table === table && place.seat === undefined)
      .length;
  const [first] = tables.toSorted((one, other) => watching(one) - watching(other));
  return first ?? 1;
}

const MOST_TABLES = 20;
