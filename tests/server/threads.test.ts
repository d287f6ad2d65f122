import { describe, expect, test } from "vitest";
import { Threads } from "#server/threads/threads.ts";

/** A file for a thread, whose text this is. */
const fileOf = (source: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort, workerData } from "node:worker_threads"; ${source}`)}`,
  );

const ECHO = fileOf("parentPort.postMessage(workerData);");
const THROWS = fileOf("throw new Error('it went wrong');");
const SILENT = fileOf("");
const ENDLESS = fileOf("Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);");
/** Says how many ran while it did, itself among them. */
const COUNTS = fileOf(`
  const running = new Int32Array(workerData);
  const now = Atomics.add(running, 0, 1) + 1;
  parentPort.postMessage(now);
  Atomics.sub(running, 0, 1);
`);
/** Ends when two of it run. */
const MEETS = fileOf(`
  const here = new Int32Array(workerData);
  if (Atomics.add(here, 0, 1) === 0) Atomics.wait(here, 0, 1);
  else Atomics.notify(here, 0);
  parentPort.postMessage("met");
`);

describe("Threads", () => {
  test("run as many at once as they may, and no more", async () => {
    const two = new Threads(2);
    const here = new SharedArrayBuffer(4);
    const met = await Promise.all([1, 2].map(() => two.run(MEETS, here)));
    expect(met).toEqual(["met", "met"]);
    const running = new SharedArrayBuffer(4);
    const counted = await Promise.all(Array.from({ length: 12 }, () => two.run(COUNTS, running)));
    expect(counted.every((most) => most === 1 || most === 2)).toBe(true);
  });

  test("take jobs in the order they came", async () => {
    const one = new Threads(1);
    const ended: number[] = [];
    const jobs = [1, 2, 3, 4].map(async (each) => {
      await one.run(ECHO, each);
      ended.push(each);
    });
    await Promise.all(jobs);
    expect(ended).toEqual([1, 2, 3, 4]);
  });

  test("let nobody wait for a job that failed, nor for a place that it had", async () => {
    const one = new Threads(1);
    const jobs = await Promise.allSettled([
      one.run(THROWS, 0),
      one.run(SILENT, 0),
      one.run(ECHO, () => 0),
      one.run(ECHO, "the next"),
    ]);
    expect(jobs.map(({ status }) => status)).toEqual([
      "rejected",
      "rejected",
      "rejected",
      "fulfilled",
    ]);
    expect(jobs[0]).toMatchObject({ reason: { message: "it went wrong" } });
    expect(jobs[3]).toMatchObject({ value: "the next" });
  });

  test("end with the server: what runs, what waits, and what is asked for later", async () => {
    const one = new Threads(1);
    const jobs = Promise.allSettled([one.run(ENDLESS, 0), one.run(ECHO, 0)]);
    await one.close();
    expect((await jobs).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    await expect(one.run(ECHO, 0)).rejects.toThrow("closed");
  });
});
