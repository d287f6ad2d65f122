// First: the SDK takes the socket that it finds.
import "./pageSocket.ts";
import { ColyseusSDK, type Room } from "@colyseus/sdk";
import type { Millis } from "#shared/kernel/units.ts";
import { waysIn } from "./waysIn.ts";

/** One open socket to a room. */
export interface Socket {
  /**
   * The answer to one request. Undefined: the server answered, but with a fault of its own. Rejects
   * when no answer will come; a socket over which none came in time is given up.
   */
  ask<Answer>(type: string, payload: unknown): Promise<Answer | undefined>;
  /** Closes without a word; `onClose` is not called for it. */
  readonly close: () => void;
}

/**
 * The room that `open` asks this page's server for. Rejects where it does not open in time; the next
 * try then goes the next way in.
 */
export async function joined<State>(
  open: (server: ColyseusSDK) => Promise<Room<unknown, State>>,
): Promise<Room<unknown, State>> {
  const server = new ColyseusSDK(`${location.protocol.replace("http", "ws")}//${location.host}`);
  try {
    const room = await inTime(open(server));
    waysIn.worked();
    return room;
  } catch (failure) {
    waysIn.failed();
    throw failure;
  }
}

/** The room once joined, or a rejection after `JOIN_PATIENCE`; a room that opens later is closed. */
function inTime<State>(opening: Promise<Room<unknown, State>>): typeof opening {
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

/** Minds a room just joined. `onClose` is called once, when the socket is lost; with the close code. */
export function socketOver<State>(
  room: Room<unknown, State>,
  onClose: (code: number) => void,
): Socket {
  room.reconnection.enabled = false;
  const end = (code: number): void => {
    if (pulse.stop()) onClose(code);
  };
  const leave = (): void => {
    room.removeAllListeners();
    room.connection.close();
  };
  const hangUp = (): void => {
    end(SILENT);
    leave();
  };
  const pulse = startPulse(room, hangUp);
  room.onLeave(end);
  return {
    ask: (type, payload) => ask(room, type, payload, hangUp),
    close: () => {
      pulse.stop();
      leave();
    },
  };
}

async function ask<Answer, State>(
  room: Room<unknown, State>,
  type: string,
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
function startPulse<State>(
  room: Room<unknown, State>,
  onSilence: () => void,
): { readonly stop: () => boolean } {
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

const JOIN_PATIENCE: Millis = 8_000;
const ANSWER_PATIENCE: Millis = 8_000;
const PULSE: Millis = 4_000;
/** Reported as the close code of a socket that fell silent: abnormal closure (RFC 6455, 7.4.1). */
const SILENT = 1006;
