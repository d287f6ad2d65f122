import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { ClassActor, ClassCommand } from "#shared/classroom/classCommands.ts";
import { CLASS_STEPS } from "#shared/classroom/classPlan.ts";
import { decideClass } from "#shared/classroom/decideClass.ts";
import { evolveClassAll } from "#shared/classroom/evolveClass.ts";
import { teamAt } from "#shared/classroom/seating.ts";
import { programmeId, type StudentId } from "#shared/kernel/ids.ts";
import { AN, ASEAN, BO, CY, DEE, DOOR, givenClass, JAPAN, KOREA, TEACHER } from "./givenClass.ts";

const SECRET = "Xylophone";

test("a name that awaits approval is known to its student and the instructor alone", () => {
  const given = givenClass({ names: "free" })
    .having(DOOR, { type: "admitStudent", student: AN, name: SECRET })
    .with(BO)
    .having(TEACHER, { type: "seatEverybody" });
  for (const viewer of [{ kind: "public" }, { kind: "student", student: BO }] as const)
    expect(JSON.stringify(given.seenBy(viewer))).not.toContain(SECRET);
  expect(given.seenBy({ kind: "student", student: AN }).own?.name).toBe(SECRET);
  expect(given.seenBy({ kind: "instructor" }).lead?.students[0]?.name).toBe(SECRET);
  const approved = given.having(TEACHER, { type: "approveName", student: AN });
  expect(approved.seenBy({ kind: "public" }).public.names).toEqual([SECRET, "Star 1"]);
});

test("what is told to a team is read by it and the instructor's drawer, by no other team", () => {
  const given = givenClass({ tables: 1 })
    .with(AN, BO, CY, DEE)
    .having(TEACHER, { type: "seatEverybody" })
    .having(AN, { type: "tellTeam", text: SECRET });
  const readers = [AN, BO, CY, DEE].filter((student) =>
    JSON.stringify(given.seenBy({ kind: "student", student })).includes(SECRET),
  );
  expect(readers).toEqual([AN, DEE]);
  expect(JSON.stringify(given.seenBy({ kind: "public" }))).not.toContain(SECRET);
});

test("a text that a member suggests for a renegotiation is read by the own delegation alone", () => {
  const settlement = { keep: [], adopt: { [programmeId(SECRET)]: {} } };
  const given = givenClass({ tables: 1 })
    .with(AN, BO, CY, DEE)
    .having(TEACHER, { type: "seatEverybody" })
    .inStep("play")
    .having(DOOR, { type: "tablesLaid", codes: ["654321"] })
    .inStep("debrief")
    .having(DEE, { type: "suggest", command: { type: "proposeSettlement", settlement } });
  const readers = [AN, BO, CY, DEE].filter((student) =>
    JSON.stringify(given.seenBy({ kind: "student", student })).includes(SECRET),
  );
  expect(readers).toEqual([AN, DEE]);
  expect(JSON.stringify(given.seenBy({ kind: "public" }))).not.toContain(SECRET);
});

test("own papers are read by nobody else", () => {
  const given = givenClass()
    .with(AN, BO)
    .inStep("preparation")
    .having(AN, { type: "writePaper", kind: "preparation", prompt: "walkAway", text: SECRET });
  expect(JSON.stringify(given.seenBy({ kind: "student", student: AN }))).toContain(SECRET);
  expect(JSON.stringify(given.seenBy({ kind: "student", student: BO }))).not.toContain(SECRET);
});

test("the right answer comes with the own answer and not before", () => {
  const asked = givenClass().with(AN, BO).inStep("readiness");
  const answered = asked.having(AN, { type: "answerQuiz", question: "knots", option: 0 });
  expect(answered.seenBy({ kind: "student", student: AN }).own?.quiz).toEqual([
    { question: "knots", option: 0, right: 1 },
  ]);
  expect(answered.seenBy({ kind: "student", student: BO }).own?.quiz).toEqual([]);
});

test("words to one table are read there alone", () => {
  const given = givenClass({ tables: 2 })
    .with(AN, BO)
    .having(TEACHER, { type: "seatEverybody" })
    .having(TEACHER, { type: "notify", text: SECRET, table: 2 });
  expect(given.seenBy({ kind: "student", student: AN }).own?.notices).toEqual([]);
  expect(given.seenBy({ kind: "student", student: BO }).own?.notices).toHaveLength(1);
});

const person = fc.constantFrom(AN, BO, CY, DEE);
const words = fc.constantFrom(SECRET, `${SECRET} again`);
type Asked = readonly [ClassActor, ClassCommand];
const command: fc.Arbitrary<Asked> = fc.oneof(
  fc
    .tuple(person, words)
    .map(([student, name]) => [DOOR, { type: "admitStudent", student, name }] as const),
  fc.constant([TEACHER, { type: "seatEverybody" }] as const),
  fc.constantFrom(...CLASS_STEPS).map((step) => [TEACHER, { type: "goToStep", step }] as const),
  fc.constant([DOOR, { type: "tablesLaid", codes: ["654321", "765432"] }] as const),
  fc
    .tuple(person, fc.integer({ min: 1, max: 3 }), fc.constantFrom(ASEAN, KOREA, JAPAN, undefined))
    .map(
      ([student, table, seat]): Asked => [
        TEACHER,
        { type: "placeStudent", student, table, ...(seat === undefined ? {} : { seat }) },
      ],
    ),
  fc
    .tuple(person, fc.boolean())
    .map(([student, absent]) => [TEACHER, { type: "markAbsent", student, absent }] as const),
  fc
    .tuple(person, person)
    .map(([one, other]) => [TEACHER, { type: "swapStudents", one, other }] as const),
  person.map((student) => [TEACHER, { type: "removeStudent", student }] as const),
  person.map((student) => [TEACHER, { type: "appointHead", student }] as const),
  fc
    .tuple(person, words)
    .map(([student, name]) => [TEACHER, { type: "renameStudent", student, name }] as const),
  fc.tuple(person, person).map(
    ([student, to]) =>
      [
        { kind: "student", student },
        { type: "passHead", to },
      ] as const,
  ),
  fc.tuple(person, words).map(
    ([student, text]) =>
      [
        { kind: "student", student },
        { type: "tellTeam", text },
      ] as const,
  ),
  words.map((text) => [TEACHER, { type: "notify", text }] as const),
  words.map((text): Asked => [TEACHER, { type: "setRoster", names: [text] }]),
);

test("whatever is asked in whatever order: nothing throws, nobody's words are in the record, and every delegation that has people has one head", () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
      let { state } = givenClass({ names: "free" });
      for (const [actor, asked] of commands) {
        const decision = decideClass(state, actor, asked, { now: 2_000_000 });
        if (!decision.ok) continue;
        expect(JSON.stringify(decision.value.events)).not.toContain(SECRET);
        state = evolveClassAll(state, decision.value.events);
        for (let table = 1; table <= state.tableCount; table += 1) {
          for (const seat of state.seats) expect(heads(teamAt(state, table, seat))).toBe(true);
        }
      }
    }),
  );
});

const heads = (
  team: readonly {
    readonly id: StudentId;
    readonly place?: { readonly head: boolean } | undefined;
  }[],
): boolean => team.length === 0 || team.filter(({ place }) => place?.head === true).length === 1;
