import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readDomain } from "#server/tools/negotiate/domainFile.ts";

const run = promisify(execFile);
const DOMAIN = {
  issues: [
    { id: "price", options: ["low", "middle", "high"] },
    { id: "delivery", options: ["soon", "late"] },
  ],
  parties: [
    {
      id: "buyer",
      reservation: 0.2,
      utilities: { price: { low: 0.4, middle: 0.2, high: 0 }, delivery: { soon: 0.6, late: 0 } },
    },
    {
      id: "seller",
      reservation: 0.2,
      weights: { price: 0.8, delivery: 0.2 },
      utilities: { price: { low: 0, middle: 0.5, high: 1 }, delivery: { soon: 0, late: 1 } },
    },
  ],
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mufakat-domain-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function negotiate(...args: readonly string[]): Promise<unknown> {
  const file = join(folder, "domain.json");
  await writeFile(file, JSON.stringify(DOMAIN));
  const { stdout } = await run(process.execPath, [
    "server/tools/negotiate.ts",
    "--domain",
    file,
    "--json",
    ...args,
  ]);
  return JSON.parse(stdout);
}

test("the command prints agreement, utilities, distances and the solutions", async () => {
  const result = await negotiate(
    "--rounds",
    "40",
    "--strategies",
    "linear,boulware",
    "--seed",
    "1",
  );
  expect(result).toMatchObject({
    packages: 6,
    strategies: { buyer: "linear", seller: "boulware" },
    agreementRate: 1,
    nash: { buyer: 0.6, seller: 0.8 },
    sessions: [{ agreement: { price: "high", delivery: "soon" }, distance: { pareto: 0 } }],
  });
});

test("faults of a domain are named with their place", () => {
  const broken = (change: object): readonly string[] => {
    const read = readDomain(JSON.stringify({ ...DOMAIN, ...change }));
    return read.ok ? [] : read.error;
  };
  expect(broken({})).toEqual([]);
  expect(broken({ issues: [{ id: "price", options: ["low"] }] })[0]).toMatch(/^issues\.0\.options/);
  const [buyer, seller] = DOMAIN.parties;
  expect(broken({ parties: [buyer, { id: "seller", table: [1, 2] }] })).toEqual([
    'seller: "table" has 2 values; 6 packages need one each',
  ]);
  expect(broken({ parties: [buyer, { ...seller, utilities: { price: {} } }] })).toContain(
    'seller: no utility for "late" of "delivery"',
  );
  expect(broken({ parties: [buyer, { id: "seller" }] })).toEqual([
    'seller: give either "utilities" or "table"',
  ]);
  const notJson = readDomain("{");
  expect(notJson.ok).toBe(false);
});
