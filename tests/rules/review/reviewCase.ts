import { overtureId, type SeatId } from "#shared/kernel/ids.ts";
import type { Event } from "#shared/rules/events.ts";
import { reviewOvertures } from "#shared/rules/overtureReview.ts";
import type { OvertureAnswer } from "#shared/rules/state/overture.ts";
import type { GameState } from "#shared/rules/state.ts";
import { unfold } from "#shared/rules/unfolding.ts";
import { withProgramme } from "#tests/support/deals.ts";
import { type Given, given } from "#tests/support/given.ts";

/**
 * Brings US$ 1.5 bn and 8 points of security, +3 rivalry and −2 centrality, with a leak of 0.35;
 * asks Japan to object to the code of conduct.
 */
export const DETERRENCE = overtureId("usExtendedDeterrence");

export const typesOf = (events: readonly Event[]): readonly Event["type"][] =>
  events.map(({ type }) => type);

/** The events of the overtures' part of the review. */
export function reviewed(table: Given): readonly Event[] {
  const u = unfold(table.scenario, table.state, table.now);
  reviewOvertures(u);
  return u.events;
}

/** A seat that was made the overture and has answered it; no other overture is on the table. */
export function holding(seat: SeatId, answer: OvertureAnswer, seed = 1): Given {
  const paid = answer === "accept" ? 1.5 : answer === "hedge" ? 0.8 : 0;
  return given({ seed })
    .where(({ seats }) => ({ seats: withOverture(seats, seat, {}) }))
    .after({
      type: "overtureAnswered",
      seat,
      overture: DETERRENCE,
      answer,
      paid,
      alignment: 0,
      security: 0,
    });
}

type Seats = GameState["seats"];

export function withOverture(
  seats: Seats,
  seat: SeatId,
  change: Partial<Seats[SeatId]["overtures"][typeof DETERRENCE]>,
): Seats {
  const cleared: Record<SeatId, Seats[SeatId]> = {};
  for (const position of Object.values(seats)) {
    const overture = { id: DETERRENCE, year: 1, received: 0, exposed: false, ...change };
    const overtures: Seats[SeatId]["overtures"] =
      position.id === seat ? { [DETERRENCE]: overture } : {};
    cleared[position.id] = { ...position, overtures };
  }
  return cleared;
}

export function withMoney(
  seats: Seats,
  seat: SeatId,
  change: Partial<Pick<Seats[SeatId], "treasury" | "undisclosed">>,
): Seats {
  const position = seats[seat];
  if (position === undefined) throw new Error(`No seat ${seat}`);
  return { ...seats, [seat]: { ...position, ...change } };
}

/** With the secretariat in force, which verifies promises. */
export const verified = (table: Given): Given => withProgramme(table, "secretariat");
