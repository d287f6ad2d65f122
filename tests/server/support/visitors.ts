import type { Room } from "@colyseus/sdk";
import {
  type CreateTable,
  type SeatReservation,
  seatReservationSchema,
  type TableCreated,
  tableCreatedSchema,
  tableJoinedSchema,
} from "#shared/protocol/http.ts";
import {
  type CommandReply,
  PROTOCOL_VERSION,
  type RecordEntry,
  type RecordPage,
  type ServerMessages,
} from "#shared/protocol/messages.ts";
import { PublicState, publicViewOf } from "#shared/protocol/publicState.ts";
import type { PublicView, SeatView } from "#shared/views/view.ts";
import { frames, receivedBy, recordingSdk } from "./recordingSocket.ts";

const sdk = await recordingSdk();

/** What the tests do with a server, wherever it runs. */
export class Visitors {
  readonly url: string;
  readonly players: Player[] = [];

  constructor(url: string) {
    this.url = url;
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return fetch(`${this.url}${path}`, { headers });
  }

  post(
    path: string,
    body: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    return fetch(`${this.url}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
  }

  async host(plan: Partial<CreateTable> = {}): Promise<TableCreated> {
    const body = { scenario: "trilateral", length: "short", pace: "live", ...plan };
    const reply = await this.post("/api/tables", body);
    return tableCreatedSchema.parse(await reply.json());
  }

  /** The seat's token. */
  async take(code: string, seat: string, name?: string): Promise<string> {
    const reply = await this.post(`/api/tables/${code}/join`, { seat, name });
    return tableJoinedSchema.parse(await reply.json()).seatToken;
  }

  async reserve(token: string, hostToken?: string): Promise<SeatReservation> {
    const body = { token, hostToken, protocol: PROTOCOL_VERSION };
    const reply = await this.post("/api/seat", body);
    return seatReservationSchema.parse(await reply.json());
  }

  /** Where the socket of a reservation is opened. */
  async socketAddress(token: string): Promise<string> {
    const { code, reservation } = await this.reserve(token);
    return this.roomAddress(code, String(reservation["processId"]), reservation.sessionId);
  }

  roomAddress(code: string, processId: string, session: string): string {
    return `${this.url.replace("http", "ws")}/${processId}/${code}?sessionId=${session}`;
  }

  async join(token: string, hostToken?: string): Promise<Player> {
    return this.sit((await this.reserve(token, hostToken)).reservation);
  }

  /** Opens the socket of a reservation. */
  async sit(reservation: SeatReservation["reservation"]): Promise<Player> {
    const client = new sdk.ColyseusSDK(this.url);
    const processId = String(reservation["processId"]);
    const room = await client.consumeSeatReservation({ ...reservation, processId }, PublicState);
    const player = new Player(room);
    this.players.push(player);
    await player.arrived;
    return player;
  }

  /** A game that has begun, with a person at every seat; Korea's is the host. */
  async playing(): Promise<{ asean: Player; korea: Player; japan: Player; code: string }> {
    const { code, hostToken, seatToken } = await this.host({ take: "korea" });
    const korea = await this.join(seatToken ?? "", hostToken);
    const asean = await this.join(await this.take(code, "asean"));
    const japan = await this.join(await this.take(code, "japan"));
    await korea.submit({ type: "startGame" });
    return { asean, korea, japan, code };
  }
}

/** A client of the real SDK at a table. */
export class Player {
  readonly room: Room<unknown, PublicState>;
  readonly presences: Record<string, unknown>[] = [];
  readonly record: RecordEntry[] = [];
  /** Resolves with the code when the server closes the socket. */
  readonly closed: Promise<number>;
  readonly arrived: Promise<void>;
  /** What an instructor was told of every seat. */
  readonly seats: Record<string, Partial<SeatView>> = {};
  #own: Partial<SeatView> | undefined;
  #commands = 0;

  constructor(room: Room<unknown, PublicState>) {
    this.room = room;
    room.reconnection.enabled = false;
    room.onMessage("own", (sections: Partial<SeatView>) => {
      this.#own = { ...this.#own, ...sections };
    });
    room.onMessage("seats", (changed: ServerMessages["seats"]) => {
      for (const [seat, sections] of Object.entries(changed))
        this.seats[seat] = { ...this.seats[seat], ...sections };
    });
    room.onMessage("record", (page: RecordPage) => {
      this.record.push(...page.entries);
    });
    room.onMessage("presence", (presence: Record<string, unknown>) => {
      this.presences.push(presence);
    });
    this.closed = new Promise((resolve) => {
      room.onLeave((code) => {
        resolve(code);
      });
    });
    this.arrived = new Promise((resolve) => {
      room.onMessage("record", () => {
        resolve();
      });
    });
  }

  get public(): PublicView {
    return publicViewOf(this.room.state);
  }

  get own(): Partial<SeatView> {
    if (this.#own === undefined) throw new Error("No own view has come");
    return this.#own;
  }

  /** Everything the socket received, as text in which a canary would show. */
  get received(): string {
    return receivedBy(this.room.sessionId);
  }

  get frames(): number {
    return frames.get(this.room.sessionId)?.length ?? 0;
  }

  async submit(command: unknown, commandId = this.#nextId()): Promise<CommandReply> {
    return this.send({ commandId, command });
  }

  /** Whatever it is, as a command message. */
  async send(message: unknown): Promise<CommandReply> {
    return this.room.request<unknown, CommandReply>("command", message);
  }

  async page(from: number): Promise<RecordPage> {
    return this.room.request<unknown, RecordPage>("record", { from });
  }

  /** Resolves after everything sent to this client so far has come. */
  async caughtUp(): Promise<void> {
    await this.page(0);
  }

  #nextId(): string {
    this.#commands += 1;
    return `${this.room.sessionId}-command-${this.#commands}`.padEnd(20, "x");
  }
}
