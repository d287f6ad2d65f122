import { isHighGood, type TrackId } from "#shared/scenario/schema/vocabulary.ts";
import type { Tracks } from "./state/moves.ts";

/** How far a track is from its best, 0–100: what drives crises. */
export const neglectOf = (tracks: Tracks, track: TrackId): number =>
  isHighGood(track) ? 100 - tracks[track] : tracks[track];
