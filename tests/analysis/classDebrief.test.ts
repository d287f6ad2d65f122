import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { NumberedDebrief } from "#shared/analysis/acrossTables.ts";
import { type ClassDebrief, classDebriefOf } from "#shared/analysis/classDebrief.ts";
import type { ConductId } from "#shared/analysis/conduct.ts";
import { crisisId, issueId, programmeId, type SeatId } from "#shared/kernel/ids.ts";
import { remember } from "#shared/kernel/remember.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import {
  calm,
  escrow,
  pay,
  promise,
  toBudget,
  toPropose,
  toRespond,
} from "#tests/support/deals.ts";
import { ADVANCE, ASEAN, INSTRUCTOR, JAPAN, KOREA } from "#tests/support/given.ts";
import { toAdopt, toAmend, toSecond, toTake } from "#tests/support/texts.ts";
import { type Journal, journal, randomJournal, withSecretariatIn } from "./journal.ts";

const SECRETARIAT = programmeId("secretariat");
const SEAT = issueId("seat");
const GROUNDING = "coastGuardGrounding";

/** A class of these tables, numbered from 1. */
const classOf = (...tables: readonly Journal[]): ClassDebrief =>
  classDebriefOf(
    calm,
    tables.map((table, place) => ({ number: place + 1, debrief: closedDebrief(table) })),
  );

/** Worked out once for each table, however many classes it stands in. */
const closedDebrief = remember((table: Journal) => table.closed().debrief);

/** The secretariat, adopted in the words of an amendment of Korea. */
const amended = (seat: string): Journal =>
  journal()
    .inPhase("plenary")
    .having(ASEAN, toAdopt("secretariat", { seat: "jakarta" }))
    .having(JAPAN, toSecond())
    .having(KOREA, toAmend({ seat }))
    .having(ASEAN, toTake("support"))
    .having(JAPAN, toTake("support"));

/** Korea owes Japan 3, and has paid so much when the year is over. */
const promised = (paid: number): Journal => {
  const signed = journal()
    .inPhase("caucus")
    .having(KOREA, toPropose(JAPAN, [promise(KOREA, pay(JAPAN, 3))]))
    .signedBy(JAPAN)
    .inPhase("budget");
  return signed
    .having(KOREA, toBudget({ obligations: { [signed.obligation]: paid } }))
    .having(INSTRUCTOR, ADVANCE)
    .inPhase("review");
};

/** The grounding struck, and each gave so much. */
const grounded = (...gifts: readonly (readonly [SeatId, number])[]): Journal =>
  gifts
    .reduce(
      (table, [by, amount]) => table.having(by, toRespond(GROUNDING, "quietTow", amount)),
      journal()
        .inPhase("crisis")
        .having(INSTRUCTOR, { type: "injectCrisis", crisis: crisisId(GROUNDING) }),
    )
    .having(INSTRUCTOR, ADVANCE);

const BEGUN = journal();
const JAKARTA = withSecretariatIn("jakarta");
const TOKYO = amended("tokyo");
const SEOUL = amended("seoul");
const KEPT = promised(3);
const BROKEN = promised(1);

const holdersOf = (made: ClassDebrief, id: ConductId): readonly string[] =>
  (made.honours.find(({ conduct }) => conduct === id)?.holders ?? []).map(
    ({ table, seat }) => `${seat} at ${table}`,
  );
const figureOf = (made: ClassDebrief, id: ConductId, seat: SeatId, table = 1): number | undefined =>
  made.conduct.find((each) => each.seat === seat && each.table === table)?.conduct[id];

describe("tables side by side", () => {
  test("each says how it ended, and each delegation's score against its walk-away value", () => {
    const [table] = classOf(journal().inPhase("caucus", 2)).tables;
    expect(table).toMatchObject({
      number: 1,
      ending: "closed",
      year: 2,
      years: 3,
      meanTrust: 53.3,
    });
    for (const { score, walkAway, surplus } of table?.seats ?? []) {
      expect(surplus).toBeCloseTo(score - walkAway, 5);
    }
    expect(table?.seats.map(({ seat }) => seat)).toEqual([ASEAN, KOREA, JAPAN]);
  });

  test("the course has tracks and mean trust at the end of every year that was begun", () => {
    const moved = journal()
      .inPhase("caucus", 2)
      .after({ type: "tracksMoved", moves: [{ track: "cyber", by: -3, reason: "drift" }] });
    const [table] = classOf(moved).tables;
    const cyber = calm.settings.tracks.cyber;
    expect(table?.course.map(({ year, tracks }) => [year, tracks.cyber])).toEqual([
      [1, cyber],
      [2, cyber - 3],
    ]);
    expect(table?.course.at(-1)?.meanTrust).toBe(table?.meanTrust);
    expect(table?.course.at(-1)?.tracks).toEqual(table?.tracks);
  });

  test("promises are counted by what became of them; escrow, which keeps itself, is none", () => {
    const [kept, broken, escrowed] = classOf(
      KEPT,
      BROKEN,
      journal()
        .inPhase("caucus")
        .having(KOREA, toPropose(JAPAN, [escrow(KOREA, pay(JAPAN, 3))]))
        .signedBy(JAPAN)
        .inPhase("review"),
    ).tables;
    expect(kept?.promises).toEqual({ kept: 1, broken: 0, excused: 0 });
    expect(broken?.promises).toEqual({ kept: 0, broken: 1, excused: 0 });
    expect(escrowed?.promises).toEqual({ kept: 0, broken: 0, excused: 0 });
    expect(kept?.seats.map(({ promises }) => promises.kept)).toEqual([0, 1, 0]);
  });

  test("joint gains left are those of the whole agenda: a table that agreed little is not the best for it", () => {
    for (const seed of [2, 3]) {
      const { debrief } = randomJournal(seed);
      const [table] = classDebriefOf(calm, [{ number: 1, debrief }]).tables;
      expect(table?.jointGainsLeft).toBe(debrief.wholeGame.jointGainsLeft);
      expect(table?.left.length).toBe(debrief.possibilities.length);
    }
  });
});

