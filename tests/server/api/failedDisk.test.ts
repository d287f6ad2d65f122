import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { openSqliteJournal } from "#server/journal/sqliteJournal.ts";
import { LiveServer } from "../support/liveServer.ts";

test("A server whose disk has failed says that it must be started anew, and ends when it is told to", async () => {
  const folder = mkdtempSync(`${tmpdir()}/mufakat-disk-`);
  let isBroken = false;
  const sync = async (): Promise<void> => {
    if (isBroken) throw new Error("The disk does not answer");
  };
  const onFault = (error: unknown): never => {
    throw error;
  };
  const journal = await openSqliteJournal({ folder, onFault, sync });
  const server = await LiveServer.start({ journal });
  const healthOf = async () => (await server.get("/healthz")).status;
  expect(await healthOf()).toBe(200);
  isBroken = true;
  expect((await server.post("/api/tables", PLAN)).status).toBe(500);
  expect(await healthOf()).toBe(503);
  await server.close();
  rmSync(folder, { recursive: true });
});

const PLAN = { scenario: "trilateral", length: "short", pace: "live" };
