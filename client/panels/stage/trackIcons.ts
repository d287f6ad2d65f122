import type { IconName } from "#client/style/icons.ts";
import type { TrackId } from "#shared/views/view.ts";

/** The drawing that stands for each measure of the region. */
export const TRACK_ICONS: Readonly<Record<TrackId, IconName>> = {
  tension: "anchor",
  centrality: "compass",
  prosperity: "trending-up",
  health: "heart-pulse",
  cyber: "network",
  climate: "cloud-rain-wind",
  rivalry: "swords",
};
