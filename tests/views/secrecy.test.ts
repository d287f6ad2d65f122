import * as fc from "fast-check";
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
import { money } from "#shared/kernel/units.ts";
import { legalCommands } from "#shared/rules/legalCommands.ts";
import { reportingOf } from "#shared/rules/programmesInForce.ts";
import type { CrisisState } from "#shared/rules/state/crisis.ts";
import type { Clause, Deal } from "#shared/rules/state/deal.ts";
import type { Obligation } from "#shared/rules/state/obligation.ts";
import type { SeatState } from "#shared/rules/state/seat.ts";
import type { Reputation } from "#shared/rules/state/trust.ts";
import type { GameState } from "#shared/rules/state.ts";
import { pairKey } from "#shared/rules/trust.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { eventSeenBy } from "#shared/views/audience.ts";
import { project } from "#shared/views/project.ts";
import type { Viewer } from "#shared/views/view.ts";
import { ASEAN, JAPAN, KOREA } from "#tests/support/given.ts";
import {
  eventsOf,
  playAtRandom,
  positionsOf,
  type RandomGame,
  type Step,
} from "#tests/support/randomPlay.ts";
import { trilateral } from "#tests/support/scenarios.ts";
import { type Difference, expectAlike, type SecretCommand } from "#tests/support/twins.ts";

const SEATS: readonly SeatId[] = [ASEAN, KOREA, JAPAN];
const PUBLIC: Viewer = { kind: "public" };
const seed = fc.integer({ min: 1, max: 1e6 });
/** Who keeps the secret, whom it confides in, and who is not involved. */
const cast = fc.constantFrom(
  ...SEATS.flatMap((keeper) =>
    SEATS.filter((each) => each !== keeper).map((confidant) => ({
      keeper,
      confidant,
      outsiders: watchersBut(keeper, confidant),
      others: watchersBut(keeper),
    })),
  ),
);

