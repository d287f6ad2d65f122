import { describe, expect, test } from "vitest";
import { type TrustMove, trustMovesOf } from "#shared/analysis/trustMoves.ts";
import { tenth } from "#shared/kernel/units.ts";
import type { Event } from "#shared/rules/events.ts";
import type { Evidence } from "#shared/rules/state/trust.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { calm } from "#tests/support/deals.ts";
import { ASEAN, JAPAN, KOREA } from "#tests/support/given.ts";
import { type Journal, journal, randomJournal } from "./journal.ts";

/** Everybody trusts everybody at 50 by a prior worth 8; societies stand at 60 and bear 85. */
const even: Scenario = {
  ...calm,
  settings: {
    ...calm.settings,
    government: calm.settings.government.map((pair) => ({ ...pair, trust: 50 })),
    societal: calm.settings.societal.map((bond) => ({ ...bond, trust: 60 })),
    trust: { ...calm.settings.trust, priorStrength: 8, yearlyDecay: 0.5, societalLead: 25 },
  },
};

const conduct = (
  evidence: Partial<Evidence>,
  knownTo: "all" | readonly (typeof KOREA)[] = "all",
): Event => ({
  type: "trustEvidenceFound",
  pair: "korea>japan",
  evidence: { year: 1, kept: true, weight: 2, reason: "promiseKept", ...evidence },
  knownTo,
});
const bond = (by: number): Event => ({
  type: "societalTrustMoved",
  pair: "japan~korea",
  by,
  reason: "reconciliation",
  about: "korea",
});

const moves = (table: Journal): readonly TrustMove[] => trustMovesOf(table.scenario, table.stood);

test("3.1 kept conduct of weight 2 on a prior of 4 to 4 lifts trust from 50 to 60", () => {
  // (4 + 2) / (8 + 2).
  expect(moves(journal({ scenario: even }).after(conduct({})))).toEqual([
    expect.objectContaining({
      from: KOREA,
      to: JAPAN,
      year: 1,
      phase: "briefing",
      by: 10,
      government: 10,
      cause: {
        kind: "conduct",
        evidence: { year: 1, kept: true, weight: 2, reason: "promiseKept" },
        knownTo: "all",
      },
    }),
  ]);
});

test("3.1 broken conduct of the same weight takes it back to 50", () => {
  const table = journal({ scenario: even }).after(conduct({}), conduct({ kept: false }));
  expect(moves(table).map(({ by }) => by)).toEqual([10, -10]);
});

test("3.7 what only some know is listed, and moves no trust at the table", () => {
  const table = journal({ scenario: even }).after(conduct({ kept: false }, [KOREA, JAPAN]));
  expect(moves(table)).toEqual([expect.objectContaining({ by: 0, government: 0 })]);
});

test("3.5 conduct moves the government, and at the table only as far as the societies bear", () => {
  // The societies fall to 30 and bear 55; the government goes to 60.
  const table = journal({ scenario: even }).after(bond(-30), conduct({}));
  const [fall, kept] = moves(table).filter(({ from }) => from === KOREA);
  expect(fall).toMatchObject({ by: 0, government: 0, cause: { kind: "society", society: -30 } });
  expect(kept).toMatchObject({ by: 5, government: 10 });
});

test("3.4 what the societies think bears on both directions of their pair and no other", () => {
  const table = journal({ scenario: even }).after(bond(-40));
  // They then bear 20 + 25.
  expect(moves(table).map(({ from, to, by }) => [from, to, by])).toEqual([
    [KOREA, JAPAN, -5],
    [JAPAN, KOREA, -5],
  ]);
});

test("3.3 a year later the past counts half, and trust moves back towards where it began", () => {
  const table = journal({ scenario: even }).after(conduct({})).inPhase("briefing", 2);
  const faded = moves(table).filter(({ cause }) => cause.kind === "faded");
  // (4 + 1) / (8 + 1) is 55.6. Pairs without evidence have nothing to fade.
  expect(faded).toEqual([
    expect.objectContaining({ from: KOREA, to: JAPAN, year: 2, by: -4.4, government: -4.4 }),
  ]);
});

test("1.7 conduct that a rewind took back moves nothing", () => {
  const table = journal({ scenario: even }).after(conduct({}));
  expect(moves(table)).toHaveLength(1);
  expect(moves(table.rewound())).toHaveLength(0);
});

describe("over whole games", () => {
  test.each([1, 2, 3])("for each pair the moves add up to the way it went (seed %i)", (seed) => {
    const table = randomJournal(seed);
    const trusts = table.debrief.table.effectiveTrust;
    const begun = table.debrief.moments[0]?.levels ?? {};
    for (const [from, to] of [
      [KOREA, JAPAN],
      [JAPAN, KOREA],
      [ASEAN, KOREA],
    ] as const) {
      const sum = moves(table)
        .filter((move) => move.from === from && move.to === to)
        .reduce((total, { by }) => total + by, begun[`trust.${from}>${to}`] ?? 0);
      expect(tenth(sum)).toBe(trusts[`${from}>${to}`]);
    }
  });
});
