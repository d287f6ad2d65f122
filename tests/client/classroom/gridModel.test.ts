import { describe, expect, test } from "vitest";
import { flaggedTables, tableCards } from "#client/viewmodel/classroom/gridModel.ts";
import type { LedStudent, LedTable, TableGlance } from "#shared/classroom/classView.ts";
import { seatId } from "#shared/kernel/ids.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import {
  aGlance,
  aGlanceSeat,
  aLedClass,
  aLedTable,
  aPublicClass,
  aStudent,
} from "#tests/client/support/classes.ts";
import { trilateral } from "#tests/support/scenarios.ts";

const KOREA = seatId("korea");

function card(
  glance: Partial<TableGlance>,
  led: Partial<LedTable> = {},
  students: readonly LedStudent[] = [],
) {
  const view = {
    public: aPublicClass({ step: "play", tables: [aGlance(1, glance)] }),
    lead: aLedClass({ tables: [aLedTable(1, led)], students }),
  };
  const [first] = tableCards(view, publicScenario(trilateral));
  if (first === undefined) throw new Error("there is no table");
  return first;
}

describe("a table in the grid", () => {
  test("says whom it waits for and who is muted", () => {
    const { seats } = card(
      {},
      {
        waitingFor: [KOREA],
        seats: [{ seat: KOREA, connected: true, muted: true, lastSeen: 5 }],
      },
    );
    expect(seats[1]).toMatchObject({ seat: "korea", waited: true, muted: true, lastSeen: 5 });
    expect(seats[0]).toMatchObject({ seat: "asean", waited: false, muted: false });
  });

  test("is flagged where a delegation is away and nobody acts for it", () => {
    const gone = [
      aStudent("a", { connected: false, place: { table: 1, seat: KOREA, head: true } }),
    ];
    expect(card({}, {}, gone).flags).toEqual(["away"]);
    const covered = { seats: [aGlanceSeat("korea", { covered: true })] };
    expect(card(covered, {}, gone).flags).toEqual([]);
    const here = [...gone, aStudent("b", { place: { table: 1, seat: KOREA, head: false } })];
    expect(card({}, {}, here).flags).toEqual([]);
  });

  test("keeps the flags that the server gives it", () => {
    expect(card({}, { flags: ["stalled", "breach"] }).flags).toEqual(["stalled", "breach"]);
  });

  test("has a clock that runs, stands or is not there", () => {
    expect(card({ phaseEndsAt: 9_000 }).clock).toEqual({ kind: "running", endsAt: 9_000 });
    expect(card({ phaseEndsAt: 9_000, paused: true, pausedLeft: 400 }).clock).toEqual({
      kind: "paused",
      left: 400,
    });
    expect(card({}).clock).toEqual({ kind: "none" });
    expect(card({ stage: "ended", phaseEndsAt: 9_000 }).clock).toEqual({ kind: "none" });
  });

  test("knows how it settles its programmes anew, and has a clock while it does", () => {
    const renegotiation = { endsAt: 60, texts: 1 };
    const ended = { stage: "ended", renegotiation } as const;
    const closed = { ...ended, renegotiation: { ...renegotiation, outcome: "timeUp" } } as const;
    expect(card({ stage: "ended" }).renegotiation).toBeUndefined();
    expect(card(ended)).toMatchObject({
      renegotiation: "open",
      clock: { kind: "running", endsAt: 60 },
    });
    expect(card(closed)).toMatchObject({ renegotiation: "timeUp", clock: { kind: "none" } });
  });

  test("lists people by name, the head first, and those who only watch apart", () => {
    const { seats, observers } = card({}, {}, [
      aStudent("a", { place: { table: 1, seat: KOREA, head: false } }),
      aStudent("b", { name: "Mina", place: { table: 1, seat: KOREA, head: true } }),
      aStudent("c", { place: { table: 1, head: false } }),
      aStudent("d", { place: { table: 2, seat: KOREA, head: true } }),
    ]);
    expect(seats[1]?.people.map(({ name }) => name)).toEqual(["Mina", "Callsign a"]);
    expect(observers).toEqual(["Callsign c"]);
  });

  test("counts among those to look at only while it plays", () => {
    const stalled = { flags: ["stalled"] as const };
    expect(flaggedTables([card({}, stalled), card({}), card({ stage: "ended" }, stalled)])).toBe(1);
  });
});
