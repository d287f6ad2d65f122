import { describe, expect, test } from "vitest";
import { type Attendance, IdleWatch } from "#server/match/idleWatch.ts";
import type { CaretakerPolicy } from "#shared/classroom/classPlan.ts";
import type { PlayerId } from "#shared/kernel/ids.ts";
import { ASEAN, type Bench, bench, direct, JAPAN, KOREA, seat, start } from "./support/matches.ts";

const POLICY: CaretakerPolicy = { enabled: true, warnAfter: 60_000, coverAfter: 120_000 };
const READY = { type: "markReady", ready: true } as const;

/** Who is connected, as the test says; everybody at first. */
class Door implements Attendance {
  readonly #away = new Set<string>();
  readonly #listeners = new Set<() => void>();

  readonly isConnected = (player: PlayerId): boolean => !this.#away.has(player);

  readonly onChange = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  leaves(id: typeof KOREA): void {
    this.#away.add(`person-${id}`);
    for (const listener of this.#listeners) listener();
  }

  comes(id: typeof KOREA): void {
    this.#away.delete(`person-${id}`);
    for (const listener of this.#listeners) listener();
  }
}

interface Watch extends Bench {
  readonly door: Door;
  readonly watch: IdleWatch;
  readonly says: (id: typeof KOREA, ready?: boolean) => Promise<void>;
  /** What the clock did, in order. */
  readonly acts: () => Promise<readonly string[]>;
}

/** A table of three people at play; ASEAN is done and waits for the others. */
async function watched(
  policy: CaretakerPolicy | undefined = POLICY,
  pace: "live" | "stepped" = "live",
): Promise<Watch> {
  const table = await bench({}, "123456", pace);
  const { match, clock, faults } = table;
  const door = new Door();
  const watch = new IdleWatch(match, {
    clock,
    attendance: door,
    beforeActing: () => undefined,
    onFault: (error) => {
      faults.push(error);
    },
  });
  watch.setPolicy(policy);
  await start(match);
  const says: Watch["says"] = async (id, ready = true) => {
    await match.submit(seat(id), { ...READY, ready });
    watch.signOfLife(id);
  };
  await says(ASEAN);
  const acts = async (): Promise<readonly string[]> =>
    (await table.entries()).flatMap(({ actor, command }) =>
      actor.kind === "clock" && "seat" in command ? [`${command.type} ${command.seat}`] : [],
    );
  return { ...table, door, watch, says, acts };
}

test("a delegation for which the table waits is asked, and then covered by a caretaker", async () => {
  const { clock, acts, says, match } = await watched();
  await says(JAPAN);
  await clock.advance(59_999);
  expect(await acts()).toEqual([]);
  await clock.advance(1);
  expect(await acts()).toEqual(["nudgeSeat korea"]);
  await clock.advance(59_999);
  expect(await acts()).toEqual(["nudgeSeat korea"]);
  await clock.advance(1);
  expect(await acts()).toEqual(["nudgeSeat korea", "coverSeat korea"]);
  expect(match.publicView.seats[KOREA]?.cover).toEqual({ scope: "caretaker", by: "clock" });
});

test("a sign of life begins the wait anew", async () => {
  const { clock, acts, says, watch } = await watched();
  await says(JAPAN);
  await clock.advance(100_000);
  expect(await acts()).toEqual(["nudgeSeat korea"]);
  watch.signOfLife(KOREA);
  await clock.advance(59_999);
  expect(await acts()).toEqual(["nudgeSeat korea"]);
  await clock.advance(60_001);
  expect(await acts()).toEqual(["nudgeSeat korea", "nudgeSeat korea", "coverSeat korea"]);
});

test("time runs from when the table began to wait, not from the last thing that was done", async () => {
  const { clock, acts, says } = await watched();
  await says(ASEAN, false);
  await clock.advance(500_000);
  expect(await acts()).toEqual([]);
  await says(ASEAN);
  await clock.advance(59_999);
  expect(await acts()).toEqual([]);
});

test("who is not waited for is left in peace, however long", async () => {
  const { clock, acts, says } = await watched();
  await says(ASEAN, false);
  await clock.advance(170_000);
  expect(await acts()).toEqual([]);
});

test("a delegation of which nobody is connected is covered without being asked", async () => {
  const { clock, acts, says, door } = await watched();
  await says(ASEAN, false);
  door.leaves(KOREA);
  await clock.advance(119_999);
  expect(await acts()).toEqual([]);
  await clock.advance(1);
  expect(await acts()).toEqual(["coverSeat korea"]);
});

test("who comes back in time is not covered", async () => {
  const { clock, acts, says, door } = await watched();
  await says(ASEAN, false);
  door.leaves(KOREA);
  await clock.advance(100_000);
  door.comes(KOREA);
  await clock.advance(60_000);
  expect(await acts()).toEqual([]);
});

test("while the game is paused no time counts", async () => {
  const { clock, acts, says, match } = await watched();
  await says(JAPAN);
  await clock.advance(50_000);
  await direct(match, { type: "pauseGame" });
  await clock.advance(3_600_000);
  await direct(match, { type: "resumeGame" });
  await clock.advance(9_999);
  expect(await acts()).toEqual([]);
  await clock.advance(1);
  expect(await acts()).toEqual(["nudgeSeat korea"]);
});

test("a standstill of the machine is nobody's fault", async () => {
  const { clock, acts, says, watch } = await watched();
  await says(JAPAN);
  await clock.advance(50_000);
  clock.set(clock.now() + 600_000);
  watch.skip(600_000);
  await clock.advance(9_999);
  expect(await acts()).toEqual([]);
  await clock.advance(1);
  expect(await acts()).toEqual(["nudgeSeat korea"]);
});

test("without a policy, and with one that is switched off, nobody is asked or covered", async () => {
  const off = await watched({ ...POLICY, enabled: false });
  off.door.leaves(KOREA);
  await off.clock.advance(1_000_000);
  expect(await off.acts()).toEqual([]);
  expect(off.watch.runs).toBe(false);
  off.watch.setPolicy(undefined);
  await off.clock.advance(1_000_000);
  expect(await off.acts()).toEqual([]);
});

test("a policy may come, change and go while the game runs", async () => {
  const { clock, acts, says, watch } = await watched({ ...POLICY, enabled: false });
  await says(JAPAN);
  await clock.advance(500_000);
  watch.setPolicy({ ...POLICY, warnAfter: 10_000, coverAfter: 20_000 });
  expect(watch.runs).toBe(true);
  await clock.advance(10_000);
  expect(await acts()).toEqual(["nudgeSeat korea"]);
  watch.setPolicy(undefined);
  await clock.advance(500_000);
  expect(await acts()).toEqual(["nudgeSeat korea"]);
});

test("who is covered is not covered again, and after a return the wait begins anew", async () => {
  const { clock, acts, says, match, watch } = await watched();
  await says(JAPAN);
  await clock.advance(1_000_000);
  expect(await acts()).toEqual(["nudgeSeat korea", "coverSeat korea"]);
  await direct(match, { type: "returnSeat", seat: KOREA });
  watch.signOfLife(KOREA);
  await clock.advance(59_999);
  expect((await acts()).length).toBe(2);
  await clock.advance(1);
  expect((await acts()).length).toBe(3);
});

describe("in stepped pace, where no clock ends a phase", () => {
  /** Nobody is done, and nobody does anything. */
  const still = async (): Promise<Watch> => {
    const table = await watched(POLICY, "stepped");
    await table.says(ASEAN, false);
    return table;
  };
  const ALL = ["asean", "korea", "japan"];
  const asked = ALL.map((id) => `nudgeSeat ${id}`);
  const covered = ALL.map((id) => `coverSeat ${id}`);

  test("a whole table that gives no sign of life is asked, and then covered, in three times the time", async () => {
    const { clock, acts } = await still();
    await clock.advance(179_999);
    expect(await acts()).toEqual([]);
    await clock.advance(1);
    expect(await acts()).toEqual(asked);
    await clock.advance(179_999);
    expect(await acts()).toEqual(asked);
    await clock.advance(1);
    expect(await acts()).toEqual([...asked, ...covered]);
  });

  test("a sign of life of one begins the wait of all anew", async () => {
    const { clock, acts, watch } = await still();
    await clock.advance(359_999);
    watch.signOfLife(JAPAN);
    await clock.advance(179_999);
    expect(await acts()).toEqual(asked);
    await clock.advance(1);
    expect(await acts()).toEqual([...asked, ...asked]);
  });

  test("with the phase that caretakers have ended for them its people have their seats back", async () => {
    const { clock, acts, match } = await still();
    await clock.advance(360_000);
    for (const id of [ASEAN, KOREA, JAPAN]) await match.submit(seat(id), READY);
    expect(match.publicView.phase).toBe("caucus");
    for (const { cover } of Object.values(match.publicView.seats)) expect(cover).toBeUndefined();
    await clock.advance(360_000);
    expect((await acts()).slice(6)).toEqual([...asked, ...covered]);
  });

  test("who was covered while others played on stays covered in the next phase", async () => {
    const { clock, acts, match, says, door } = await still();
    door.leaves(KOREA);
    await clock.advance(120_000);
    expect(await acts()).toEqual(["coverSeat korea"]);
    for (const id of [ASEAN, JAPAN]) await says(id);
    await match.submit(seat(KOREA), READY);
    expect(match.publicView.phase).toBe("caucus");
    expect(match.publicView.seats[KOREA]?.cover).toBeDefined();
  });

  test("a table that everybody has left waits for them", async () => {
    const { clock, acts, door } = await still();
    for (const id of [ASEAN, KOREA, JAPAN]) door.leaves(id);
    await clock.advance(3_600_000);
    expect(await acts()).toEqual([]);
  });
});

test("what cannot be written down is tried again", async () => {
  const { clock, acts, says, journal, faults } = await watched();
  await says(JAPAN);
  journal.full = true;
  await clock.advance(60_500);
  expect(await acts()).toEqual([]);
  journal.full = false;
  await clock.advance(1_000);
  expect(await acts()).toEqual(["nudgeSeat korea"]);
  expect(faults.length).toBe(1);
});

test("a watch that has ended asks nobody", async () => {
  const { clock, acts, says, watch } = await watched();
  await says(JAPAN);
  watch.stop();
  await clock.advance(1_000_000);
  expect(await acts()).toEqual([]);
});
