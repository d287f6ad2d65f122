import type { SeatReservation } from "#shared/protocol/http.ts";
import type {
  CommandMessage,
  CommandReply,
  RecordPage,
  ServerMessages,
} from "#shared/protocol/messages.ts";
import { PublicState, publicViewOf } from "#shared/protocol/publicState.ts";
import { refusal } from "#shared/rules/refusals.ts";
import type { PublicView } from "#shared/views/view.ts";
import { joined, socketOver } from "./socket.ts";

/** One open socket to a table. It is used until it closes; then another takes its place. */
export interface RoomLink {
  /** Rejects when no answer will come over this socket. */
  command(message: CommandMessage): Promise<CommandReply>;
  /** A page of the own record, from line number `from` on; rejects as `command` does. */
  record(from: number): Promise<RecordPage>;
  /** Says that somebody is there. */
  here(): void;
  /** Closes without a word; `onClose` is not called for it. */
  close(): void;
}

/** What comes over the socket. */
export interface LinkListeners {
  readonly onPublic: (view: PublicView) => void;
  readonly onOwn: (sections: ServerMessages["own"]) => void;
  readonly onSeats: (changed: ServerMessages["seats"]) => void;
  readonly onPresence: (presence: ServerMessages["presence"]) => void;
  readonly onRecord: (page: RecordPage) => void;
  /** Once, when the socket is lost; with the close code. */
  readonly onClose: (code: number) => void;
}

export type OpenLink = (
  reservation: SeatReservation["reservation"],
  listeners: LinkListeners,
) => Promise<RoomLink>;

/** Opens a socket with a reservation; rejects when it does not come about in time. */
export const openRoomLink: OpenLink = async (reservation, listeners) => {
  const room = await joined((sdk) => sdk.consumeSeatReservation(reservation, PublicState));
  const socket = socketOver(room, listeners.onClose);
  room.onStateChange((state) => listeners.onPublic(publicViewOf(state)));
  room.onMessage("own", listeners.onOwn);
  room.onMessage("seats", listeners.onSeats);
  room.onMessage("presence", listeners.onPresence);
  room.onMessage("record", listeners.onRecord);
  return {
    command: async (message) =>
      (await socket.ask<CommandReply>("command", message)) ?? {
        ok: false,
        refusal: refusal("internalError"),
      },
    record: async (from) =>
      (await socket.ask<RecordPage>("record", { from })) ?? { entries: [], total: 0 },
    here: () => room.send("here"),
    close: () => socket.close(),
  };
};
