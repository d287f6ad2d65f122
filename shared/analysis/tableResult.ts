import { idsOf, type ProgrammeId, type SeatId } from "#shared/kernel/ids.ts";
import { sum, tenth } from "#shared/kernel/units.ts";
import type { CrisisOutcome } from "#shared/rules/state/crisis.ts";
import type { CollapseReason, Ending } from "#shared/rules/state/ending.ts";
import type { Tracks } from "#shared/rules/state/moves.ts";
import type { ObligationStatus } from "#shared/rules/state/obligation.ts";
import type { TrackId } from "#shared/scenario/schema/vocabulary.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import type { Debrief, DebriefSeat } from "./debrief.ts";
import type { Levels } from "./moments.ts";
import type { RenegotiationResult } from "./renegotiation.ts";
import { yearEndsOf } from "./yearEnds.ts";

/** What one table of a class came to. */
export interface TableResult {
  /** From 1. */
  readonly number: number;
  readonly ending: Ending["reason"];
  readonly collapse?: CollapseReason | undefined;
  readonly region: Ending["region"];
  /** The last year that was played, of so many planned. */
  readonly year: number;
  readonly years: number;
  /** At the end, 0–100 each. */
  readonly tracks: Tracks;
  /** At the end, 0–100 (rule 13.5). */
  readonly meanTrust: number;
  /** How tracks and mean trust stood at the end of each year. */
  readonly course: readonly TableYear[];
  /** In the order of the scenario. */
  readonly seats: readonly SeatResult[];
  readonly promises: Promises;
  readonly crises: Readonly<Record<CrisisOutcome, number>>;
  /** In force at the end. */
  readonly programmes: number;
  /** Points of the score that all delegations together left on the table, all programmes considered together. */
  readonly jointGainsLeft: number;
  /** What other terms of one adopted programme alone would have brought its members together. */
  readonly left: readonly {
    readonly programme: ProgrammeId;
    readonly adoptedIn: number;
    readonly points: number;
  }[];
  /** What came of the newest renegotiation that was opened after the end; absent while it runs. */
  readonly renegotiation?: RenegotiationResult | undefined;
}

export interface TableYear {
  readonly year: number;
  readonly tracks: Tracks;
  readonly meanTrust: number;
}

/** Promises that were settled, in number; what escrow carries out by itself is none. */
export type Promises = Readonly<Record<Exclude<ObligationStatus, "pending">, number>>;

export interface SeatResult {
  readonly seat: SeatId;
  readonly player: DebriefSeat["player"];
  /** A bot's. */
  readonly personality?: string | undefined;
  /** 0–100 on the own mandate, and what no agreement at all would have scored. */
  readonly score: number;
  readonly walkAway: number;
  /** Score less walk-away value. */
  readonly surplus: number;
  readonly objectivesMet: number;
  readonly objectives: number;
  readonly redLineCrossed: boolean;
  /** Those that it gave. */
  readonly promises: Promises;
}

export function tableResultOf(
  scenario: PublicScenario,
  number: number,
  debrief: Debrief,
): TableResult {
  const crises = Object.values(debrief.table.crises);
  const ended = (outcome: CrisisOutcome): number =>
    crises.filter((crisis) => crisis.outcome === outcome).length;
  return {
    number,
    ending: debrief.ending,
    collapse: debrief.collapse,
    region: debrief.region,
    year: debrief.year,
    years: debrief.years,
    tracks: debrief.table.tracks,
    meanTrust: debrief.meanTrust,
    course: yearEndsOf(debrief).map(({ year, levels }) => ({
      year,
      tracks: tracksAt(debrief, levels),
      meanTrust: meanTrustIn(scenario, levels),
    })),
    seats: scenario.seats.flatMap(({ id }) => {
      const seat = debrief.seats.find((each) => each.seat === id);
      return seat === undefined ? [] : [seatResult(debrief, seat)];
    }),
    promises: promisesIn(debrief),
    crises: {
      contained: ended("contained"),
      managed: ended("managed"),
      uncontained: ended("uncontained"),
    },
    programmes: Object.keys(debrief.table.programmes).length,
    jointGainsLeft: debrief.wholeGame.jointGainsLeft,
    left: debrief.possibilities.map(({ programme, adoptedIn, jointGainsLeft }) => ({
      programme,
      adoptedIn,
      points: jointGainsLeft,
    })),
    renegotiation: debrief.renegotiation,
  };
}

/** Promises of the whole table, or those that `from` gave. */
export function promisesIn({ table }: Pick<Debrief, "table">, from?: SeatId): Promises {
  const given = Object.values(table.obligations).filter(
    ({ clause }) => !clause.escrow && (from === undefined || clause.from === from),
  );
  const settled = (status: ObligationStatus): number =>
    given.filter((each) => each.status === status).length;
  return { kept: settled("kept"), broken: settled("broken"), excused: settled("excused") };
}

function seatResult(debrief: Debrief, seat: DebriefSeat): SeatResult {
  return {
    seat: seat.seat,
    player: seat.player,
    personality: seat.personality,
    score: seat.score,
    walkAway: seat.walkAway,
    surplus: tenth(seat.score - seat.walkAway),
    objectivesMet: seat.objectives.filter(({ met }) => met).length,
    objectives: seat.objectives.length,
    redLineCrossed: seat.redLineCrossed,
    promises: promisesIn(debrief, seat.seat),
  };
}

function tracksAt({ table }: Debrief, levels: Levels): Tracks {
  const tracks: Record<TrackId, number> = { ...table.tracks };
  for (const track of idsOf(tracks)) tracks[track] = levels[`track.${track}`] ?? tracks[track];
  return tracks;
}

function meanTrustIn({ seats }: PublicScenario, levels: Levels): number {
  const trusts = seats.flatMap(({ id: from }) =>
    seats.flatMap(({ id: to }) => (from === to ? [] : [levels[`trust.${from}>${to}`] ?? 0])),
  );
  return tenth(sum(trusts) / Math.max(1, trusts.length));
}
