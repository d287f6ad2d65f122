import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { programmeId, type SeatId } from "#shared/kernel/ids.ts";
import { gainsAt } from "#shared/negotiation/agenda.ts";
import { decide } from "#shared/rules/decide.ts";
import { evolveAll } from "#shared/rules/evolve.ts";
import { landedIn, settlementFault } from "#shared/rules/settlements.ts";
import type { SettlementText } from "#shared/rules/state/renegotiation.ts";
import type { GameState } from "#shared/rules/state.ts";
import { nextDeadline } from "#shared/views/nextDeadline.ts";
import { publicView } from "#shared/views/publicView.ts";
import type { OpenBasis } from "#shared/views/settlementBasis.ts";
import { settlementGains, settlementSpace, textOf } from "#shared/views/settlementSpace.ts";
import { ASEAN, CLOCK, type Given, given, INSTRUCTOR, JAPAN, KOREA } from "#tests/support/given.ts";
import {
  GROUND,
  givenEnded,
  givenRenegotiation,
  STANDING,
  TRADE,
  WIDE_ROAD,
} from "#tests/support/renegotiations.ts";
import { DAM, dam, HIGH, NARROW, ROAD, road, roadAndDam, SIZE } from "#tests/support/roadAndDam.ts";

const propose = (settlement: SettlementText) =>
  ({ type: "proposeSettlement", settlement }) as const;
const answer = (proposal: number, accepted: boolean) =>
  ({ type: "answerSettlement", proposal, accepted }) as const;
const OPEN = { type: "openRenegotiation", length: 300_000 } as const;

describe("16.1 opening", () => {
  const opened = ({ scenario, state, now }: Given) =>
    decide(scenario, state, INSTRUCTOR, OPEN, { now, ground: () => GROUND });

  test("after the end, with what the record says and the time it has", () => {
    const ended = givenEnded();
    expect(opened(ended)).toEqual({
      ok: true,
      value: [
        { type: "renegotiationOpened", at: ended.now, endsAt: ended.now + 300_000, ground: GROUND },
      ],
    });
  });

  test("not while the game runs, while one is on, nor after an agreement", () => {
    expect(opened(given())).toMatchObject({ ok: false, error: { code: "gameNotEnded" } });
    const open = givenRenegotiation();
    expect(opened(open)).toMatchObject({ ok: false, error: { code: "renegotiationOpen" } });
    expect(opened(agreed(open))).toMatchObject({
      ok: false,
      error: { code: "renegotiationAgreed" },
    });
  });

  test("again after one that came to nothing, from the beginning", () => {
    const stopped = givenRenegotiation()
      .having(KOREA, propose(TRADE))
      .having(INSTRUCTOR, { type: "closeRenegotiation" });
    const again = opened(stopped);
    if (!again.ok) throw new Error("It is opened");
    expect(evolveAll(stopped.state, again.value).renegotiation?.proposals).toEqual([]);
  });

  test("a delegation cannot open or stop one", () => {
    givenEnded().when(KOREA, OPEN).isRefused("notAllowedForYou");
    givenRenegotiation().when(KOREA, { type: "closeRenegotiation" }).isRefused("notAllowedForYou");
  });

  test("everybody's mandate is revealed then, and not before", () => {
    const { scenario, state } = givenEnded();
    expect(publicView(scenario, state).mandates).toBeUndefined();
    expect(publicView(scenario, givenRenegotiation().state).mandates).toEqual(scenario.mandates);
  });
});

describe("16.2 the game stays as it was", () => {
  test("scores, programmes and the rest are untouched by an agreement", () => {
    const { renegotiation: _one, ...before } = givenRenegotiation().state;
    const { renegotiation: _other, ...after } = agreed(givenRenegotiation()).state;
    expect(after).toEqual(before);
  });
});

