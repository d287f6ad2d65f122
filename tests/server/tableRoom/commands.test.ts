import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { matchRules } from "#server/match/matchRules.ts";
import { LiveServer } from "../support/liveServer.ts";
import { ASEAN, KOREA } from "../support/matches.ts";
import { letTimeStand } from "../support/standingClock.ts";

let server: LiveServer;
const failing = { text: "this sentence breaks a rule", viewOf: "nobody" };
beforeEach(async () => {
  failing.viewOf = "nobody";
  server = await LiveServer.start({
    rules: {
      ...matchRules,
      decide: (scenario, state, actor, command, context) => {
        if (command.type === "speak" && command.text === failing.text)
          throw new Error("A rule fails");
        return matchRules.decide(scenario, state, actor, command, context);
      },
      project: (scenario, state, viewer, previous) => {
        if (viewer.kind === "seat" && viewer.seat === failing.viewOf)
          throw new Error("A view fails");
        return matchRules.project(scenario, state, viewer, previous);
      },
    },
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await server.close();
});

const READY = { type: "markReady", ready: true };
const say = (text: string, to: readonly string[] = []) => ({ type: "speak", to, text });

describe("A command", () => {
  test("sent again with its id is answered again and happens once", async () => {
    const { korea } = await server.playing();
    const id = "the-same-command-id";
    const replies = await Promise.all([
      korea.submit(say("Once."), id),
      korea.submit(say("Once."), id),
      korea.submit(say("Once."), id),
    ]);
    expect(replies).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
    const spoken = korea.record.filter((entry) => entry.event.type === "messageSpoken");
    expect(spoken).toHaveLength(1);
    expect(await korea.submit(say("Twice."), id)).toMatchObject({
      refusal: { code: "commandIdReused" },
    });
  });

  test("is taken after the clock of the machine was set back by an hour", async () => {
    const clock = vi.spyOn(Date, "now");
    const { korea } = await server.playing();
    await korea.submit(say("Before."));
    clock.mockReturnValue(Date.now() - 3_600_000);
    expect(await korea.submit(say("After."))).toEqual({ ok: true });
    clock.mockRestore();
  });

  test("that a device sends again by itself brings nobody back from a caretaker; a new one does", async () => {
    const { korea, asean } = await server.playing();
    const id = "the-same-command-id";
    expect(await asean.submit(say("Once."), id)).toEqual({ ok: true });
    await korea.submit({ type: "coverSeat", seat: "asean", scope: "caretaker" });
    expect(await asean.submit(say("Once."), id)).toEqual({ ok: true });
    await korea.caughtUp();
    expect(korea.public.seats[ASEAN]?.cover?.scope).toBe("caretaker");
    expect(await asean.submit(say("Back."))).toEqual({ ok: true });
    await korea.caughtUp();
    expect(korea.public.seats[ASEAN]?.cover).toBeUndefined();
  });

  test.each([
    ["nothing", undefined],
    ["a number", 7],
    ["no id", { command: READY }],
    ["a short id", { commandId: "short", command: READY }],
    ["an unknown kind", { commandId: "a".repeat(20), command: { type: "winTheGame" } }],
    ["a clock's command", { commandId: "a".repeat(20), command: { type: "phaseDeadline" } }],
    ["another actor", { commandId: "a".repeat(20), command: READY, actor: "japan" }],
    ["a surplus key", { commandId: "a".repeat(20), command: { ...READY, seat: "japan" } }],
    ["a text for a truth value", { commandId: "a".repeat(20), command: { ...READY, ready: "1" } }],
    ["an amount below 0", respond(-1)],
    ["an amount that is none", respond(Number.NaN)],
    ["an endless amount", respond(Number.POSITIVE_INFINITY)],
    ["a huge amount", respond(1e308)],
    ["a big integer", respond(10n)],
    ["a list for an amount", respond([5])],
    ["a date", { commandId: "a".repeat(20), command: new Date() }],
    ["a pattern", { commandId: /(a+)+$/, command: READY }],
    ["a prototype", JSON.parse('{"__proto__":{"command":1},"commandId":"aaaaaaaaaaaaaaaaaaaa"}')],
    ["a deep nest", { commandId: "a".repeat(20), command: nested(500) }],
  ])("that is %s is refused, and its sender stays", async (_what, message) => {
    const { korea, asean } = await server.playing();
    const before = asean.frames;
    expect(await korea.send(message)).toMatchObject({ refusal: { code: "malformed" } });
    expect(await korea.submit(READY)).toEqual({ ok: true });
    expect(asean.frames).toBeGreaterThanOrEqual(before);
  });

  test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
    "about a seat, a deal or a crisis called %s is refused by the rules",
    async (name) => {
      const { korea } = await server.playing();
      for (const command of [
        say("To nobody.", [name]),
        { type: "signDeal", deal: name, revision: 1 },
        { type: "takePosition", resolution: name, position: "support" },
        { type: "respondCrisis", crisis: name, option: name, amount: 1 },
        { type: "answerOverture", overture: name, answer: "accept" },
      ]) {
        const reply = await korea.submit(command);
        expect(reply.ok).toBe(false);
        expect(reply.ok ? "" : reply.refusal.code).not.toBe("internalError");
      }
    },
  );

  test("of the instructor is the host's alone", async () => {
    const { korea, japan } = await server.playing();
    expect(await japan.submit({ type: "pauseGame" })).toMatchObject({
      refusal: { code: "notAllowedForYou" },
    });
    expect(await korea.submit({ type: "pauseGame" })).toEqual({ ok: true });
    expect(korea.public.paused).toBe(true);
  });

  test("of a host without a seat is the instructor's, and a seat's is refused", async () => {
    const { hostToken } = await server.host({
      seats: { asean: { kind: "bot" }, korea: { kind: "bot" }, japan: { kind: "bot" } },
      pace: "stepped",
    });
    const host = await server.join(hostToken);
    expect(await host.submit(READY)).toMatchObject({ refusal: { code: "notAllowedForYou" } });
    expect(await host.submit({ type: "startGame" })).toEqual({ ok: true });
    expect(() => host.own).toThrow("No own view");
  });

  test("of a host who plays is no key to what the others keep secret", async () => {
    const { hostToken, code } = await server.host({ take: "korea" });
    const asean = await server.join(await server.take(code, "asean"));
    await server.take(code, "japan");
    const host = await server.join(hostToken);
    await host.submit({ type: "startGame" });
    await asean.submit(say("CANARY for Japan alone.", ["japan"]));
    await host.page(0);
    expect(host.received).not.toContain("CANARY");
  });

  test("is refused politely when they come too fast, and the sender stays", async () => {
    const { korea } = await server.playing();
    letTimeStand();
    const replies = await Promise.all(
      Array.from({ length: 60 }, (_, index) => korea.submit(say(`Word ${index}`))),
    );
    const codes = replies.map((reply) => (reply.ok ? "ok" : reply.refusal.code));
    expect(codes).toContain("tooFast");
    expect(codes.filter((code) => code === "ok").length).toBeGreaterThan(20);
    expect(korea.room.connection.isOpen).toBe(true);
  });

  test("storm ends the connection of who makes it, and disturbs nobody else", async () => {
    const { korea, asean, japan } = await server.playing();
    for (let index = 0; index < 400; index += 1) korea.room.send("command", say("Storm."));
    await korea.closed;
    expect(await asean.submit(READY)).toEqual({ ok: true });
    await japan.caughtUp();
    expect(japan.presences.at(-1)).toMatchObject({ korea: { state: "away" } });
  });

  test("of an unknown kind of message does nothing, and its sender stays", async () => {
    const { korea } = await server.playing();
    korea.room.send("teleport", { to: "victory" });
    expect(await korea.submit(READY)).toEqual({ ok: true });
  });

  test("on which a rule fails is refused without a word of why, and harms nobody", async () => {
    const here = await server.playing();
    const elsewhere = await server.playing();
    expect(await here.korea.submit(say(failing.text))).toEqual({
      ok: false,
      refusal: { code: "internalError", params: {} },
    });
    expect(await here.korea.submit(READY)).toEqual({ ok: true });
    expect(await elsewhere.japan.submit(READY)).toEqual({ ok: true });
  });

  test("after which one view fails is told to all others, and that one comes back", async () => {
    const { asean, korea, japan } = await server.playing();
    failing.viewOf = "asean";
    expect(await korea.submit(READY)).toEqual({ ok: true });
    await japan.caughtUp();
    expect(japan.public.seats[KOREA]?.ready).toBe(true);
    const MAY_TRY_RECONNECT = 4010;
    expect(await asean.closed).toBe(MAY_TRY_RECONNECT);
  });

  test("on a full disk is refused, and works again when there is room", async () => {
    const { korea } = await server.playing();
    server.journal.full = true;
    expect(await korea.submit(READY)).toMatchObject({ refusal: { code: "storageFull" } });
    expect(korea.public.seats[KOREA]?.ready).toBe(false);
    server.journal.full = false;
    expect(await korea.submit(READY)).toEqual({ ok: true });
  });
});

function respond(amount: unknown): object {
  return {
    commandId: "a".repeat(20),
    command: { type: "respondCrisis", crisis: "typhoon", option: "joint", amount },
  };
}

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = { type: value };
  return value;
}
