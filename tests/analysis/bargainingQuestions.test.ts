import { describe, expect, test } from "vitest";
import { discussionQuestions } from "#shared/analysis/discussionQuestions.ts";
import { programmeId } from "#shared/kernel/ids.ts";
import { ASEAN, INSTRUCTOR, JAPAN, KOREA } from "#tests/support/given.ts";
import {
  programmeNamed,
  toAdopt,
  toAmend,
  toRevise,
  toSecond,
  toTake,
} from "#tests/support/texts.ts";
import { type Journal, journal } from "./journal.ts";
import { advance, asked, questions, settled } from "./questionsCase.ts";

describe("texts", () => {
  const opened = settled
    .inPhase("plenary")
    .having(ASEAN, toAdopt("secretariat"))
    .having(JAPAN, toSecond());

  test("of a blocked one it is asked what blocking bought those who did", () => {
    const table = opened.having(KOREA, toTake("object")).having(INSTRUCTOR, advance);
    expect(asked(table, "textBlocked")).toMatchObject({
      programme: "secretariat",
      seats: [KOREA],
      year: 1,
      rule: "consensus",
    });
  });

  test("one that never came about is asked of before one that was adopted later", () => {
    const block = (programme: string, table: Journal): Journal => {
      const tabled = table.having(ASEAN, toAdopt(programme));
      const id = Object.values(tabled.state.resolutions).at(-1)?.id;
      return tabled
        .having(JAPAN, toSecond(id))
        .having(KOREA, toTake("object", id))
        .having(INSTRUCTOR, advance);
    };
    const first = block("secretariat", settled.inPhase("plenary"));
    const second = block("pandemicExercises", first.inPhase("plenary", 2));
    const third = second.inPhase("plenary", 3).having(ASEAN, toAdopt("secretariat"));
    const id = Object.values(third.state.resolutions).at(-1)?.id;
    const table = third
      .having(JAPAN, toSecond(id))
      .having(KOREA, toTake("support", id))
      .having(INSTRUCTOR, advance);
    expect(asked(table, "textBlocked")).toMatchObject({ programme: "pandemicExercises" });
  });

  test("of one that was adopted after all it is asked what had changed", () => {
    const blocked = opened.having(KOREA, toTake("object")).having(INSTRUCTOR, advance);
    const again = blocked.inPhase("plenary", 2).having(ASEAN, toAdopt("secretariat"));
    const id = Object.values(again.state.resolutions).at(-1)?.id;
    const table = again
      .having(JAPAN, toSecond(id))
      .having(KOREA, toTake("support", id))
      .having(INSTRUCTOR, advance);
    expect(asked(table, "textDelayed")).toMatchObject({
      programme: "secretariat",
      seats: [KOREA],
      year: 1,
      adoptedIn: 2,
    });
    expect(asked(table, "textBlocked")).toBeUndefined();
  });

  test("one that was blocked and agreed on in the same plenary was delayed too", () => {
    const again = opened.having(KOREA, toTake("object")).having(ASEAN, toAdopt("secretariat"));
    const [blocked, second] = Object.values(again.state.resolutions);
    expect(blocked?.status).toBe("blocked");
    const table = again
      .having(JAPAN, toSecond(second?.id))
      .having(KOREA, toTake("support", second?.id));
    expect(asked(table, "textDelayed")).toMatchObject({ year: 1, adoptedIn: 1 });
  });

  test("a revision that is blocked delays nothing: the programme was there before", () => {
    const adopted = opened.having(KOREA, toTake("support")).inPhase("plenary", 2);
    const revising = adopted.having(ASEAN, toRevise("secretariat", { seat: "tokyo" }));
    const id = Object.values(revising.state.resolutions).at(-1)?.id;
    const table = revising
      .having(JAPAN, toSecond(id))
      .having(KOREA, toTake("object", id))
      .having(INSTRUCTOR, advance);
    expect(Object.values(table.state.resolutions).at(-1)?.status).toBe("blocked");
    expect(asked(table, "textDelayed")).toBeUndefined();
  });

  test("of one on which one gave up much more of its best than another it is asked why", () => {
    const put = (by: typeof ASEAN, conceded: number, index: number) => ({
      by,
      conceded,
      index,
      year: 1,
      phase: "plenary" as const,
      worth: {},
    });
    const talks = (...parts: readonly [number, number, number, number]) => [
      {
        about: { kind: "programme" as const, programme: programmeId("secretariat") },
        parties: [ASEAN, KOREA],
        best: {},
        drafts: parts.map((part, index) => put(index % 2 === 0 ? ASEAN : KOREA, part, index)),
      },
    ];
    const adopted = opened.having(KOREA, toTake("support"));
    const found = (...parts: Parameters<typeof talks>) =>
      discussionQuestions(adopted.scenario, adopted.stood, {
        talks: talks(...parts),
        promiseEffects: [],
      })[0];
    expect(found(0, 0, 0.4, 0.05)).toEqual({
      key: "gaveWay",
      concept: "concession",
      programme: "secretariat",
      more: ASEAN,
      morePart: 0.4,
      less: KOREA,
      lessPart: 0.05,
    });
    expect(found(0, 0.1, 0.3, 0.15)?.key).not.toBe("gaveWay");
    // Three tenths of the best more than the other are enough.
    expect(found(0, 0, 0.3, 0)?.key).toBe("gaveWay");
    expect(found(0, 0, 0.29, 0)?.key).not.toBe("gaveWay");
    // Asking for more than before is no way given.
    expect(found(0.3, 0.3, 0.1, 0.6)).toMatchObject({ more: KOREA, less: ASEAN, lessPart: 0 });
  });

  test("of an adopted one with several drafts it is asked who gave way on what", () => {
    const table = opened
      .having(KOREA, toAmend({ seat: "seoul" }))
      .having(ASEAN, toTake("support"))
      .having(JAPAN, toTake("support"));
    expect(asked(table, "amendedText")).toMatchObject({ programme: "secretariat", texts: 2 });
  });

  test("of several adopted ones that with most drafts", () => {
    const first = opened
      .having(KOREA, toAmend({ seat: "seoul" }))
      .having(ASEAN, toTake("support"))
      .having(JAPAN, toTake("support"));
    const tabled = first.inPhase("plenary", 2).having(ASEAN, toAdopt("pandemicExercises"));
    const id = Object.values(tabled.state.resolutions).at(-1)?.id;
    const [issue] = programmeNamed("pandemicExercises").issues;
    const options = issue?.options.map((option) => option.id) ?? [];
    const table = tabled
      .having(JAPAN, toSecond(id))
      .having(KOREA, toAmend({ [issue?.id ?? ""]: options[1] ?? "" }, id))
      .having(JAPAN, toAmend({ [issue?.id ?? ""]: options[0] ?? "" }, id))
      .having(ASEAN, toTake("support", id))
      .having(KOREA, toTake("support", id));
    expect(asked(table, "amendedText")).toMatchObject({ programme: "pandemicExercises", texts: 3 });
  });
});

