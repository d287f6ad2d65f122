import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { headCare } from "#shared/classroom/headCare.ts";
import { AN, BO, CY, DOOR, type GivenClass, givenClass, KOREA, TEACHER } from "./givenClass.ts";

const POLICY = { enabled: true, warnAfter: 60_000, coverAfter: 120_000 };

/** An heads Korea, Bo and Cy are members. */
const shared = (): GivenClass =>
  [AN, BO, CY].reduce(
    (given, student) =>
      given.having(TEACHER, { type: "placeStudent", student, table: 1, seat: KOREA }),
    givenClass({ teamSize: 3 }).with(AN, BO, CY),
  );
const heads = (given: GivenClass) =>
  [AN, BO, CY].filter((student) => given.placeOf(student)?.head === true);
const stoodIn = (given = shared()): GivenClass =>
  given.having(DOOR, { type: "standIn", student: BO, head: AN });

describe("a member who stands in for a head", () => {
  test("commits the delegation, and everybody in it knows for whom", () => {
    const given = stoodIn();
    expect(heads(given)).toEqual([BO]);
    expect(given.placeOf(BO)?.standsInFor).toBe(AN);
    const { own } = given.seenBy({ kind: "student", student: CY });
    expect(own?.team.find(({ student }) => student === BO)?.standsInFor).toBe(AN);
  });

  test("gives way when the head takes the headship back, or hands it back by hand", () => {
    for (const given of [
      stoodIn().having(AN, { type: "resumeHead" }),
      stoodIn().having(BO, { type: "passHead", to: AN }),
      stoodIn().having(TEACHER, { type: "appointHead", student: AN }),
    ]) {
      expect(heads(given)).toEqual([AN]);
      expect(given.placeOf(BO)?.standsInFor).toBeUndefined();
      given.when(AN, { type: "resumeHead" }).isRefused("nobodyStandsIn");
    }
  });

  test("keeps it for whoever had it first, when another member stands in after", () => {
    const again = stoodIn().having(DOOR, { type: "standIn", student: CY, head: BO });
    expect(heads(again)).toEqual([CY]);
    again.when(BO, { type: "resumeHead" }).isRefused("nobodyStandsIn");
    expect(heads(again.having(AN, { type: "resumeHead" }))).toEqual([AN]);
    const back = stoodIn().having(DOOR, { type: "standIn", student: AN, head: BO });
    expect(back.placeOf(AN)).toEqual({ table: 1, seat: KOREA, head: true });
  });

  test("is head for good once the instructor says so", () => {
    const given = stoodIn().having(TEACHER, { type: "appointHead", student: BO });
    expect(heads(given)).toEqual([BO]);
    given.when(AN, { type: "resumeHead" }).isRefused("nobodyStandsIn");
  });

  test("is one of the same delegation who is there, in place of its head; nobody but the door says so", () => {
    const given = shared();
    given.when(DOOR, { type: "standIn", student: AN, head: BO }).isRefused("onlyTheHead");
    given.when(DOOR, { type: "standIn", student: AN, head: AN }).isRefused("notInYourTeam");
    const away = given.having(TEACHER, { type: "markAbsent", student: BO, absent: true });
    away.when(DOOR, { type: "standIn", student: BO, head: AN }).isRefused("notInYourTeam");
    for (const actor of [BO, TEACHER])
      given.when(actor, { type: "standIn", student: BO, head: AN }).isRefused("notAllowedForYou");
  });
});

describe("what is done about a head who gives no sign of life", () => {
  const wait = { since: 1_000, times: 1 };
  const care = (headSeen: number | undefined, memberSeen: number, now: number, askedAt?: number) =>
    headCare(headSeen, [{ student: BO, lastSeen: memberSeen }], { ...wait, askedAt }, POLICY, now);

  test("the delegation is asked first, once; then a member stands in", () => {
    expect(care(undefined, 5_000, 60_999)).toBeUndefined();
    expect(care(undefined, 5_000, 61_000)).toEqual({ kind: "ask" });
    expect(care(undefined, 5_000, 62_000, 61_000)).toBeUndefined();
    expect(care(undefined, 5_000, 121_000, 61_000)).toEqual({ kind: "standIn", student: BO });
  });

  test("of several members the one who was seen last", () => {
    const members = [
      { student: BO, lastSeen: 5_000 },
      { student: CY, lastSeen: 9_000 },
    ];
    expect(headCare(undefined, members, wait, POLICY, 121_000)).toEqual({
      kind: "standIn",
      student: CY,
    });
  });

  test("nothing while the head shows life, while no member does after the head, or where the policy is off", () => {
    fc.assert(
      fc.property(
        fc.nat(300_000),
        fc.nat(300_000),
        fc.nat(300_000),
        (headSeen, memberSeen, now) => {
          const done = care(headSeen, memberSeen, now);
          const from = Math.max(wait.since, headSeen);
          if (memberSeen <= from || now < from + POLICY.warnAfter) expect(done).toBeUndefined();
          if (done?.kind === "standIn")
            expect(now - from).toBeGreaterThanOrEqual(POLICY.coverAfter);
          const off = { ...POLICY, enabled: false };
          const members = [{ student: BO, lastSeen: memberSeen }];
          expect(headCare(headSeen, members, wait, off, now)).toBeUndefined();
        },
      ),
    );
  });
});
