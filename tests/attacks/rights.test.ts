import { afterEach, beforeEach, expect, test } from "vitest";
import { dealId } from "#shared/kernel/ids.ts";
import { instructorCommandSchema } from "#shared/rules/commands.ts";
import { LiveServer } from "#tests/server/support/liveServer.ts";

let server: LiveServer;
beforeEach(async () => {
  server = await LiveServer.start();
});
afterEach(async () => {
  await server.close();
});

const say = (text: string) => ({ type: "speak", to: [], text });
const versionOf = async (code: string): Promise<number> => {
  const log = await server.journal.open(code);
  const entries = log.ok ? await log.value.entries() : log;
  if (!entries.ok) throw new Error("The log cannot be read");
  return entries.value.length;
};

test("S19 no student gives a single one of the host's commands, and nothing changes by trying", async () => {
  const { japan, code } = await server.playing();
  const before = await versionOf(code);
  const bodies: Readonly<Record<string, object>> = {
    assignSeat: { seat: "korea" },
    extendPhase: { by: 60_000 },
    openRenegotiation: { length: 300_000 },
    injectCrisis: { crisis: "superTyphoon" },
    injectNews: { text: "The game is over" },
    coverSeat: { seat: "korea", scope: "full" },
    returnSeat: { seat: "korea" },
    muteSeat: { seat: "korea", muted: true },
    nudgeSeat: { seat: "korea" },
    announce: { text: "The game is over" },
  };
  for (const { shape } of instructorCommandSchema.options) {
    const type = shape.type.value;
    const reply = await japan.submit({ type, ...bodies[type] });
    expect([type, reply.ok ? "" : reply.refusal.code]).toEqual([type, "notAllowedForYou"]);
  }
  expect(await versionOf(code)).toBe(before);
});

test("S21 of a signature and a withdrawal in one moment one wins, at every attempt", async () => {
  const { korea, japan } = await server.playing();
  await korea.submit({ type: "advancePhase" });
  const clauses = [{ from: "korea", duty: { kind: "publishDefence" }, due: 1, escrow: false }];
  for (let attempt = 0; attempt < 4; attempt += 1) {
    await korea.submit({ type: "proposeDeal", with: ["japan"], open: true, clauses });
    const drafted = Object.values(korea.own.deals ?? {}).find((each) => each.status === "drafted");
    const deal = dealId(drafted?.id ?? "");
    const sign = () => japan.submit({ type: "signDeal", deal, revision: 1 });
    const withdraw = () => korea.submit({ type: "withdrawDeal", deal });
    const replies = await Promise.all(
      attempt % 2 === 0 ? [sign(), withdraw()] : [withdraw(), sign()],
    );
    await japan.caughtUp();
    const mine = korea.own.deals?.[deal]?.status;
    const theirs = japan.own.deals?.[deal]?.status;
    expect(mine).toBe(theirs);
    expect(replies.filter((reply) => reply.ok).length).toBeGreaterThanOrEqual(1);
    if (mine === "withdrawn") expect(replies.filter((reply) => reply.ok)).toHaveLength(1);
  }
});

test("S23 a command that is replayed eighty times happens once, and has the same answer or must wait", async () => {
  const { korea } = await server.playing();
  const id = "replayed-command-id";
  for (let round = 0; round < 4; round += 1) {
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => korea.submit(say("Once."), id)),
    );
    const kinds = new Set(replies.map((reply) => (reply.ok ? "ok" : reply.refusal.code)));
    for (const kind of kinds) expect(["ok", "tooFast"]).toContain(kind);
    if (round === 0) expect([...kinds]).toEqual(["ok"]);
  }
  const spoken = korea.record.filter(({ event }) => event.type === "messageSpoken");
  expect(spoken).toHaveLength(1);
});

test("S24 a draft that has changed, one that is still to come, and a page before the first are refused", async () => {
  const { korea, japan } = await server.playing();
  await korea.submit({ type: "advancePhase" });
  const clauses = [{ from: "korea", duty: { kind: "publishDefence" }, due: 1, escrow: false }];
  await korea.submit({ type: "proposeDeal", with: ["japan"], open: false, clauses });
  await japan.caughtUp();
  const [deal] = Object.keys(japan.own.deals ?? {});
  for (const revision of [0, -1, 2, 7])
    expect(await japan.submit({ type: "signDeal", deal, revision })).toMatchObject({
      refusal: { code: "dealRevisionStale" },
    });
  for (const from of [-1, 0.5, Number.NaN, 1e308]) {
    const page = await japan.page(from).catch((error: unknown) => error);
    if (page instanceof Error) expect(page.message).toBe("request rejected");
    else expect(page).toMatchObject({ entries: [] });
  }
});
