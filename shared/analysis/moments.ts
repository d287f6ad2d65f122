import { idsOf, type SeatId } from "#shared/kernel/ids.ts";
import { standingOf } from "#shared/rules/scoring.ts";
import type { GameState } from "#shared/rules/state.ts";
import { effectiveTrust } from "#shared/rules/trust.ts";
import type { TrackId } from "#shared/scenario/schema/vocabulary.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import type { Dated, Step } from "./retrace.ts";

/**
 * The name of a number that a debrief follows through the game. Tracks, trust (effective, who
 * judges first), societies and scores are 0–100; treasuries are US$ bn, escrow not included.
 */
export type Level =
  | `track.${TrackId}`
  | `trust.${string}>${string}`
  | `society.${string}~${string}`
  | `score.${string}`
  | `treasury.${string}`;
export type Levels = Readonly<Partial<Record<Level, number>>>;

/** What changed with one event. The first moment has every level, as the game began. */
export interface Moment extends Dated {
  /** Place in the journal of the event that brought it. */
  readonly index: number;
  readonly levels: Levels;
}

/** Every change of a level, oldest first; what a rewind took back is there with its return. */
export function momentsOf(scenario: Scenario, steps: readonly Step[]): readonly Moment[] {
  const moments: Moment[] = [];
  let known: Levels = {};
  for (const { index, year, phase, before, after } of steps) {
    if (after.stage === "lobby" || !isOtherPosition(before, after)) continue;
    const levels = levelsOf(scenario, after);
    const changed = changesOf(known, levels);
    known = levels;
    if (Object.keys(changed).length > 0) moments.push({ index, year, phase, levels: changed });
  }
  return moments;
}

/** Whether anything differs that a level is read from. */
const isOtherPosition = (before: GameState, after: GameState): boolean =>
  before.stage !== after.stage ||
  before.tracks !== after.tracks ||
  before.trust !== after.trust ||
  before.seats !== after.seats ||
  before.programmes !== after.programmes ||
  before.crises !== after.crises ||
  before.obligations !== after.obligations;

function levelsOf(scenario: Scenario, state: GameState): Levels {
  const levels: Partial<Record<Level, number>> = {};
  for (const track of idsOf(state.tracks)) levels[`track.${track}`] = state.tracks[track];
  for (const [bond, trust] of Object.entries(state.trust.societal)) {
    levels[`society.${asBond(bond)}`] = trust;
  }
  for (const { id } of scenario.seats) {
    levels[`score.${id}`] = scoreOf(scenario, state, id);
    levels[`treasury.${id}`] = state.seats[id]?.treasury ?? 0;
    for (const other of scenario.seats) {
      if (other.id === id) continue;
      levels[`trust.${id}>${other.id}`] = effectiveTrust(scenario, state, id, other.id);
    }
  }
  return levels;
}

/** The final score once there is one, which a collapse has capped; until then the running one. */
const scoreOf = (scenario: Scenario, state: GameState, seat: SeatId): number =>
  state.ending?.scores[seat]?.score ?? standingOf(scenario, state, seat).score;

function changesOf(before: Levels, after: Levels): Levels {
  const changed: Partial<Record<Level, number>> = {};
  for (const level of idsOf<Level>(after)) {
    if (before[level] !== after[level]) changed[level] = after[level] ?? 0;
  }
  return changed;
}

function asBond(key: string): `${string}~${string}` {
  const [one = "", other = ""] = key.split("~");
  return `${one}~${other}`;
}
