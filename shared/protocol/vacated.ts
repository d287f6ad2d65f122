import { type PlayerId, playerId, type SeatId } from "#shared/kernel/ids.ts";
import type { Player } from "#shared/views/view.ts";

/**
 * The player of a seat whose person has left the running game. To the rules that person is away; at
 * the door it is nobody, and whoever comes with the code may have the seat.
 */
export const vacated = (seat: SeatId): Player => ({ id: vacatedId(seat), kind: "person" });

export const isVacated = (seat: SeatId, player: Pick<Player, "id"> | undefined): boolean =>
  player?.id === vacatedId(seat);

const vacatedId = (seat: SeatId): PlayerId => playerId(`left-${seat}`);
