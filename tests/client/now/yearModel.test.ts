import { describe, expect, test } from "vitest";
import {
  trackYears,
  trustYears,
  yearBrief,
  yearOutcomes,
} from "#client/viewmodel/now/yearModel.ts";
import { newsId } from "#shared/kernel/ids.ts";
import type { RecordEntry } from "#shared/protocol/messages.ts";
import type { Event } from "#shared/views/view.ts";
import { ASEAN, given, JAPAN, KOREA } from "#tests/support/given.ts";
import { trilateral } from "#tests/support/scenarios.ts";
import { deskOf, openDeskOf } from "../support/desk.ts";

describe("a year's briefing", () => {
  test("2.5 news, the instructor's words and the own income of this year, not of another", () => {
    const news = newsId(trilateral.news[0]?.id ?? "");
    const record = [
      entry(1, { type: "newsBroke", news }),
      entry(1, { type: "newsInjected", text: "A summit is called." }),
      entry(1, { type: "incomePaid", amounts: { [KOREA]: 11.6, [JAPAN]: 15 } }),
      entry(2, { type: "incomePaid", amounts: { [KOREA]: 99 } }),
    ];
    const brief = yearBrief(deskOf(given(), KOREA), record);
    expect(brief.news).toEqual([
      { kind: "card", news },
      { kind: "message", text: "A summit is called." },
    ]);
    expect(brief.income).toBe(11.6);
  });

  test("a host without a seat has no income and no forecast", () => {
    const brief = yearBrief(openDeskOf(given()), [
      entry(1, { type: "incomePaid", amounts: { [KOREA]: 11.6 } }),
    ]);
    expect(brief).toMatchObject({ income: undefined, forecasts: [] });
  });

  test("11.1 the forecast shown is this year's", () => {
    const brief = yearBrief(deskOf(given(), KOREA), []);
    expect(brief.forecasts).toHaveLength(1);
    expect(brief.forecasts[0]?.year).toBe(1);
  });
});

describe("what a year changed", () => {
  test("2.2 the moves of a track are summed by cause, and good is good for the region", () => {
    const record = [
      entry(1, {
        type: "tracksMoved",
        moves: [
          { track: "tension", by: 3.2, reason: "drift" },
          { track: "tension", by: -0.5, reason: "programme", about: "secretariat" },
          { track: "tension", by: -0.3, reason: "programme", about: "secretariat" },
          { track: "centrality", by: 1, reason: "procedure" },
        ],
      }),
      entry(2, { type: "tracksMoved", moves: [{ track: "tension", by: 9, reason: "news" }] }),
    ];
    const [tension, centrality, prosperity] = trackYears(deskOf(given(), KOREA), record, 1);
    expect(tension).toMatchObject({ track: "tension", by: 2.4, good: false });
    expect(tension?.moves.map(({ by }) => by)).toEqual([3.2, -0.8]);
    expect(centrality).toMatchObject({ track: "centrality", by: 1, good: true });
    expect(prosperity).toMatchObject({ by: 0, good: undefined, moves: [] });
  });

  test("3.6 evidence is counted by pair and reason, trust in the reader first", () => {
    const kept = { year: 1, kept: true, weight: 1, reason: "promiseKept" } as const;
    const found = (pair: string): RecordEntry =>
      entry(1, { type: "trustEvidenceFound", pair, evidence: kept, knownTo: "all" });
    const record = [found("asean>japan"), found("japan>korea"), found("japan>korea")];
    expect(trustYears(deskOf(given(), KOREA), record, 1)).toEqual([
      { from: JAPAN, to: KOREA, reasons: [{ reason: "promiseKept", kept: true, count: 2 }] },
      { from: ASEAN, to: JAPAN, reasons: [{ reason: "promiseKept", kept: true, count: 1 }] },
    ]);
  });

  test("the money told is the reader's own, the defence told is everybody's", () => {
    const record = [
      entry(1, treasury(KOREA)),
      entry(1, treasury(JAPAN)),
      entry(1, {
        type: "defenceEstimated",
        seat: JAPAN,
        low: 50,
        high: 60,
        believedGrowth: 0,
        opacity: 0.3,
      }),
    ];
    const { money } = yearOutcomes(deskOf(given(), KOREA), record, 1);
    expect(money.map(({ text }) => text.key)).toEqual([
      "record:treasuryGained",
      "record:defenceEstimated",
    ]);
  });
});

const entry = (year: number, event: Event): RecordEntry => ({
  index: 0,
  year,
  phase: "review",
  at: 0,
  event,
});

const treasury = (seat: typeof KOREA): Event => ({
  type: "treasuryMoved",
  seat,
  by: 2,
  reason: "income",
  secret: false,
});
