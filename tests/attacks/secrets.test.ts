import { afterEach, beforeEach, expect, test } from "vitest";
import { httpErrorSchema } from "#shared/protocol/http.ts";
import { LiveServer } from "#tests/server/support/liveServer.ts";
import type { Player } from "#tests/server/support/visitors.ts";

let server: LiveServer;
beforeEach(async () => {
  server = await LiveServer.start();
});
afterEach(async () => {
  await server.close();
});

const CLAUSE = { from: "korea", duty: { kind: "publishDefence" }, due: 1, escrow: false };
const dealOf = (player: Player): string => Object.keys(player.own.deals ?? {})[0] ?? "none";

test("S06 chance cannot be foretold: the seed is told to nobody, and no id says anything about another", async () => {
  const first = await server.playing();
  const second = await server.playing();
  for (const { code, korea } of [first, second]) {
    const log = await server.journal.open(code);
    const seed = log.ok ? log.value.head.seed : Number.NaN;
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(seed);
    const lobby = await (await server.get(`/api/tables/${code}/lobby`)).text();
    expect(korea.received).not.toContain(String(seed));
    expect(korea.received).not.toContain(bytes.toString("latin1"));
    expect(lobby).not.toContain(String(seed));
  }
  const players = [first, second].flatMap(({ korea }) =>
    Object.values(korea.public.seats).map((seat) => seat.player?.id ?? ""),
  );
  expect(new Set(players).size).toBe(6);
  for (const id of players) expect(id).toMatch(/^p-[A-Za-z0-9_-]{12}$/);
});

test("S07 a draft between others is as unknown as one that does not exist", async () => {
  const { asean, korea, japan } = await server.playing();
  await korea.submit({ type: "advancePhase" });
  await korea.submit({ type: "proposeDeal", with: ["japan"], open: false, clauses: [CLAUSE] });
  await japan.caughtUp();
  const deal = dealOf(japan);
  expect(deal).not.toBe("none");
  for (const type of ["signDeal", "rejectDeal", "withdrawDeal", "counterDeal"] as const) {
    const rest = {
      ...(type === "signDeal" || type === "counterDeal" ? { revision: 1 } : {}),
      ...(type === "counterDeal" ? { clauses: [CLAUSE] } : {}),
    };
    const refusalOf = async (asked: string): Promise<unknown> => {
      const reply = await asean.submit({ type, deal: asked, ...rest });
      return reply.ok ? undefined : reply.refusal;
    };
    expect(await refusalOf(deal)).toEqual({ code: "dealUnknown", params: { deal } });
    const nowhere = `${deal}9`;
    expect(await refusalOf(nowhere)).toEqual({ code: "dealUnknown", params: { deal: nowhere } });
  }
});

test("S09 a token opens nothing of another table, on any route", async () => {
  const own = await server.host({ take: "korea" });
  const other = await server.host();
  const authorization = `Bearer ${own.seatToken ?? ""}`;
  const replies = [
    await server.get(`/api/tables/${other.code}/debrief`, { authorization }),
    await server.post(`/api/tables/${other.code}/join`, { seat: "japan" }, { authorization }),
    await server.post("/api/seat", {
      token: own.seatToken,
      hostToken: other.hostToken,
      protocol: 1,
    }),
  ];
  for (const reply of replies) {
    expect([401, 404]).toContain(reply.status);
    const { error } = httpErrorSchema.parse(await reply.json());
    expect(["tokenUnknown", "tableUnknown"]).toContain(error.code);
  }
});
