import { type SeatId, seatId } from "#shared/kernel/ids.ts";
import type { Programme } from "#shared/scenario/schema/programmes.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { trilateral } from "./scenarios.ts";

export const NORTH = seatId("north");
export const SOUTH = seatId("south");
export const EAST = seatId("east");
export const WEST = seatId("west");
export const CENTRE = seatId("centre");
export const FIVE: readonly SeatId[] = [NORTH, SOUTH, EAST, WEST, CENTRE];

/**
 * The programmes of *Trilateral* before five delegations who all trust each other at 70: enough for
 * every text, so that only the decision rule decides. The cost of everything is shared 1 : 2 : 3 : 4 : 0.
 */
export const fiveSeats: Scenario = {
  ...trilateral,
  id: "fiveSeats",
  seats: FIVE.map((id) => ({ ...first(trilateral.seats), id })),
  programmes: trilateral.programmes.map(sharedByFive),
  mandates: Object.fromEntries(FIVE.map((id) => [id, first(Object.values(trilateral.mandates))])),
  overtures: [],
  settings: {
    ...trilateral.settings,
    chairs: [...FIVE],
    government: FIVE.flatMap((from) =>
      FIVE.filter((to) => to !== from).map((to) => ({ from, to, trust: 70 })),
    ),
    societal: FIVE.flatMap((a) => FIVE.filter((b) => a < b).map((b) => bond(a, b))),
  },
};

function bond(a: SeatId, b: SeatId): Scenario["settings"]["societal"][number] {
  return { between: [a, b], trust: 60 };
}

function sharedByFive(programme: Programme): Programme {
  const shares = { [NORTH]: 0.1, [SOUTH]: 0.2, [EAST]: 0.3, [WEST]: 0.4, [CENTRE]: 0 };
  return {
    ...programme,
    domesticAffairOf: [],
    issues: programme.issues.map((issue) => ({
      ...issue,
      options: issue.options.map((option) =>
        option.shares === undefined ? option : { ...option, shares },
      ),
    })),
  };
}

function first<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined) throw new Error("Nothing there");
  return item;
}
