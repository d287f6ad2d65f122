import { browserShelves } from "#client/net/browserShelves.ts";
import { keepTokens } from "#client/net/seatTokens.ts";
import { goTo } from "#client/store/router.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import type { TableCreated } from "#shared/protocol/http.ts";

/** Keeps what came with a table just made, and goes there. */
export function enterTable(created: TableCreated, seat: SeatId | undefined): void {
  const { code, hostToken, seatToken } = created;
  keepTokens(browserShelves, code, {
    hostToken,
    ...(seatToken === undefined || seat === undefined ? {} : { seatToken, seat }),
  });
  goTo({ page: "table", code });
}
