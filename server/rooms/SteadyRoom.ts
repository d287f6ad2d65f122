import { type Client, ClientState, CloseCode, Room, type RoomOptions } from "@colyseus/core";
import type { Logger } from "pino";

/** A room that no client and no mistake of ours brings down. Every room extends it. */
export abstract class SteadyRoom<Options extends RoomOptions> extends Room<Options> {
  /** Changes are sent when they happen; this is only the pulse of the room's own upkeep. */
  override patchRate = 250;
  /** Seconds. A reservation that nobody takes up also delays the end of the process by this much. */
  override seatReservationTimeout = 5;
  /** Above it the socket is closed; what is merely too fast is refused in words before. */
  override maxMessagesPerSecond = 100;
  override autoDispose = false;
  readonly #joining = new Map<Client, number>();

  protected abstract readonly log: Logger;

  /** Without it a mistake in any handler or timer would end the process, and every game with it. */
  override onUncaughtException(error: Error, methodName: string): void {
    this.log.error({ err: error, method: methodName, room: this.roomId }, "a room's method failed");
  }

  /** Clients come back by themselves after this code. */
  override onBeforeShutdown(): void {
    void this.disconnect(CloseCode.MAY_TRY_RECONNECT).catch((error: unknown) => {
      this.log.error({ err: error, room: this.roomId }, "a room did not close");
    });
  }

  override onBeforePatch(): void {
    for (const [client, since] of this.#joining) {
      if (client.state !== ClientState.JOINING) this.#arrived(client);
      else if (Date.now() - since > JOIN_WITHIN) client.leave(CloseCode.WITH_ERROR);
    }
  }

  /** Says that `client` has until the deadline to finish its part of joining. */
  protected expect(client: Client): void {
    this.#joining.set(client, Date.now());
  }

  /** Called once `client` has finished joining. */
  protected abstract onArrived(client: Client): void;

  protected forget(client: Client): void {
    this.#joining.delete(client);
  }

  #arrived(client: Client): void {
    this.#joining.delete(client);
    if (client.state === ClientState.JOINED) this.onArrived(client);
  }
}

/** Milliseconds. */
const JOIN_WITHIN = 10_000;
