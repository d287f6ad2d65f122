import type { Room } from "@colyseus/sdk";
import type { ClassPlanInput } from "#shared/classroom/classPlan.ts";
import type { LedClass, OwnClass, PublicClass } from "#shared/classroom/classView.ts";
import {
  type ClassCommandReply,
  type ClassCreated,
  type ClassDoor,
  type ClassJoined,
  type ClassReservation,
  type ClassServerMessages,
  classCreatedSchema,
  classDoorSchema,
  classJoinedSchema,
  classReservationSchema,
  type JoinClass,
} from "#shared/protocol/class.ts";
import { type SeatReservation, seatReservationSchema } from "#shared/protocol/http.ts";
import { PROTOCOL_VERSION } from "#shared/protocol/messages.ts";
import { PublicState } from "#shared/protocol/publicState.ts";
import { receivedBy, recordingSdk } from "./recordingSocket.ts";
import { bearer } from "./replies.ts";
import { Player, type Visitors } from "./visitors.ts";

const sdk = await recordingSdk();

/** A class on a running server, and those who come to it. */
export class Lesson {
  readonly visitors: Visitors;
  readonly code: string;
  readonly hostToken: string;

  static async begin(visitors: Visitors, plan: Partial<ClassPlanInput> = {}): Promise<Lesson> {
    const reply = await visitors.post("/api/classes", { scenario: "trilateral", ...plan });
    return new Lesson(visitors, classCreatedSchema.parse(await reply.json()));
  }

  constructor(visitors: Visitors, { code, hostToken }: ClassCreated) {
    this.visitors = visitors;
    this.code = code;
    this.hostToken = hostToken;
  }

  get path(): string {
    return `/api/classes/${this.code}`;
  }

  async join(wish: JoinClass = {}): Promise<ClassJoined> {
    const reply = await this.visitors.post(`${this.path}/join`, wish);
    return classJoinedSchema.parse(await reply.json());
  }

  async door(): Promise<ClassDoor> {
    return classDoorSchema.parse(await (await this.visitors.get(`${this.path}/door`)).json());
  }

  /** What `path` of the class answers whoever holds `token`. */
  get(path: string, token = this.hostToken): Promise<Response> {
    return this.visitors.get(`${this.path}/${path}`, bearer(token));
  }

  post(path: string, body: unknown, token = this.hostToken): Promise<Response> {
    return this.visitors.post(`${this.path}/${path}`, body, bearer(token));
  }

  remove(token = this.hostToken): Promise<Response> {
    return fetch(`${this.visitors.url}${this.path}`, { method: "DELETE", headers: bearer(token) });
  }

  async reissue(student: string): Promise<ClassJoined> {
    return classJoinedSchema.parse(await (await this.post("reissue", { student })).json());
  }

  /** The host makes a new key, and leads by it from now on. */
  async renewHostKey(): Promise<string> {
    const reply = await this.post("host-key", {});
    return classCreatedSchema.parse(await reply.json()).hostToken;
  }

  tryToEnter(token: string, as?: "public"): Promise<Response> {
    return this.visitors.post("/api/class-seat", { token, as, protocol: PROTOCOL_VERSION });
  }

  tryToSit(token: string, table?: string, as?: "public"): Promise<Response> {
    return this.visitors.post("/api/seat", { token, table, as, protocol: PROTOCOL_VERSION });
  }

  /** The host's socket, or a projector's. */
  async lead(as?: "public"): Promise<Pupil> {
    return this.enter(this.hostToken, as);
  }

  /** A socket of the class for whoever holds `token`. */
  async enter(token: string, as?: "public"): Promise<Pupil> {
    return this.enterBy(await this.reserve(token, as));
  }

  /** The socket of a place that has been reserved. */
  async enterBy({ reservation }: ClassReservation): Promise<Pupil> {
    const client = new sdk.ColyseusSDK(this.visitors.url);
    const processId = String(reservation["processId"]);
    const room = await client.consumeSeatReservation({ ...reservation, processId });
    const pupil = new Pupil(room);
    await pupil.arrived;
    return pupil;
  }

  async reserve(token: string, as?: "public"): Promise<ClassReservation> {
    return classReservationSchema.parse(await (await this.tryToEnter(token, as)).json());
  }

  async reserveTable(token: string, table?: string, as?: "public"): Promise<SeatReservation> {
    return seatReservationSchema.parse(await (await this.tryToSit(token, table, as)).json());
  }

  /** Sits down at the own table, or watches `table`. */
  async sit(token: string, table?: string, as?: "public"): Promise<Player> {
    const { reservation } = await this.reserveTable(token, table, as);
    const client = new sdk.ColyseusSDK(this.visitors.url);
    const processId = String(reservation["processId"]);
    const room = await client.consumeSeatReservation({ ...reservation, processId }, PublicState);
    const player = new Player(room);
    await player.arrived;
    return player;
  }
}

/** A client of the real SDK in a class: a student, the host, or a projector. */
export class Pupil {
  readonly room: Room;
  /** Resolves with the code when the server closes the socket. */
  readonly closed: Promise<number>;
  readonly arrived: Promise<void>;
  readonly messages: ClassServerMessages["class"][] = [];
  #public: Partial<PublicClass> = {};
  #own: Partial<OwnClass> = {};
  #lead: Partial<LedClass> = {};
  #commands = 0;
  #waiting: { readonly holds: () => boolean; readonly go: () => void }[] = [];

  constructor(room: Room) {
    this.room = room;
    room.reconnection.enabled = false;
    this.closed = new Promise((resolve) => {
      room.onLeave((code) => {
        resolve(code);
      });
    });
    this.arrived = new Promise((resolve) => {
      room.onMessage("class", (sections: ClassServerMessages["class"]) => {
        this.#take(sections);
        resolve();
      });
    });
  }

  get public(): Partial<PublicClass> {
    return this.#public;
  }

  get own(): Partial<OwnClass> {
    return this.#own;
  }

  get lead(): Partial<LedClass> {
    return this.#lead;
  }

  /** Everything the socket received, as text in which a canary would show. */
  get received(): string {
    return receivedBy(this.room.sessionId);
  }

  async submit(command: unknown, commandId = this.#nextId()): Promise<ClassCommandReply> {
    return this.room.request<unknown, ClassCommandReply>("command", { commandId, command });
  }

  /** Resolves as soon as what this client has been told says so. */
  async until(holds: () => boolean): Promise<void> {
    if (holds()) return;
    await new Promise<void>((resolve) => {
      this.#waiting.push({ holds, go: resolve });
    });
  }

  #take(sections: ClassServerMessages["class"]): void {
    this.messages.push(sections);
    this.#public = { ...this.#public, ...sections.public };
    this.#own = { ...this.#own, ...sections.own };
    this.#lead = { ...this.#lead, ...sections.lead };
    const ready = this.#waiting.filter(({ holds }) => holds());
    this.#waiting = this.#waiting.filter((each) => !ready.includes(each));
    for (const { go } of ready) go();
  }

  #nextId(): string {
    this.#commands += 1;
    return `${this.room.sessionId}-class-${this.#commands}`.padEnd(20, "x");
  }
}
