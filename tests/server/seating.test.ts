import { describe, expect, test } from "vitest";
import { MemoryJournal } from "#server/journal/memoryJournal.ts";
import { holderOf, holderOfBoth } from "#server/tables/holder.ts";
import { hostTable, type TablePlan } from "#server/tables/hostTable.ts";
import { joinTable } from "#server/tables/joinTable.ts";
import { leaveTable } from "#server/tables/leaveTable.ts";
import type { Table } from "#server/tables/table.ts";
import { Tables } from "#server/tables/tables.ts";
import { tokenHash } from "#server/tables/tokens.ts";
import { playerId } from "#shared/kernel/ids.ts";
import { createTableSchema, type TableCreated } from "#shared/protocol/http.ts";
import { FakeClock } from "./support/fakeClock.ts";
import { trilateral } from "./support/heads.ts";
import { ASEAN, JAPAN, KOREA } from "./support/matches.ts";

const packs = new Map([["trilateral", trilateral()]]);
/** As a browser makes one for itself. */
const TOKEN = "A-token-made-by-a-browser";
const BOT = { kind: "bot" } as const;

const server = async () => {
  const journal = new MemoryJournal();
  const clock = new FakeClock();
  const tables = await Tables.start({
    journal,
    clock,
    botPace: { min: 1_000, max: 1_000 },
    onFault: (error) => {
      throw error;
    },
  });
  const plan = (more: Partial<TablePlan> = {}): TablePlan => ({
    ...createTableSchema.parse({ scenario: "trilateral", length: "short", pace: "live" }),
    ...more,
  });
  const host = async (more: Partial<TablePlan> = {}): Promise<TableCreated & { table: Table }> => {
    const hosted = await hostTable(tables, packs, plan(more));
    if (!hosted.ok) throw new Error(hosted.error.code);
    const opened = await tables.open(hosted.value.code);
    if (!opened.ok) throw new Error(opened.error);
    return { ...hosted.value, table: opened.value };
  };
  return { journal, tables, plan, host };
};

describe("Hosting a table", () => {
  test("makes six digits, a host token, and a seat token where the host plays", async () => {
    const { journal, host } = await server();
    const { code, hostToken, seatToken, table } = await host({ take: KOREA, name: "Ji-woo" });
    expect(code).toMatch(/^\d{6}$/);
    expect(await holderOf(journal, hostToken)).toEqual({ code, host: true });
    const holder = await holderOf(journal, seatToken ?? "");
    expect(holder?.player && table.seatOf(holder.player)).toBe(KOREA);
    expect(table.presence()[KOREA]).toEqual({ name: "Ji-woo", state: "away" });
  });

  test("seats bots and starts at once where every seat has a player", async () => {
    const { host } = await server();
    const { table } = await host({
      take: ASEAN,
      seats: { korea: BOT, japan: { kind: "bot", personality: "hardBargainer" } },
      start: true,
    });
    expect(table.match.publicView.stage).toBe("playing");
    expect(table.match.publicView.seats[JAPAN]?.player?.personality).toBe("hardBargainer");
    expect(table.presence()[KOREA]?.state).toBe("bot");
  });

  test("seats bots at the level of the table, but for those named with another", async () => {
    const { host } = await server();
    const { table } = await host({
      botLevel: "expert",
      seats: { korea: BOT, japan: { kind: "bot", personality: "avoider@peer" } },
    });
    const { seats } = table.match.publicView;
    expect(seats[KOREA]?.player?.personality).toMatch(/^\w+@expert$/);
    expect(seats[JAPAN]?.player?.personality).toBe("avoider@peer");
  });

  test.each([
    [{ scenario: "atlantis" }, "scenarioUnknown"],
    [{ seats: { atlantis: BOT } }, "seatUnknown"],
    [{ seats: { korea: BOT }, take: KOREA }, "seatTaken"],
    [{ seats: { korea: BOT }, start: true }, "seatsNotFilled"],
    [{ seats: { korea: { kind: "bot", personality: "saint" } as const } }, "malformed"],
    [{ seats: { korea: { kind: "bot", personality: "avoider@god" } as const } }, "malformed"],
  ])("refuses %o with %s", async (more, code) => {
    const { tables, plan } = await server();
    expect(await hostTable(tables, packs, plan(more))).toMatchObject({ error: { code } });
  });

  test("on a full disk makes no table", async () => {
    const { tables, plan, journal } = await server();
    journal.full = true;
    expect(await hostTable(tables, packs, plan())).toMatchObject({
      error: { code: "storageFull" },
    });
    expect(await journal.unfinished(0)).toEqual([]);
  });
});

