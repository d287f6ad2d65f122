import * as fc from "fast-check";
import type { SeatId } from "#shared/kernel/ids.ts";
import type { Viewer } from "#shared/views/view.ts";
import { ASEAN, JAPAN, KOREA } from "#tests/support/given.ts";

export const SEATS: readonly SeatId[] = [ASEAN, KOREA, JAPAN];

export const PUBLIC: Viewer = { kind: "public" };

export const seed = fc.integer({ min: 1, max: 1e6 });

/** Who keeps the secret, whom it confides in, and who is not involved. */
export const cast = fc.constantFrom(
  ...SEATS.flatMap((keeper) =>
    SEATS.filter((each) => each !== keeper).map((confidant) => ({
      keeper,
      confidant,
      outsiders: watchersBut(keeper, confidant),
      others: watchersBut(keeper),
    })),
  ),
);

/** Who plays which part in keeping a secret. */
export interface Cast {
  readonly keeper: SeatId;
  readonly confidant: SeatId;
  readonly outsiders: readonly Viewer[];
  readonly others: readonly Viewer[];
}

export function asSeat(seat: SeatId): Viewer {
  return { kind: "seat", seat };
}

function watchersBut(...involved: readonly SeatId[]): readonly Viewer[] {
  return [PUBLIC, ...SEATS.filter((each) => !involved.includes(each)).map(asSeat)];
}
