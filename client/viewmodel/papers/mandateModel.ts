import type { IssueId, ObjectiveId, OptionId, ProgrammeId } from "#shared/kernel/ids.ts";
import { tenth } from "#shared/kernel/units.ts";
import { TRACK_IDS } from "#shared/scenario/schema/vocabulary.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import { scorePerBillion, scorePerPoint } from "#shared/views/valuation.ts";
import type {
  Mandate,
  Package,
  Programme,
  PublicView,
  ScoreTerm,
  TrackId,
} from "#shared/views/view.ts";
import type { Desk } from "../desk.ts";

/** What a delegation wants, everything in points of the final score (0–100). */
export interface MandateGoals {
  readonly programmes: readonly MandateProgramme[];
  /** Points at the best level of each track. */
  readonly tracks: readonly { readonly track: TrackId; readonly points: number }[];
  /** Points at an own security of 100. */
  readonly security: number;
  readonly treasury: { readonly perBillion: number; readonly cap: number };
  readonly alignment: { readonly ideal: number; readonly lostPerStep: number };
  readonly objectives: readonly { readonly id: ObjectiveId; readonly points: number }[];
  readonly redLine: { readonly penalty: number };
  /** The score with no agreement at all. */
  readonly walkAway: number;
}

/** The own score sheet: what one wants, and how much of it there is now. */
export interface MandateSheet extends MandateGoals {
  readonly alignment: MandateGoals["alignment"] & { readonly now: number };
  readonly objectives: readonly {
    readonly id: ObjectiveId;
    readonly points: number;
    readonly met: boolean;
  }[];
  readonly redLine: { readonly penalty: number; readonly crossed: boolean };
  readonly score: number;
  /** The running score, term by term, greatest first. */
  readonly terms: readonly ScoreTerm[];
}

export interface MandateProgramme {
  readonly programme: ProgrammeId;
  readonly inForce: boolean;
  readonly adopted: number;
  /** Points of the programme with the best and with the worst terms. */
  readonly best: number;
  readonly worst: number;
  readonly issues: readonly {
    readonly issue: IssueId;
    readonly options: readonly {
      readonly option: OptionId;
      readonly points: number;
      /** In the terms in force. */
      readonly inForce: boolean;
    }[];
  }[];
}

/** A mandate before any game has begun. Programmes that matter most to it first. */
export function mandateGoals(
  scenario: PublicScenario,
  mandate: Mandate,
  inForce: PublicView["programmes"] = {},
): MandateGoals {
  const unit = scorePerPoint(mandate);
  return {
    programmes: scenario.programmes
      .map((programme) =>
        mandateProgramme(programme, mandate, inForce[programme.id]?.package, unit),
      )
      .toSorted((a, b) => b.best - b.worst - (a.best - a.worst)),
    tracks: trackPoints(mandate, unit),
    security: tenth(mandate.security * unit),
    treasury: { perBillion: tenth(scorePerBillion(mandate)), cap: mandate.treasury.cap },
    alignment: {
      ideal: mandate.alignment.ideal,
      lostPerStep: tenth(mandate.alignment.pointsLostPerStep * unit),
    },
    objectives: mandate.objectives.map(({ id, points }) => ({ id, points: tenth(points * unit) })),
    redLine: { penalty: tenth(mandate.redLine.penalty * unit) },
    walkAway: mandate.walkAway,
  };
}

/** The own mandate as the game stands. */
export function mandateSheet(desk: Desk): MandateSheet {
  const { mandate, standing } = desk.own;
  const unit = scorePerPoint(mandate);
  const goals = mandateGoals(desk.scenario, mandate, desk.table.programmes);
  return {
    ...goals,
    alignment: { ...goals.alignment, now: desk.own.alignment },
    objectives: standing.objectives.map(({ id, met, points }) => ({
      id,
      met,
      points: tenth(points * unit),
    })),
    redLine: { ...goals.redLine, crossed: standing.redLineCrossed },
    walkAway: standing.walkAway,
    score: standing.score,
    terms: standing.terms
      .map((term) => ({ ...term, points: tenth(term.points * unit) }))
      .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points)),
  };
}

function trackPoints(mandate: Mandate, unit: number): MandateGoals["tracks"] {
  const weights: readonly (readonly [TrackId, number])[] = TRACK_IDS.map((track) => [
    track,
    mandate.tracks[track] ?? 0,
  ]);
  return weights
    .filter(([, weight]) => weight > 0)
    .map(([track, weight]) => ({ track, points: tenth(weight * unit) }))
    .toSorted((a, b) => b.points - a.points);
}

/** The track of that name, if it is one. */
export const trackId = (name: string): TrackId | undefined =>
  TRACK_IDS.find((track) => track === name);

function mandateProgramme(
  { id, issues: asked }: Programme,
  mandate: Mandate,
  terms: Package | undefined,
  unit: number,
): MandateProgramme {
  const sheet = mandate.programmes[id];
  const adopted = tenth((sheet?.adopted ?? 0) * unit);
  const issues = asked.map((issue) => ({
    issue: issue.id,
    options: issue.options.map((option) => ({
      option: option.id,
      points: tenth((sheet?.options[issue.id]?.[option.id] ?? 0) * unit),
      inForce: terms?.[issue.id] === option.id,
    })),
  }));
  const bounds = issues.map(({ options }) => options.map(({ points }) => points));
  return {
    programme: id,
    inForce: terms !== undefined,
    adopted,
    best: tenth(bounds.reduce((sum, points) => sum + Math.max(...points), adopted)),
    worst: tenth(bounds.reduce((sum, points) => sum + Math.min(...points), adopted)),
    issues,
  };
}
