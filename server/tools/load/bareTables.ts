import type { Room } from "@colyseus/sdk";
import { countedSdk } from "#server/tools/rig/countedSocket.ts";
import { PublicState } from "#shared/protocol/publicState.ts";
import type { Acted, DrivenTable } from "./drivenTable.ts";
import { actAt, type SentAct } from "./traffic.ts";
import { numberIn } from "./yardsticks/numberIn.ts";
import { textsOf } from "./yardsticks/textsOf.ts";

const { ColyseusSDK } = await countedSdk();
type BareClient = Room<unknown, PublicState>;

/** A table of the bare Colyseus yardstick. */
export async function bareRoomTable(
  url: string,
  members: number,
  acts: readonly SentAct[],
): Promise<DrivenTable> {
  const sdk = new ColyseusSDK(url);
  const first = await sdk.create("bare", {}, PublicState);
  const others = await Promise.all(
    Array.from({ length: members - 1 }, () => sdk.joinById(first.roomId, {}, PublicState)),
  );
  const rooms: readonly BareClient[] = [first, ...others];
  const hearing = new Hearing();
  for (const room of rooms)
    room.onMessage("*", (_type, { count }: { readonly count: number }) => hearing.heard(count));
  return driven(rooms.length, hearing, {
    messages: (count) =>
      actAt(acts, count).messages.reduce((sum, ofMember) => sum + ofMember.length, 0),
    act: async (member, count) =>
      rooms[member]?.request<unknown, unknown>("act", { count, asked: actAt(acts, count).asked }),
    leave: async () => Promise.all(rooms.map((room) => room.leave())),
  });
}

/** A table of the plain `ws` yardstick, which an address of its own tells from others. */
export async function plainTable(
  url: string,
  members: number,
  acts: readonly SentAct[],
): Promise<DrivenTable> {
  const address = url.replace("http", "ws");
  const hearing = new Hearing();
  const sockets = await Promise.all(
    Array.from({ length: members }, () => openSocket(address, hearing)),
  );
  return driven(members, hearing, {
    messages: (count) => textsOf(actAt(acts, count), count % members).size,
    act: async (member, count) => {
      const { asked } = actAt(acts, count);
      sockets[member]?.send(JSON.stringify({ count, member, asked }));
    },
    leave: async () => {
      for (const socket of sockets) socket.close();
    },
  });
}

interface Hands {
  /** How many messages an action sends, patches apart. */
  readonly messages: (count: number) => number;
  readonly act: (member: number, count: number) => Promise<unknown>;
  readonly leave: () => Promise<unknown>;
}

function driven(members: number, hearing: Hearing, hands: Hands): DrivenTable {
  let count = 0;
  return {
    members,
    isOver: false,
    act: async (): Promise<Acted> => {
      count += 1;
      const all = hearing.all(count, hands.messages(count));
      await hands.act(count % members, count);
      await all;
      return { heardBy: "all" };
    },
    leave: async () => {
      await hands.leave();
    },
  };
}

/** Counts what has been heard of the action that is under way. */
class Hearing {
  #count = 0;
  #missing = 0;
  #done: () => void = () => undefined;

  /** Resolves when so many messages of the action have come. */
  async all(count: number, messages: number): Promise<void> {
    this.#count = count;
    this.#missing = messages;
    if (messages > 0)
      await new Promise<void>((resolve) => {
        this.#done = resolve;
      });
  }

  heard(count: number): void {
    if (count !== this.#count) return;
    this.#missing -= 1;
    if (this.#missing === 0) this.#done();
  }
}

/** Resolves when the whole state has come. */
async function openSocket(address: string, hearing: Hearing): Promise<WebSocket> {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener("message", resolve, { once: true });
    socket.addEventListener("error", reject, { once: true });
  });
  socket.addEventListener("message", (event: MessageEvent) => {
    hearing.heard(numberIn(String(event.data), "count"));
  });
  return socket;
}
