import { describe, expect, test } from "vitest";
import {
  moveTo,
  type Person,
  personIn,
  seatingOf,
} from "#client/viewmodel/classroom/seatingModel.ts";
import type { LedStudent } from "#shared/classroom/classView.ts";
import { seatId, studentId } from "#shared/kernel/ids.ts";
import {
  aGlance,
  aLedClass,
  aPublicClass,
  aStudent,
  SEATS,
} from "#tests/client/support/classes.ts";

const KOREA = seatId("korea");
const blank = (number: number) => aGlance(number, { code: undefined, stage: "lobby" });
const board = (students: readonly LedStudent[], tables = [blank(1)]) =>
  seatingOf({ public: aPublicClass({ tables }), lead: aLedClass({ students }) }, SEATS);

describe("the board", () => {
  test("shows who sits where, the head first, and who only watches", () => {
    const seating = board([
      aStudent("a", { place: { table: 1, seat: KOREA, head: false } }),
      aStudent("b", { place: { table: 1, seat: KOREA, head: true } }),
      aStudent("c", { place: { table: 1, head: false } }),
      aStudent("d"),
    ]);
    const [table] = seating.tables;
    expect(table?.seats.map(({ people }) => people.map(({ id }) => id))).toEqual([
      [],
      ["b", "a"],
      [],
    ]);
    expect(table?.observers.map(({ id }) => id)).toEqual(["c"]);
    expect(seating.waiting.map(({ id }) => id)).toEqual(["d"]);
  });

  test("keeps those who are absent apart, but in their place", () => {
    const seating = board([
      aStudent("a", { absent: true, place: { table: 1, seat: KOREA, head: true } }),
      aStudent("b", { absent: true }),
    ]);
    expect(seating.absent.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(seating.waiting).toEqual([]);
    expect(seating.tables[0]?.seats[1]?.people.map(({ id }) => id)).toEqual(["a"]);
  });

  test("offers one more table while none is laid, and no more than there can be", () => {
    const numbers = (seating: ReturnType<typeof board>) =>
      seating.tables.map(({ number, isNew }) => (isNew ? `${number} new` : `${number}`));
    expect(numbers(board([], []))).toEqual(["1 new"]);
    expect(numbers(board([], [blank(1), blank(2)]))).toEqual(["1", "2", "3 new"]);
    expect(numbers(board([], [aGlance(1)]))).toEqual(["1"]);
    const twenty = Array.from({ length: 20 }, (_, index) => blank(index + 1));
    expect(numbers(board([], twenty))).toHaveLength(20);
  });

  test("says when no more people can share a delegation", () => {
    const at = { table: 1, seat: KOREA, head: false };
    const seating = board(["a", "b", "c"].map((id) => aStudent(id, { place: at })));
    expect(seating.tables[0]?.seats.map(({ isFull }) => isFull)).toEqual([false, true, false]);
  });

  test("calls people by the name they chose, and knows who they are on the roster", () => {
    const seating = seatingOf(
      {
        public: aPublicClass(),
        lead: aLedClass({
          students: [aStudent("a", { name: "Mina", nameAwaitsApproval: true, rosterEntry: 4 })],
          roster: [{ entry: 4, name: "Kim Mina", taken: true }],
        }),
      },
      SEATS,
    );
    expect(personIn(seating, studentId("a"))).toMatchObject({
      name: "Mina",
      onRoster: "Kim Mina",
      awaitsApproval: true,
      callsign: "Callsign a",
    });
  });
});

describe("putting somebody down", () => {
  const person = (place?: Person["place"]): Person => {
    const seating = board([aStudent("a", { place }), aStudent("b")]);
    const found = personIn(seating, studentId("a"));
    if (found === undefined) throw new Error("nobody is there");
    return found;
  };
  const seated = person({ table: 1, seat: KOREA, head: true });

  test("at a seat places them there", () => {
    expect(moveTo(person(), { kind: "seat", table: 2, seat: KOREA })).toEqual({
      type: "placeStudent",
      student: "a",
      table: 2,
      seat: "korea",
    });
  });

  test("among the observers places them without a seat", () => {
    expect(moveTo(seated, { kind: "observers", table: 1 })).toEqual({
      type: "placeStudent",
      student: "a",
      table: 1,
    });
  });

  test("among those who wait takes their place away", () => {
    expect(moveTo(seated, { kind: "waiting" })).toEqual({ type: "unplaceStudent", student: "a" });
  });

  test("on somebody changes places with them", () => {
    expect(moveTo(seated, { kind: "person", student: studentId("b") })).toEqual({
      type: "swapStudents",
      one: "a",
      other: "b",
    });
  });

  test("where they are already changes nothing", () => {
    expect(moveTo(seated, { kind: "seat", table: 1, seat: KOREA })).toBeUndefined();
    expect(moveTo(seated, { kind: "person", student: studentId("a") })).toBeUndefined();
    expect(moveTo(person(), { kind: "waiting" })).toBeUndefined();
    expect(moveTo(person({ table: 1, head: false }), { kind: "observers", table: 1 })).toBe(
      undefined,
    );
  });
});
