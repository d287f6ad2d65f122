import type { SeatId } from "#shared/kernel/ids.ts";
import type { PublicSeat, PublicView } from "./view.ts";

/**
 * The delegations of people for which others at the table wait now: others of people are done with
 * the phase, or all others are; or theirs is the last position on an open text. While people are
 * at work on both sides nobody waits, and for who is covered neither.
 */
export function waitedFor(view: PublicView): readonly SeatId[] {
  if (view.stage !== "playing" || view.paused) return [];
  const seats = Object.values(view.seats);
  return seats
    .filter((seat) => actsForItself(seat) && !seat.ready)
    .filter(({ id }) => {
      const others = seats.filter((other) => other.id !== id && other.player !== undefined);
      return doOthersWait(others) || owesLastPosition(view, id, others);
    })
    .map(({ id }) => id);
}

/** Whether people have the seat and nobody acts in their place. */
export const actsForItself = ({ player, cover }: PublicSeat): boolean =>
  player?.kind === "person" && cover === undefined;

const doOthersWait = (others: readonly PublicSeat[]): boolean =>
  others.some((other) => actsForItself(other) && other.ready) ||
  others.every(({ ready, cover }) => ready || cover !== undefined);

const owesLastPosition = (
  { resolutions }: PublicView,
  seat: SeatId,
  others: readonly PublicSeat[],
): boolean =>
  others.length > 0 &&
  Object.values(resolutions).some(
    ({ status, positions }) =>
      status === "open" &&
      positions[seat] === undefined &&
      others.every(({ id }) => positions[id] !== undefined),
  );
