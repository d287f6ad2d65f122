import { describe, expect, test } from "vitest";
import { doorModel } from "#client/viewmodel/classroom/doorModel.ts";
import { unreadNotices } from "#client/viewmodel/classroom/noticeModel.ts";
import {
  closedPapers,
  progressOf,
  surveyProgress,
  writtenOf,
} from "#client/viewmodel/classroom/papersModel.ts";
import { revealedBy } from "#client/viewmodel/classroom/revealModel.ts";
import { REVEAL_STAGES } from "#shared/classroom/revealStages.ts";
import type { ClassDoor } from "#shared/protocol/class.ts";

const DOOR: ClassDoor = {
  code: "123456",
  scenario: "trilateral",
  step: "lobby",
  locked: false,
  names: "free",
  roster: [
    { entry: 0, name: "Yuna" },
    { entry: 1, name: "Aiko" },
  ],
  deletedAt: 9_000,
  origins: [],
};

describe("the door of a class", () => {
  test("is open, locked or closed for good", () => {
    expect(doorModel(DOOR).way).toBe("open");
    expect(doorModel({ ...DOOR, locked: true }).way).toBe("locked");
    expect(doorModel({ ...DOOR, locked: true, step: "closed" }).way).toBe("closed");
  });

  test("asks for a name only where names are free, and lists the roster by name", () => {
    expect(doorModel(DOOR).asksName).toBe(true);
    expect(doorModel({ ...DOOR, names: "callsigns" }).asksName).toBe(false);
    expect(doorModel(DOOR).roster.map(({ name }) => name)).toEqual(["Aiko", "Yuna"]);
  });

  test("tells whoever is late how far the lesson has come", () => {
    expect(doorModel({ ...DOOR, step: "preparation" }).begun).toBe("before");
    expect(doorModel({ ...DOOR, step: "play" }).begun).toBe("play");
    expect(doorModel({ ...DOOR, step: "survey" }).begun).toBe("after");
  });
});

describe("notices", () => {
  const notices = [4, 1, 3, 2].map((at) => ({ at, text: `Notice ${at}` }));

  test("that were read do not come back", () => {
    expect(unreadNotices(notices, 3).map(({ at }) => at)).toEqual([4]);
    expect(unreadNotices(notices, 4)).toEqual([]);
  });

  test("stand in their order, and no more of them than fit", () => {
    expect(unreadNotices(notices, 0).map(({ at }) => at)).toEqual([2, 3, 4]);
  });
});

describe("papers", () => {
  const papers = [
    { kind: "reflection", prompt: "nextTime", text: "Ask more." },
    { kind: "reflection", prompt: "feelings", text: "Tense." },
    { kind: "preparation", prompt: "trades", text: "Standards for money." },
  ] as const;

  test("are counted by kind", () => {
    expect(progressOf({ papers }, "reflection")).toEqual({ done: 2, of: 4 });
    expect(progressOf({ papers }, "preparation")).toEqual({ done: 1, of: 5 });
    expect(surveyProgress({ survey: { outcome: 5, process: 1 } })).toEqual({ done: 2, of: 6 });
  });

  test("are read in the order of their questions", () => {
    expect(writtenOf({ papers }, "reflection").map(({ prompt }) => prompt)).toEqual([
      "feelings",
      "nextTime",
    ]);
  });

  test("that can still be handed in are not late: preparation in play, reflection in the survey", () => {
    expect(closedPapers("play")).toEqual([]);
    expect(new Set(closedPapers("survey").map(({ kind }) => kind))).toEqual(
      new Set(["preparation"]),
    );
    expect(new Set(closedPapers("debrief").map(({ kind }) => kind))).toEqual(
      new Set(["preparation", "reflection", "survey"]),
    );
  });
});

describe("the reveal", () => {
  test("shows nothing before the first stage, and everything after the last", () => {
    expect(revealedBy(0)).toEqual({
      stages: [],
      sections: [],
      allTables: false,
      next: "region",
    });
    const all = revealedBy(REVEAL_STAGES.length);
    expect(all.next).toBeUndefined();
    expect(all.allTables).toBe(true);
    expect(new Set(all.sections).size).toBe(all.sections.length);
  });

  test("never shows mandates before the stage that tells what each could have had", () => {
    for (let stage = 0; stage < REVEAL_STAGES.indexOf("couldHaveHad") + 1; stage++) {
      expect(revealedBy(stage).sections).not.toContain("mandates");
      expect(revealedBy(stage).sections).not.toContain("replay");
    }
  });

  test("only ever adds to what was shown", () => {
    for (let stage = 1; stage <= REVEAL_STAGES.length; stage++) {
      expect(revealedBy(stage).sections).toEqual(
        expect.arrayContaining([...revealedBy(stage - 1).sections]),
      );
    }
  });
});
