import { describe, expect, test } from "vitest";
import { sumCauses } from "#client/viewmodel/debrief/causesModel.ts";
import { pathOf, phaseEnds, valuesOf, yearBands } from "#client/viewmodel/debrief/phasesModel.ts";
import { trackStories } from "#client/viewmodel/debrief/regionModel.ts";
import { isPrivate, replayPhases, replaySteps } from "#client/viewmodel/debrief/replayModel.ts";
import { phrase } from "#client/viewmodel/phrase.ts";
import { crisisId } from "#shared/kernel/ids.ts";
import { tenth } from "#shared/kernel/units.ts";
import { type Journal, journal, randomJournal } from "#tests/analysis/journal.ts";
import { pay, promise, toPropose, toRespond } from "#tests/support/deals.ts";
import { ADVANCE, ASEAN, INSTRUCTOR, JAPAN, KOREA } from "#tests/support/given.ts";
import { lookedAt } from "../support/debrief.ts";

const drift = (by: number) =>
  ({ type: "tracksMoved", moves: [{ track: "cyber", by, reason: "drift" }] }) as const;
const ended = (table: Journal) => phaseEnds(table.closed().debrief);

describe("the ends of phases", () => {
  // Cyber begins at 44.
  const table = journal().after(drift(-4)).inPhase("caucus").after(drift(1)).inPhase("plenary");

  test("begin with the beginning, and then there is one for each phase", () => {
    expect(ended(table).map(({ year, phase }) => [year, phase])).toEqual([
      [0, "briefing"],
      [1, "briefing"],
      [1, "caucus"],
      [1, "plenary"],
    ]);
  });

  test("have each level as it then stood", () => {
    expect(valuesOf(ended(table), "track.cyber")).toEqual([44, 40, 41, 41]);
  });

  test("1.7 count a phase once that was begun anew", () => {
    expect(ended(table.after(drift(-9)).rewound())).toHaveLength(4);
    expect(valuesOf(ended(table.after(drift(-9)).rewound()), "track.cyber")).toEqual([
      44, 40, 41, 41,
    ]);
  });

  test("make years, of which the last may be cut short", () => {
    expect(yearBands(ended(journal().inPhase("caucus", 2)))).toEqual([
      { year: 1, from: 0, to: 6 },
      { year: 2, from: 6, to: 8 },
    ]);
  });

  test("tell where a level began, ended, and was lowest and highest first", () => {
    expect(pathOf(ended(table), "track.cyber")).toMatchObject({
      start: 44,
      end: 41,
      lowest: { value: 40, at: { year: 1, phase: "briefing" } },
      highest: { value: 44, at: { year: 0 } },
    });
  });
});

describe("causes", () => {
  const cause = (key: string, by: number) => ({ text: phrase(key), by });

  test("are summed up, those that moved most first, whichever way", () => {
    const sums = sumCauses([cause("a", 1), cause("b", -5), cause("a", 2.1), cause("c", 4)]);
    expect(sums.map(({ text, by, times }) => [text.key, by, times])).toEqual([
      ["b", -5, 1],
      ["c", 4, 1],
      ["a", 3.1, 2],
    ]);
  });

  test("that came to nothing are left out", () => {
    expect(sumCauses([cause("a", 2), cause("a", -2)])).toEqual([]);
  });
});

describe("the region", () => {
  test("names what each track moved by", () => {
    const grounding = crisisId("coastGuardGrounding");
    const table = journal()
      .inPhase("crisis")
      .having(INSTRUCTOR, { type: "injectCrisis", crisis: grounding })
      .having(INSTRUCTOR, ADVANCE)
      .closed();
    const { debrief, desk } = lookedAt(table);
    const tension = trackStories(debrief, desk, phaseEnds(debrief)).find(
      ({ track }) => track === "tension",
    );
    expect(tension).toMatchObject({ highIsGood: false, path: { start: 46, end: 53 } });
    expect(tension?.causes).toEqual([
      {
        by: 7,
        times: 1,
        text: phrase("panels:review.causeAbout", {
          reason: { kind: "label", label: "reasons:move.crisis" },
          about: { kind: "crisis", crisis: grounding },
        }),
      },
    ]);
  });

  test.each([1, 2])("for each track the moves add up to the way it went (seed %i)", (seed) => {
    const { debrief, desk } = lookedAt(randomJournal(seed));
    for (const { path, moves, causes } of trackStories(debrief, desk, phaseEnds(debrief))) {
      const moved = tenth(path.end - path.start);
      expect(tenth(moves.reduce((sum, { by }) => sum + by, 0))).toBe(moved);
      expect(tenth(causes.reduce((sum, { by }) => sum + by, 0))).toBe(moved);
    }
  });
});

