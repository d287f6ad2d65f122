import type { LineLook } from "#shared/charts/plotMarks.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";

/** A line that stands for no delegation. */
export const PLAIN_LOOK: LineLook = { dashes: "", marker: "circle" };

/** A bound rather than something that happened. */
export const BOUND_LOOK: LineLook = { dashes: "1.5 4", marker: "none" };

/** The look of a delegation: always the same one, in every chart. */
export function lookOf(scenario: PublicScenario, seat: SeatId): LineLook {
  const place = Math.max(
    0,
    scenario.seats.findIndex(({ id }) => id === seat),
  );
  return {
    colour: scenario.seats[place]?.colour,
    dashes: DASHES[place % DASHES.length] ?? "",
    marker: MARKERS[place % MARKERS.length] ?? "circle",
  };
}

const DASHES = ["", "8 3", "3 2.5", "10 3 2 3", "5 5"] as const;
const MARKERS = ["circle", "square", "triangle", "diamond"] as const;
