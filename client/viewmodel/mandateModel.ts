import type { IssueId, ObjectiveId, OptionId, ProgrammeId } from "#shared/kernel/ids.ts";
import { tenth } from "#shared/kernel/units.ts";
import { scorePerBillion, scorePerPoint } from "#shared/views/valuation.ts";
import type { ScoreTerm, TrackId } from "#shared/views/view.ts";
import type { Desk } from "./desk.ts";

/** The own score sheet, everything in points of the final score (0–100). */
export interface MandateSheet {
  readonly programmes: readonly MandateProgramme[];
  /** Points at the best level of each track. */
  readonly tracks: readonly { readonly track: TrackId; readonly points: number }[];
  /** Points at an own security of 100. */
  readonly security: number;
  readonly treasury: { readonly perBillion: number; readonly cap: number };
  readonly alignment: {
    readonly now: number;
    readonly ideal: number;
    readonly lostPerStep: number;
  };
  readonly objectives: readonly {
    readonly id: ObjectiveId;
    readonly points: number;
    readonly met: boolean;
  }[];
  readonly redLine: { readonly penalty: number; readonly crossed: boolean };
  readonly walkAway: number;
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

/** Programmes that matter most to the own mandate first. */
export function mandateSheet(desk: Desk): MandateSheet {
  const { mandate, standing } = desk.own;
  const unit = scorePerPoint(mandate);
  return {
    programmes: desk.scenario.programmes
      .map((programme) => mandateProgramme(desk, programme.id, unit))
      .toSorted((a, b) => b.best - b.worst - (a.best - a.worst)),
    tracks: trackPoints(desk, unit),
    security: tenth(mandate.security * unit),
    treasury: { perBillion: tenth(scorePerBillion(mandate)), cap: mandate.treasury.cap },
    alignment: {
      now: desk.own.alignment,
      ideal: mandate.alignment.ideal,
      lostPerStep: tenth(mandate.alignment.pointsLostPerStep * unit),
    },
    objectives: standing.objectives.map(({ id, met, points }) => ({
      id,
      met,
      points: tenth(points * unit),
    })),
    redLine: {
      penalty: tenth(mandate.redLine.penalty * unit),
      crossed: standing.redLineCrossed,
    },
    walkAway: standing.walkAway,
    score: standing.score,
    terms: standing.terms
      .map((term) => ({ ...term, points: tenth(term.points * unit) }))
      .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points)),
  };
}

function trackPoints(desk: Desk, unit: number): MandateSheet["tracks"] {
  const weights: readonly (readonly [TrackId, number])[] = TRACKS.map((track) => [
    track,
    desk.own.mandate.tracks[track] ?? 0,
  ]);
  return weights
    .filter(([, weight]) => weight > 0)
    .map(([track, weight]) => ({ track, points: tenth(weight * unit) }))
    .toSorted((a, b) => b.points - a.points);
}

export const TRACKS = [
  "tension",
  "centrality",
  "prosperity",
  "health",
  "cyber",
  "climate",
  "rivalry",
] as const satisfies readonly TrackId[];

/** The track of that name, if it is one. */
export const trackId = (name: string): TrackId | undefined =>
  TRACKS.find((track) => track === name);

function mandateProgramme(desk: Desk, id: ProgrammeId, unit: number): MandateProgramme {
  const sheet = desk.own.mandate.programmes[id];
  const programme = desk.scenario.programmes.find((each) => each.id === id);
  const terms = desk.table.programmes[id]?.package;
  const adopted = tenth((sheet?.adopted ?? 0) * unit);
  const issues = (programme?.issues ?? []).map((issue) => ({
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
