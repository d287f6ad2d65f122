import { keptUntilOf } from "#server/journal/journal.ts";
import type { Table } from "#server/tables/table.ts";
import type { Lobby } from "#shared/protocol/http.ts";
import { isVacated } from "#shared/protocol/vacated.ts";
import type { PublicSeat } from "#shared/views/view.ts";

/** Who sits at the table already, for those who think of joining. */
export function lobbyOf(table: Table, origins: readonly string[]): Lobby {
  const { head, publicView } = table.match;
  return {
    code: table.code,
    scenario: head.scenario.id,
    stage: publicView.stage,
    pace: head.pace,
    length: head.length,
    seats: head.scenario.seats.map(({ id }) => lobbySeat(table, id, publicView.seats[id])),
    origins: [...origins],
    keptUntil: keptUntilOf(head),
  };
}

type LobbySeat = Lobby["seats"][number];

function lobbySeat(table: Table, id: LobbySeat["id"], seat: PublicSeat | undefined): LobbySeat {
  const player = seat?.player;
  if (player === undefined || isVacated(id, player)) return { id };
  const { kind, personality } = player;
  return {
    id,
    player: {
      kind,
      name: table.nameAt(id, player.id),
      ...(personality === undefined ? {} : { personality }),
      connected: kind === "bot" || table.board.isConnected(player.id),
    },
  };
}
