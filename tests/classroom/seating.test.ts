import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { ClassPlanInput } from "#shared/classroom/classPlan.ts";
import {
  AN,
  ASEAN,
  BO,
  CY,
  type GivenClass,
  givenClass,
  JAPAN,
  KOREA,
  students,
  TEACHER,
} from "./givenClass.ts";

const seated = (count: number, plan: Partial<ClassPlanInput> = {}): GivenClass =>
  givenClass(plan)
    .with(...students(count))
    .having(TEACHER, { type: "seatEverybody" });

test("thirty people with one to a delegation of three sit at ten tables, every seat taken", () => {
  const { state } = seated(30);
  expect(state.tableCount).toBe(10);
  const taken = Object.values(state.students).map(({ place }) => `${place?.table}.${place?.seat}`);
  expect(new Set(taken).size).toBe(30);
});

test("thirty people with two to a delegation sit at five tables", () => {
  expect(seated(30, { teamSize: 2 }).state.tableCount).toBe(5);
});

test("who comes one after the other is spread over the tables", () => {
  const { state } = seated(6);
  expect(Object.values(state.students).map(({ place }) => place?.table)).toEqual([
    1, 2, 1, 2, 1, 2,
  ]);
});

test("a fixed number of tables stands, and bots take what is left", () => {
  const { state } = seated(2, { tables: 4 });
  expect(state.tableCount).toBe(4);
});

test("nobody there, nobody seated", () => {
  givenClass().when(TEACHER, { type: "seatEverybody" }).isRefused("nobodySeated");
});

test("who is marked absent is not seated, and not counted", () => {
  const given = givenClass()
    .with(...students(4))
    .having(TEACHER, { type: "markAbsent", student: students(4)[3] ?? AN, absent: true })
    .having(TEACHER, { type: "seatEverybody" });
  expect(given.state.tableCount).toBe(1);
});

test("the instructor's own placing stays when the others are seated", () => {
  const given = givenClass()
    .with(AN, BO, CY)
    .having(TEACHER, { type: "placeStudent", student: CY, table: 2, seat: ASEAN })
    .having(TEACHER, { type: "seatEverybody" });
  expect(given.placeOf(CY)).toEqual({ table: 2, seat: ASEAN, head: true });
  expect(given.state.tableCount).toBe(2);
});

test("the first at a seat is its head, others are members", () => {
  const given = givenClass()
    .with(AN, BO)
    .having(TEACHER, { type: "placeStudent", student: AN, table: 1, seat: KOREA })
    .having(TEACHER, { type: "placeStudent", student: BO, table: 1, seat: KOREA });
  expect(given.placeOf(AN)?.head).toBe(true);
  expect(given.placeOf(BO)?.head).toBe(false);
});

test("three share a delegation at most", () => {
  const [fourth = AN, ...team] = students(4);
  const full = team.reduce(
    (given, student) =>
      given.having(TEACHER, { type: "placeStudent", student, table: 1, seat: KOREA }),
    givenClass().with(...students(4)),
  );
  full
    .when(TEACHER, { type: "placeStudent", student: fourth, table: 1, seat: KOREA })
    .isRefused("teamFull", { size: 3 });
});

test("two people swap their places, the head's part with them", () => {
  const given = seated(4, { tables: 1 });
  const [one = AN, , , other = BO] = students(4);
  const swapped = given.having(TEACHER, { type: "swapStudents", one, other });
  expect(swapped.placeOf(one)).toEqual(given.placeOf(other));
  expect(swapped.placeOf(other)).toEqual(given.placeOf(one));
});

test("when a head is absent the next member commits, and when all are, nothing changes", () => {
  const team = givenClass()
    .with(AN, BO)
    .having(TEACHER, { type: "placeStudent", student: AN, table: 1, seat: JAPAN })
    .having(TEACHER, { type: "placeStudent", student: BO, table: 1, seat: JAPAN })
    .having(TEACHER, { type: "markAbsent", student: AN, absent: true });
  expect(team.placeOf(BO)?.head).toBe(true);
  const nobody = team.having(TEACHER, { type: "markAbsent", student: BO, absent: true });
  expect(nobody.placeOf(BO)?.head).toBe(true);
});

test("a seat, a table and a student must exist", () => {
  const given = givenClass()
    .with(AN)
    .inStep("play")
    .having({ kind: "door" }, { type: "tablesLaid", codes: ["111111"] });
  given
    .when(TEACHER, { type: "placeStudent", student: AN, table: 2, seat: JAPAN })
    .isRefused("tableUnknown", { tables: 1 });
  given.when(TEACHER, { type: "unplaceStudent", student: BO }).isRefused("studentUnknown");
  givenClass()
    .with(AN)
    .when(TEACHER, { type: "unplaceStudent", student: AN })
    .isRefused("notPlaced");
});

test("however many come, in whatever teams, everybody has a place and nobody's team is too large", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 120 }),
      fc.integer({ min: 1, max: 3 }),
      fc.option(fc.integer({ min: 1, max: 20 })),
      (count, teamSize, tables) => {
        const { state } = seated(count, { teamSize, tables: tables ?? "auto" });
        const sizes = new Map<string, number>();
        for (const { place } of Object.values(state.students)) {
          expect(place).toBeDefined();
          if (place?.seat === undefined) continue;
          const key = `${place.table}.${place.seat}`;
          sizes.set(key, (sizes.get(key) ?? 0) + 1);
        }
        expect(Math.max(...sizes.values())).toBeLessThanOrEqual(3);
      },
    ),
    { numRuns: 30 },
  );
});
