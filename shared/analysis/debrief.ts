import type { OvertureId, SeatId } from "#shared/kernel/ids.ts";
import { type Money, tenth } from "#shared/kernel/units.ts";
import type { Event } from "#shared/rules/events.ts";
import { standingOf } from "#shared/rules/scoring.ts";
import type { CollapseReason, Ending, ScoreTerm } from "#shared/rules/state/ending.ts";
import type { TrackMove } from "#shared/rules/state/moves.ts";
import type { OvertureAnswer } from "#shared/rules/state/overture.ts";
import type { Player } from "#shared/rules/state/seat.ts";
import type { GameState } from "#shared/rules/state.ts";
import type { Mandate } from "#shared/scenario/schema/mandates.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { publicView } from "#shared/views/publicView.ts";
import { basisIn } from "#shared/views/settlementBasis.ts";
import type { PublicView } from "#shared/views/view.ts";
import { type Talks, talksOf } from "./concessions.ts";
import { type CrisisCounterfactuals, counterfactualsOf } from "./crisisCounterfactuals.ts";
import type { DiscussionQuestion } from "./discussionQuestion.ts";
import { discussionQuestions } from "./discussionQuestions.ts";
import { withFindings } from "./findingQuestions.ts";
import { type Moment, momentsOf } from "./moments.ts";
import { type OutcomeCounts, outcomeCounts } from "./outcomeCounts.ts";
import { type Payments, paymentsOf } from "./payments.ts";
import { type Possibility, possibilitiesOf } from "./possibilities.ts";
import { type DebriefProgramme, programmesOf } from "./programmeHistory.ts";
import { type PromiseEffect, promiseEffectsOf } from "./promiseEffects.ts";
import { type RenegotiationResult, renegotiationResult } from "./renegotiation.ts";
import { type Dated, retrace, type Step, standing } from "./retrace.ts";
import { type TermsWorth, termsWorth } from "./termsWorth.ts";
import { type TrustMove, trustMovesOf } from "./trustMoves.ts";
import { type WholeGame, wholeGameOf } from "./wholeGame.ts";

/**
 * What a table looks back on once its game has ended: everything is revealed. Made from the
 * journal alone, by the same `evolve` that played it. What a rewind took back is in the record and
 * nowhere else.
 */
export interface Debrief {
  readonly scenario: string;
  /** The last year that was played, of so many planned. */
  readonly year: number;
  readonly years: number;
  readonly ending: Ending["reason"];
  readonly collapse?: CollapseReason | undefined;
  readonly region: Ending["region"];
  /** Mean effective trust of all in all others, 0–100 (rule 13.5). */
  readonly meanTrust: number;
  readonly counts: OutcomeCounts;
  readonly seats: readonly DebriefSeat[];
  /** The last position, with every deal and promise in it, secret ones too. */
  readonly table: PublicView;
  /** Every change of a level: tracks, trust, societies, running scores, treasuries. */
  readonly moments: readonly Moment[];
  readonly trackMoves: readonly (TrackMove & Dated)[];
  readonly trustMoves: readonly TrustMove[];
  readonly programmes: readonly JudgedProgramme[];
  /** What could have been agreed on each of them. */
  readonly possibilities: readonly Possibility[];
  /** What could have been agreed on all of them together. */
  readonly wholeGame: WholeGame;
  /** The newest renegotiation that was held afterwards; absent where there was none, or while it runs. */
  readonly renegotiation?: RenegotiationResult | undefined;
  /** Every negotiation over more than one draft, and who gave way in it. */
  readonly talks: readonly Talks[];
  /** What each promise that was kept or broken did to trust, and what breaking it spared. */
  readonly promiseEffects: readonly PromiseEffect[];
  /** Every crisis judged again with one thing changed. */
  readonly counterfactuals: readonly CrisisCounterfactuals[];
  readonly overtures: readonly DebriefOverture[];
  readonly payments: Readonly<Record<SeatId, Payments>>;
  readonly questions: readonly DiscussionQuestion[];
  /** The whole record, for replay, without the engine's housekeeping. */
  readonly record: readonly DebriefEntry[];
}

/** A programme with what its terms were worth to each. */
export interface JudgedProgramme extends DebriefProgramme {
  readonly worth: readonly TermsWorth[];
}

export interface DebriefSeat {
  readonly seat: SeatId;
  readonly player: Player["kind"] | "empty";
  /** A bot's. */
  readonly personality?: string | undefined;
  readonly mandate: Mandate;
  /** 0–100; after a collapse no more than it allows (rule 13.4). */
  readonly score: number;
  readonly walkAway: number;
  /** Raw points of the sheet, before any collapse. */
  readonly terms: readonly ScoreTerm[];
  readonly objectives: readonly {
    readonly id: string;
    readonly met: boolean;
    readonly points: number;
  }[];
  readonly redLineCrossed: boolean;
  /** By year. */
  readonly reflections: Readonly<Record<number, string>>;
}

