import { ColyseusSDK } from "@colyseus/sdk";
import type { Millis } from "#shared/kernel/units.ts";
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

/** One open socket to a table. It is used until it closes; then another takes its place. */
export interface RoomLink {
  /** Rejects when no answer will come over this socket. */
  command(message: CommandMessage): Promise<CommandReply>;
  /** A page of the own record, from line number `from` on; rejects as `command` does. */
  record(from: number): Promise<RecordPage>;
  /** Closes without a word; `onClose` is not called for it. */
  close(): void;
}

/** What comes over the socket. */
export interface LinkListeners {
  readonly onPublic: (view: PublicView) => void;
  readonly onOwn: (sections: ServerMessages["own"]) => void;
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
  const opening = consume(reservation);
  const room = await inTime(opening);
  return linkOver(room, listeners);
};

const consume = (reservation: SeatReservation["reservation"]) =>
  new ColyseusSDK(
    `${location.protocol.replace("http", "ws")}//${location.host}`,
  ).consumeSeatReservation(reservation, PublicState);

type TableRoom = Awaited<ReturnType<typeof consume>>;

function linkOver(room: TableRoom, listeners: LinkListeners): RoomLink {
  room.reconnection.enabled = false;
  const end = (code: number): void => {
    if (pulse.stop()) listeners.onClose(code);
  };
  const hangUp = (): void => {
    end(SILENT);
    room.removeAllListeners();
    room.connection.close();
  };
  const pulse = startPulse(room, hangUp);
  room.onStateChange((state) => listeners.onPublic(publicViewOf(state)));
  room.onMessage("own", listeners.onOwn);
  room.onMessage("presence", listeners.onPresence);
  room.onMessage("record", listeners.onRecord);
  room.onLeave(end);
  return {
    command: async (message) => {
      const answer = await ask<CommandReply>(room, "command", message, hangUp);
      return answer ?? { ok: false, refusal: refusal("internalError") };
    },
    record: async (from) => {
      const page = await ask<RecordPage>(room, "record", { from }, hangUp);
      return page ?? { entries: [], total: 0 };
    },
    close: () => {
      pulse.stop();
      room.removeAllListeners();
      room.connection.close();
    },
  };
}

/**
 * The answer to one request. Undefined: the server answered, but with a fault of its own. Rejects
 * when no answer will come; a socket over which none came in time is given up.
 */
async function ask<Answer>(
  room: TableRoom,
  type: "command" | "record",
  payload: unknown,
  hangUp: () => void,
): Promise<Answer | undefined> {
  const timer = setTimeout(hangUp, ANSWER_PATIENCE);
  try {
    return await room.request<unknown, Answer>(type, payload, { timeout: 2 * ANSWER_PATIENCE });
  } catch (failure) {
    if (room.connection.isOpen) return undefined;
    throw failure;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * A socket in a black hole stays open for minutes. So the server is asked for a sign of life every
 * few seconds, and `onSilence` is called once when none comes. `stop` says whether it was running.
 */
function startPulse(room: TableRoom, onSilence: () => void): { readonly stop: () => boolean } {
  let heard = true;
  let running = true;
  const timer = setInterval(() => {
    if (!heard) return onSilence();
    heard = false;
    room.ping(() => {
      heard = true;
    });
  }, PULSE);
  return {
    stop: () => {
      const was = running;
      running = false;
      clearInterval(timer);
      return was;
    },
  };
}

/** The room once joined, or a rejection after `JOIN_PATIENCE`; a room that opens later is closed. */
function inTime(opening: Promise<TableRoom>): Promise<TableRoom> {
  return new Promise((resolve, reject) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      reject(new Error("the socket did not open in time"));
    }, JOIN_PATIENCE);
    opening.then(
      (room) => {
        clearTimeout(timer);
        if (late) room.connection.close();
        else resolve(room);
      },
      (failure: unknown) => {
        clearTimeout(timer);
        reject(failure instanceof Error ? failure : new Error("the socket did not open"));
      },
    );
  });
}

const JOIN_PATIENCE: Millis = 8_000;
const ANSWER_PATIENCE: Millis = 8_000;
const PULSE: Millis = 4_000;
/** Reported as the close code of a socket that fell silent: abnormal closure (RFC 6455, 7.4.1). */
const SILENT = 1006;
