import { afterEach, beforeEach, expect, test } from "vitest";
import type { SeatView } from "#shared/views/view.ts";
import { trilateral } from "./support/heads.ts";
import { LiveServer } from "./support/liveServer.ts";
import { bearer } from "./support/replies.ts";
import type { Player } from "./support/visitors.ts";

let server: LiveServer;
beforeEach(async () => {
  server = await LiveServer.start();
});
afterEach(async () => {
  await server.close();
});

const say = (text: string, to: readonly string[]) => ({ type: "speak", to, text });
const advance = async (host: Player): Promise<void> => {
  expect(await host.submit({ type: "advancePhase" })).toEqual({ ok: true });
};
const legal = (player: Player): SeatView["legal"] => {
  const now = player.own.legal;
  if (now === undefined) throw new Error("No legal commands have come");
  return now;
};

/** US$ bn that nothing else in the game amounts to, and its bytes in a message. */
const SUM = 977.3;
const SUM_BYTES = ((): string => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(SUM);
  return bytes.toString("latin1");
})();

test("No byte of one seat's secrets reaches another seat, in a year with every kind of secret", async () => {
  const { asean, korea, japan } = await server.playing();
  await korea.submit(say("CANARYTALK we would pay a third", ["japan"]));
  await japan.submit(say("CANARYANSWER then we agree", ["korea"]));
  const overture = legal(korea).answerOverture[0];
  if (overture !== undefined)
    await korea.submit({ type: "answerOverture", overture, answer: "accept" });
  await advance(korea);
  const drafted = await korea.submit({
    type: "proposeDeal",
    with: ["japan"],
    open: false,
    clauses: [
      { from: "korea", duty: { kind: "pay", to: "japan", amount: SUM }, due: 1, escrow: false },
    ],
  });
  expect(drafted).toEqual({ ok: true });
  await advance(korea);
  await advance(korea);
  await advance(korea);
  await advance(korea);
  await korea.submit({ type: "writeReflection", text: "CANARYREFLECTION nobody else reads this" });
  await advance(korea);
  for (const player of [asean, korea, japan]) await player.caughtUp();

  expect(japan.received).toContain("CANARYTALK");
  expect(korea.received).toContain("CANARYREFLECTION");
  expect(japan.received).toContain(SUM_BYTES);
  for (const secret of ["CANARYTALK", "CANARYANSWER", "CANARYREFLECTION", SUM_BYTES])
    expect(asean.received).not.toContain(secret);
  expect(japan.received).not.toContain("CANARYREFLECTION");
  const { mandates } = trilateral().scenario;
  for (const [owner, mandate] of Object.entries(mandates)) {
    for (const [reader, player] of Object.entries({ asean, korea, japan })) {
      for (const objective of mandate.objectives) {
        if (reader === owner) expect(player.received).toContain(objective.id);
        else expect(player.received).not.toContain(objective.id);
      }
    }
  }
});

test("Nobody else receives as much as one frame when a delegation acts in secret", async () => {
  const { asean, korea, japan } = await server.playing();
  const quiet = async (command: unknown, party?: Player): Promise<void> => {
    const others = [asean, japan].filter((player) => player !== party);
    for (const player of [asean, japan]) await player.caughtUp();
    const before = others.map((player) => player.frames);
    expect(await korea.submit(command)).toEqual({ ok: true });
    for (const player of others) await player.caughtUp();
    // One frame: the answer to the question whether all has come.
    expect(others.map((player) => player.frames)).toEqual(before.map((count) => count + 1));
  };
  await quiet(say("Between us.", ["japan"]), japan);
  await advance(korea);
  await quiet(
    {
      type: "proposeDeal",
      with: ["japan"],
      open: false,
      clauses: [{ from: "korea", duty: { kind: "publishDefence" }, due: 1, escrow: false }],
    },
    japan,
  );
  await advance(korea);
  await advance(korea);
  await quiet({
    type: "submitBudget",
    budget: {
      defenceGrowth: 1,
      publishDefence: false,
      programmes: {},
      obligations: {},
      reconciliation: [],
    },
  });
  await advance(korea);
  const [crisis] = legal(korea).respondCrisis;
  if (crisis === undefined) throw new Error("No crisis can be answered");
  await quiet({
    type: "respondCrisis",
    crisis: crisis.crisis,
    option: crisis.options[0],
    amount: 0.5,
  });
  await advance(korea);
  await quiet({ type: "writeReflection", text: "For myself alone." });
});

test("The scenario's texts tell a mandate to its own seat alone", async () => {
  const { code } = await server.host();
  const token = await server.take(code, "korea");
  const [open, own] = await Promise.all([
    server.get("/api/scenarios/trilateral").then((reply) => reply.text()),
    server.get("/api/scenarios/trilateral", bearer(token)).then((reply) => reply.text()),
  ]);
  const texts = trilateral().texts["en"]?.["mandates"];
  const textOf = (seat: string): string => {
    const mandate = typeof texts === "object" ? texts[seat] : undefined;
    const line = typeof mandate === "object" ? mandate["redLine"] : undefined;
    if (typeof line !== "string") throw new Error(`No red line of ${seat}`);
    return JSON.stringify(line).slice(1, -1);
  };
  expect(own).toContain(textOf("korea"));
  for (const seat of ["asean", "korea", "japan"]) expect(open).not.toContain(textOf(seat));
  for (const seat of ["asean", "japan"]) expect(own).not.toContain(textOf(seat));
});
