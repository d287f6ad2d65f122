import { describe, expect, test } from "vitest";
import {
  crisisId,
  dealId,
  newsId,
  obligationId,
  optionId,
  overtureId,
  type SeatId,
} from "#shared/kernel/ids.ts";
import type { Event } from "#shared/rules/events.ts";
import { seatsAtStart } from "#shared/rules/initialState.ts";
import type { Clause, Deal } from "#shared/rules/state/deal.ts";
import type { Obligation } from "#shared/rules/state/obligation.ts";
import type { GameState } from "#shared/rules/state.ts";
import { eventSeenBy } from "#shared/views/audience.ts";
import type { Viewer } from "#shared/views/view.ts";
import { ASEAN, given, JAPAN, KOREA } from "#tests/support/given.ts";
import { eventsOf, playAtRandom } from "#tests/support/randomPlay.ts";
import { trilateral } from "#tests/support/scenarios.ts";

const { state } = given();
const SECRET = dealId("dSecret");
const OPEN = dealId("dOpen");
const DRAFT = dealId("dDraft");
const CLAUSE: Clause = {
  from: KOREA,
  duty: { kind: "pay", to: JAPAN, amount: 2 },
  due: 1,
  escrow: false,
};
const table = withDeals(state);
const EVERYBODY = ["public", "asean", "korea", "japan", "instructor"];