/** A table in its lobby at which Aiko sits for Korea, and who she is when she asks to move. */
const aikoAtKorea = async () => {
  const { journal, tables, host } = await server();
  const { table } = await host();
  const joined = await joinTable(tables, table, { seat: KOREA, name: "Aiko" });
  if (!joined.ok) throw new Error(joined.error.code);
  const { seatToken } = joined.value;
  const holder = await holderOf(journal, seatToken);
  if (holder?.player === undefined) throw new Error("Nobody holds the token");
  const sitter = { player: holder.player, tokenHash: tokenHash(seatToken) };
  return { journal, tables, table, seatToken, sitter };
};

describe("Joining a table", () => {
  test("gives the first free seat, or the one asked for", async () => {
    const { tables, host } = await server();
    const { table } = await host({ seats: { asean: BOT } });
    const first = await joinTable(tables, table, {});
    expect(first).toMatchObject({ ok: true, value: { seat: KOREA } });
    const second = await joinTable(tables, table, { seat: JAPAN });
    expect(second).toMatchObject({ ok: true, value: { seat: JAPAN } });
    expect(await joinTable(tables, table, {})).toMatchObject({ error: { code: "tableFull" } });
  });

  test("of two who want the same seat at once, one gets it", async () => {
    const { tables, host } = await server();
    const { table } = await host();
    const both = await Promise.all([
      joinTable(tables, table, { seat: JAPAN }),
      joinTable(tables, table, { seat: JAPAN }),
    ]);
    expect(both.map((each) => each.ok)).toEqual([true, false]);
    expect(both[1]).toMatchObject({ error: { code: "seatTaken" } });
  });

  test("seats whoever asks again with the same token once, whatever they wish then", async () => {
    const { tables, host } = await server();
    const { table } = await host();
    const first = await joinTable(tables, table, { token: TOKEN, seat: KOREA });
    expect(first).toEqual({ ok: true, value: { seatToken: TOKEN, seat: KOREA } });
    const again = await Promise.all([
      joinTable(tables, table, { token: TOKEN, seat: KOREA }),
      joinTable(tables, table, { token: TOKEN, seat: JAPAN }),
    ]);
    expect(again).toEqual([first, first]);
    expect(table.match.publicView.seats[JAPAN]?.player).toBeUndefined();
  });

  test("goes on where a server that died had written the person down and not the seat", async () => {
    const { tables, host, journal } = await server();
    const { table, code } = await host();
    const player = { code, player: playerId("p-before"), name: "Aiko" };
    await journal.addPlayer({ ...player, tokenHash: tokenHash(TOKEN) });
    expect(await joinTable(tables, table, { token: TOKEN, seat: KOREA })).toMatchObject({
      ok: true,
    });
    expect(table.match.publicView.seats[KOREA]?.player?.id).toBe(player.player);
  });

  test("does not take a token that is one of another table", async () => {
    const { tables, host } = await server();
    await joinTable(tables, (await host()).table, { token: TOKEN });
    expect(await joinTable(tables, (await host()).table, { token: TOKEN })).toMatchObject({
      error: { code: "malformed", params: { path: "token" } },
    });
  });

  test("moves who sits there already, and the old token is void", async () => {
    const { tables, table, journal, sitter, seatToken } = await aikoAtKorea();
    const moved = await joinTable(tables, table, { seat: JAPAN }, sitter);
    if (!moved.ok) throw new Error(moved.error.code);
    expect(table.match.publicView.seats[KOREA]?.player).toBeUndefined();
    expect(table.presence()[JAPAN]?.name).toBe("Aiko");
    expect(await holderOf(journal, seatToken)).toBeUndefined();
    expect(await holderOf(journal, moved.value.seatToken)).toMatchObject({ player: sitter.player });
  });

  test("moves whoever asks again with the same token once, also where both come at the same time", async () => {
    const { tables, table, journal, sitter } = await aikoAtKorea();
    const wish = { token: TOKEN, seat: JAPAN };
    const both = await Promise.all([
      joinTable(tables, table, wish, sitter),
      joinTable(tables, table, wish, sitter),
    ]);
    const moved = { ok: true, value: { seatToken: TOKEN, seat: JAPAN } };
    expect(both).toEqual([moved, moved]);
    const { version } = table.match;
    expect(await joinTable(tables, table, { token: TOKEN, seat: ASEAN }, sitter)).toEqual(moved);
    expect(table.match.version).toBe(version);
    expect(await holderOf(journal, TOKEN)).toMatchObject({ player: sitter.player });
  });

  test("ends a move that a server which died had begun", async () => {
    const { tables, table, sitter } = await aikoAtKorea();
    const player = { id: sitter.player, kind: "person" } as const;
    await table.match.submit({ kind: "instructor" }, { type: "assignSeat", seat: JAPAN, player });
    const moved = await joinTable(tables, table, { token: TOKEN, seat: JAPAN }, sitter);
    expect(moved).toEqual({ ok: true, value: { seatToken: TOKEN, seat: JAPAN } });
    expect(table.match.publicView.seats[KOREA]?.player).toBeUndefined();
  });

  test("moves nobody by a token that is void", async () => {
    const { tables, table, sitter } = await aikoAtKorea();
    await joinTable(tables, table, { token: TOKEN, seat: JAPAN }, sitter);
    expect(await joinTable(tables, table, { seat: ASEAN }, sitter)).toMatchObject({
      error: { code: "tokenUnknown" },
    });
    expect(table.seatOf(sitter.player)).toBe(JAPAN);
  });

  test("is over once the game has begun", async () => {
    const { tables, host } = await server();
    const { table } = await host({ seats: { asean: BOT, korea: BOT, japan: BOT }, start: true });
    expect(await joinTable(tables, table, {})).toMatchObject({
      error: { code: "gameAlreadyStarted" },
    });
  });

  test("gives those who say no name a callsign, a different one at each seat", async () => {
    const { tables, host } = await server();
    const { table } = await host();
    await joinTable(tables, table, {});
    await joinTable(tables, table, {});
    const names = Object.values(table.presence()).map((presence) => presence.name);
    expect(new Set(names.filter((name) => name !== "")).size).toBe(2);
  });
});

