import type { SeatId } from "#shared/kernel/ids.ts";

export type CollapseReason = "tension" | "centrality" | "severeUncontained";

export interface Ending {
  readonly reason: "completed" | "collapsed" | "closed";
  readonly collapse?: CollapseReason | undefined;
  readonly scores: Readonly<Record<SeatId, FinalScore>>;
  /** The region as a whole, by trust, tension and centrality. */
  readonly region: "peace" | "coldPeace" | "fragile" | "collapse";
}

export interface FinalScore {
  /** 0–100 on the own mandate. */
  readonly score: number;
  readonly walkAway: number;
  readonly terms: readonly ScoreTerm[];
}

export interface ScoreTerm {
  readonly reason: ScoreReason;
  /** A programme, a track, an objective or a crisis, where the reason is about one. */
  readonly about?: string | undefined;
  /** Raw points. */
  readonly points: number;
}

export type ScoreReason =
  | "programme"
  | "track"
  | "security"
  | "treasury"
  | "alignment"
  | "crisis"
  | "objective"
  | "redLine";