describe("who may know of an event", () => {
  test("4.1 words on the floor are heard by everybody", () => {
    expect(seenBy(spoken([]))).toEqual(EVERYBODY);
  });

  test("4.3 private words by their channel alone, and the instructor", () => {
    expect(seenBy(spoken([KOREA, JAPAN]))).toEqual(["korea", "japan", "instructor"]);
  });

  test("4.4 what was shown by who showed it and who saw it", () => {
    const forecast = { year: 1, crisisKind: "typhoon", likelihood: 70 };
    expect(
      seenBy({
        type: "intelligenceShared",
        to: JAPAN,
        item: { kind: "forecast", from: ASEAN, forecast },
      }),
    ).toEqual(["asean", "japan", "instructor"]);
  });

  test("5.7 drafts by their parties, even those meant to be open", () => {
    const parties = [KOREA, JAPAN];
    for (const open of [true, false]) {
      expect(
        seenBy({ type: "dealProposed", deal: DRAFT, by: KOREA, parties, open, clauses: [CLAUSE] }),
      ).toEqual(["korea", "japan", "instructor"]);
    }
    for (const event of [
      { type: "dealCountered", deal: DRAFT, by: JAPAN, clauses: [CLAUSE] },
      { type: "dealSigned", deal: DRAFT, by: JAPAN },
      { type: "dealRejected", deal: DRAFT, by: JAPAN },
      { type: "dealWithdrawn", deal: DRAFT, by: KOREA },
      { type: "dealExpired", deal: DRAFT },
    ] satisfies readonly Event[]) {
      expect(seenBy(event)).toEqual(["korea", "japan", "instructor"]);
    }
  });

  test("5.7 an open deal is published when it enters into force, another is not", () => {
    const entered = (deal: typeof OPEN): Event => ({
      type: "dealEnteredIntoForce",
      deal,
      year: 1,
      obligations: [],
      escrowed: {},
    });
    expect(seenBy(entered(OPEN))).toEqual(EVERYBODY);
    expect(seenBy(entered(SECRET))).toEqual(["korea", "japan", "instructor"]);
    expect(seenBy({ type: "dealFulfilled", deal: OPEN })).toEqual(EVERYBODY);
    expect(seenBy({ type: "dealFulfilled", deal: SECRET })).toEqual([
      "korea",
      "japan",
      "instructor",
    ]);
  });

  test("6.7 what becomes of an obligation is known with its deal, or where its breach is public", () => {
    const settled = (deal: typeof OPEN, isPublic: boolean): Event => ({
      type: "obligationSettled",
      obligation: obligationId(`${deal}.1`),
      outcome: "broken",
      year: 1,
      public: isPublic,
    });
    const performed = (deal: typeof OPEN): Event => ({
      type: "obligationPerformed",
      obligation: obligationId(`${deal}.1`),
      amount: 1,
    });
    expect(seenBy(settled(OPEN, true))).toEqual(EVERYBODY);
    expect(seenBy(settled(SECRET, true))).toEqual(EVERYBODY);
    expect(seenBy(settled(SECRET, false))).toEqual(["korea", "japan", "instructor"]);
    expect(seenBy(performed(OPEN))).toEqual(EVERYBODY);
    expect(seenBy(performed(SECRET))).toEqual(["korea", "japan", "instructor"]);
  });

  test("2.4 escrow of a secret deal moves unseen", () => {
    const released = (deal: typeof OPEN): Event => ({
      type: "escrowReleased",
      obligation: obligationId(`${deal}.1`),
      from: KOREA,
      to: JAPAN,
      amount: 2,
    });
    expect(seenBy(released(OPEN))).toEqual(EVERYBODY);
    expect(seenBy(released(SECRET))).toEqual(["korea", "japan", "instructor"]);
  });

  test("2.4 secret money is seen by its owner, open money by everybody", () => {
    const moved = (secret: boolean): Event => ({
      type: "treasuryMoved",
      seat: KOREA,
      by: -1,
      reason: "budget",
      secret,
    });
    expect(seenBy(moved(true))).toEqual(["korea", "instructor"]);
    expect(seenBy(moved(false))).toEqual(EVERYBODY);
    expect(seenBy({ type: "treasuryDeclared", seat: KOREA, undisclosed: 3 })).toEqual([
      "korea",
      "instructor",
    ]);
  });

  test("3.7 evidence is seen by those who know of it", () => {
    const found = (knownTo: "all" | readonly SeatId[]): Event => ({
      type: "trustEvidenceFound",
      pair: "korea>japan",
      evidence: { year: 1, kept: false, weight: 2, reason: "promiseBroken" },
      knownTo,
    });
    expect(seenBy(found("all"))).toEqual(EVERYBODY);
    expect(seenBy(found([KOREA, JAPAN]))).toEqual(["korea", "japan", "instructor"]);
  });

  test("7.1 to 7.5 overtures by whom they were made to, until they are exposed", () => {
    const overture = overtureId("usChipAccess");
    const answered = { overture, answer: "accept", paid: 4, alignment: 1, security: 0 } as const;
    expect(seenBy({ type: "overtureMade", seat: JAPAN, overture })).toEqual([
      "japan",
      "instructor",
    ]);
    expect(seenBy({ type: "overtureAnswered", seat: JAPAN, ...answered })).toEqual([
      "japan",
      "instructor",
    ]);
    expect(seenBy({ type: "overtureExposed", seat: JAPAN, overture, answer: "accept" })).toEqual(
      EVERYBODY,
    );
  });

  test("10.4 budgets by their delegation; what programmes got and reconciliation by everybody", () => {
    const budget = {
      defenceGrowth: 3,
      publishDefence: false,
      programmes: {},
      obligations: {},
      reconciliation: [],
    };
    const own = ["asean", "instructor"];
    expect(seenBy({ type: "budgetSubmitted", seat: ASEAN, budget })).toEqual(own);
    expect(
      seenBy({
        type: "budgetExecuted",
        seat: ASEAN,
        budget,
        spent: 1,
        byDefault: false,
        defenceSpending: 41,
      }),
    ).toEqual(own);
    expect(
      seenBy({ type: "reconciliationTaken", seat: KOREA, towards: JAPAN, step: "statement" }),
    ).toEqual(EVERYBODY);
  });

  test("10.6 own security by its delegation, estimates of defence by everybody", () => {
    expect(seenBy({ type: "securityAssessed", seat: KOREA, security: 44 })).toEqual([
      "korea",
      "instructor",
    ]);
    expect(
      seenBy({
        type: "defenceEstimated",
        seat: KOREA,
        low: 40,
        high: 50,
        believedGrowth: 2,
        opacity: 0.35,
      }),
    ).toEqual(EVERYBODY);
  });

  test("11.1 forecasts by whom they were dealt to", () => {
    const forecast = { year: 1, crisisKind: "typhoon", likelihood: 70 };
    expect(seenBy({ type: "forecastDealt", seat: KOREA, forecast })).toEqual([
      "korea",
      "instructor",
    ]);
  });

  test("11.3 responses to a crisis by their delegation until it is resolved", () => {
    const crisis = crisisId("superTyphoon");
    const option = optionId("evacuation");
    expect(seenBy({ type: "crisisResponded", seat: KOREA, crisis, option, amount: 2 })).toEqual([
      "korea",
      "instructor",
    ]);
    expect(
      seenBy({
        type: "crisisResolved",
        crisis,
        outcome: "contained",
        option,
        strength: 9,
        coordination: { factor: 0.6, terms: [] },
        contributions: { [KOREA]: 2 },
        losses: {},
        severe: false,
      }),
    ).toEqual(EVERYBODY);
  });

  test("12.2 a reflection by its delegation and the instructor", () => {
    expect(seenBy({ type: "reflectionWritten", seat: ASEAN, year: 1, text: "Hm." })).toEqual([
      "asean",
      "instructor",
    ]);
  });

  test("15.1, 15.5 and 15.6 who is covered, who is muted and what is announced by everybody", () => {
    for (const event of [
      { type: "seatCovered", seat: KOREA, scope: "caretaker", by: "clock" },
      { type: "seatReturned", seat: KOREA },
      { type: "seatMuted", seat: KOREA, muted: true },
      { type: "announced", text: "Five minutes to go" },
    ] satisfies readonly Event[]) {
      expect(seenBy(event)).toEqual(EVERYBODY);
    }
  });

  test("15.4 that a delegation was asked whether it is there by itself and the instructor", () => {
    expect(seenBy({ type: "seatNudged", seat: KOREA, by: "clock" })).toEqual([
      "korea",
      "instructor",
    ]);
  });

  test("11.1 and 9.6 chance, the deck and what news is coming by nobody", () => {
    for (const event of [
      { type: "chanceDrawn", rng: state.rng },
      { type: "crisesDrawn", crises: [crisisId("superTyphoon")] },
      { type: "newsForeseen", news: newsId("textbookBacklash") },
    ] satisfies readonly Event[]) {
      expect(seenBy(event)).toEqual([]);
    }
  });

  test("2 where the game starts each sees the position of its own seat alone, the instructor all", () => {
    const seats = seatsAtStart(trilateral);
    const { tracks, trust, procedure } = state;
    const started: Event = {
      type: "gameStarted",
      at: 0,
      seats,
      tracks,
      government: trust.government,
      societal: trust.societal,
      procedure,
    };
    const seatsSeen = (viewer: Viewer): readonly string[] => {
      const event = eventSeenBy(trilateral, table, started, viewer);
      return event?.type === "gameStarted" ? Object.keys(event.seats) : ["nothing"];
    };
    expect(seatsSeen({ kind: "public" })).toEqual([]);
    expect(seatsSeen({ kind: "seat", seat: KOREA })).toEqual(["korea"]);
    expect(seatsSeen({ kind: "instructor" })).toEqual(["asean", "korea", "japan"]);
  });

  test("13.9 that the game has ended, and the scores to the instructor alone", () => {
    const score = { score: 61, walkAway: 35, terms: [] };
    const ended: Event = {
      type: "gameEnded",
      ending: { reason: "completed", scores: { [KOREA]: score }, region: "peace" },
    };
    const scoresSeen = (viewer: Viewer): readonly string[] => {
      const event = eventSeenBy(trilateral, table, ended, viewer);
      return event?.type === "gameEnded" ? Object.keys(event.ending.scores) : ["nothing"];
    };
    expect(scoresSeen({ kind: "public" })).toEqual([]);
    expect(scoresSeen({ kind: "seat", seat: KOREA })).toEqual([]);
    expect(scoresSeen({ kind: "instructor" })).toEqual(["korea"]);
  });

  test("4.3 of what a seat sees the instructor misses nothing, and everybody sees what the public sees", () => {
    for (let seed = 1; seed <= 10; seed++) {
      for (const { before, event } of eventsOf(playAtRandom(seed, { steps: 150 }))) {
        const viewers = seenBy(event, before);
        if (viewers.length > 0) expect(viewers).toContain("instructor");
        if (viewers.includes("public")) expect(viewers).toEqual(EVERYBODY);
      }
    }
  });
});