describe("the outcome in counts", () => {
  test("counts promises, crises, programmes and overtures", () => {
    const grounding = crisisId("coastGuardGrounding");
    const table = journal()
      .inPhase("caucus")
      .having(KOREA, toPropose(JAPAN, [promise(KOREA, pay(JAPAN, 1))]))
      .signedBy(JAPAN)
      .inPhase("crisis")
      .having(INSTRUCTOR, { type: "injectCrisis", crisis: grounding })
      .having(ASEAN, toRespond(grounding, "quietTow", 1))
      .having(INSTRUCTOR, ADVANCE)
      .closed();
    expect(table.debrief.counts).toEqual({
      programmes: 0,
      promises: { kept: 1, broken: 0, excused: 0 },
      crises: { contained: 0, managed: 0, uncontained: 1 },
      overtures: { taken: 0, exposed: 0 },
    });
  });
});

describe("the replay", () => {
  const table = journal()
    .having(KOREA, { type: "speak", to: [JAPAN], text: "between us" })
    .having(ASEAN, { type: "markReady", ready: true })
    .inPhase("caucus")
    .after(drift(-4))
    .rewound()
    .closed();
  const { debrief, desk } = lookedAt(table);
  const steps = replaySteps(debrief, desk, true);

  test("begins with the game and ends with its end", () => {
    expect(steps[0]?.text.key).toBe("record:gameStarted");
    expect(steps.at(-1)?.text.key).toBe("record:gameEnded.closed");
  });

  test("4.3 has private words only where they are wanted", () => {
    const said = (withPrivate: boolean): number =>
      replaySteps(debrief, desk, withPrivate).filter(({ text }) => text.key === "record:spoken")
        .length;
    expect(debrief.record.some(isPrivate)).toBe(true);
    expect(said(true)).toBe(1);
    expect(said(false)).toBe(0);
  });

  test("leaves out ready marks", () => {
    expect(steps.some(({ text }) => text.key === "record:ready")).toBe(false);
  });

  test("has the levels after each step, and what the step moved", () => {
    const moved = steps.find(({ text }) => text.key === "record:tracksMoved");
    expect(moved).toMatchObject({ levels: { "track.cyber": 40 }, moved: { "track.cyber": -4 } });
    expect(steps[0]?.moved).toEqual({});
  });

  test("1.7 marks what a rewind took back, and shows the return", () => {
    const undone = steps.filter((step) => step.undone);
    expect(undone.map(({ text }) => text.key)).toEqual(["record:tracksMoved"]);
    const rewound = steps.find(({ text }) => text.key === "record:phaseRewound");
    expect(rewound).toMatchObject({ levels: { "track.cyber": 44 } });
  });

  test.each([1, 2])("ends with every level as the game ended (seed %i)", (seed) => {
    const looked = lookedAt(randomJournal(seed));
    const last = replaySteps(looked.debrief, looked.desk, false).at(-1);
    expect(last?.levels).toEqual(phaseEnds(looked.debrief).at(-1)?.levels);
  });

  test("its phases follow each other and leave out nothing", () => {
    const phases = replayPhases(steps);
    expect(phases.map(({ year, phase }) => [year, phase])).toEqual([
      [0, "briefing"],
      [1, "briefing"],
      [1, "caucus"],
    ]);
    let next = 0;
    for (const { first, count } of phases) {
      expect(first).toBe(next);
      next += count;
    }
    expect(next).toBe(steps.length);
  });
});