describe("the end", () => {
  const scenario = {
    ...settled.scenario,
    mandates: Object.fromEntries(
      Object.entries(settled.scenario.mandates).map(([seat, mandate]) => [
        seat,
        { ...mandate, walkAway: seat === KOREA ? 100 : 0 },
      ]),
    ),
  };

  test("who ended farthest below its walk-away value is asked why, and where it could have said no", () => {
    const table = journal({ scenario }).closed();
    expect(asked(table, "belowWalkAway")).toMatchObject({ seat: KOREA, walkAway: 100 });
  });

  test("a point below is worth the question; less may be chance, since the value is a mean", () => {
    const score = settled.closed().state.ending?.scores[KOREA]?.score ?? 0;
    const below = (by: number): Journal => {
      const { [KOREA]: korea } = settled.scenario.mandates;
      if (korea === undefined) throw new Error("Korea has a mandate");
      const mandates = {
        ...settled.scenario.mandates,
        [KOREA]: { ...korea, walkAway: score + by },
      };
      return journal({ scenario: { ...settled.scenario, mandates } }).closed();
    };
    expect(asked(below(1), "belowWalkAway")).toMatchObject({ seat: KOREA });
    expect(asked(below(0.9), "belowWalkAway")).toBeUndefined();
  });

  test("13.4 after a collapse, when all are below, it is asked who could have prevented it", () => {
    const table = journal({ scenario })
      .inPhase("crisis")
      .after({ type: "tracksMoved", moves: [{ track: "tension", by: 54, reason: "drift" }] })
      .having(INSTRUCTOR, advance);
    expect(questions(table)[0]).toMatchObject({ key: "collapse", reason: "tension", year: 1 });
    expect(asked(table, "belowWalkAway")).toBeUndefined();
  });
});