describe("no secret of another seat is in any view", () => {
  test("whatever a seat keeps to itself, every other view of the same position is the same, byte for byte", () => {
    fc.assert(
      fc.property(seed, cast, fc.nat(), (game, { keeper, others }, at) => {
        const state = positionIn(playAtRandom(game, { steps: 150 }), at);
        if (state.stage === "ended") return;
        const secretive = withSecrets(state, keeper);
        const scenario = withMandate(trilateral, keeper);
        for (const viewer of others) {
          expect(bytesOf(scenario, secretive, viewer)).toBe(bytesOf(trilateral, state, viewer));
        }
        expect(bytesOf(scenario, secretive, asSeat(keeper))).not.toBe(
          bytesOf(trilateral, state, asSeat(keeper)),
        );
      }),
      { numRuns: 60 },
    );
  });

  test("whatever two seats have between them, every other view of the same position is the same, byte for byte", () => {
    fc.assert(
      fc.property(seed, cast, fc.nat(), (game, { keeper, confidant, outsiders }, at) => {
        const state = positionIn(playAtRandom(game, { steps: 150 }), at);
        const secretive = withDealBetween(state, keeper, confidant);
        for (const viewer of outsiders) {
          expect(bytesOf(trilateral, secretive, viewer)).toBe(bytesOf(trilateral, state, viewer));
        }
        for (const party of [keeper, confidant]) {
          const own = bytesOf(trilateral, secretive, asSeat(party));
          expect(own).toContain("secretDeal");
          expect(own).toContain("secretDeal.1");
        }
      }),
      { numRuns: 60 },
    );
  });

  test("what nobody knows is in no view, not even the instructor's", () => {
    fc.assert(
      fc.property(seed, fc.nat(), (game, at) => {
        const state = positionIn(playAtRandom(game, { steps: 150 }), at);
        const unknown: GameState = {
          ...state,
          rng: { a: 1, b: 2, c: 3, counter: 4 },
          crisisDeck: [crisisId("superTyphoon")],
          newsComing: [newsId("textbookBacklash")],
          overturesDealt: [],
          checkpoint: undefined,
        };
        for (const viewer of [PUBLIC, ...SEATS.map(asSeat), { kind: "instructor" } as const]) {
          expect(bytesOf(trilateral, unknown, viewer)).toBe(bytesOf(trilateral, state, viewer));
        }
      }),
      { numRuns: 30 },
    );
  });

  test("4.3 and 12.2 private words and reflections reach their readers, and no event carries them to others", () => {
    const words = (from: SeatId, to: readonly SeatId[] | "reflection"): string =>
      to === "reflection"
        ? `thought:${from}.`
        : to.length === 0
          ? "aloud"
          : secretOf([from, ...to]);
    fc.assert(
      fc.property(seed, (game) => {
        const played = playAtRandom(game, { steps: 150, words });
        for (const viewer of [PUBLIC, ...SEATS.map(asSeat)]) {
          const record = JSON.stringify(
            eventsOf(played).map(({ before, event }) =>
              eventSeenBy(trilateral, before, event, viewer),
            ),
          );
          for (const reader of SEATS) {
            if (viewer.kind === "seat" && viewer.seat === reader) continue;
            expect(record).not.toContain(`thought:${reader}.`);
          }
          const channels = record.match(/secret:[a-z+]+\./g) ?? [];
          for (const channel of channels) {
            expect(viewer.kind === "seat" && channel.includes(viewer.seat)).toBe(true);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe("two games that differ only in secrets look alike to everybody not involved", () => {
  test("4.3 private talk", () => {
    expectTwins(({ keeper, confidant, outsiders }) => ({
      watchers: outsiders,
      difference: {
        before: ({ now }) =>
          now % 3 === 0
            ? [
                { by: keeper, command: { type: "speak", to: [confidant], text: "Between us" } },
                { by: confidant, command: { type: "speak", to: [keeper], text: "Agreed" } },
              ]
            : [],
      },
    }));
  });

  test("4.4 intelligence shown to one", () => {
    expectTwins(({ keeper, confidant, outsiders }) => ({
      watchers: outsiders,
      difference: {
        before: () => [
          {
            by: keeper,
            command: { type: "shareIntelligence", to: confidant, item: { kind: "forecast" } },
          },
        ],
        isRevealed: (_step, twin) => Object.values(twin.obligations).some(isPromisedSharing),
      },
    }));
  });

  test("5.7 drafts made, countered, rejected and withdrawn between two, open or not", () => {
    expectTwins(({ keeper, confidant, outsiders }) => ({
      watchers: outsiders,
      difference: { before: (step, twin) => draftsBetween(twin, keeper, confidant, step) },
    }));
  });

  test("5.7 and 6.7 secret promises in force, kept or broken, while nothing verifies them", () => {
    expectTwins(({ keeper, confidant, outsiders }) => ({
      watchers: outsiders,
      difference: {
        before: (_step, twin) => promisesBetween(twin, keeper, confidant),
        isRevealed: (_step, twin) =>
          twin.stage === "ended" || Object.values(twin.obligations).some(isVerifiedBreach(twin)),
      },
    }));
  });

  test("7.3 overtures accepted, until the review", () => {
    expectTwins(({ keeper, others }) => ({
      watchers: others,
      difference: {
        before: (_step, twin) => acceptances(twin, keeper),
        isRevealed: (step, twin) =>
          begins(step, "review") || ranDry(twin) || wasBudgetedByDefault(step, keeper),
      },
    }));
  });

  test("10.4 defence growth that was neither published nor reported, until the review", () => {
    expectTwins(
      ({ keeper, others }) => ({
        watchers: others,
        difference: {
          instead: ({ actor, command }, twin) =>
            actor.kind === "seat" &&
            actor.seat === keeper &&
            command.type === "submitBudget" &&
            isUntold(twin, keeper, command.budget)
              ? { type: "submitBudget", budget: { ...command.budget, defenceGrowth: -4 } }
              : undefined,
          isRevealed: (step, twin) => begins(step, "review") || ranDry(twin),
        },
      }),
      24,
    );
  });

  test("10.1 budgets that were replaced before the phase ended", () => {
    expectTwins(({ keeper, others }) => ({
      watchers: others,
      difference: {
        before: ({ actor, command }) =>
          actor.kind === "seat" && actor.seat === keeper && command.type === "submitBudget"
            ? [{ by: keeper, command: { type: "submitBudget", budget: ANOTHER_BUDGET } }]
            : [],
      },
    }));
  });

  test("11.3 crisis responses that were replaced before the phase ended", () => {
    expectTwins(({ keeper, others }) => ({
      watchers: others,
      difference: {
        before: ({ actor, command }) =>
          actor.kind === "seat" && actor.seat === keeper && command.type === "respondCrisis"
            ? [{ by: keeper, command: { ...command, amount: money(command.amount / 2) } }]
            : [],
      },
    }));
  });

  test("12.2 reflections", () => {
    expectTwins(({ keeper, others }) => ({
      watchers: others,
      difference: {
        before: () => [
          { by: keeper, command: { type: "writeReflection", text: "I would sign later." } },
        ],
      },
    }));
  });

  test("15.4 that the instructor asked a delegation whether it is still there", () => {
    expectTwins(({ keeper, others }) => ({
      watchers: others,
      difference: {
        before: () => [{ by: "instructor", command: { type: "nudgeSeat", seat: keeper } }],
      },
    }));
  });

  test("13.2 mandates, until the scores are told", () => {
    expectTwins(({ keeper, others }) => ({
      watchers: others,
      difference: {
        scenario: withMandate(trilateral, keeper),
        isRevealed: (_step, twin) => twin.stage === "ended",
      },
    }));
  });
});

interface Cast {
  readonly keeper: SeatId;
  readonly confidant: SeatId;
  readonly outsiders: readonly Viewer[];
  readonly others: readonly Viewer[];
}

/** Plays many games beside their twins, and makes sure that twins really differed. */
function expectTwins(
  differ: (roles: Cast) => {
    readonly watchers: readonly Viewer[];
    readonly difference: Difference;
  },
  numRuns = 16,
): void {
  let differed = 0;
  fc.assert(
    fc.property(seed, cast, (game, roles) => {
      const { watchers, difference } = differ(roles);
      differed += expectAlike(playAtRandom(game, { steps: 150 }), watchers, difference);
    }),
    { numRuns },
  );
  expect(differed).toBeGreaterThan(numRuns / 4);
}

function asSeat(seat: SeatId): Viewer {
  return { kind: "seat", seat };
}

function watchersBut(...involved: readonly SeatId[]): readonly Viewer[] {
  return [PUBLIC, ...SEATS.filter((each) => !involved.includes(each)).map(asSeat)];
}

const bytesOf = (scenario: Scenario, state: GameState, viewer: Viewer): string =>
  JSON.stringify(project(scenario, state, viewer));

function positionIn(game: RandomGame, at: number): GameState {
  const positions = positionsOf(game);
  return positions[at % positions.length] ?? game.state;
}

const secretOf = (seats: readonly SeatId[]): string => `secret:${seats.toSorted().join("+")}.`;

/** A mandate with other points, another scale and another walk-away value. */
function withMandate(scenario: Scenario, seat: SeatId): Scenario {
  const mandate = scenario.mandates[seat];
  if (mandate === undefined) throw new Error(`No mandate of ${seat}`);
  const other = {
    ...mandate,
    tracks: { rivalry: 91.7 },
    security: 77.3,
    scale: { zero: -7, hundred: 301 },
    walkAway: 13.7,
    objectives: mandate.objectives.map((objective) => ({ ...objective, points: 61.9 })),
  };
  return { ...scenario, mandates: { ...scenario.mandates, [seat]: other } };
}

/** The same position with everything changed that a seat keeps to itself. */
function withSecrets(state: GameState, seat: SeatId): GameState {
  const before = state.seats[seat];
  if (before === undefined) throw new Error(`No seat ${seat}`);
  const crises: Record<string, CrisisState> = {};
  for (const crisis of Object.values(state.crises)) {
    const response = { option: optionId("secretOption"), amount: 31.7 };
    const responses =
      crisis.outcome === undefined ? { ...crisis.responses, [seat]: response } : crisis.responses;
    crises[crisis.id] = { ...crisis, responses };
  }
  return { ...state, crises, seats: { ...state.seats, [seat]: secretly(before) } };
}

function secretly(seat: SeatState): SeatState {
  const hidden = overtureId("hiddenOverture");
  return {
    ...seat,
    treasury: money(seat.treasury + 777.7),
    undisclosed: money(seat.undisclosed + 777.7),
    escrowed: 55.5,
    defence: {
      ...seat.defence,
      spending: 88.8,
      growth: 11,
      publishedThisYear: !seat.defence.publishedThisYear,
    },
    alignment: seat.alignment === 3 ? -3 : 3,
    security: 12.3,
    overtures: {
      ...seat.overtures,
      [hidden]: { id: hidden, year: 1, answer: "accept", received: 44.4, exposed: false },
    },
    forecasts: [{ year: 1, crisisKind: "hiddenKind", likelihood: 71.3 }],
    budget: ANOTHER_BUDGET,
    promisesKept: seat.promisesKept + 41,
    promisesBroken: seat.promisesBroken + 42,
    reflections: { 1: "hidden thought" },
  };
}

const ANOTHER_BUDGET = {
  defenceGrowth: 1,
  publishDefence: true,
  programmes: {},
  obligations: {},
  reconciliation: [],
};

/** The same position with a secret draft, a secret deal in force, and secret evidence of it. */
function withDealBetween(state: GameState, a: SeatId, b: SeatId): GameState {
  const clause: Clause = {
    from: a,
    duty: { kind: "pay", to: b, amount: 6.7 },
    due: 1,
    escrow: false,
  };
  const inForce: Deal = {
    id: dealId("secretDeal"),
    parties: [a, b],
    open: false,
    status: "inForce",
    revisions: [{ by: a, clauses: [clause] }],
    signatures: [a, b],
    enteredIntoForceIn: 1,
  };
  const draft: Deal = {
    ...inForce,
    id: dealId("secretDraft"),
    open: true,
    status: "drafted",
    signatures: [a],
  };
  const obligation: Obligation = {
    id: obligationId("secretDeal.1"),
    deal: inForce.id,
    parties: [a, b],
    clause,
    status: "broken",
    performed: 1,
    done: false,
    settledIn: 1,
    public: false,
  };
  return {
    ...state,
    deals: { ...state.deals, [inForce.id]: inForce, [draft.id]: draft },
    obligations: { ...state.obligations, [obligation.id]: obligation },
    trust: {
      ...state.trust,
      government: { ...state.trust.government, ...unseenBreach(state, b, a) },
    },
  };
}

function unseenBreach(
  state: GameState,
  judge: SeatId,
  about: SeatId,
): Readonly<Record<string, Reputation>> {
  const pair = pairKey(judge, about);
  const before = state.trust.government[pair];
  if (before === undefined) throw new Error(`No trust ${pair}`);
  const item = {
    year: 1,
    kept: false,
    weight: 4,
    reason: "promiseBroken",
    knownTo: [judge, about],
  } as const;
  return {
    [pair]: {
      ...before,
      unseenBroken: before.unseenBroken + item.weight,
      items: [...before.items, item],
    },
  };
}

/** What two may do about a deal now and then: propose it, answer it, drop it. */
function draftsBetween(
  twin: GameState,
  keeper: SeatId,
  confidant: SeatId,
  { now }: Step,
): readonly SecretCommand[] {
  const drafts = Object.values(twin.deals).filter(
    ({ status, revisions }) => status === "drafted" && revisions[0]?.by === keeper,
  );
  const draft = drafts.find(({ revisions }) => revisions[0]?.clauses[0]?.duty === PLANTED);
  // So many may be on the table that a further one of the game itself would find no place (5.1).
  const isFull = drafts.length >= trilateral.settings.deals.openPerSeat - 1;
  if (draft === undefined) {
    if (isFull) return [];
    const clauses: Clause[] = [{ from: keeper, duty: PLANTED, due: twin.years, escrow: false }];
    const open = now % 2 === 0;
    return [{ by: keeper, command: { type: "proposeDeal", with: [confidant], open, clauses } }];
  }
  const { id: deal } = draft;
  const revision = draft.revisions.length;
  const counter: Clause = { from: confidant, duty: PLANTED, due: twin.years, escrow: false };
  const clauses = [{ from: keeper, duty: PLANTED, due: twin.years, escrow: false }, counter];
  const answers: readonly SecretCommand[] = [
    { by: confidant, command: { type: "counterDeal", deal, revision, clauses } },
    { by: confidant, command: { type: "rejectDeal", deal } },
    { by: keeper, command: { type: "withdrawDeal", deal } },
  ];
  return isFull ? answers.slice(2) : answers.slice(now % 3, (now % 3) + 1);
}
const PLANTED = { kind: "publishDefence" } as const;

/** One secret deal a year of promises that cost nothing, signed at once; hardly anybody keeps the cap. */
function promisesBetween(
  twin: GameState,
  keeper: SeatId,
  confidant: SeatId,
): readonly SecretCommand[] {
  const due = twin.year;
  const cap = { kind: "capDefence", percent: -3 } as const;
  const isPlanted = ({ revisions }: Deal): boolean =>
    revisions[0]?.clauses.some(
      ({ duty, due: year }) =>
        duty.kind === cap.kind && duty.percent === cap.percent && year === due,
    ) === true;
  const deal = Object.values(twin.deals).find(isPlanted);
  if (deal?.status === "drafted") {
    return [{ by: confidant, command: { type: "signDeal", deal: deal.id, revision: 1 } }];
  }
  if (deal !== undefined) return [];
  const clauses: Clause[] = [
    { from: keeper, duty: { kind: "publishDefence" }, due, escrow: false },
    { from: keeper, duty: cap, due, escrow: false },
    { from: confidant, duty: { kind: "shareForecast", to: keeper }, due, escrow: false },
  ];
  return [
    { by: keeper, command: { type: "proposeDeal", with: [confidant], open: false, clauses } },
  ];
}

/** Whether a promise was kept shows when it is open, verified, or scored (6.4, 6.7, 13.3). */
const isPromisedSharing = ({ clause }: Obligation): boolean => clause.duty.kind === "shareForecast";

/** A breach of a secret promise that everybody knows of: a programme verified it. */
const isVerifiedBreach =
  (state: GameState) =>
  (obligation: Obligation): boolean =>
    obligation.public && state.deals[obligation.deal]?.open === false;

/** Every overture that waits and may be accepted without a breach that would be seen. */
function acceptances(state: GameState, seat: SeatId): readonly SecretCommand[] {
  const isPromised = Object.values(state.obligations).some(
    ({ clause, status }) =>
      status === "pending" && clause.from === seat && clause.duty.kind === "declineOvertures",
  );
  if (isPromised) return [];
  return legalCommands(trilateral, state, seat).answerOverture.map(({ overture }) => ({
    by: seat,
    command: { type: "answerOverture", overture, answer: "accept" },
  }));
}

/** Growth that stays untold until the review, and breaks no promise either way. */
const isUntold = (
  state: GameState,
  seat: SeatId,
  budget: Readonly<{ publishDefence: boolean }>,
): boolean =>
  !budget.publishDefence &&
  reportingOf(trilateral, state, seat) === "none" &&
  !Object.values(state.obligations).some(
    ({ clause, status }) =>
      status === "pending" && clause.from === seat && clause.duty.kind === "capDefence",
  );

const begins = ({ events }: Step, phase: GameState["phase"]): boolean =>
  events.some((event) => event.type === "phaseBegan" && event.phase === phase);

/** An empty treasury shows: losses take at most what is there (11.6). */
const ranDry = (state: GameState): boolean =>
  Object.values(state.seats).some(({ treasury }) => treasury < 0.1);

/** Who submits nothing pays what it can, so what it has shows (10.3). */
const wasBudgetedByDefault = ({ events }: Step, seat: SeatId): boolean =>
  events.some((event) => event.type === "budgetExecuted" && event.seat === seat && event.byDefault);
