import type { CrisisId, OvertureId, SeatId } from "#shared/kernel/ids.ts";
import { seedRng } from "#shared/kernel/rng.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import type { OvertureState } from "./state/overture.ts";
import type { SeatState } from "./state/seat.ts";
import type { Reputation } from "./state/trust.ts";
import type { GameState, Pace } from "./state.ts";
import { bondKey, pairKey } from "./trust.ts";

export interface TableSettings {
  /** Any whole number; equal seeds and commands give equal games. */
  readonly seed: number;
  /** Years the game runs, 1 or more. */
  readonly years: number;
  readonly pace: Pace;
}

/** A table in its lobby: the scenario laid out, nobody seated, no event yet. */
export function initialState(scenario: Scenario, settings: TableSettings): GameState {
  const [chair] = scenario.settings.chairs;
  if (chair === undefined) throw new Error("A scenario names who takes the chair");
  return {
    scenario: scenario.id,
    stage: "lobby",
    pace: settings.pace,
    years: settings.years,
    year: 0,
    phase: "briefing",
    phaseBeganAt: 0,
    chair,
    agenda: [],
    rng: seedRng(settings.seed),
    seats: seatsAtStart(scenario),
    tracks: scenario.settings.tracks,
    trust: { government: governmentAtStart(scenario), societal: societalAtStart(scenario) },
    programmes: {},
    procedure: scenario.settings.procedure.initial,
    deals: {},
    obligations: {},
    resolutions: {},
    crises: {} satisfies Record<CrisisId, never>,
    crisisDeck: [],
    newsSeen: [],
    newsComing: [],
    overturesDealt: [],
    severeUncontained: 0,
    crisesContained: 0,
  };
}

/** Treasuries, defence and alignment as the scenario sets them, without players. */
export function seatsAtStart(scenario: Scenario): Readonly<Record<SeatId, SeatState>> {
  const seats: Record<SeatId, SeatState> = {};
  for (const seat of scenario.seats) seats[seat.id] = seatAtStart(seat);
  return seats;
}

function seatAtStart(seat: Scenario["seats"][number]): SeatState {
  const { spending, opacity } = seat.defence;
  const overtures: Record<OvertureId, OvertureState> = {};
  return {
    id: seat.id,
    muted: false,
    ready: false,
    treasury: seat.treasury,
    escrowed: 0,
    undisclosed: 0,
    defence: {
      spending,
      startedAt: spending,
      growth: 0,
      estimate: { low: spending, high: spending },
      believedGrowth: 0,
      opacity,
      publishedThisYear: false,
    },
    alignment: seat.alignment,
    security: SECURITY_AT_START,
    overtures,
    forecasts: [],
    intelligence: [],
    tablings: 0,
    promisesKept: 0,
    promisesBroken: 0,
    reconciled: [],
    reflections: {},
  };
}

/** Nobody has grown yet, so nobody threatens: the constant of rule 10.6. */
const SECURITY_AT_START = 50;

/** Priors that put every government trust at the scenario's value (rule 3.1). */
export function governmentAtStart(scenario: Scenario): Readonly<Record<string, Reputation>> {
  const { priorStrength } = scenario.settings.trust;
  const government: Record<string, Reputation> = {};
  for (const { from, to, trust } of scenario.settings.government) {
    const priorKept = (priorStrength * trust) / 100;
    const priorBroken = priorStrength - priorKept;
    const evidence = { kept: 0, broken: 0, unseenKept: 0, unseenBroken: 0, items: [] };
    government[pairKey(from, to)] = { ...evidence, priorKept, priorBroken };
  }
  return government;
}

/** Societal trust by pair as the scenario sets it. */
export const societalAtStart = (scenario: Scenario): Readonly<Record<string, number>> =>
  Object.fromEntries(
    scenario.settings.societal.map(({ between: [a, b], trust }) => [bondKey(a, b), trust]),
  );
