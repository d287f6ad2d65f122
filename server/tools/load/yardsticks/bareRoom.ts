import { type FileHandle, open } from "node:fs/promises";
import { createServer } from "node:http";
import { type Client, defineRoom, defineServer, Room } from "@colyseus/core";
import { Encoder } from "@colyseus/schema";
import { WebSocketTransport } from "@colyseus/ws-transport";
import { reconcile } from "#server/rooms/reconcile.ts";
import { PublicState } from "#shared/protocol/publicState.ts";
import { publicWireOf } from "#shared/protocol/publicWire.ts";
import { actAt, givenTraffic } from "../traffic.ts";
import { likeState, restOf, tenFieldsAfter } from "./likeState.ts";

/**
 * A yardstick in a process of its own: a bare Colyseus room with a state of like size. An action
 * changes ten small fields and a text, as many bytes as the game's state changed by, which go out at once, and each member is
 * sent the messages that a member of the game was sent; then it is answered. No rules. Where
 * `JOURNAL` names a file, the action stands in it on the disk before anybody is told.
 */
const acts = givenTraffic();
const journal = await openJournal();
const wire = publicWireOf(likeState());

class BareRoom extends Room<{ state: PublicState; client: Client }> {
  override state = new PublicState();
  override patchRate = 250;
  override messages = {
    act: (_client: Client, act: { readonly count: number }): Promise<number> => this.#act(act),
  };

  override onCreate(): void {
    reconcile(this.state, wire);
  }

  async #act(act: { readonly count: number }): Promise<number> {
    await journal?.appendFile(`${JSON.stringify(act)}\n`);
    await journal?.datasync();
    const { count } = act;
    const { patch, messages } = actAt(acts, count);
    if (patch > 0) this.#change(count, patch);
    for (const [member, client] of this.clients.entries())
      for (const [type, said] of messages[member] ?? []) client.send(type, { count, said });
    return count;
  }

  #change(count: number, bytes: number): void {
    const [a, b, c, d, e, f, g, h, i, j] = tenFieldsAfter(count);
    const { tracks } = this.state;
    tracks.tension = a ?? 0;
    tracks.centrality = b ?? 0;
    tracks.prosperity = c ?? 0;
    tracks.health = d ?? 0;
    tracks.cyber = e ?? 0;
    tracks.climate = f ?? 0;
    tracks.rivalry = g ?? 0;
    this.state.year = h ?? 0;
    this.state.severeUncontained = i ?? 0;
    this.state.crisesContained = j ?? 0;
    if (bytes > TEN_FIELDS) this.state.scenario = restOf(bytes, TEN_FIELDS, count);
    this.broadcastPatch();
  }
}

/** Bytes of ten small fields, with what says that a text follows. */
const TEN_FIELDS = 38;

async function openJournal(): Promise<FileHandle | undefined> {
  const file = process.env["JOURNAL"];
  return file === undefined ? undefined : open(file, "a");
}

Encoder.BUFFER_SIZE = 65_536;
const server = createServer();
const game = defineServer({
  rooms: { bare: defineRoom(BareRoom) },
  transport: new WebSocketTransport({ server }),
  greet: false,
});
await game.listen(0, "127.0.0.1");
const address = server.address();
if (typeof address !== "object" || address === null) throw new Error("It does not listen");
process.stdout.write(`The yardstick is served at http://localhost:${address.port}\n`);
