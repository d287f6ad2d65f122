import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterEach, beforeEach, expect, test } from "vitest";
import { freePort } from "#server/tools/rig/serverProcess.ts";
import type { CommandReply } from "#shared/protocol/messages.ts";
import { type Player, Visitors } from "#tests/server/support/visitors.ts";
import { ServerProcess } from "./serverProcess.ts";

let folder: string;
let port: number;
let server: ServerProcess;
beforeEach(async () => {
  folder = mkdtempSync(`${tmpdir()}/mufakat-faults-`);
  port = await freePort();
  server = await ServerProcess.start(folder, port);
});
afterEach(async () => {
  await server.end("SIGKILL");
  rmSync(folder, { recursive: true });
});

const BOT = { kind: "bot" } as const;
const say = (text: string) => ({ type: "speak", to: [], text });
const restart = async (signal: "SIGKILL" | "SIGTERM"): Promise<number | undefined> => {
  const code = await server.end(signal);
  server = await ServerProcess.start(folder, port);
  return code;
};

/** Korea's person at a table with two bots, and the way back to its seat. */
const alone = async () => {
  const visitors = new Visitors(server.url);
  const { seatToken, hostToken } = await visitors.host({
    take: "korea",
    seats: { asean: BOT, japan: BOT },
    start: true,
  });
  const enter = (): Promise<Player> => visitors.join(seatToken ?? "", hostToken);
  return { enter, korea: await enter() };
};
const spokenBy = async (player: Player): Promise<readonly string[]> => {
  const texts: string[] = [];
  for (let from = 0; ; ) {
    const { entries, total } = await player.page(from);
    for (const { event } of entries)
      if (event.type === "messageSpoken" && event.from === "korea") texts.push(event.text);
    from += entries.length;
    if (from >= total) return texts;
  }
};

test("After kill -9 the game goes on where it was, with its clock extended by the outage", async () => {
  const { enter, korea } = await alone();
  expect(await korea.submit(say("Before."), "before-the-restart")).toEqual({ ok: true });
  const before = korea.public;
  await restart("SIGKILL");
  await korea.closed;
  const again = await enter();
  expect(again.own.seat).toBe("korea");
  expect(again.public.year).toBe(before.year);
  expect(again.public.phaseEndsAt).toBeGreaterThan(before.phaseEndsAt ?? Number.POSITIVE_INFINITY);
  expect(await again.submit(say("Before."), "before-the-restart")).toEqual({ ok: true });
  expect(await again.submit(say("After."))).toEqual({ ok: true });
  expect(await spokenBy(again)).toEqual(["Before.", "After."]);
});

test("Killed again and again under load, it loses nothing that was answered and does nothing twice", async () => {
  const { enter, korea } = await alone();
  let player = korea;
  const answered: string[] = [];
  for (let round = 0; round < 4; round += 1) {
    const sent = new Map<string, string>();
    const replies: Promise<unknown>[] = [];
    let kill: Promise<unknown> | undefined;
    for (let index = 0; index < 12; index += 1) {
      const text = `Round ${round}, word ${index}`;
      const id = `load-${round}-${index}`.padEnd(20, "x");
      sent.set(id, text);
      replies.push(
        player.submit(say(text), id).then(
          (reply: CommandReply) => {
            if (reply.ok) answered.push(text);
            kill ??= index > round ? server.end("SIGKILL") : undefined;
          },
          () => undefined,
        ),
      );
    }
    await player.closed;
    await kill;
    server = await ServerProcess.start(folder, port);
    player = await enter();
    for (const [id, text] of sent) await player.submit(say(text), id);
    await Promise.allSettled(replies);
  }
  const spoken = await spokenBy(player);
  expect(new Set(spoken).size).toBe(spoken.length);
  expect(spoken).toEqual(expect.arrayContaining(answered));
  expect(answered.length).toBeGreaterThan(0);
});

test("Told to stop, it closes in order, and the game goes on after the next start", async () => {
  const { enter, korea } = await alone();
  await korea.submit(say("Before."));
  const MAY_TRY_RECONNECT = 4010;
  expect(await restart("SIGTERM")).toBe(0);
  expect(await korea.closed).toBe(MAY_TRY_RECONNECT);
  const again = await enter();
  expect(await spokenBy(again)).toEqual(["Before."]);
});
