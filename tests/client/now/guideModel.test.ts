import { expect, test } from "vitest";
import { guideStep } from "#client/viewmodel/now/guideModel.ts";
import { issueId, optionId, programmeId } from "#shared/kernel/ids.ts";
import { GUIDE_LESSONS, type GuideLesson } from "#shared/scenario/schema/vocabulary.ts";
import { type Given, given, JAPAN, KOREA } from "#tests/support/given.ts";
import { textOf } from "#tests/support/texts.ts";
import { deskOf } from "../support/desk.ts";

const guided = (at: Given, skipped: readonly GuideLesson[] = []) => {
  const desk = deskOf(at, KOREA);
  const scenario = { ...desk.scenario, guide: [...GUIDE_LESSONS] };
  return guideStep({ ...desk, scenario }, new Set(skipped));
};
const pay = (condition?: { kind: "ifPerformed"; party: typeof JAPAN }) => [
  {
    from: KOREA,
    duty: { kind: "pay" as const, to: JAPAN, amount: 1 },
    due: 1,
    escrow: false,
    ...(condition === undefined ? {} : { condition }),
  },
];

test("a scenario without a guide has no lessons", () => {
  expect(guideStep(deskOf(given(), KOREA), new Set())).toBeUndefined();
});

test("the briefing begins with the mandate, until the delegation is ready", () => {
  expect(guided(given())).toEqual({ lesson: "mandate", number: 1, total: 8 });
  expect(guided(given().having(KOREA, { type: "markReady", ready: true }))).toBeUndefined();
});

test("the caucus asks for an offer, and then for a condition in it", () => {
  const caucus = given().inPhase("caucus");
  expect(guided(caucus)?.lesson).toBe("offer");
  const offered = caucus.having(KOREA, {
    type: "proposeDeal",
    with: [JAPAN],
    open: false,
    clauses: pay(),
  });
  expect(guided(offered)).toEqual({ lesson: "clause", number: 3, total: 8, learned: "offer" });
  const safe = caucus.having(KOREA, {
    type: "proposeDeal",
    with: [JAPAN],
    open: false,
    clauses: pay({ kind: "ifPerformed", party: JAPAN }),
  });
  expect(guided(safe)).toBeUndefined();
});

test("a draft of another delegation is not the own offer", () => {
  const theirs = given()
    .inPhase("caucus")
    .having(JAPAN, { type: "proposeDeal", with: [KOREA], open: false, clauses: pay() });
  expect(guided(theirs)?.lesson).toBe("offer");
});

test("a lesson that is skipped does not come again, and the next one does", () => {
  expect(guided(given().inPhase("caucus"), ["offer"])?.lesson).toBe("clause");
  expect(guided(given().inPhase("caucus"), ["offer", "clause"])).toBeUndefined();
});

test("each phase has its own lesson", () => {
  expect(guided(given().inPhase("plenary"))?.lesson).toBe("resolution");
  expect(guided(given().inPhase("budget"))?.lesson).toBe("budget");
  expect(guided(given().inPhase("crisis"))?.lesson).toBe("crisis");
  expect(guided(given().inPhase("review"))?.lesson).toBe("review");
});

test("what was learned in the first year is not taught again in the second", () => {
  expect(guided(given().inPhase("review", 2))).toBeUndefined();
});

test("a position can be learned on a text of others, and on an own one that others have amended", () => {
  const subject = { kind: "adoptProgramme", programme: programmeId("secretariat") } as const;
  const tabled = given()
    .inPhase("plenary")
    .having(KOREA, { type: "tableResolution", subject, package: textOf("secretariat") });
  const [resolution] = Object.values(tabled.state.resolutions);
  if (resolution === undefined) throw new Error("a text is before the plenary");
  const { id } = resolution;
  expect(guided(tabled), "nobody can be asked for a position where no text waits").toBeUndefined();
  const seconded = tabled.having(JAPAN, { type: "secondResolution", resolution: id });
  expect(guided(seconded)).toBeUndefined();
  const seat = { [issueId("seat")]: optionId("rotating") };
  const amended = seconded.having(JAPAN, {
    type: "amendResolution",
    resolution: id,
    changes: seat,
  });
  expect(guided(amended)).toEqual({ lesson: "vote", number: 5, total: 8, learned: "resolution" });
  const done = amended.having(KOREA, { type: "takePosition", resolution: id, position: "abstain" });
  expect(guided(done)).toBeUndefined();
});
