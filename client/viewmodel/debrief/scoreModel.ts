import type { Debrief, DebriefSeat } from "#shared/analysis/debrief.ts";
import { type ObjectiveId, objectiveId, type SeatId } from "#shared/kernel/ids.ts";
import { tenth } from "#shared/kernel/units.ts";
import { scorePerPoint } from "#shared/views/valuation.ts";
import type { ScoreTerm } from "#shared/views/view.ts";
import { type PhaseEnd, valuesOf } from "./phasesModel.ts";

/** One delegation against its own mandate, in points of the score (0–100). */
export interface ScoreCard {
  readonly seat: SeatId;
  readonly player: DebriefSeat["player"];
  readonly personality: string | undefined;
  readonly score: number;
  readonly walkAway: number;
  /** Score less walk-away value. */
  readonly surplus: number;
  /** What the sheet came to before the collapse capped it; absent where nothing did. */
  readonly uncapped?: number | undefined;
  /** What a sheet without any points scores; may be below 0. */
  readonly base: number;
  /** What made the score, by what earned it, greatest first. */
  readonly groups: readonly TermGroup[];
  readonly objectives: readonly {
    readonly id: ObjectiveId;
    readonly met: boolean;
    readonly points: number;
  }[];
  readonly redLine: { readonly crossed: boolean; readonly penalty: number };
  /** The running score at every phase's end. */
  readonly course: readonly number[];
}

/** All terms of a score that were earned in the same way. */
export interface TermGroup {
  readonly reason: ScoreTerm["reason"];
  readonly points: number;
  /** Greatest first. */
  readonly terms: readonly ScoreTerm[];
}

/** In the order of the table: nobody is ranked. */
export const scoreCards = (
  { seats }: Pick<Debrief, "seats">,
  ends: readonly PhaseEnd[],
): readonly ScoreCard[] => seats.map((seat) => scoreCard(seat, ends));

function scoreCard(of: DebriefSeat, ends: readonly PhaseEnd[]): ScoreCard {
  const { seat, score, walkAway, mandate } = of;
  const unit = scorePerPoint(mandate);
  const base = tenth(-mandate.scale.zero * unit);
  const terms = of.terms
    .map((term) => ({ ...term, points: tenth(term.points * unit) }))
    .filter(({ points }) => points !== 0)
    .toSorted((a, b) => b.points - a.points);
  const raw = of.terms.reduce((sum, { points }) => sum + points, 0);
  const earned = tenth(Math.min(100, Math.max(0, (raw - mandate.scale.zero) * unit)));
  return {
    seat,
    player: of.player,
    personality: of.personality,
    score,
    walkAway,
    surplus: tenth(score - walkAway),
    uncapped: earned > score ? earned : undefined,
    base,
    groups: groupsOf(terms),
    objectives: of.objectives.map(({ id, met, points }) => ({
      id: objectiveId(id),
      met,
      points: tenth(points * unit),
    })),
    redLine: { crossed: of.redLineCrossed, penalty: tenth(mandate.redLine.penalty * unit) },
    course: valuesOf(ends, `score.${seat}`),
  };
}

function groupsOf(terms: readonly ScoreTerm[]): readonly TermGroup[] {
  const reasons = [...new Set(terms.map(({ reason }) => reason))];
  return reasons
    .map((reason): TermGroup => {
      const own = terms.filter((term) => term.reason === reason);
      return {
        reason,
        points: tenth(own.reduce((sum, { points }) => sum + points, 0)),
        terms: own,
      };
    })
    .toSorted((a, b) => b.points - a.points);
}
