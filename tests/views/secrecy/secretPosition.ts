import { dealId, obligationId, optionId, overtureId, type SeatId } from "#shared/kernel/ids.ts";
import { money } from "#shared/kernel/units.ts";
import type { CrisisState } from "#shared/rules/state/crisis.ts";
import type { Clause, Deal } from "#shared/rules/state/deal.ts";
import type { Obligation } from "#shared/rules/state/obligation.ts";
import type { SeatState } from "#shared/rules/state/seat.ts";
import type { Reputation } from "#shared/rules/state/trust.ts";
import type { GameState } from "#shared/rules/state.ts";
import { pairKey } from "#shared/rules/trust.ts";
import type { Scenario } from "#shared/scenario/schema.ts";

/** A mandate with other points, another scale and another walk-away value. */
export function withMandate(scenario: Scenario, seat: SeatId): Scenario {
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
export function withSecrets(state: GameState, seat: SeatId): GameState {
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

export const ANOTHER_BUDGET = {
  defenceGrowth: 1,
  publishDefence: true,
  programmes: {},
  obligations: {},
  reconciliation: [],
};

/** The same position with a secret draft, a secret deal in force, and secret evidence of it. */
export function withDealBetween(state: GameState, a: SeatId, b: SeatId): GameState {
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
