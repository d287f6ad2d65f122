import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { tableJoinedSchema } from "#shared/protocol/http.ts";
import { CLOSE_SUPERSEDED, CLOSE_TABLE_GONE } from "#shared/protocol/messages.ts";
import { LiveServer } from "../support/liveServer.ts";
import { KOREA } from "../support/matches.ts";
import { bearer } from "../support/replies.ts";

let server: LiveServer;
beforeEach(async () => {
  server = await LiveServer.start();
});
afterEach(async () => {
  await server.close();
});

const READY = { type: "markReady", ready: true };
const say = (text: string, to: readonly string[] = []) => ({ type: "speak", to, text });

describe("Who takes a seat", () => {
  test("sees the table, its own delegation, and who is there", async () => {
    const { hostToken, seatToken } = await server.host({
      take: "korea",
      name: "Ji-woo",
      seats: { asean: { kind: "bot" } },
    });
    const korea = await server.join(seatToken ?? "", hostToken);
    expect(korea.public.stage).toBe("lobby");
    expect(korea.public.seats[KOREA]?.player?.kind).toBe("person");
    expect(korea.own.seat).toBe("korea");
    expect(korea.own.mandate).toBeDefined();
    expect(korea.presences.at(-1)).toMatchObject({
      korea: { name: "Ji-woo", state: "connected" },
      asean: { state: "bot" },
      japan: { name: "", state: "empty" },
    });
  });

  test("hears of what happens before its command is answered", async () => {
    const { korea, asean } = await server.playing();
    expect(await korea.submit(READY)).toEqual({ ok: true });
    expect(korea.public.seats[KOREA]?.ready).toBe(true);
    expect(korea.own.legal?.markReady).toBe(false);
    expect(korea.record.at(-1)?.event).toEqual({ type: "readyMarked", seat: "korea", ready: true });
    await asean.caughtUp();
    expect(asean.public.seats[KOREA]?.ready).toBe(true);
  });

  test("gets only the sections of its own view that changed", async () => {
    const { korea } = await server.playing();
    const told: string[][] = [];
    korea.room.onMessage("own", (sections: object) => told.push(Object.keys(sections)));
    await korea.submit(READY);
    expect(told.flat()).toContain("legal");
    expect(told.flat()).not.toContain("mandate");
  });

  test("is told when a section of its own view has emptied", async () => {
    const { korea } = await server.playing();
    const advance = () => korea.submit({ type: "advancePhase" });
    for (const phase of ["caucus", "plenary", "budget"]) {
      await advance();
      expect(korea.public.phase).toBe(phase);
    }
    await korea.submit({
      type: "submitBudget",
      budget: {
        defenceGrowth: 0,
        publishDefence: false,
        programmes: {},
        obligations: {},
        reconciliation: [],
      },
    });
    expect(korea.own.budget).toBeDefined();
    for (const _ of ["crisis", "review", "briefing"]) await advance();
    expect(korea.public.year).toBe(2);
    expect(korea.own.budget).toBeUndefined();
  });

  test("reads its record from the beginning, page by page", async () => {
    const { korea } = await server.playing();
    const page = await korea.page(0);
    expect(page.entries[0]?.event.type).toBe("seatAssigned");
    expect(page.total).toBe(page.entries.length);
    expect(await korea.page(page.total)).toEqual({ entries: [], total: page.total });
  });

  test("is taken for away when its socket closes, and for there when it comes back", async () => {
    const { code } = await server.host();
    const token = await server.take(code, "korea");
    const korea = await server.join(token);
    const asean = await server.join(await server.take(code, "asean"));
    const gone = new Promise<unknown>((resolve) => {
      asean.room.onMessage("presence", resolve);
    });
    await korea.room.leave();
    expect(await gone).toMatchObject({ korea: { state: "away" } });
    const again = await server.join(token);
    expect(again.own.seat).toBe("korea");
    await asean.caughtUp();
    expect(asean.presences.at(-1)).toMatchObject({ korea: { state: "connected" } });
  });

  test("at a second place is taken over there, and the first place is told so", async () => {
    const { code } = await server.host();
    const token = await server.take(code, "korea");
    const first = await server.join(token);
    const second = await server.join(token);
    expect(await first.closed).toBe(CLOSE_SUPERSEDED);
    expect(await second.submit(say("From the second tab."))).toEqual({ ok: true });
    expect(second.presences.at(-1)).toMatchObject({ korea: { state: "connected" } });
  });

  test("keeps the socket when it moves in the lobby; the old token is void, the new one the seat's", async () => {
    const { code } = await server.host();
    const old = await server.take(code, "korea");
    const first = await server.join(old);
    const moved = await server.post(`/api/tables/${code}/join`, { seat: "japan" }, bearer(old));
    const { seatToken } = tableJoinedSchema.parse(await moved.json());
    const refused = await server.post("/api/seat", { token: old, protocol: 1 });
    expect(refused.status).toBe(401);
    await first.caughtUp();
    expect(first.own.seat).toBe("japan");
    const second = await server.join(seatToken);
    expect(second.own.seat).toBe("japan");
    expect(await first.closed).toBe(CLOSE_SUPERSEDED);
  });

  test("is closed when its person leaves the running game, and a new one comes by the code", async () => {
    const bot = { kind: "bot" } as const;
    const { code, hostToken } = await server.host({ seats: { asean: bot, japan: bot } });
    const host = await server.join(hostToken);
    const token = await server.take(code, "korea");
    const korea = await server.join(token);
    await host.submit({ type: "startGame" });
    const leave = () => server.post(`/api/tables/${code}/leave`, {}, bearer(token));
    expect((await leave()).status).toBe(204);
    expect(await korea.closed).toBe(CLOSE_TABLE_GONE);
    expect((await leave()).status).toBe(401);
    await host.caughtUp();
    expect(host.presences.at(-1)).toMatchObject({ korea: { name: "", state: "empty" } });
    const back = await server.join(await server.take(code, "korea"));
    expect(back.own.seat).toBe("korea");
    expect(await back.submit(say("I am back."))).toEqual({ ok: true });
  });

  test("is sent away when it is taken off its seat", async () => {
    const { code, hostToken } = await server.host();
    const host = await server.join(hostToken);
    const korea = await server.join(await server.take(code, "korea"));
    await host.submit({ type: "assignSeat", seat: "korea" });
    expect(await korea.closed).toBe(CLOSE_TABLE_GONE);
  });
});
