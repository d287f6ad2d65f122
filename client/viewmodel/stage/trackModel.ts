import { isHighGood, TRACK_IDS } from "#shared/scenario/schema/vocabulary.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import type { PublicView, TrackId } from "#shared/views/view.ts";

/** `watch` and `danger`: how near a level is to where the region suffers or collapses. */
export type TrackMood = "good" | "calm" | "watch" | "danger";

export interface TrackModel {
  readonly id: TrackId;
  /** 0–100. */
  readonly level: number;
  /** Whether a high level is what the region wants. */
  readonly highIsGood: boolean;
  readonly mood: TrackMood;
}

/** The region's measures, in their usual order. */
export function trackModels(
  view: Pick<PublicView, "tracks">,
  scenario: PublicScenario,
): readonly TrackModel[] {
  return TRACK_IDS.map((id) => {
    const level = view.tracks[id];
    return { id, level, highIsGood: isHighGood(id), mood: trackMood(id, level, scenario) };
  });
}

/** How a level of a track stands for the region. */
export const trackMood = (id: TrackId, level: number, scenario: PublicScenario): TrackMood =>
  moodAt(Math.abs(level - worstLevel(id, isHighGood(id), scenario)));

/** Points from the worst level at which a track is in danger, and to be watched. */
const DANGER_WITHIN = 15;
const WATCH_WITHIN = 35;
const GOOD_FROM = 65;

/** Where the region collapses, or where the scale ends. */
function worstLevel(id: TrackId, highIsGood: boolean, scenario: PublicScenario): number {
  const { collapse } = scenario.settings;
  if (id === "tension") return collapse.tension;
  if (id === "centrality") return collapse.centrality;
  return highIsGood ? 0 : 100;
}

function moodAt(fromWorst: number): TrackMood {
  if (fromWorst <= DANGER_WITHIN) return "danger";
  if (fromWorst <= WATCH_WITHIN) return "watch";
  return fromWorst >= GOOD_FROM ? "good" : "calm";
}
