import { describe, expect, test } from "vitest";
import { matchRules } from "#server/match/matchRules.ts";
import { viewersOf } from "#server/match/records.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import type { RecordEntry } from "#shared/protocol/messages.ts";
import type { SeatCommand } from "#shared/rules/commands.ts";
import { type Refusal, refusal } from "#shared/rules/refusals.ts";
import {
  ASEAN,
  bench,
  direct,
  INSTRUCTOR,
  JAPAN,
  KOREA,
  logIn,
  matchOn,
  OK,
  seat,
  start,
} from "./support/matches.ts";

const READY = { type: "markReady", ready: true } as const;
const say = (text: string, to: readonly SeatId[] = []): SeatCommand => ({
  type: "speak",
  to: [...to],
  text,
});

describe("A command at a table", () => {
  test("is in the journal before anybody is told, and told before it is answered", async () => {
    const { match, log } = await bench();
    await start(match);
    const order: string[] = [];
    match.onChange(() => order.push("told"));
    const append = log.append;
    Object.assign(log, {
      append: async (entry: Parameters<typeof append>[0]) => {
        const kept = await append(entry);
        order.push("kept");
        return kept;
      },
    });
    await match.submit(seat(KOREA), READY);
    order.push("answered");
    expect(order).toEqual(["kept", "told", "answered"]);
  });

  test("that is refused changes nothing and is not kept", async () => {
    const { match, entries } = await bench();
    await start(match);
    const before = await entries();
    const view = match.publicView;
    const reply = await match.submit(seat(KOREA), { type: "submitBudget", budget: EMPTY_BUDGET });
    expect(reply).toMatchObject({ ok: false, refusal: { code: "wrongPhase" } });
    expect(match.publicView).toBe(view);
    expect(await entries()).toEqual(before);
  });

  test("that is sent again under its id is answered again and happens once", async () => {
    const { match, entries } = await bench();
    await start(match);
    const spoken = say("We would host the secretariat.");
    expect(await match.submit(seat(KOREA), spoken, "k".repeat(20))).toEqual(OK);
    const before = await entries();
    expect(await match.submit(seat(KOREA), spoken, "k".repeat(20))).toEqual(OK);
    expect(await entries()).toEqual(before);
  });

  test("that is sent again is answered again though it would be refused by now", async () => {
    const { match, entries } = await bench();
    await start(match);
    const spoken = say("We would host the secretariat.");
    await match.submit(seat(KOREA), spoken, "k".repeat(20));
    await match.submit(INSTRUCTOR, { type: "muteSeat", seat: KOREA, muted: true });
    const before = await entries();
    expect(await match.submit(seat(KOREA), spoken, "k".repeat(20))).toEqual(OK);
    const first = async (): Promise<Refusal> => refusal("onlyTheHead");
    expect(await match.submit(seat(KOREA), spoken, "k".repeat(20), { first })).toEqual(OK);
    expect(await match.submit(seat(KOREA), spoken, "n".repeat(20))).toMatchObject({ ok: false });
    expect(await entries()).toEqual(before);
  });

  test("under the id of another command is refused", async () => {
    const { match } = await bench();
    await start(match);
    await match.submit(seat(KOREA), say("One."), "k".repeat(20));
    expect(await match.submit(seat(KOREA), say("Two."), "k".repeat(20))).toMatchObject({
      ok: false,
      refusal: { code: "commandIdReused" },
    });
    expect(await match.submit(seat(JAPAN), say("Two."), "k".repeat(20))).toEqual(OK);
  });

  test("waits its turn: of two at once the second sees what the first did", async () => {
    const { match } = await bench();
    await start(match);
    const replies = await Promise.all([
      match.submit(seat(KOREA), READY),
      match.submit(seat(KOREA), READY),
    ]);
    expect(replies.map((reply) => reply.ok)).toEqual([true, true]);
    expect(match.publicView.seats[KOREA]?.ready).toBe(true);
  });

  test("on a full disk is refused and leaves the table as it was, until there is room", async () => {
    const { match, journal, entries } = await bench();
    await start(match);
    const view = match.publicView;
    const before = await entries();
    journal.full = true;
    expect(await match.submit(seat(KOREA), READY)).toMatchObject({
      ok: false,
      refusal: { code: "storageFull" },
    });
    expect(match.publicView).toBe(view);
    expect(await entries()).toEqual(before);
    journal.full = false;
    expect(await match.submit(seat(KOREA), READY)).toEqual(OK);
  });

  test("has a time that never lies before that of the one before", async () => {
    const { match, clock, entries } = await bench();
    await start(match);
    await match.submit(seat(KOREA), READY);
    clock.set(5);
    await match.submit(seat(JAPAN), READY);
    const times = (await entries()).map((entry) => entry.at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });
});

describe("A defect", () => {
  const failing = (name: "decide" | "evolve" | "project" | "eventSeenBy") => {
    let isBroken = false;
    const original = matchRules[name];
    const rule = (...given: readonly unknown[]): unknown => {
      if (isBroken) throw new Error(`${name} fails`);
      return Reflect.apply(original, undefined, given);
    };
    return {
      rules: { [name]: rule },
      breakIt: () => {
        isBroken = true;
      },
      mendIt: () => {
        isBroken = false;
      },
    };
  };

  test.each(["decide", "evolve", "eventSeenBy"] as const)(
    "in %s refuses the one command and keeps the table going",
    async (name) => {
      const { rules, breakIt, mendIt } = failing(name);
      const { match, faults, entries } = await bench(rules);
      await start(match);
      const before = await entries();
      breakIt();
      expect(await match.submit(seat(KOREA), READY)).toMatchObject({
        ok: false,
        refusal: { code: "internalError" },
      });
      mendIt();
      expect(await entries()).toEqual(before);
      expect(faults).toHaveLength(1);
      expect(await match.submit(seat(KOREA), READY)).toEqual(OK);
      expect(match.publicView.seats[KOREA]?.ready).toBe(true);
      const { entries: lines } = await match.record(INSTRUCTOR, 0);
      expect(lines.map((line) => line.index)).toEqual(lines.map((_, index) => index));
    },
  );

  test("in one listener is not noticed by the others, nor by the sender", async () => {
    const { match, faults } = await bench();
    await start(match);
    let told = 0;
    match.onChange(() => {
      throw new Error("This listener fails");
    });
    match.onChange(() => {
      told += 1;
    });
    expect(await match.submit(seat(KOREA), READY)).toEqual(OK);
    expect(told).toBe(1);
    expect(faults).toHaveLength(1);
  });
});

describe("A table opened from its journal", () => {
  test("is the table that was played", async () => {
    const { match, journal, clock } = await bench();
    await start(match);
    await match.submit(seat(KOREA), say("In confidence.", [JAPAN]));
    await direct(match, { type: "advancePhase" });
    await match.submit(seat(ASEAN), READY);
    const again = await matchOn(await logIn(journal, "123456"), clock);
    expect(again.version).toBe(match.version);
    for (const viewer of viewersOf(match.head.scenario)) {
      expect(again.view(viewer)).toEqual(match.view(viewer));
      expect(again.recordLength(viewer)).toBe(match.recordLength(viewer));
    }
  });

  test("still knows the commands that were sent to it", async () => {
    const { match, journal, clock, entries } = await bench();
    await start(match);
    await match.submit(seat(KOREA), say("Once."), "k".repeat(20));
    const before = await entries();
    const again = await matchOn(await logIn(journal, "123456"), clock);
    expect(await again.submit(seat(KOREA), say("Once."), "k".repeat(20))).toEqual(OK);
    expect(await entries()).toEqual(before);
  });
});

describe("A viewer's record", () => {
  test("is numbered without gaps, and reads the same in pages as it was told", async () => {
    const { match } = await bench();
    const told = new Map<string, RecordEntry[]>();
    match.onChange((gained) => {
      for (const [key, entries] of gained) told.set(key, [...(told.get(key) ?? []), ...entries]);
    });
    await start(match);
    await match.submit(seat(KOREA), say("Only for Japan.", [JAPAN]));
    for (const word of Array.from({ length: 150 }, (_, index) => `Word ${index}`))
      await match.submit(seat(ASEAN), say(word));
    for (const [key, viewer] of [
      ["public", { kind: "public" }],
      ["seat japan", { kind: "seat", seat: JAPAN }],
      ["instructor", INSTRUCTOR],
    ] as const) {
      const first = await match.record(viewer, 0);
      const second = await match.record(viewer, first.entries.length);
      const read = [...first.entries, ...second.entries];
      expect(read).toEqual(told.get(key));
      expect(read.map((entry) => entry.index)).toEqual(read.map((_, index) => index));
      expect(first.total).toBe(read.length);
    }
  });

  test("holds a private word for those it was said to, and not even a gap for others", async () => {
    const { match } = await bench();
    await start(match);
    const before = match.recordLength({ kind: "seat", seat: ASEAN });
    await match.submit(seat(KOREA), say("Only for Japan.", [JAPAN]));
    expect(match.recordLength({ kind: "seat", seat: ASEAN })).toBe(before);
    const page = await match.record({ kind: "seat", seat: JAPAN }, 0);
    expect(page.entries.at(-1)?.event).toMatchObject({ text: "Only for Japan." });
  });
});

const EMPTY_BUDGET = {
  defenceGrowth: 0,
  publishDefence: false,
  programmes: {},
  obligations: {},
  reconciliation: [],
};
