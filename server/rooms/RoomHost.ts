import { setImmediate } from "node:timers/promises";
import { LocalDriver, LocalPresence, matchMaker } from "@colyseus/core";
import { setLogger } from "@colyseus/core/Logger";
import { Encoder } from "@colyseus/schema";
import type { Logger } from "pino";
import type { Classes } from "#server/classroom/classes.ts";
import type { Holder } from "#server/tables/holder.ts";
import type { SeatReservation } from "#shared/protocol/http.ts";
import type { ClassSeat } from "./ClassConnection.ts";
import { ClassRoom, type ClassRoomOptions } from "./ClassRoom.ts";
import type { Admission } from "./SteadyRoom.ts";
import { steadyFrames } from "./steadyFrames.ts";
import { TableRoom, type TableRoomOptions } from "./TableRoom.ts";

/**
 * Colyseus as this server uses it: it runs the rooms and their sockets. Its own matchmaking over
 * HTTP is not served at all: a seat is reserved by our door alone, for the holder of a token.
 */
export class RoomHost {
  readonly #classes: Classes;
  readonly #log: Logger;
  readonly #opening = new Map<string, Promise<unknown>>();
  /** Rooms that exist, those being closed among them. */
  readonly #live = new Set<string>();

  static async start(classes: Classes, log: Logger): Promise<RoomHost> {
    steadyFrames();
    setLogger(roomLogger(log));
    Encoder.BUFFER_SIZE = LARGEST_STATE;
    await matchMaker.setup(new LocalPresence(), new LocalDriver());
    matchMaker.controller.exposedMethods = [];
    const host = new RoomHost(classes, log);
    for (const rooms of [
      matchMaker.defineRoomType(TABLE_ROOM, TableRoom),
      matchMaker.defineRoomType(CLASS_ROOM, ClassRoom),
    ]) {
      rooms.on("create", (room) => host.#live.add(room.roomId));
      rooms.on("dispose", (room) => host.#live.delete(room.roomId));
    }
    await matchMaker.accept();
    return host;
  }

  private constructor(classes: Classes, log: Logger) {
    this.#classes = classes;
    this.#log = log;
  }

  /** Sockets that are in a room. */
  get sockets(): number {
    return matchMaker.stats.local.ccu;
  }

  /** A place in the room of the holder's table, valid for some seconds and for one socket. */
  async reserve(holder: Holder & Admission): Promise<Reservation> {
    const { code } = holder;
    const options: TableRoomOptions = { code, tables: this.#classes.tables, log: this.#log };
    return this.#reserve(TABLE_ROOM, options, holder);
  }

  /** As `reserve`, in the room of a class. */
  async reserveInClass(seat: ClassSeat & Admission): Promise<Reservation> {
    const { code } = seat;
    const options: ClassRoomOptions = { code, classes: this.#classes, log: this.#log };
    return this.#reserve(CLASS_ROOM, options, seat);
  }

  /** Closes all rooms; their clients are told to come back. */
  async stop(): Promise<void> {
    await matchMaker.gracefullyShutdown();
    matchMaker.removeRoomType(TABLE_ROOM);
    matchMaker.removeRoomType(CLASS_ROOM);
  }

  async #reserve(
    name: RoomName,
    options: TableRoomOptions | ClassRoomOptions,
    auth: (Holder | ClassSeat) & Admission,
  ): Promise<Reservation> {
    const { code } = options;
    await this.#ensure(name, options);
    const room = (await matchMaker.findRoomsByIds([code])).get(code);
    if (room === undefined) throw new Error("The room has gone again");
    return { ...(await matchMaker.reserveSeatFor(room, {}, auth)) };
  }

  /** One room for each code; it waits until one of the same name that is being closed has gone. */
  async #ensure(name: RoomName, options: TableRoomOptions | ClassRoomOptions): Promise<void> {
    const { code } = options;
    const opening = this.#opening.get(code) ?? this.#create(name, options);
    this.#opening.set(code, opening);
    try {
      await opening;
    } finally {
      this.#opening.delete(code);
    }
  }

  async #create(name: RoomName, options: TableRoomOptions | ClassRoomOptions): Promise<void> {
    const { code } = options;
    for (let turns = 0; turns < MOST_TURNS; turns += 1) {
      if ((await matchMaker.findRoomsByIds([code])).has(code)) return;
      if (!this.#live.has(code)) break;
      await setImmediate();
    }
    await matchMaker.createRoom(name, options);
  }
}

/** Colyseus' own complaints, mostly of what clients send, as lines of our log. */
function roomLogger(log: Logger): Parameters<typeof setLogger>[0] {
  const at =
    (level: "error" | "warn" | "info" | "debug" | "trace") =>
    (...said: readonly unknown[]): void => {
      log[level]({ said: said.map(String).join(" ").slice(0, LONGEST_SAID) }, "rooms");
    };
  return {
    error: at("warn"),
    warn: at("warn"),
    info: at("info"),
    debug: at("debug"),
    trace: at("trace"),
  };
}

/** Characters: a message and where it comes from. */
const LONGEST_SAID = 600;

type RoomName = typeof TABLE_ROOM | typeof CLASS_ROOM;
type Reservation = SeatReservation["reservation"];

const TABLE_ROOM = "table";
const CLASS_ROOM = "class";
/**
 * Bytes of each of a room's two buffers. The public view of five full years takes some 25,000; a
 * larger one is still sent, from a buffer made for it.
 */
const LARGEST_STATE = 32_768;
const MOST_TURNS = 1_000;
