import { expect, test } from "vitest";
import type { Instant } from "#shared/kernel/units.ts";
import { type SoloPlan } from "#shared/practice/soloGame.ts";
import { SoloTable } from "#shared/practice/soloTable.ts";
import { JAPAN, KOREA } from "#tests/support/given.ts";
import { trilateral } from "#tests/support/scenarios.ts";

const PLAN: SoloPlan = {
  seed: 7,
  length: "short",
  pace: "stepped",
  seat: KOREA,
  personalities: { japan: "compromiser" },
};

const begun = (plan = PLAN): SoloTable => new SoloTable(trilateral, plan, [], 1_000);

/** Bots act until none has anything to do; the person marks ready; and so on to the end. */
function playOut(table: SoloTable): void {
  for (let now: Instant = 1_000; table.view.public.stage === "playing"; now += 1_000) {
    const moved = table.bots.some((seat) => table.botMoves(seat, now));
    if (!moved)
      table.submit({ kind: "seat", seat: KOREA }, { type: "markReady", ready: true }, now);
  }
}

test("a game begins at once, with the person at the own seat and bots at the others", () => {
  const table = begun();
  expect(table.view.public.stage).toBe("playing");
  expect(table.view.own?.seat).toBe(KOREA);
  expect(table.bots).toHaveLength(2);
  expect(table.view.public.seats[JAPAN]?.player?.personality).toBe("compromiser");
});

test("a whole game is played to its end, and can be looked back on", () => {
  const table = begun();
  expect(() => table.debrief()).toThrow("ended");
  playOut(table);
  expect(table.view.public.stage).toBe("ended");
  expect(table.debrief().seats).toHaveLength(3);
});

test("the plan and the accepted commands are the whole game: they lead to the same bytes", () => {
  const table = begun();
  playOut(table);
  const again = new SoloTable(trilateral, PLAN, structuredClone(table.entries), 1_000);
  expect(JSON.stringify(again.view)).toBe(JSON.stringify(table.view));
  expect(again.record).toEqual(table.record);
});

/** Bots act until none has anything to do; the person accepts whatever nobody loses by. */
function renegotiate(table: SoloTable): void {
  const { now } = ended(table);
  table.submit({ kind: "instructor" }, { type: "openRenegotiation", length: 300_000 }, now);
  const answered = (): number | undefined =>
    table.view.public.renegotiation?.proposals.find(({ answers }) => answers[KOREA] === undefined)
      ?.number;
  for (let step = 0; step < 200; step++) {
    if (table.bots.some((seat) => table.botMoves(seat, now))) continue;
    const proposal = answered();
    if (proposal === undefined) return;
    const command = { type: "answerSettlement", proposal, accepted: true } as const;
    table.submit({ kind: "seat", seat: KOREA }, command, now);
  }
}

function ended(table: SoloTable): { readonly now: Instant } {
  playOut(table);
  return { now: (table.entries.at(-1)?.at ?? 0) + 1_000 };
}

test("16.6 in a renegotiation the bots put texts forward, and agree on one by which nobody loses", () => {
  const table = begun();
  renegotiate(table);
  const result = table.debrief().renegotiation;
  expect(result?.outcome).toBe("agreed");
  for (const { id } of trilateral.seats) {
    expect(result?.after[id] ?? 0).toBeGreaterThanOrEqual(result?.before[id] ?? 0);
  }
  expect(result?.captured).toBeGreaterThan(0.5);
  expect(result?.leftNow).toBeLessThan(result?.left ?? 0);
});

test("16.2 scores stay as they were", () => {
  const [alone, again] = [begun(), begun()];
  playOut(alone);
  renegotiate(again);
  expect(again.debrief().seats).toEqual(alone.debrief().seats);
});

test("a renegotiation is kept with the game and leads to the same bytes", () => {
  const table = begun();
  renegotiate(table);
  const again = new SoloTable(trilateral, PLAN, structuredClone(table.entries), 1_000);
  expect(JSON.stringify(again.view)).toBe(JSON.stringify(table.view));
  expect(again.debrief().renegotiation).toEqual(table.debrief().renegotiation);
});

test("1.8 the time in which the page was closed is made up for", () => {
  const live = begun({ ...PLAN, pace: "live" });
  const ends = live.deadline ?? 0;
  const later = new SoloTable(trilateral, { ...PLAN, pace: "live" }, live.entries, 61_000);
  expect(later.deadline).toBe(ends + 60_000);
});

test("a command that the rules refuse changes nothing and is not kept", () => {
  const table = begun();
  const before = table.entries.length;
  const reply = table.submit(
    { kind: "seat", seat: KOREA },
    { type: "submitBudget", budget: NO_BUDGET },
    2_000,
  );
  expect(reply).toMatchObject({ ok: false, refusal: { code: "wrongPhase" } });
  expect(table.entries).toHaveLength(before);
});

test("the record has what the person may know, and no other seat's secrets", () => {
  const table = begun();
  playOut(table);
  const forecasts = table.record.filter(({ event }) => event.type === "forecastDealt");
  expect(forecasts.length).toBeGreaterThan(0);
  for (const { event } of forecasts) expect(event).toMatchObject({ seat: KOREA });
});

const NO_BUDGET = {
  defenceGrowth: 0,
  publishDefence: false,
  programmes: {},
  obligations: {},
  reconciliation: [],
};
