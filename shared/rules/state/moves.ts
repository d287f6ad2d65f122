import type { TrackId } from "#shared/scenario/schema/vocabulary.ts";

/** Where each track stands, 0–100. */
export type Tracks = Readonly<Record<TrackId, number>>;

/** Why a track or a treasury moved, for the record and the debrief. */
export type MoveReason =
  | "start"
  | "drift"
  | "news"
  | "programme"
  | "crisis"
  | "overtures"
  | "armsRace"
  | "procedure"
  | "chairStatement"
  | "membersStatement"
  | "nonInterference"
  | "programmeRisk"
  | "income"
  | "budget"
  | "obligation"
  | "escrow"
  | "overture"
  | "crisisContribution"
  | "crisisLoss"
  | "reconciliation";

export interface TrackMove {
  readonly track: TrackId;
  /** Points, after clamping to 0–100. */
  readonly by: number;
  readonly reason: MoveReason;
  /** The programme, crisis, news or seat it came from, where there is one. */
  readonly about?: string | undefined;
}
