import { expect, test } from "vitest";
import { randomJournal } from "#tests/analysis/journal.ts";
import { filesOf, rowsOf, tableOf, textOfFile } from "../exportCase.ts";
import { KOREA } from "../givenClass.ts";
import { input } from "./madeExports.ts";

test("what a table settled anew after the game stands beside its scores, and in the record", async () => {
  const game = randomJournal(2);
  const anew = game.after(
    {
      type: "renegotiationOpened",
      at: 0,
      endsAt: 300_000,
      ground: { trust: [-1, 50], purse: 50, aims: {} },
    },
    {
      type: "settlementProposed",
      proposal: 1,
      by: KOREA,
      settlement: { keep: [], adopt: {} },
      at: 1,
    },
    { type: "messageSpoken", from: KOREA, channel: [], text: "Why not without?", at: 2 },
    { type: "renegotiationClosed", outcome: "agreed", proposal: 1 },
  );
  const exported = await filesOf({ ...input, tables: [tableOf(1, anew), tableOf(2, game)] });
  const rows = rowsOf(exported, "participants_wide.csv");
  const [there, elsewhere] = ["1", "2"].map((number) => rows.find(({ table }) => table === number));
  expect(there).toMatchObject({
    renegotiation_outcome: "agreed",
    renegotiation_texts: "1",
    renegotiation_messages: "1",
    renegotiation_before: String(anew.debrief.wholeGame.landed[KOREA]),
    renegotiation_after: "0",
  });
  expect(elsewhere).toMatchObject({ renegotiation_outcome: "", renegotiation_after: "" });
  expect(there?.["score"]).toBe(
    String(game.debrief.seats.find(({ seat }) => seat === KOREA)?.score),
  );
  expect(textOfFile(exported, "events.ndjson")).toContain('"type":"settlementProposed"');
  const said = rowsOf(exported, "messages.csv").find(({ text }) => text === "Why not without?");
  expect(said).toMatchObject({ table: "1", seat: "korea", phase: "renegotiation", kind: "floor" });
  const spokenIn = (rounds: ReturnType<typeof rowsOf>, number: string): readonly unknown[] =>
    rounds.filter(({ table }) => table === number).map(({ messages_floor }) => messages_floor);
  const rounds = rowsOf(exported, "rounds_long.csv");
  const before = rowsOf(await filesOf({ ...input, tables: [tableOf(1, game)] }), "rounds_long.csv");
  expect(spokenIn(rounds, "1")).toEqual(spokenIn(before, "1"));
  const columns = rowsOf(exported, "codebook.csv").map(({ column }) => column);
  expect(columns).toContain("renegotiation_captured");
});