export interface DebriefOverture {
  readonly seat: SeatId;
  readonly overture: OvertureId;
  readonly year: number;
  readonly answer?: OvertureAnswer | undefined;
  /** US$ bn received and not taken back. */
  readonly received: Money;
  readonly exposed: boolean;
}

export interface DebriefEntry extends Dated {
  /** Place in the journal, as in moments and moves. */
  readonly index: number;
  readonly event: Event;
  /** Taken back by a later rewind. */
  readonly undone: boolean;
}

/**
 * Folds a journal from its first position into a debrief. Throws if the game has not ended. An
 * `earlier` debrief of the same ended game spares what takes longest.
 */
export function debriefOf(
  scenario: Scenario,
  initial: GameState,
  events: readonly Event[],
  earlier?: Pick<Debrief, "wholeGame">,
): Debrief {
  const steps = retrace(initial, events);
  const stood = standing(steps);
  const state = steps.at(-1)?.after;
  const ending = state?.ending;
  if (state === undefined || ending === undefined) {
    throw new Error("A debrief needs a game that has ended");
  }
  const programmes = programmesOf(stood);
  const trustMoves = trustMovesOf(scenario, stood);
  const counterfactuals = counterfactualsOf(scenario, stood);
  const talks = talksOf(scenario, stood);
  const promiseEffects = promiseEffectsOf(scenario, stood, trustMoves);
  const asked = discussionQuestions(scenario, stood, { talks, promiseEffects });
  const wholeGame = earlier?.wholeGame ?? wholeGameOf(scenario, stood, programmes);
  return {
    scenario: scenario.id,
    year: state.year,
    years: state.years,
    ending: ending.reason,
    collapse: ending.collapse,
    region: ending.region,
    meanTrust: meanTrust(publicView(scenario, state)),
    counts: outcomeCounts(state),
    seats: scenario.seats.map((seat) => debriefSeat(scenario, state, ending, seat.id)),
    table: { ...publicView(scenario, state), deals: state.deals, obligations: state.obligations },
    moments: momentsOf(scenario, steps),
    trackMoves: stood.flatMap(trackMovesIn),
    trustMoves,
    programmes: programmes.map((each) => ({ ...each, worth: termsWorth(scenario, each) })),
    possibilities: possibilitiesOf(scenario, state.years, programmes),
    wholeGame,
    renegotiation: renegotiationIn(scenario, state, wholeGame),
    talks,
    promiseEffects,
    counterfactuals,
    overtures: overturesOf(state),
    payments: paymentsOf(scenario, stood),
    questions: withFindings(asked, { wholeGame, counterfactuals }),
    record: steps.filter(({ event }) => !HOUSEKEEPING.has(event.type)).map(entryOf),
  };
}

function renegotiationIn(
  scenario: Scenario,
  state: GameState,
  { jointGainsLeft }: WholeGame,
): RenegotiationResult | undefined {
  const basis = basisIn(scenario, publicView(scenario, state));
  if (basis === undefined || state.renegotiation === undefined) return undefined;
  return renegotiationResult(basis, state.renegotiation, jointGainsLeft);
}

/** What the engine notes for itself and what tells a reader nothing. */
const HOUSEKEEPING: ReadonlySet<Event["type"]> = new Set([
  "chanceDrawn",
  "securityAssessed",
  "trustAged",
]);

const entryOf = ({ index, year, phase, event, undone }: Step): DebriefEntry => ({
  index,
  year,
  phase,
  event,
  undone,
});

const trackMovesIn = ({ event, year, phase }: Step): Debrief["trackMoves"] =>
  event.type === "tracksMoved" ? event.moves.map((move) => ({ ...move, year, phase })) : [];

function meanTrust({ effectiveTrust }: PublicView): number {
  const trusts = Object.values(effectiveTrust);
  return tenth(trusts.reduce((sum, trust) => sum + trust, 0) / trusts.length);
}

function debriefSeat(
  scenario: Scenario,
  state: GameState,
  ending: Ending,
  seat: SeatId,
): DebriefSeat {
  const position = state.seats[seat];
  const mandate = scenario.mandates[seat];
  const final = ending.scores[seat];
  if (position === undefined || mandate === undefined || final === undefined) {
    throw new Error(`Seat ${seat} is missing from the ended game`);
  }
  const { objectives, redLineCrossed } = standingOf(scenario, state, seat);
  return {
    seat,
    player: position.player?.kind ?? "empty",
    personality: position.player?.personality,
    mandate,
    score: final.score,
    walkAway: final.walkAway,
    terms: final.terms,
    objectives,
    redLineCrossed,
    reflections: position.reflections,
  };
}

const overturesOf = (state: GameState): readonly DebriefOverture[] =>
  Object.values(state.seats).flatMap((seat) =>
    Object.values(seat.overtures).map(({ id, year, answer, received, exposed }) => ({
      seat: seat.id,
      overture: id,
      year,
      answer,
      received,
      exposed,
    })),
  );
