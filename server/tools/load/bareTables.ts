import type { Room } from "@colyseus/sdk";
import { countedSdk } from "#server/tools/rig/countedSocket.ts";
import { PublicState } from "#shared/protocol/publicState.ts";
import type { Acted, DrivenTable } from "./drivenTable.ts";
import { countIn } from "./yardsticks/countIn.ts";

const { ColyseusSDK } = await countedSdk();
type BareClient = Room<unknown, PublicState>;

/** A table of the bare Colyseus yardstick. */
export async function bareRoomTable(url: string, members: number): Promise<DrivenTable> {
  const sdk = new ColyseusSDK(url);
  const first = await sdk.create("bare", {}, PublicState);
  const others = await Promise.all(
    Array.from({ length: members - 1 }, () => sdk.joinById(first.roomId, {}, PublicState)),
  );
  const rooms: readonly BareClient[] = [first, ...others];
  const hearing = new Hearing(rooms.length);
  for (const room of rooms)
    room.onMessage("own", ({ count }: { readonly count: number }) => hearing.heard(count));
  return driven(rooms.length, hearing, {
    act: async (member, count) => rooms[member]?.request<number, unknown>("act", count),
    leave: async () => Promise.all(rooms.map((room) => room.leave())),
  });
}

/** A table of the plain `ws` yardstick; `name` tells tables apart. */
export async function plainTable(url: string, name: string, members: number): Promise<DrivenTable> {
  const address = `${url.replace("http", "ws")}/${name}`;
  const hearing = new Hearing(members);
  const sockets = await Promise.all(
    Array.from({ length: members }, () => openSocket(address, hearing)),
  );
  return driven(members, hearing, {
    act: async (member, count) => sockets[member]?.send(JSON.stringify({ count })),
    leave: async () => {
      for (const socket of sockets) socket.close();
    },
  });
}

interface Hands {
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
      const all = hearing.all(count);
      await hands.act(count % members, count);
      await all;
      return { heardBy: "all" };
    },
    leave: async () => {
      await hands.leave();
    },
  };
}

/** Counts who has heard of the action that is under way. */
class Hearing {
  readonly #members: number;
  #count = 0;
  #heard = 0;
  #done: () => void = () => undefined;

  constructor(members: number) {
    this.#members = members;
  }

  all(count: number): Promise<void> {
    this.#count = count;
    this.#heard = 0;
    return new Promise((resolve) => {
      this.#done = resolve;
    });
  }

  heard(count: number): void {
    if (count !== this.#count) return;
    this.#heard += 1;
    if (this.#heard === this.#members) this.#done();
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
    hearing.heard(countIn(String(event.data)));
  });
  return socket;
}
