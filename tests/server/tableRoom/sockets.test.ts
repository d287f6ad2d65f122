import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ECHO_PATH } from "#shared/protocol/http.ts";
import { LiveServer } from "../support/liveServer.ts";
import { receivedBy } from "../support/recordingSocket.ts";

let server: LiveServer;
beforeEach(async () => {
  server = await LiveServer.start();
});
afterEach(async () => {
  await server.close();
});

const READY = { type: "markReady", ready: true };

describe("A socket", () => {
  const outcome = (address: string, origin?: string): Promise<string> =>
    new Promise((resolve) => {
      const socket = socketFrom(origin, address);
      socket.addEventListener("open", () => {
        resolve("open");
        socket.close();
      });
      socket.addEventListener("error", () => {
        resolve("refused");
      });
    });
  const until = (socket: WebSocket, event: "message" | "close"): Promise<unknown> =>
    new Promise((resolve) => {
      socket.addEventListener(event, resolve, { once: true });
    });

  test("is opened for the own pages, and for no others", async () => {
    const { code } = await server.host();
    const address = await server.socketAddress(await server.take(code, "korea"));
    expect(await outcome(address, "https://evil.example")).toBe("refused");
    expect(await outcome(address, server.url)).toBe("open");
  });

  test("to the echo gets an answer to each message, and is closed after a while", async () => {
    const address = `${server.url.replace("http", "ws")}${ECHO_PATH}`;
    expect(await outcome(address, "https://evil.example")).toBe("refused");
    const socket = socketFrom(server.url, address);
    socket.addEventListener("open", () => socket.send("?"));
    const answers = [];
    for (let answer = 0; answer < 3; answer += 1) {
      answers.push(await until(socket, "message"));
      socket.send("?");
    }
    expect(answers).toHaveLength(3);
    await until(socket, "close");
  });

  test("is opened for rooms alone", async () => {
    const root = server.url.replace("http", "ws");
    expect(await outcome(`${root}/`)).toBe("refused");
    expect(await outcome(`${root}/process/lobby?sessionId=abc`)).toBe("refused");
  });

  test("with a session that was never reserved, or is another's, gets nothing", async () => {
    const { korea, code } = await server.playing();
    for (const session of ["invented", "__proto__", "", korea.room.sessionId]) {
      const socket = new WebSocket(server.roomAddress(code, "process", session));
      await until(socket, "close");
      expect(session === korea.room.sessionId ? "" : receivedBy(session)).not.toContain("asean");
    }
    expect(await korea.submit(READY)).toEqual({ ok: true });
  });

  test("that never finishes joining is closed", async () => {
    const { code } = await server.host();
    const socket = new WebSocket(await server.socketAddress(await server.take(code, "korea")));
    await until(socket, "message");
    const clock = vi.spyOn(performance, "now").mockReturnValue(performance.now() + 11_000);
    await until(socket, "close");
    clock.mockRestore();
    const asean = await server.join(await server.take(code, "asean"));
    expect(asean.presences.at(-1)).toMatchObject({ korea: { state: "away" } });
  });
});

/** A socket as a page of `origin` would open it. */
function socketFrom(origin: string | undefined, address: string): WebSocket {
  const headers = origin === undefined ? {} : { origin };
  const socket: unknown = Reflect.construct(WebSocket, [address, { headers }]);
  if (socket instanceof WebSocket) return socket;
  throw new Error("No socket");
}
