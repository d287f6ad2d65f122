import { describe, expect, test } from "vitest";
import { trustSheet, trustSheets } from "#client/viewmodel/papers/trustModel.ts";
import { agreed, calmCaucus, pay, promise } from "#tests/support/deals.ts";
import { ASEAN, type Given, given, JAPAN, KOREA } from "#tests/support/given.ts";
import { deskOf, openDeskOf } from "../support/desk.ts";

describe("trust explained", () => {
  test("3.5 the ceiling is what societies bear, and is named where it holds trust down", () => {
    const sheet = trustSheet(deskOf(given(), KOREA), KOREA, JAPAN);
    expect(sheet).toMatchObject({ government: 40, societal: 22, ceiling: 47, effective: 40 });
    expect(sheet.bounded).toBe(false);
    const asean = trustSheet(deskOf(given(), KOREA), ASEAN, KOREA);
    expect(asean.effective).toBe(Math.min(asean.government, asean.ceiling));
  });

  test("3.6 the pieces of evidence add up to the level, from where it began", () => {
    const sheet = trustSheet(deskOf(afterPromises(), JAPAN), JAPAN, KOREA);
    expect(sheet.evidence.length).toBeGreaterThan(0);
    const [only] = sheet.evidence;
    expect(only?.evidence.reason).toBe("promiseKept");
    expect(only?.points).toBeCloseTo(sheet.government - sheet.start, 0);
  });

  test("3.1 a broken promise takes points, a kept one gives fewer", () => {
    const kept = trustSheet(deskOf(afterPromises(), JAPAN), JAPAN, KOREA).evidence[0]?.points ?? 0;
    const broken =
      trustSheet(deskOf(afterPromises(false), JAPAN), JAPAN, KOREA).evidence[0]?.points ?? 0;
    expect(kept).toBeGreaterThan(0);
    expect(broken).toBeLessThan(-kept);
  });

  test("3.3 a year later the same piece makes less", () => {
    const now = trustSheet(deskOf(afterPromises(), JAPAN), JAPAN, KOREA);
    const later = trustSheet(deskOf(afterPromises().inPhase("caucus", 2), JAPAN), JAPAN, KOREA);
    expect(later.evidence[0]?.points ?? 0).toBeLessThan(now.evidence[0]?.points ?? 0);
  });

  test("6.7 what only some know has no points in what all see", () => {
    const table = agreed(calmCaucus(), [promise(KOREA, pay(JAPAN, 2))]).after({
      type: "trustEvidenceFound",
      pair: `${JAPAN}>${KOREA}`,
      evidence: { year: 1, kept: false, weight: 2, reason: "promiseBroken" },
      knownTo: [KOREA, JAPAN],
    });
    const sheet = trustSheet(deskOf(table, JAPAN), JAPAN, KOREA);
    expect(sheet.evidence.map(({ points }) => points)).toEqual([undefined]);
    expect(sheet.government).toBe(sheet.start);
  });

  test("the reader's own pairs come first and are explained, others are not", () => {
    const sheets = trustSheets(deskOf(given(), KOREA));
    expect(sheets).toHaveLength(6);
    expect(sheets.slice(0, 2).map(({ to }) => to)).toEqual([KOREA, KOREA]);
    expect(sheets.slice(2, 4).map(({ from }) => from)).toEqual([KOREA, KOREA]);
    expect(sheets.slice(4).map(({ explained }) => explained)).toEqual([false, false]);
    const open = trustSheets(openDeskOf(given()));
    expect(open).toHaveLength(6);
    expect(open.filter(({ explained }) => explained)).toEqual([]);
  });
});

/** The review after Korea paid, or did not pay, what it had promised Japan openly. */
function afterPromises(kept = true): Given {
  const table = agreed(calmCaucus(), [promise(KOREA, pay(JAPAN, 2))], { open: true }).inPhase(
    "budget",
  );
  const obligations = deskOf(table, KOREA).own.legal.submitBudget?.obligations ?? [];
  return table
    .having(KOREA, {
      type: "submitBudget",
      budget: {
        defenceGrowth: 0,
        publishDefence: false,
        programmes: {},
        obligations: Object.fromEntries(
          obligations.map(({ obligation, due }) => [obligation, kept ? due : 0]),
        ),
        reconciliation: [],
      },
    })
    .inPhase("review");
}