describe("16.3–16.5 what a text may say", () => {
  const open = givenRenegotiation();

  test("16.3 a programme that stays has to be there, and none is named twice", () => {
    open
      .when(KOREA, propose({ keep: [DAM], adopt: {} }))
      .isRefused("programmeNotInForce", { programme: DAM });
    open
      .when(KOREA, propose({ keep: [ROAD], adopt: TRADE.adopt }))
      .isRefused("programmeNamedTwice", { programme: ROAD });
    open
      .when(KOREA, propose({ keep: [], adopt: { [programmeId("bridge")]: {} } }))
      .isRefused("programmeUnknown");
  });

  test("16.3 it says one thing on every issue", () => {
    open
      .when(KOREA, propose({ keep: [ROAD], adopt: { [DAM]: {} } }))
      .isRefused("packageIncomplete", { issues: SIZE });
    open
      .when(KOREA, propose({ keep: [ROAD], adopt: { [DAM]: { [SIZE]: NARROW } } }))
      .isRefused("packageOptionUnknown");
  });

  test("16.3 there was a plenary with enough trust for it", () => {
    const demanding = roadAndDam({ programmes: [road, { ...dam, trustNeeded: 61 }] });
    givenRenegotiation(demanding)
      .when(KOREA, propose(TRADE))
      .isRefused("settlementTrustTooLow", { programme: DAM, needed: 61, there: 60 });
  });

  test("16.4 what it requires is in force by then", () => {
    const linked = roadAndDam({
      programmes: [road, { ...dam, requires: [ROAD], trustNeeded: 0 }],
    });
    const damAlone: SettlementText = { keep: [], adopt: { [DAM]: { [SIZE]: HIGH } } };
    givenRenegotiation(linked)
      .when(KOREA, propose(damAlone))
      .isRefused("programmeRequiresOthers", { programme: DAM, requires: ROAD });
    givenRenegotiation(linked).having(KOREA, propose(TRADE));
  });

  test("16.5 all of it together costs no more than there was", () => {
    const dear = roadAndDam({ programmes: [road, { ...dam, cost: 11 }] });
    givenRenegotiation(dear).when(KOREA, propose(TRADE)).isRefused("settlementTooDear");
    givenRenegotiation(dear, { ...GROUND, purse: 11 }).having(KOREA, propose(TRADE));
  });

  test("16.6 it differs from what stands and from the texts on the table", () => {
    open.when(KOREA, propose(STANDING)).isRefused("settlementUnchanged");
    open
      .having(KOREA, propose(TRADE))
      .when(JAPAN, propose({ ...TRADE }))
      .isRefused("settlementAlreadyProposed", { proposal: 1 });
  });

  test("16.6 a delegation puts forward twelve at most", () => {
    const proposals = Array.from({ length: 12 }, (_, place) => ({
      number: place + 1,
      by: KOREA,
      settlement: WIDE_ROAD,
      answers: { [KOREA]: true },
      said: {},
    }));
    const full = open.where(({ renegotiation }) => ({
      renegotiation: renegotiation && { ...renegotiation, proposals },
    }));
    full.when(KOREA, propose(TRADE)).isRefused("tooManySettlements", { max: 12 });
    full.having(JAPAN, propose(TRADE));
  });
});

describe("16.6–16.7 agreeing", () => {
  const proposed = givenRenegotiation().having(KOREA, propose(TRADE));

  test("its author accepts a text; every other accepts or not, and may think again", () => {
    expect(answers(proposed)).toEqual({ [KOREA]: true });
    const declined = proposed.having(JAPAN, answer(1, false));
    expect(answers(declined)).toEqual({ [KOREA]: true, [JAPAN]: false });
    declined.when(JAPAN, answer(1, false)).isRefused("settlementAnswerUnchanged");
    expect(answers(declined.having(JAPAN, answer(1, true)))).toEqual({
      [KOREA]: true,
      [JAPAN]: true,
    });
    proposed.when(JAPAN, answer(2, true)).isRefused("settlementUnknown", { proposal: 2 });
  });

  test("with the last acceptance the text is the new settlement, and the renegotiation is over", () => {
    const closed = proposed
      .having(JAPAN, answer(1, true))
      .when(ASEAN, answer(1, true))
      .yields(
        { type: "settlementAnswered", seat: ASEAN, proposal: 1, accepted: true },
        { type: "renegotiationClosed", outcome: "agreed", proposal: 1 },
      );
    closed.when(KOREA, propose(WIDE_ROAD)).isRefused("renegotiationNotOpen");
    closed.when(ASEAN, answer(1, false)).isRefused("renegotiationNotOpen");
  });

  test("one that does not accept is enough for what stood to stay", () => {
    const time = proposed.having(JAPAN, answer(1, true)).at(proposed.now + 300_000);
    const over = time
      .when(CLOCK, { type: "phaseDeadline" })
      .yields({ type: "renegotiationClosed", outcome: "timeUp" });
    expect(over.state.renegotiation?.closed).toEqual({ outcome: "timeUp" });
  });

  test("a later text leaves an earlier one open", () => {
    proposed
      .having(ASEAN, propose(WIDE_ROAD))
      .having(JAPAN, answer(1, true))
      .when(ASEAN, answer(1, true))
      .includes({ type: "renegotiationClosed", outcome: "agreed", proposal: 1 });
  });

  test("the clock ends it at its time and not before, and an outage does not count (1.5, 1.8)", () => {
    const endsAt = proposed.now + 300_000;
    expect(nextDeadline(publicView(proposed.scenario, proposed.state))).toBe(endsAt);
    proposed
      .at(endsAt - 1)
      .when(CLOCK, { type: "phaseDeadline" })
      .isRefused("deadlineNotReached", { endsAt });
    const outage = proposed.having(CLOCK, { type: "resumeAfterOutage", outage: 60_000 });
    expect(nextDeadline(publicView(outage.scenario, outage.state))).toBe(endsAt + 60_000);
  });

  test("no text is put forward before a renegotiation is opened", () => {
    givenEnded().when(KOREA, propose(TRADE)).isRefused("renegotiationNotOpen");
    given().when(KOREA, propose(TRADE)).isRefused("gameNotEnded");
  });
});

