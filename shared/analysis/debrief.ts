import type { ObligationId, ProgrammeId, SeatId } from "#shared/kernel/ids.ts";
import type { Money } from "#shared/kernel/units.ts";
import type { Event } from "#shared/rules/events.ts";
import { evolve } from "#shared/rules/evolve.ts";
import { standingOf } from "#shared/rules/scoring.ts";
import type {
  Clause,
  CollapseReason,
  Ending,
  Evidence,
  GameState,
  ObligationStatus,
  OvertureAnswer,
  Package,
  ScoreTerm,
  TrackMove,
} from "#shared/rules/state.ts";
import { effectiveTrust, pairKey } from "#shared/rules/trust.ts";
import type { Mandate, Phase, Scenario, TrackId } from "#shared/scenario/schema.ts";
import { type DiscussionQuestion, discussionQuestions } from "./discussionQuestions.ts";
import { type Payments, paymentsOf } from "./payments.ts";

/**
 * What a table looks back on once its game has ended: everything is revealed. Made from the
 * journal alone, by the same `evolve` that played it.
 */
export interface Debrief {
  readonly scenario: string;
  readonly years: number;
  readonly ending: Ending["reason"];
  readonly collapse?: CollapseReason | undefined;
  readonly region: Ending["region"];
  readonly seats: readonly DebriefSeat[];
  /** The position at the end of every phase, oldest first: tracks, trust, running scores. */
  readonly timeline: readonly Moment[];
  readonly trackMoves: readonly (TrackMove & Dated)[];
  readonly trustEvidence: readonly ({
    readonly pair: string;
    readonly evidence: Evidence;
  } & Dated)[];
  readonly promises: readonly LedgerEntry[];
  readonly programmes: readonly DebriefProgramme[];
  readonly overtures: readonly {
    readonly seat: SeatId;
    readonly overture: string;
    readonly year: number;
    readonly answer?: OvertureAnswer | undefined;
    readonly exposed: boolean;
  }[];
  readonly payments: Readonly<Record<SeatId, Payments>>;
  readonly questions: readonly DiscussionQuestion[];
  /** The whole record, for replay. Index, date and event. */
  readonly record: readonly (Dated & { readonly index: number; readonly event: Event })[];
}

export interface Dated {
  readonly year: number;
  readonly phase: Phase;
}

export interface DebriefSeat {
  readonly seat: SeatId;
  readonly player: "person" | "bot" | "empty";
  readonly personality?: string | undefined;
  readonly mandate: Mandate;
  /** 0–100. */
  readonly score: number;
  readonly walkAway: number;
  readonly terms: readonly ScoreTerm[];
  readonly objectives: readonly {
    readonly id: string;
    readonly met: boolean;
    readonly points: number;
  }[];
  readonly redLineCrossed: boolean;
  readonly reflections: Readonly<Record<number, string>>;
}

export interface Moment extends Dated {
  /** How many events of the record lie before this moment. */
  readonly after: number;
  readonly tracks: Readonly<Record<TrackId, number>>;
  /** `from>to` → 0–100. */
  readonly trust: Readonly<Record<string, number>>;
  readonly scores: Readonly<Record<SeatId, number>>;
  readonly treasuries: Readonly<Record<SeatId, Money>>;
}

export interface LedgerEntry {
  readonly obligation: ObligationId;
  readonly parties: readonly SeatId[];
  readonly clause: Clause;
  readonly status: ObligationStatus;
  readonly missing?: Money | undefined;
  readonly settledIn?: number | undefined;
  readonly open: boolean;
}

export interface DebriefProgramme {
  readonly id: ProgrammeId;
  readonly adoptedIn: number;
  readonly package: Package;
  readonly members: readonly SeatId[];
  readonly maturity: number;
  readonly paid: Readonly<Record<SeatId, Money>>;
}

