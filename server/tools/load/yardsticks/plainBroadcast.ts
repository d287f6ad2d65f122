import { type WebSocket, WebSocketServer } from "ws";
import { actAt, givenTraffic } from "../traffic.ts";
import { likeState, restOf, tenFieldsAfter } from "./likeState.ts";
import { numberIn } from "./numberIn.ts";
import { textsOf } from "./textsOf.ts";

/**
 * A yardstick in a process of its own: plain `ws`, a state of like size for each table, and JSON. An
 * action changes ten small fields and a text, as many bytes as the game's state changed by; each member is sent these and what a member of the game was sent,
 * in one text, which is the answer as well.
 */
const acts = givenTraffic();
interface PlainTable {
  readonly state: Record<string, unknown>;
  readonly members: Set<WebSocket>;
}
const tables = new Map<string, PlainTable>();
const view = likeState();

const server = new WebSocketServer({ port: 0, host: "127.0.0.1", perMessageDeflate: false });
server.on("connection", (socket, request) => {
  const table = tableCalled(request.url ?? "");
  table.members.add(socket);
  socket.send(JSON.stringify(table.state));
  socket.on("close", () => table.members.delete(socket));
  socket.on("message", (data) => {
    if (data instanceof Buffer) act(table, data.toString());
  });
});
server.on("listening", () => {
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("It does not listen");
  process.stdout.write(`The yardstick is served at http://localhost:${address.port}\n`);
});

function tableCalled(name: string): PlainTable {
  const known = tables.get(name);
  if (known !== undefined) return known;
  const made = { state: { ...structuredClone(view) }, members: new Set<WebSocket>() };
  tables.set(name, made);
  return made;
}

function changeOf(count: number, bytes: number): Readonly<Record<string, unknown>> {
  const fields = tenFieldsAfter(count).map((value, index) => [`field${index}`, value] as const);
  const known = JSON.stringify(fields).length;
  return {
    ...Object.fromEntries(fields),
    ...(bytes > known && { rest: restOf(bytes, known, count) }),
  };
}

function act(table: PlainTable, message: string): void {
  const count = numberIn(message, "count");
  const sent = actAt(acts, count);
  const change = sent.patch > 0 ? changeOf(count, sent.patch) : {};
  Object.assign(table.state, change);
  const members = [...table.members];
  for (const [member, said] of textsOf(sent, numberIn(message, "member")))
    members[member]?.send(JSON.stringify({ count, ...change, said }));
}