describe("what a text is worth", () => {
  const basis = basisOf(givenRenegotiation().state);

  test("by hand", () => {
    expect(settlementGains(basis, STANDING)).toEqual([2, 2, 1]);
    expect(settlementGains(basis, TRADE)).toEqual([3, 3, 2]);
    expect(settlementGains(basis, WIDE_ROAD)).toEqual([4, -1, 1]);
    expect(settlementGains(basis, { keep: [], adopt: {} })).toEqual([0, 0, 0]);
  });

  test("every settlement of the space is a text that the rules allow, at the same worth", () => {
    const { agenda } = settlementSpace(basis);
    fc.assert(
      fc.property(
        fc.tuple(...agenda.items.map(({ length }) => fc.nat(length - 1))),
        (settlement) => {
          const text = textOf(basis, settlementSpace(basis), settlement);
          expect(settlementGains(basis, text)).toEqual(gainsAt(agenda, settlement));
          expect(settlementFault(basis, text)).toBeUndefined();
        },
      ),
    );
  });
});

const SEATS = [ASEAN, KOREA, JAPAN];
const TEXTS = [TRADE, WIDE_ROAD, STANDING, { keep: [], adopt: {} }];
const anyMove = fc.oneof(
  fc.record({
    seat: fc.constantFrom(...SEATS),
    command: fc.constantFrom(...TEXTS.map(propose)),
  }),
  fc.record({
    seat: fc.constantFrom(...SEATS),
    command: fc.record({
      type: fc.constant("answerSettlement" as const),
      proposal: fc.integer({ min: 1, max: 4 }),
      accepted: fc.boolean(),
    }),
  }),
);
type Move = typeof anyMove extends fc.Arbitrary<infer M> ? M : never;

/** Whether a move binds its delegation to less than stands. */
function isLoss(basis: OpenBasis, state: GameState, { seat, command }: Move): boolean {
  const settlement =
    command.type === "proposeSettlement"
      ? command.settlement
      : state.renegotiation?.proposals[command.proposal - 1]?.settlement;
  const isAccepting = command.type === "proposeSettlement" || command.accepted;
  if (settlement === undefined || !isAccepting) return false;
  return gainOf(basis, settlement, seat) < gainOf(basis, STANDING, seat);
}

/** What comes of the moves where `careful` leaves out those by which it would lose. */
function playedOut(
  moves: readonly Move[],
  careful?: SeatId,
): { readonly state: GameState; readonly bytes: string } {
  const { scenario, state: first, now } = givenRenegotiation();
  const basis = basisOf(first);
  let state = first;
  const events: unknown[] = [];
  for (const move of moves) {
    if (move.seat === careful && isLoss(basis, state, move)) continue;
    const actor = { kind: "seat", seat: move.seat } as const;
    const outcome = decide(scenario, state, actor, move.command, { now });
    if (!outcome.ok) continue;
    events.push(...outcome.value);
    state = evolveAll(state, outcome.value);
  }
  return { state, bytes: JSON.stringify(events) };
}

test("16.7 who accepts no loss ends with no less than stood, whatever all others do", () => {
  fc.assert(
    fc.property(
      fc.array(anyMove, { maxLength: 40 }),
      fc.constantFrom(...SEATS),
      (moves, careful) => {
        const { state } = playedOut(moves, careful);
        const { proposals = [], closed } = state.renegotiation ?? {};
        const settled = proposals.find(({ number }) => number === closed?.proposal)?.settlement;
        const basis = basisOf(state);
        expect(gainOf(basis, settled ?? STANDING, careful)).toBeGreaterThanOrEqual(
          gainOf(basis, STANDING, careful),
        );
      },
    ),
    { numRuns: 500 },
  );
});

test("14.3 the same commands give the same events, byte for byte", () => {
  fc.assert(
    fc.property(fc.array(anyMove, { maxLength: 30 }), (moves) => {
      expect(playedOut(moves).bytes).toBe(playedOut(moves).bytes);
    }),
  );
});

function agreed(open: Given): Given {
  return open
    .having(KOREA, propose(TRADE))
    .having(JAPAN, answer(1, true))
    .having(ASEAN, answer(1, true));
}

const answers = ({ state }: Given) => state.renegotiation?.proposals[0]?.answers;

function basisOf({ programmes, years }: GameState): OpenBasis {
  const scenario = roadAndDam();
  return {
    scenario,
    mandates: scenario.mandates,
    years,
    ground: GROUND,
    landed: landedIn(programmes),
  };
}

const gainOf = (basis: OpenBasis, settlement: SettlementText, seat: SeatId): number =>
  settlementGains(basis, settlement)[basis.scenario.seats.findIndex(({ id }) => id === seat)] ?? 0;