/** Folds a journal from its first position into a debrief. Throws if the game has not ended. */
export function debriefOf(
  scenario: Scenario,
  initial: GameState,
  events: readonly Event[],
): Debrief {
  const dated = dateEvents(initial, events);
  const timeline: Moment[] = [];
  let state = initial;
  events.forEach((event, index) => {
    if (event.type === "phaseBegan" && state.year > 0)
      timeline.push(moment(scenario, state, index));
    state = evolve(state, event);
  });
  timeline.push(moment(scenario, state, events.length));
  const { ending } = state;
  if (ending === undefined) throw new Error("A debrief needs a game that has ended");
  return {
    scenario: scenario.id,
    years: state.years,
    ending: ending.reason,
    collapse: ending.collapse,
    region: ending.region,
    seats: scenario.seats.map((seat) => debriefSeat(scenario, state, seat.id)),
    timeline,
    trackMoves: dated.flatMap(({ event, year, phase }) =>
      event.type === "tracksMoved" ? event.moves.map((move) => ({ ...move, year, phase })) : [],
    ),
    trustEvidence: dated.flatMap(({ event, year, phase }) =>
      event.type === "trustEvidenceFound"
        ? [{ pair: event.pair, evidence: event.evidence, year, phase }]
        : [],
    ),
    promises: ledgerOf(state),
    programmes: Object.values(state.programmes).map((programme) => ({
      id: programme.id,
      adoptedIn: programme.adoptedIn,
      package: programme.package,
      members: programme.members,
      maturity: programme.maturity,
      paid: programme.paid,
    })),
    overtures: Object.values(state.seats).flatMap((seat) =>
      Object.values(seat.overtures).map(({ id, year, answer, exposed }) => ({
        seat: seat.id,
        overture: id,
        year,
        answer,
        exposed,
      })),
    ),
    payments: paymentsOf(scenario, events),
    questions: discussionQuestions(scenario, state, events),
    record: dated.filter(({ event }) => !HIDDEN.has(event.type)),
  };
}

/** Housekeeping of the engine that tells a reader nothing. */
const HIDDEN: ReadonlySet<Event["type"]> = new Set([
  "chanceDrawn",
  "securityAssessed",
  "trustAged",
]);

function dateEvents(initial: GameState, events: readonly Event[]): Debrief["record"] {
  let year = initial.year;
  let phase = initial.phase;
  return events.map((event, index) => {
    if (event.type === "phaseBegan") ({ year, phase } = event);
    return { index, year, phase, event };
  });
}

function moment(scenario: Scenario, state: GameState, after: number): Moment {
  const seats = scenario.seats.map((seat) => seat.id);
  const trust: Record<string, number> = {};
  const scores: Record<SeatId, number> = {};
  const treasuries: Record<SeatId, Money> = {};
  for (const from of seats) {
    scores[from] = standingOf(scenario, state, from).score;
    treasuries[from] = state.seats[from]?.treasury ?? 0;
    for (const to of seats) {
      if (from !== to) trust[pairKey(from, to)] = effectiveTrust(scenario, state, from, to);
    }
  }
  const { year, phase, tracks } = state;
  return { after, year, phase, tracks, trust, scores, treasuries };
}

function debriefSeat(scenario: Scenario, state: GameState, seat: SeatId): DebriefSeat {
  const position = state.seats[seat];
  const mandate = scenario.mandates[seat];
  const final = state.ending?.scores[seat];
  if (position === undefined || mandate === undefined || final === undefined) {
    throw new Error(`Seat ${seat} is missing from the ended game`);
  }
  const standing = standingOf(scenario, state, seat);
  return {
    seat,
    player: position.player?.kind ?? "empty",
    personality: position.player?.personality,
    mandate,
    score: final.score,
    walkAway: final.walkAway,
    terms: final.terms,
    objectives: standing.objectives,
    redLineCrossed: standing.redLineCrossed,
    reflections: position.reflections,
  };
}

function ledgerOf(state: GameState): readonly LedgerEntry[] {
  return Object.values(state.obligations).map((each) => ({
    obligation: each.id,
    parties: each.parties,
    clause: each.clause,
    status: each.status,
    missing: each.missing,
    settledIn: each.settledIn,
    open: state.deals[each.deal]?.open ?? false,
  }));
}