const spoken = (channel: readonly SeatId[]): Event => ({
  type: "messageSpoken",
  from: KOREA,
  channel,
  text: "Let us begin.",
  at: 0,
});

/** Names of those who may know of the event. */
function seenBy(event: Event, before: GameState = table): readonly string[] {
  const viewers: readonly (readonly [string, Viewer])[] = [
    ["public", { kind: "public" }],
    ...[ASEAN, KOREA, JAPAN].map((seat) => [seat, { kind: "seat", seat }] as const),
    ["instructor", { kind: "instructor" }],
  ];
  return viewers
    .filter(([, viewer]) => eventSeenBy(trilateral, before, event, viewer) !== undefined)
    .map(([name]) => name);
}

/** The table with a draft, a secret and an open deal between Korea and Japan. */
function withDeals(before: GameState): GameState {
  const deals: Record<string, Deal> = {};
  const obligations: Record<string, Obligation> = {};
  for (const id of [SECRET, OPEN, DRAFT]) {
    const parties = [KOREA, JAPAN];
    const open = id !== SECRET;
    const status = id === DRAFT ? "drafted" : "inForce";
    const revisions = [{ by: KOREA, clauses: [CLAUSE] }];
    deals[id] = { id, parties, open, status, revisions, signatures: parties };
    const name = obligationId(`${id}.1`);
    obligations[name] = {
      id: name,
      deal: id,
      parties,
      clause: CLAUSE,
      status: "pending",
      performed: 0,
      done: false,
      public: open,
    };
  }
  return { ...before, deals, obligations };
}
