import { classRefusal } from "#shared/classroom/classRefusals.ts";
import type {
  ClassCommandMessage,
  ClassCommandReply,
  ClassReservation,
  ClassServerMessages,
} from "#shared/protocol/class.ts";
import type { Message } from "./outbox.ts";
import { joined, socketOver } from "./socket.ts";

/** One open socket to a class. It is used until it closes; then another takes its place. */
export interface ClassLink {
  /** Rejects when no answer will come over this socket. */
  command(message: Message<ClassCommandMessage["command"]>): Promise<ClassCommandReply>;
  /** Closes without a word; `onClose` is not called for it. */
  close(): void;
}

/** What comes over the socket. */
export interface ClassLinkListeners {
  readonly onSections: (sections: ClassServerMessages["class"]) => void;
  /** Once, when the socket is lost; with the close code. */
  readonly onClose: (code: number) => void;
}

export type OpenClassLink = (
  reservation: ClassReservation["reservation"],
  listeners: ClassLinkListeners,
) => Promise<ClassLink>;

/** Opens a socket with a reservation; rejects when it does not come about in time. */
export const openClassLink: OpenClassLink = async (reservation, listeners) => {
  const room = await joined((sdk) => sdk.consumeSeatReservation(reservation));
  const socket = socketOver(room, listeners.onClose);
  room.onMessage("class", listeners.onSections);
  return {
    command: async (message) =>
      (await socket.ask<ClassCommandReply>("command", message)) ?? {
        ok: false,
        refusal: classRefusal("internalError"),
      },
    close: () => socket.close(),
  };
};
