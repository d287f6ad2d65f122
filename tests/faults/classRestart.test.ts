import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterEach, beforeEach, expect, test } from "vitest";
import { freePort } from "#server/tools/rig/serverProcess.ts";
import { Lesson } from "#tests/server/support/pupils.ts";
import { Visitors } from "#tests/server/support/visitors.ts";
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

test("After kill -9 everybody is back in the class and at the tables, with all that was acknowledged", async () => {
  const lesson = await Lesson.begin(new Visitors(server.url), { names: "free", pace: "live" });
  const host = await lesson.lead();
  const students = [];
  for (const name of ["Mina", "Ravi", "Sota", "Lan"]) students.push(await lesson.join({ name }));
  const [mina] = students;
  if (mina === undefined) throw new Error("Nobody came");
  await host.submit({ type: "approveName", student: mina.student });
  await host.submit({ type: "goToStep", step: "play" });
  await host.until(() => host.public.tables?.every(({ code }) => code !== undefined) === true);
  const player = await lesson.sit(mina.token);
  const { seat } = player.own;
  expect(await player.submit({ type: "markReady", ready: true })).toEqual({ ok: true });
  const pupil = await lesson.enter(mina.token);
  expect(await pupil.submit({ type: "tellTeam", text: "Hold the line" })).toEqual({ ok: true });
  const before = host.public;

  await server.end("SIGKILL");
  server = await ServerProcess.start(folder, port);

  const again = await lesson.lead();
  expect(again.public.names).toEqual(before.names);
  expect(again.public.tables?.map(({ code }) => code)).toEqual(
    before.tables?.map(({ code }) => code),
  );
  expect(again.public.tables?.map(({ stage }) => stage)).toEqual(["playing", "playing"]);
  const back = await lesson.enter(mina.token);
  expect(back.own.teamTalk?.map(({ text }) => text)).toEqual(["Hold the line"]);
  const atTable = await lesson.sit(mina.token);
  expect(atTable.own.seat).toBe(seat);
  expect(atTable.public.seats).toMatchObject({ [seat ?? ""]: { ready: true } });
  expect(atTable.presences.at(-1)).toMatchObject({
    [seat ?? ""]: { people: [{ name: "Mina", head: true, connected: true }] },
  });
  const late = await lesson.sit((await lesson.join()).token);
  expect(late.own.seat).toBeDefined();
});

test("Killed while the tables are being laid, the next process lays the rest, each once", async () => {
  const visitors = new Visitors(server.url);
  const lesson = await Lesson.begin(visitors, { tables: 6, pace: "stepped" });
  const host = await lesson.lead();
  await lesson.join();
  const reply = await host.submit({ type: "goToStep", step: "play" });
  await server.end("SIGKILL");
  expect(reply).toEqual({ ok: true });
  server = await ServerProcess.start(folder, port);
  const again = await lesson.lead();
  await again.until(
    () =>
      again.public.tables?.length === 6 &&
      again.public.tables.every(({ code, stage }) => code !== undefined && stage === "playing"),
  );
  expect(new Set(again.public.tables?.map(({ code }) => code)).size).toBe(6);
});
