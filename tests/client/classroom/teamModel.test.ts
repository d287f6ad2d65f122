import { describe, expect, test } from "vitest";
import {
  isShared,
  settlingIn,
  type Team,
  teamOf,
  waitingInTeam,
  wayOf,
} from "#client/viewmodel/classroom/teamModel.ts";
import { teamNews } from "#client/viewmodel/classroom/teamNews.ts";
import type { OwnClass } from "#shared/classroom/classView.ts";
import { seatCommandSchema } from "#shared/rules/commands.ts";
import { aClassView, JOON, KOREA, MINA } from "../support/lesson.ts";

const READY = { type: "markReady", ready: true } as const;

function team(changed: Partial<OwnClass> = {}): Team {
  const { own } = aClassView({
    own: {
      place: { table: 1, seat: KOREA, head: true },
      team: [
        { student: MINA, name: "Vega", head: true, connected: true },
        { student: JOON, name: "Rigel", head: false, connected: false },
      ],
      suggestions: [
        { id: 1, by: JOON, at: 5, command: READY, outcome: "taken" },
        { id: 2, by: JOON, at: 6, command: READY, outcome: "open" },
        { id: 3, by: JOON, at: 7, command: READY, outcome: "setAside" },
      ],
      teamTalk: [
        { student: MINA, at: 1, text: "Open with the fund?" },
        { student: JOON, at: 2, text: "With the patrols." },
      ],
      ...changed,
    },
  });
  const found = teamOf(own);
  if (found === undefined) throw new Error("no team");
  return found;
}

describe("a member who stands in for the head", () => {
  const members = (standsInFor: OwnClass["student"]) => [
    { student: MINA, name: "Vega", head: standsInFor !== MINA, connected: true },
    { student: JOON, name: "Rigel", head: standsInFor === MINA, connected: true },
  ];
  const joonActs = team({
    place: { table: 1, seat: KOREA, head: false },
    team: members(MINA).map((each) => (each.head ? { ...each, standsInFor: MINA } : each)),
  });
  const minaActs = team({
    team: members(JOON).map((each) => (each.head ? { ...each, standsInFor: JOON } : each)),
  });

  test("is named to the head who was away, and knows for whom", () => {
    expect(joonActs.standIn).toEqual({ kind: "forOneself", by: "Rigel" });
    expect(minaActs.standIn).toEqual({ kind: "forAnother", head: "Rigel" });
    expect(team().standIn).toBeUndefined();
  });

  test("is news to both once", () => {
    const news = { kind: "standIn", standIn: joonActs.standIn };
    expect(teamNews(team(), joonActs)).toEqual([news]);
    expect(teamNews(joonActs, joonActs)).toEqual([]);
  });
});

describe("a team", () => {
  test("has its people, with oneself marked", () => {
    expect(team().members.map(({ name, isOwn }) => [name, isOwn])).toEqual([
      ["Vega", true],
      ["Rigel", false],
    ]);
    expect(isShared(team())).toBe(true);
  });

  test("in a renegotiation has what is suggested for it alone, and knows what an earlier one left", () => {
    const accept = { type: "answerSettlement", proposal: 1, accepted: true } as const;
    const suggested = team({
      suggestions: [
        { id: 1, by: JOON, at: 5, command: READY, outcome: "open" },
        { id: 2, by: JOON, at: 6, command: accept, outcome: "open" },
        { id: 3, by: JOON, at: 7, command: accept, outcome: "open" },
        { id: 4, by: JOON, at: 8, command: accept, outcome: "taken" },
      ],
    });
    const settling = settlingIn(suggested, 7);
    expect(settling.open.map(({ id, isOver }) => [id, isOver])).toEqual([
      [2, true],
      [3, false],
    ]);
    expect(settling.settled.map(({ id }) => id)).toEqual([4]);
  });

  test("sets open suggestions apart from settled ones, of which the newest comes first", () => {
    expect(team().open.map(({ id, by }) => [id, by])).toEqual([[2, "Rigel"]]);
    expect(team().settled.map(({ id }) => id)).toEqual([3, 1]);
  });

  test("is nobody's who watches or waits", () => {
    expect(teamOf(aClassView().own)).toBeUndefined();
    const watching = aClassView({ own: { place: { table: 1, head: false } } });
    expect(teamOf(watching.own)).toBeUndefined();
  });
});

describe("what waits in a team", () => {
  test("is open suggestions and unread words for the head", () => {
    expect(waitingInTeam(team(), 0)).toBe(2);
    expect(waitingInTeam(team(), 2)).toBe(1);
  });

  test("is unread words alone for a member, the own ones never", () => {
    const member = team({ student: JOON, place: { table: 1, seat: KOREA, head: false } });
    expect(waitingInTeam(member, 0)).toBe(1);
    expect(waitingInTeam(member, 1)).toBe(0);
  });
});

describe("news of a team", () => {
  const made = { id: 4, by: JOON, at: 9, command: READY, outcome: "open" } as const;
  const asJoon = (outcome: "open" | "taken" | "setAside"): Team =>
    team({
      student: JOON,
      place: { table: 1, seat: KOREA, head: false },
      suggestions: [{ ...made, outcome }],
    });

  test("tell the head of a new suggestion, once", () => {
    const before = team();
    const now = team({ suggestions: [made] });
    expect(teamNews(before, now)).toEqual([{ kind: "suggested", by: "Rigel" }]);
    expect(teamNews(now, now)).toEqual([]);
  });

  test("tell who suggested what became of it, and nobody else", () => {
    expect(teamNews(asJoon("open"), asJoon("taken"))).toEqual([
      { kind: "settled", outcome: "taken" },
    ]);
    expect(teamNews(asJoon("open"), asJoon("setAside"))).toEqual([
      { kind: "settled", outcome: "setAside" },
    ]);
    const head = team({ suggestions: [{ ...made, outcome: "taken" }] });
    expect(teamNews(team({ suggestions: [made] }), head)).toEqual([]);
  });
});

describe("a command of a member", () => {
  const types = seatCommandSchema.options.map((option) => option.shape.type.value);

  test("goes to the head, unless it commits nobody", () => {
    const acts = types.filter((type) => wayOf({ type }, "member") === "act");
    expect(acts).toEqual(["speak", "writeReflection"]);
  });

  test("of the head is done at once, whatever it is", () => {
    expect(types.every((type) => wayOf({ type }, "head") === "act")).toBe(true);
  });
});
