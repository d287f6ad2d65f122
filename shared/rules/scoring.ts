import { idsOf, type ObjectiveId, type SeatId } from "#shared/kernel/ids.ts";
import { clamp, tenth } from "#shared/kernel/units.ts";
import type { Mandate } from "#shared/scenario/schema/mandates.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { type FactsOf, holds, knownTo, truthOf } from "./conditions.ts";
import { neglectOf } from "./neglect.ts";
import type { FinalScore, ScoreTerm } from "./state/ending.ts";
import type { ProgrammeState } from "./state/programme.ts";
import type { SeatState } from "./state/seat.ts";
import type { GameState } from "./state.ts";

/** How a delegation stands on its own mandate. */
export interface MandateStanding {
  /** 0–100, before any collapse. */
  readonly score: number;
  /** What its sheet says that it scores with no agreement at all, 0–100. */
  readonly walkAway: number;
  /** Raw points, by what earned them. */
  readonly terms: readonly ScoreTerm[];
  readonly objectives: readonly {
    readonly id: ObjectiveId;
    readonly met: boolean;
    readonly points: number;
  }[];
  readonly redLineCrossed: boolean;
}

/**
 * The own score if the game ended now (rules 13.2, 13.3). While it runs, conditions about others
 * are judged by what is known of them (13.7); once it has ended, by the truth.
 */
export function standingOf(scenario: Scenario, state: GameState, seat: SeatId): MandateStanding {
  const facts = state.stage === "ended" ? truthOf(state) : knownTo(scenario, state, seat);
  return standingBy(scenario, state, seat, facts);
}

/** The score a game ends with (rules 13.3, 13.4). */
export function finalScore(
  scenario: Scenario,
  state: GameState,
  seat: SeatId,
  isCollapse: boolean,
): FinalScore {
  const { score, walkAway, terms } = standingBy(scenario, state, seat, truthOf(state));
  const most = isCollapse ? tenth(walkAway * scenario.settings.score.collapseFactor) : 100;
  return { score: Math.min(score, most), walkAway, terms };
}

function standingBy(
  scenario: Scenario,
  state: GameState,
  seat: SeatId,
  factsOf: FactsOf,
): MandateStanding {
  const mandate = scenario.mandates[seat];
  const position = state.seats[seat];
  if (mandate === undefined || position === undefined) throw new Error(`No mandate of ${seat}`);
  const objectives = mandate.objectives.map(({ id, condition, points }) => ({
    id,
    met: holds(scenario, state, condition, factsOf),
    points,
  }));
  const redLineCrossed = holds(scenario, state, mandate.redLine.condition, factsOf);
  const terms: readonly ScoreTerm[] = [
    ...programmeTerms(scenario, state, mandate, seat),
    ...trackTerms(state, mandate),
    ...ownTerms(mandate, position),
    ...crisisTerms(state, mandate),
    ...objectives
      .filter(({ met }) => met)
      .map(({ id, points }): ScoreTerm => ({ reason: "objective", about: id, points })),
    ...(redLineCrossed ? [redLineTerm(mandate)] : []),
  ];
  return {
    score: scoreOf(mandate, terms),
    walkAway: mandate.walkAway,
    terms,
    objectives,
    redLineCrossed,
  };
}

const redLineTerm = ({ redLine }: Mandate): ScoreTerm => ({
  reason: "redLine",
  points: -redLine.penalty,
});

function scoreOf({ scale }: Mandate, terms: readonly ScoreTerm[]): number {
  const raw = terms.reduce((sum, { points }) => sum + points, 0);
  return tenth(clamp((100 * (raw - scale.zero)) / (scale.hundred - scale.zero), 0, 100));
}

/** Programmes of which the delegation is a member, as far as they have grown. */
function programmeTerms(
  scenario: Scenario,
  state: GameState,
  mandate: Mandate,
  seat: SeatId,
): readonly ScoreTerm[] {
  const { signatureShare } = scenario.settings.score;
  return Object.values(state.programmes)
    .filter(({ members }) => members.includes(seat))
    .map((programme) => ({
      reason: "programme",
      about: programme.id,
      points:
        sheetPoints(mandate, programme) *
        (signatureShare + (1 - signatureShare) * workingPart(programme)),
    }));
}

/** While it grows, maturity alone counts, since money missing has already slowed it (9.2). */
const workingPart = ({ maturity, funded }: ProgrammeState): number =>
  maturity < 1 ? maturity : funded;

function sheetPoints(mandate: Mandate, programme: ProgrammeState): number {
  const sheet = mandate.programmes[programme.id];
  if (sheet === undefined) return 0;
  return idsOf(programme.package).reduce((sum, issue) => {
    const option = programme.package[issue];
    return sum + (option === undefined ? 0 : (sheet.options[issue]?.[option] ?? 0));
  }, sheet.adopted);
}

const trackTerms = ({ tracks }: GameState, mandate: Mandate): readonly ScoreTerm[] =>
  idsOf(mandate.tracks).map((track) => ({
    reason: "track",
    about: track,
    points: ((mandate.tracks[track] ?? 0) * (100 - neglectOf(tracks, track))) / 100,
  }));

/** Security, money (escrow counts: it comes back at the end, 6.8) and alignment. */
function ownTerms(mandate: Mandate, seat: SeatState): readonly ScoreTerm[] {
  const { cap, pointsPerBillion } = mandate.treasury;
  const money = Math.min(cap, seat.treasury + seat.escrowed);
  const steps = Math.abs(seat.alignment - mandate.alignment.ideal);
  return [
    { reason: "security", points: (mandate.security * seat.security) / 100 },
    { reason: "treasury", points: money * pointsPerBillion },
    { reason: "alignment", points: 0 - steps * mandate.alignment.pointsLostPerStep },
  ];
}

const crisisTerms = ({ crises }: GameState, mandate: Mandate): readonly ScoreTerm[] =>
  Object.values(crises).flatMap(({ id, option }): readonly ScoreTerm[] => {
    const points = option === undefined ? undefined : mandate.crisisOptions[id]?.[option];
    return points === undefined ? [] : [{ reason: "crisis", about: id, points }];
  });