describe("Leaving a table", () => {
  /** The same table with bots at the other seats, at play. */
  const aikoAtPlay = async () => {
    const sitting = await aikoAtKorea();
    const { table } = sitting;
    for (const seat of [ASEAN, JAPAN]) {
      const player = { id: playerId(`bot-${seat}`), kind: "bot" } as const;
      await table.match.submit({ kind: "instructor" }, { type: "assignSeat", seat, player });
    }
    await table.match.submit({ kind: "instructor" }, { type: "startGame" });
    expect(table.match.publicView.stage).toBe("playing");
    return sitting;
  };

  test("before the game frees the seat, and the token is void", async () => {
    const { tables, table, journal, sitter, seatToken } = await aikoAtKorea();
    expect(await leaveTable(tables, table, sitter)).toMatchObject({ ok: true });
    expect(table.match.publicView.seats[KOREA]?.player).toBeUndefined();
    expect(await holderOf(journal, seatToken)).toBeUndefined();
  });

  test("while it runs hands the seat to a caretaker, until somebody takes it by the code", async () => {
    const { tables, table, journal, sitter, seatToken } = await aikoAtPlay();
    expect(await leaveTable(tables, table, sitter)).toMatchObject({ ok: true });
    expect(await holderOf(journal, seatToken)).toBeUndefined();
    expect(table.match.publicView.seats[KOREA]?.cover?.scope).toBe("caretaker");
    expect(table.presence()[KOREA]).toEqual({ name: "", state: "empty" });

    const back = await joinTable(tables, table, { name: "Aiko" });
    expect(back).toMatchObject({ ok: true, value: { seat: KOREA } });
    expect(table.match.publicView.seats[KOREA]?.cover).toBeUndefined();
    expect(table.presence()[KOREA]?.name).toBe("Aiko");
    expect(await joinTable(tables, table, {})).toMatchObject({
      error: { code: "gameAlreadyStarted" },
    });
  });

  test("asked again changes nothing, and ends what a server that died had begun", async () => {
    const { tables, table, sitter } = await aikoAtPlay();
    await leaveTable(tables, table, sitter);
    const { version } = table.match;
    expect(await leaveTable(tables, table, sitter)).toMatchObject({ ok: true });
    expect(table.match.version).toBe(version);
    await table.match.submit({ kind: "instructor" }, { type: "returnSeat", seat: KOREA });
    await leaveTable(tables, table, sitter);
    expect(table.match.publicView.seats[KOREA]?.cover?.scope).toBe("caretaker");
  });

  test("by its host leaves the key: whoever has it still leads, and the seat is there for others", async () => {
    const { tables, journal, host } = await server();
    const seats = { [ASEAN]: BOT, [JAPAN]: BOT };
    const { table, hostToken, seatToken = "" } = await host({ take: KOREA, seats, start: true });
    const holder = await holderOfBoth(journal, seatToken, hostToken);
    if (holder?.player === undefined) throw new Error("The host has no seat");
    const sitter = { player: holder.player, tokenHash: tokenHash(seatToken) };
    expect(await leaveTable(tables, table, sitter)).toMatchObject({ ok: true });
    expect(await holderOf(journal, seatToken)).toBeUndefined();
    expect(await holderOf(journal, hostToken)).toEqual({ code: table.code, host: true });
    expect(table.match.publicView).toMatchObject({ stage: "playing" });
    expect(table.match.publicView.seats[KOREA]?.cover?.scope).toBe("caretaker");
    expect(await joinTable(tables, table, {})).toMatchObject({ value: { seat: KOREA } });
  });

  test("moves nobody to a seat that was left", async () => {
    const { tables, table, sitter, journal } = await aikoAtKorea();
    const other = await joinTable(tables, table, { token: TOKEN, seat: JAPAN });
    expect(other.ok).toBe(true);
    const player = { id: playerId("bot-asean"), kind: "bot" } as const;
    const host = { kind: "instructor" } as const;
    await table.match.submit(host, { type: "assignSeat", seat: ASEAN, player });
    await table.match.submit(host, { type: "startGame" });
    await leaveTable(tables, table, sitter);
    const holder = await holderOf(journal, TOKEN);
    if (holder?.player === undefined) throw new Error("Nobody holds the token");
    const mover = { player: holder.player, tokenHash: tokenHash(TOKEN) };
    expect(await joinTable(tables, table, { seat: KOREA }, mover)).toMatchObject({
      error: { code: "gameAlreadyStarted" },
    });
  });
});

describe("Tokens", () => {
  test("of a seat and of the host count together only for one table", async () => {
    const { journal, host } = await server();
    const own = await host({ take: KOREA });
    const other = await host({ take: KOREA });
    const seat = own.seatToken ?? "";
    expect(await holderOfBoth(journal, seat, own.hostToken)).toMatchObject({ host: true });
    expect(await holderOfBoth(journal, seat, undefined)).toMatchObject({ host: false });
    expect(await holderOfBoth(journal, seat, other.hostToken)).toBeUndefined();
    expect(await holderOfBoth(journal, seat, seat)).toBeUndefined();
  });

  test("stand nowhere in the journal, only their hashes", async () => {
    const { journal, host } = await server();
    const { hostToken, seatToken, table } = await host({ take: KOREA });
    const entries = await table.log.entries();
    const kept = JSON.stringify([entries, table.log.head, await table.log.players()]);
    expect(kept).not.toContain(hostToken);
    expect(kept).not.toContain(seatToken);
    expect(kept).toContain(tokenHash(hostToken));
    expect(await journal.playerByToken(seatToken ?? "")).toBeUndefined();
  });
});
