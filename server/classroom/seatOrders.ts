import type { ClassState } from "#shared/classroom/classState.ts";
import { teamAt } from "#shared/classroom/seating.ts";
import { type PlayerId, playerId, type SeatId } from "#shared/kernel/ids.ts";
import type { InstructorCommand } from "#shared/rules/commands.ts";
import type { PublicSeat, PublicView } from "#shared/views/view.ts";

/** How many people share a delegation, and how many of them are there. */
export interface TeamSize {
  readonly people: number;
  readonly present: number;
}

/** Whom the game knows as the player of a seat that people of a class share. */
export const teamPlayer = (seat: SeatId): PlayerId => playerId(`team-${seat}`);

export const teamSizeAt = (state: ClassState, table: number, seat: SeatId): TeamSize => {
  const team = teamAt(state, table, seat);
  return { people: team.length, present: team.filter(({ absent }) => !absent).length };
};

/** What makes the seats of a table in its lobby those of the class: people's, and bots' where nobody is. */
export const seatingOrders = (
  state: ClassState,
  table: number,
  personalityAt: (seat: SeatId) => string,
): readonly InstructorCommand[] =>
  state.seats.map((seat) => ({
    type: "assignSeat",
    seat,
    player:
      teamSizeAt(state, table, seat).people > 0
        ? { id: teamPlayer(seat), kind: "person" }
        : { id: playerId(`bot-${seat}`), kind: "bot", personality: personalityAt(seat) },
  }));

/**
 * What brings the seats of a running game in step with the class: who comes late takes a bot's
 * place, a delegation of which nobody is there is covered, and returned when somebody is again.
 * `before` says how the teams were when this was last asked, as far as is known.
 */
export const seatOrders = (
  state: ClassState,
  table: number,
  { stage, seats }: PublicView,
  before: (seat: SeatId) => TeamSize | undefined,
): readonly InstructorCommand[] =>
  stage === "playing"
    ? state.seats.flatMap((seat) => {
        const played = seats[seat];
        const now = teamSizeAt(state, table, seat);
        return played === undefined ? [] : ordersAt(played, now, before(seat));
      })
    : [];

function ordersAt(
  { id: seat, player, cover }: PublicSeat,
  now: TeamSize,
  before: TeamSize | undefined,
): readonly InstructorCommand[] {
  const isTeams = player?.id === teamPlayer(seat);
  const seated: readonly InstructorCommand[] =
    now.people > 0 && !isTeams
      ? [{ type: "assignSeat", seat, player: { id: teamPlayer(seat), kind: "person" } }]
      : [];
  if (now.present > 0)
    return cover !== undefined && before?.present === 0
      ? [...seated, { type: "returnSeat", seat }]
      : seated;
  if (before?.present === 0 && before.people === now.people) return seated;
  if (now.people === 0)
    return isTeams && cover?.scope !== "full" ? [{ type: "coverSeat", seat, scope: "full" }] : [];
  return cover === undefined
    ? [...seated, { type: "coverSeat", seat, scope: "caretaker" }]
    : seated;
}
