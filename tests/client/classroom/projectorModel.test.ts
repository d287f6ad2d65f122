import { describe, expect, test } from "vitest";
import { headlines } from "#client/viewmodel/classroom/headlines.ts";
import {
  endsIn,
  glanceClock,
  measuresOf,
  projectorScreen,
  readiness,
  renegotiationIn,
  renegotiationsOver,
  TABLES_AT_ONCE,
  tablePages,
  tileGrid,
} from "#client/viewmodel/classroom/projectorModel.ts";
import { CLASS_STEPS } from "#shared/classroom/classPlan.ts";
import { REVEAL_STAGES } from "#shared/classroom/revealStages.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import type { Event } from "#shared/views/view.ts";
import { ASEAN, given } from "#tests/support/given.ts";
import { givenRenegotiation } from "#tests/support/renegotiations.ts";
import { openDeskOf } from "../support/desk.ts";
import { aGlance, KOREA } from "../support/lesson.ts";

const scenario = publicScenario(given().scenario);

describe("the projector", () => {
  test("shows the way in, then what everybody does, then the tables, then the reveal", () => {
    expect(CLASS_STEPS.map((step) => projectorScreen({ step, revealed: 2 }).kind)).toEqual([
      "lobby",
      "step",
      "step",
      "tables",
      "step",
      "step",
      "debrief",
      "step",
    ]);
  });

  test.each([1, 5, 6, 7, 12, 13, 20])("shows every one of %i tables on some page", (count) => {
    const tables = Array.from({ length: count }, (_, index) => aGlance({ number: index + 1 }));
    const pages = tablePages(tables);
    expect(pages.flat().map(({ number }) => number)).toEqual(tables.map(({ number }) => number));
    expect(pages.every((page) => page.length <= TABLES_AT_ONCE && page.length > 0)).toBe(true);
  });

  test("leaves no table alone on the last page while others are crowded", () => {
    const tables = Array.from({ length: 7 }, (_, index) => aGlance({ number: index + 1 }));
    expect(tablePages(tables).map((page) => page.length)).toEqual([4, 3]);
  });

  test("sets tables in as few rows as leave each of them large, and none alone below others", () => {
    const grids = [1, 2, 3, 4, 5, 6].map((tables) => tileGrid(tables, 3));
    expect(grids.map(({ columns, rows }) => [columns, rows])).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
      [2, 2],
      [3, 2],
      [3, 2],
    ]);
    expect(grids.map(({ isTall }) => isTall)).toEqual([false, true, true, false, false, false]);
  });

  test("sets many delegations side by side where a tile is wide enough", () => {
    const columns = (tables: number, seats: number) => tileGrid(tables, seats).seatColumns;
    expect([columns(4, 3), columns(4, 6), columns(1, 6), columns(6, 6)]).toEqual([1, 2, 2, 1]);
  });

  test("tells the weakest part of resilience, and how near each measure is to its limit", () => {
    const measures = measuresOf({ ...aGlance().tracks, tension: 95 }, scenario);
    expect(measures.map(({ id, level }) => [id, level])).toEqual([
      ["tension", 95],
      ["centrality", 50],
      ["prosperity", 50],
      ["resilience", 20],
    ]);
    expect(measures[0]?.mood).toBe("danger");
    expect(measures[1]?.mood).toBe("calm");
  });

  test("counts down, stands still, or shows no clock", () => {
    expect(glanceClock(aGlance({ phaseEndsAt: 9_000 }), 5_000)).toEqual({
      kind: "running",
      left: 4_000,
    });
    expect(glanceClock(aGlance({ phaseEndsAt: 4_000 }), 5_000)).toMatchObject({ left: 0 });
    expect(glanceClock(aGlance({ paused: true, pausedLeft: 7_000 }), 5_000)).toEqual({
      kind: "paused",
      left: 7_000,
    });
    expect(glanceClock(aGlance(), 5_000)).toEqual({ kind: "none" });
    expect(glanceClock(aGlance({ stage: "ended", phaseEndsAt: 9_000 }), 5_000).kind).toBe("none");
  });

  test("counts down while a table renegotiates, and no longer", () => {
    const table = aGlance({ stage: "ended", renegotiation: { endsAt: 9_000, texts: 0 } });
    expect(glanceClock(table, 5_000)).toEqual({ kind: "running", left: 4_000 });
    const over = aGlance({
      stage: "ended",
      renegotiation: { endsAt: 9_000, texts: 0, outcome: "stopped" },
    });
    expect(glanceClock(over, 5_000).kind).toBe("none");
    expect([aGlance(), table, over].map(renegotiationIn)).toEqual([undefined, "open", "stopped"]);
  });

  test("asks for results when another renegotiation is over, and for none before mandates are revealed", () => {
    const open = { endsAt: 9_000, texts: 2 };
    const over = { ...open, outcome: "agreed" } as const;
    const tables = [
      aGlance({ number: 1, stage: "ended", renegotiation: over }),
      aGlance({ number: 2, stage: "ended", renegotiation: open }),
      aGlance({ number: 3, stage: "ended" }),
    ];
    const revealed = REVEAL_STAGES.indexOf("couldHaveHad") + 1;
    const asked = renegotiationsOver({ revealed, tables });
    expect(asked).not.toBe("");
    expect(renegotiationsOver({ revealed: revealed - 1, tables })).toBe("");
    expect(renegotiationsOver({ revealed, tables: tables.slice(1) })).toBe("");
    const another = tables.map((each) => ({ ...each, renegotiation: over }));
    expect(renegotiationsOver({ revealed, tables: another })).not.toBe(asked);
  });

  test("tells every end of a game or a renegotiation from what was known before", () => {
    const over = { endsAt: 9_000, texts: 2, outcome: "agreed" } as const;
    const course = [
      [aGlance({ number: 1 }), aGlance({ number: 2 })],
      [aGlance({ number: 1, stage: "ended" }), aGlance({ number: 2 })],
      [aGlance({ number: 1, stage: "ended" }), aGlance({ number: 2, stage: "ended" })],
      [
        aGlance({ number: 1, stage: "ended", renegotiation: over }),
        aGlance({ number: 2, stage: "ended" }),
      ],
    ];
    expect(new Set(course.map((tables) => endsIn({ tables }))).size).toBe(course.length);
    const moved = aGlance({ number: 2, phase: "plenary" });
    expect(endsIn({ tables: [aGlance({ number: 1 }), moved] })).toBe("");
  });

  test("counts who is ready", () => {
    const seat = { seat: KOREA, people: [], bot: false, covered: false, ready: true };
    expect(readiness(aGlance({ seats: [seat, { ...seat, ready: false }] }))).toEqual({
      ready: 1,
      of: 2,
    });
  });
});

describe("headlines", () => {
  const line = (index: number, event: Event) => ({
    index,
    year: 1,
    phase: "caucus",
    at: index,
    event,
  });

  test("tell what everybody knows, the newest first, and leave bookkeeping out", () => {
    const record = [
      line(0, { type: "newsInjected", text: "Talks begin." }),
      line(1, { type: "readyMarked", seat: ASEAN, ready: true }),
      line(2, { type: "messageSpoken", from: ASEAN, channel: [], text: "Good morning.", at: 2 }),
      line(3, { type: "newsInjected", text: "A storm is coming." }),
    ];
    expect(headlines(openDeskOf(given()), record).map(({ index }) => index)).toEqual([3, 0]);
  });

  test("are no more than can be read", () => {
    const record = Array.from({ length: 30 }, (_, index) =>
      line(index, { type: "newsInjected", text: "News." }),
    );
    expect(headlines(openDeskOf(given()), record)).toHaveLength(7);
    expect(headlines(openDeskOf(givenRenegotiation()), record)).toHaveLength(2);
  });
});
