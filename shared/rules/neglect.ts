import type { TrackId } from "#shared/scenario/schema/vocabulary.ts";
import type { Tracks } from "./state/moves.ts";

/** How far a track is from its best, 0–100: what drives crises. Tension and rivalry are best at 0. */
export const neglectOf = (tracks: Tracks, track: TrackId): number =>
  isBetterLow(track) ? tracks[track] : 100 - tracks[track];

const isBetterLow = (track: TrackId): boolean => track === "tension" || track === "rivalry";
