import { readdirSync, readFileSync } from "node:fs";
import * as fc from "fast-check";
import { pino } from "pino";
import { afterEach, describe, expect, test } from "vitest";
import { readConfig } from "#server/config/config.ts";
import { matchRules } from "#server/match/matchRules.ts";
import { commandMessageSchema, recordRequestSchema } from "#shared/protocol/messages.ts";
import { LiveServer } from "#tests/server/support/liveServer.ts";
import { bearer } from "#tests/server/support/replies.ts";
import { frame, RawSocket, ROOM_DATA } from "./rawSocket.ts";

let server: LiveServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const say = (text: string) => ({ type: "speak", to: [], text });

test("S38 no message of ten thousand odd ones makes a border throw", () => {
  const message = fc.oneof(
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
    fc.record({ commandId: fc.anything(), command: fc.anything() }),
    fc.record({
      commandId: fc.constant("a".repeat(20)),
      command: fc.record({
        type: fc.constantFrom("speak", "signDeal", "submitBudget"),
        to: fc.anything(),
      }),
    }),
    fc.record({ from: fc.anything() }),
  );
  fc.assert(
    fc.property(message, (value) => {
      commandMessageSchema.safeParse(value);
      recordRequestSchema.safeParse(value);
    }),
    { numRuns: 10_000 },
  );
});

describe("The log of the server", () => {
  const logging = async (): Promise<{ readonly server: LiveServer; readonly lines: string[] }> => {
    const lines: string[] = [];
    const log = pino({ level: "trace" }, { write: (line: string) => lines.push(line) });
    server = await LiveServer.start({
      log,
      rules: {
        ...matchRules,
        decide: (scenario, state, actor, command, context) => {
          if (command.type === "speak") throw new Error("A rule fails");
          return matchRules.decide(scenario, state, actor, command, context);
        },
      },
    });
    return { server, lines };
  };

  test("S58 is one line of JSON for each event, whatever people call themselves", async () => {
    const { server: live, lines } = await logging();
    const { code, hostToken } = await live.host();
    await live.take(code, "korea", 'Eve\r\n{"level":30,"msg":"forged"}');
    await live.get(`/api/tables/${encodeURIComponent("12\n\u001b[31m")}/lobby`);
    const host = await live.join(hostToken);
    await host.submit({ type: "injectNews", text: "line\nline\u001b[2J" });
    const garbled = await RawSocket.open(await live.socketAddress(await live.take(code, "japan")));
    garbled.write(frame(Buffer.of(ROOM_DATA, 0xa1, 0x0a, 0xdd, 0xff)));
    garbled.write(frame(Buffer.of(0xc0, 0x80), { head: 0x81 }));
    await garbled.closed;
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      for (const control of ["\r", "\n", "\u001b"]) expect(line.trimEnd()).not.toContain(control);
      expect(JSON.parse(line)).not.toMatchObject({ msg: "forged" });
    }
  });

  test("S62 has no token, no name and no word of anybody, not even when something fails", async () => {
    const { server: live, lines } = await logging();
    const { code, hostToken } = await live.host();
    const token = await live.take(code, "korea", "CANARYNAME");
    const korea = await live.join(token);
    expect(await korea.submit(say("CANARYWORD"))).toMatchObject({
      refusal: { code: "internalError" },
    });
    await live.get(`/api/tables/${code}/debrief`, bearer(token));
    const text = lines.join("");
    expect(text).toContain("A rule fails");
    for (const secret of [token, hostToken, "CANARYNAME", "CANARYWORD"])
      expect(text).not.toContain(secret);
  });
});

test("S59 SQL in names, talk and codes is text like any other", async () => {
  server = await LiveServer.start();
  const { code, hostToken } = await server.host();
  const injection = "'); DROP TABLE command; --";
  const token = await server.take(code, "korea", "x'; DROP--");
  const korea = await server.join(token);
  expect(await korea.submit(say(injection))).toEqual({ ok: true });
  const spoken = korea.record.flatMap(({ event }) =>
    event.type === "messageSpoken" ? [event.text] : [],
  );
  expect(spoken).toEqual([injection]);
  const reply = await server.get(`/api/tables/${encodeURIComponent("1' OR '1'='1")}/lobby`);
  expect(reply.status).toBe(404);
  expect(await (await server.join(hostToken)).submit({ type: "startGame" })).toMatchObject({
    ok: false,
  });
});

test("S59 no statement of the journal is put together from texts", () => {
  const folder = new URL("../../server/journal/", import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith(".ts"));
  expect(files).toContain("sqliteJournal.ts");
  for (const file of files) {
    const source = readFileSync(new URL(file, folder), "utf8");
    expect(source).not.toMatch(/\b(SELECT|INSERT|UPDATE|DELETE)\b[^"'`\n]*\$\{/);
    expect(source).not.toMatch(/sql\.raw/);
  }
});

test("S63 there is no monitor, no playground and no default password", async () => {
  server = await LiveServer.start();
  for (const path of ["/monitor", "/monitor/", "/playground", "/__healthcheck", "/matchmake"]) {
    const text = await (await server.get(path)).text();
    expect(text).not.toMatch(/colyseus|playground|monitor/i);
  }
  const settings = readConfig({});
  expect(settings.ok && Object.keys(settings.value).join(" ")).not.toMatch(/password|secret/i);
});