describe("the same matter at several tables", () => {
  test("programmes say where they were adopted, on which terms, and where they were not", () => {
    const { programmes } = classOf(JAKARTA, BEGUN, TOKYO);
    const secretariat = programmes.find(({ programme }) => programme === SECRETARIAT);
    expect(secretariat?.adoptions).toMatchObject([
      { table: 1, adoptedIn: 1, members: [ASEAN, KOREA, JAPAN], package: { seat: "jakarta" } },
      { table: 3, adoptedIn: 1, package: { seat: "tokyo" } },
    ]);
    expect(secretariat?.without).toEqual([2]);
    expect(programmes.map(({ programme }) => programme)).toEqual(
      calm.programmes.map(({ id }) => id),
    );
  });

  test("every option of every issue names the tables that agreed on it, and those nobody chose stay empty", () => {
    const { programmes } = classOf(JAKARTA, BEGUN, TOKYO);
    const issue = programmes
      .find(({ programme }) => programme === SECRETARIAT)
      ?.issues.find((each) => each.issue === SEAT);
    expect(issue?.options).toEqual([
      { option: "jakarta", tables: [1] },
      { option: "seoul", tables: [] },
      { option: "tokyo", tables: [3] },
      { option: "rotating", tables: [] },
    ]);
  });

  test("one crisis is set side by side where it struck, with what was given and what came of it", () => {
    const { crises } = classOf(grounded([JAPAN, 1]), BEGUN, grounded([JAPAN, 15]));
    expect(crises).toHaveLength(1);
    expect(crises[0]).toMatchObject({ crisis: GROUNDING, without: [2] });
    expect(crises[0]?.encounters).toMatchObject([
      { table: 1, given: 1, outcome: "uncontained", severity: 2, contributions: { japan: 1 } },
      { table: 3, given: 15, outcome: "managed" },
    ]);
  });
});

