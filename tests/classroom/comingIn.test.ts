import { expect, test } from "vitest";
import {
  AN,
  BO,
  CY,
  DEE,
  DOOR,
  givenClass,
  JAPAN,
  KOREA,
  students,
  TEACHER,
} from "./givenClass.ts";

test("everybody is given a callsign of their own", () => {
  const { state } = givenClass().with(AN, BO);
  expect(Object.values(state.students).map(({ callsign }) => callsign)).toEqual([0, 1]);
});

test("a callsign is not given again after its student has been removed", () => {
  const { state } = givenClass()
    .with(AN, BO)
    .having(TEACHER, { type: "removeStudent", student: BO })
    .with(CY);
  expect(state.students[CY]?.callsign).toBe(2);
});

test("who is in already and asks again comes in once, also when the door has been locked since", () => {
  givenClass()
    .with(AN)
    .having(TEACHER, { type: "lockClass", locked: true })
    .when(DOOR, { type: "admitStudent", student: AN, name: "Another" })
    .yields();
});

test("a locked class lets nobody in, and an open one does again", () => {
  const locked = givenClass().with(AN).having(TEACHER, { type: "lockClass", locked: true });
  locked.when(DOOR, { type: "admitStudent", student: BO }).isRefused("classLocked");
  locked
    .having(TEACHER, { type: "lockClass", locked: false })
    .when(DOOR, { type: "admitStudent", student: BO })
    .yields({ type: "studentAdmitted", student: BO });
});

test("a class that is over lets nobody in", () => {
  givenClass()
    .inStep("closed")
    .when(DOOR, { type: "admitStudent", student: AN })
    .isRefused("classClosed");
});

test("a class has room for a hundred and twenty", () => {
  givenClass()
    .with(...students(120))
    .when(DOOR, { type: "admitStudent", student: AN })
    .isRefused("classFull", { max: 120 });
});

test("where names are free, a name is a paper and awaits approval", () => {
  const given = givenClass({ names: "free" }).having(DOOR, {
    type: "admitStudent",
    student: AN,
    name: "  An\u0000  Nguyen ",
  });
  expect(given.papers).toEqual([{ kind: "name", student: AN, text: "An Nguyen" }]);
  expect(given.state.students[AN]?.name).toBe("awaitsApproval");
});

test("where callsigns are assigned, a name that is sent along is not kept", () => {
  const given = givenClass().having(DOOR, { type: "admitStudent", student: AN, name: "An" });
  expect(given.papers).toEqual([]);
  expect(given.state.students[AN]?.name).toBe("none");
});

test("only a name that was chosen can be approved", () => {
  givenClass()
    .with(AN)
    .when(TEACHER, { type: "approveName", student: AN })
    .isRefused("nameNotChosen");
});

test("a name by the instructor needs no approval, and is not empty", () => {
  const given = givenClass().with(AN);
  given
    .when(TEACHER, { type: "renameStudent", student: AN, name: "\u200b" })
    .isRefused("nameEmpty");
  given
    .when(TEACHER, { type: "renameStudent", student: AN, name: "An" })
    .yields({ type: "studentNamed", student: AN, approved: true });
});

test("an entry of the roster is taken once, and must be there", () => {
  const listed = givenClass().having(TEACHER, { type: "setRoster", names: ["An", "Bo"] });
  const taken = listed.having(DOOR, { type: "admitStudent", student: AN, rosterEntry: 1 });
  taken
    .when(DOOR, { type: "admitStudent", student: BO, rosterEntry: 1 })
    .isRefused("rosterEntryTaken");
  taken
    .when(DOOR, { type: "admitStudent", student: BO, rosterEntry: 2 })
    .isRefused("rosterEntryUnknown");
  taken.when(TEACHER, { type: "setRoster", names: ["Cy"] }).isRefused("rosterInUse");
});

test("a name on the roster is kept whole, however long it is", () => {
  const name = "Chukwuemeka Oluwaseun Adebayo-Fitzgerald";
  const { papers } = givenClass().having(TEACHER, { type: "setRoster", names: [name] });
  expect(papers).toEqual([{ kind: "roster", entry: 0, text: name }]);
});

test("who comes late takes a seat that a bot would hold, at the table that has most of them", () => {
  const seated = givenClass({ tables: 2 })
    .with(AN, BO, CY)
    .having(TEACHER, { type: "seatEverybody" });
  const { place } = seated.with(DEE).state.students[DEE] ?? {};
  expect(place).toEqual({ table: 2, seat: KOREA, head: true });
});

test("who comes when every seat is taken joins the smallest team, as a member", () => {
  const seated = givenClass({ tables: 1 })
    .with(AN, BO, CY)
    .having(TEACHER, { type: "seatEverybody" });
  expect(seated.with(DEE).placeOf(DEE)).toMatchObject({ table: 1, head: false });
});

test("who comes when every team is full observes", () => {
  const seated = givenClass({ tables: 1 })
    .with(...students(9))
    .having(TEACHER, { type: "seatEverybody" });
  expect(seated.with(DEE).placeOf(DEE)).toEqual({ table: 1, head: false });
});

test("who comes after play observes", () => {
  const over = givenClass()
    .with(AN)
    .inStep("play")
    .having(DOOR, { type: "tablesLaid", codes: ["654321"] })
    .inStep("reflection");
  expect(over.with(BO).placeOf(BO)).toEqual({ table: 1, head: false });
});

test("nobody is seated before the instructor seats people", () => {
  expect(givenClass().with(AN).placeOf(AN)).toBeUndefined();
});

test("the door's own commands are nobody else's", () => {
  const command = { type: "admitStudent", student: BO } as const;
  givenClass().when(TEACHER, command).isRefused("notAllowedForYou");
  givenClass().with(AN).when(AN, command).isRefused("notAllowedForYou");
  givenClass().when(DOOR, { type: "lockClass", locked: true }).isRefused("notAllowedForYou");
  givenClass().with(AN).when(AN, { type: "lockClass", locked: true }).isRefused("notAllowedForYou");
});

test("who is not in the class can ask nothing", () => {
  givenClass().when(AN, { type: "tellTeam", text: "hello" }).isRefused("studentUnknown");
});

test("a student who is removed is gone, and the delegation has another head", () => {
  const team = givenClass()
    .with(AN, BO)
    .having(TEACHER, { type: "placeStudent", student: AN, table: 1, seat: JAPAN })
    .having(TEACHER, { type: "placeStudent", student: BO, table: 1, seat: JAPAN });
  team
    .when(TEACHER, { type: "removeStudent", student: AN })
    .yields(
      { type: "studentRemoved", student: AN },
      { type: "studentPlaced", student: BO, place: { table: 1, seat: JAPAN, head: true } },
    );
});
