import { type WebSocket, WebSocketServer } from "ws";
import { countIn } from "./countIn.ts";
import { likeState, tenFieldsAfter } from "./likeState.ts";

/**
 * A yardstick in a process of its own: plain `ws`, a state of like size for each table, and JSON. An
 * action changes ten small fields, which are broadcast to the table; the broadcast is the answer.
 */
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
    if (data instanceof Buffer) act(table, countIn(data.toString()));
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

function act(table: PlainTable, count: number): void {
  const change = Object.fromEntries(
    tenFieldsAfter(count).map((value, index) => [`field${index}`, value]),
  );
  Object.assign(table.state, change);
  const text = JSON.stringify({ count, ...change });
  for (const member of table.members) member.send(text);
}