describe("honours", () => {
  test("most reliable is who kept most promises and broke none; ties share it", () => {
    const made = classOf(KEPT, BROKEN, KEPT);
    expect(holdersOf(made, "reliable")).toEqual(["korea at 1", "korea at 3"]);
    expect(figureOf(made, "reliable", KOREA)).toBe(1);
    expect(figureOf(made, "reliable", KOREA, 2)).toBe(0);
  });

  test("nobody is honoured where nobody earned it", () => {
    for (const { figure, holders } of classOf(BEGUN).honours) {
      expect({ figure, holders }).toEqual({ figure: 0, holders: [] });
    }
  });

  test("best deal-maker is whose drafts others signed and adopted most", () => {
    const made = classOf(JAKARTA, KEPT, SEOUL);
    expect(figureOf(made, "dealMaker", ASEAN)).toBe(1);
    expect(figureOf(made, "dealMaker", KOREA, 2)).toBe(1);
    expect(figureOf(made, "dealMaker", ASEAN, 3)).toBe(0);
    expect(holdersOf(made, "dealMaker")).toEqual(["asean at 1", "korea at 2", "korea at 3"]);
  });

  test("a draft that nobody signed makes no deal", () => {
    const open = journal()
      .inPhase("caucus")
      .having(KOREA, toPropose(JAPAN, [promise(KOREA, pay(JAPAN, 3))]));
    expect(figureOf(classOf(open), "dealMaker", KOREA)).toBe(0);
  });

  test("bridge builder is whose amendment brought another's text to adoption", () => {
    const made = classOf(JAKARTA, SEOUL);
    expect(holdersOf(made, "bridgeBuilder")).toEqual(["korea at 2"]);
    expect(figureOf(made, "bridgeBuilder", ASEAN)).toBe(0);
  });

  test("most generous in crises is measured by one's own money, not by the sum", () => {
    // 2 of the 20 that it had of its own.
    const made = classOf(grounded([JAPAN, 2], [KOREA, 1]));
    expect(figureOf(made, "crisisHelper", JAPAN)).toBe(10);
    expect(holdersOf(made, "crisisHelper")).toEqual(["japan at 1"]);
  });

  test("most transparent is whose defence the others could read exactly, year by year", () => {
    const open = journal()
      .inPhase("budget")
      .having(KOREA, toBudget({ publishDefence: true }))
      .having(INSTRUCTOR, ADVANCE)
      .inPhase("review");
    const made = classOf(open);
    expect(holdersOf(made, "transparent")).toEqual(["korea at 1"]);
    expect(figureOf(made, "transparent", KOREA)).toBe(1);
  });

  test("reconciler is whose steps are worth most between societies", () => {
    const taken = journal()
      .inPhase("budget")
      .having(JAPAN, toBudget({ reconciliation: [{ towards: KOREA, step: "commission" }] }))
      .having(KOREA, toBudget({ reconciliation: [{ towards: JAPAN, step: "statement" }] }))
      .having(INSTRUCTOR, ADVANCE);
    const made = classOf(taken);
    expect(holdersOf(made, "reconciler")).toEqual(["japan at 1"]);
    expect(figureOf(made, "reconciler", JAPAN)).toBe(4);
    expect(figureOf(made, "reconciler", KOREA)).toBe(3);
  });

  test("1.7 conduct that a rewind took back earns nothing", () => {
    const taken = journal()
      .inPhase("budget")
      .having(JAPAN, toBudget({ reconciliation: [{ towards: KOREA, step: "commission" }] }))
      .having(INSTRUCTOR, ADVANCE);
    const steps = taken.events.filter(({ type }) => type === "reconciliationTaken");
    const rewound = journal()
      .inPhase("caucus")
      .after(...steps)
      .rewound();
    expect(steps).toHaveLength(1);
    expect(figureOf(classOf(rewound), "reconciler", JAPAN)).toBe(0);
  });

  test("trust earned is how far the others' trust in it rose on average", () => {
    // Korea trusts Japan at 50 by a prior of 4 to 4, and at 60 after conduct of weight 2; ASEAN as before.
    const even: Scenario = {
      ...calm,
      settings: {
        ...calm.settings,
        government: calm.settings.government.map((pair) => ({ ...pair, trust: 50 })),
        societal: calm.settings.societal.map((bond) => ({ ...bond, trust: 60 })),
        trust: { ...calm.settings.trust, priorStrength: 8 },
      },
    };
    const made = classOf(
      journal({ scenario: even }).after({
        type: "trustEvidenceFound",
        pair: "korea>japan",
        evidence: { year: 1, kept: true, weight: 2, reason: "promiseKept" },
        knownTo: "all",
      }),
    );
    expect(figureOf(made, "trustEarner", JAPAN)).toBe(5);
    expect(holdersOf(made, "trustEarner")).toEqual(["japan at 1"]);
  });

  test("a bot earns no honour", () => {
    const table = closedDebrief(KEPT);
    const byBot = {
      ...table,
      seats: table.seats.map((seat) => ({ ...seat, player: "bot" as const })),
    };
    const made = classDebriefOf(calm, [{ number: 1, debrief: byBot }]);
    expect(made.conduct).toEqual([]);
    expect(holdersOf(made, "reliable")).toEqual([]);
  });
});

describe("in random games", () => {
  const tables: readonly NumberedDebrief[] = [4, 5, 6].map((seed, place) => ({
    number: place + 1,
    debrief: randomJournal(seed).debrief,
  }));
  const made = classDebriefOf(calm, tables);

  test("the order in which tables come makes no difference", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...tables], { minLength: tables.length }), (shuffled) => {
        expect(classDebriefOf(calm, shuffled)).toEqual(made);
      }),
      { numRuns: 6 },
    );
  });

  test("a table's own result does not depend on which others there are", () => {
    for (const table of tables) {
      const alone = classDebriefOf(calm, [table]);
      expect(alone.tables[0]).toEqual(made.tables.find(({ number }) => number === table.number));
    }
  });

  test("every table is either with or without each programme and crisis", () => {
    const numbers = tables.map(({ number }) => number);
    for (const { adoptions, without } of made.programmes) {
      expect(
        [...new Set(adoptions.map(({ table }) => table)), ...without].toSorted((a, b) => a - b),
      ).toEqual(numbers);
    }
    for (const { encounters, without } of made.crises) {
      expect(
        [...encounters.map(({ table }) => table), ...without].toSorted((a, b) => a - b),
      ).toEqual(numbers);
    }
  });

  test("on every issue each table that adopted the programme chose exactly one option", () => {
    for (const { adoptions, issues } of made.programmes) {
      const adopters = [...new Set(adoptions.map(({ table }) => table))];
      for (const { options } of issues) {
        expect(options.flatMap((option) => option.tables).toSorted((a, b) => a - b)).toEqual(
          adopters,
        );
      }
    }
  });

  test("no delegation behaved more than the holders of an honour", () => {
    for (const { conduct, figure, holders } of made.honours) {
      const most = made.conduct.filter((each) => each.conduct[conduct] >= figure && figure > 0);
      expect(most.map(({ table, seat }) => ({ table, seat }))).toEqual(holders);
    }
  });

  test("it holds nobody's words", () => {
    const told = JSON.stringify(made);
    expect(told).not.toContain("speaks");
    expect(told).not.toContain("reflections");
  });
});
