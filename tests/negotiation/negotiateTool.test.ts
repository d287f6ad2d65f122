import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { DOMAIN_FORMAT, readDomain } from "#server/tools/negotiate/domainFile.ts";

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

const command = (...args: readonly string[]): Promise<{ stdout: string; stderr: string }> =>
  run(process.execPath, ["server/tools/negotiate.ts", ...args]);

async function fileOf(domain: object): Promise<string> {
  const file = join(folder, "domain.json");
  await writeFile(file, JSON.stringify(domain));
  return file;
}

async function negotiate(domain: object, ...args: readonly string[]): Promise<unknown> {
  const { stdout } = await command("--domain", await fileOf(domain), "--json", ...args);
  return JSON.parse(stdout);
}

test("the command prints agreement, utilities, distances and the solutions", async () => {
  const result = await negotiate(
    DOMAIN,
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
    reservation: { buyer: 0.2, seller: 0.2 },
    nash: { buyer: 0.6, seller: 0.8 },
    kalaiSmorodinsky: { buyer: 0.6, seller: 0.8 },
    egalitarian: { buyer: 0.6, seller: 0.8 },
    sessions: [
      {
        agreement: { price: "high", delivery: "soon" },
        utilities: { buyer: 0.6, seller: 0.8 },
        distance: { pareto: 0, nash: 0, kalaiSmorodinsky: 0, egalitarian: 0, jointGainsLeft: 0 },
      },
    ],
  });
});

/**
 * Three parties, additive and tabulated together. By hand, with gains over the reservation values:
 *
 *     package   A   B   C    gains          product
 *     x1 y1     6   3   3    5   1.5  1     x2 y2 is better for all
 *     x1 y2     8   1   1                   below B's reservation value
 *     x2 y1     5   8   5    4   6.5  3     78
 *     x2 y2     7   6   6    6   4.5  4     108, the largest
 *     x3 y1     0   9   9                   below A's
 *     x3 y2     2   7   2    1   5.5  0     x2 y1 is better for all
 *
 * Each can gain at most 6, 6.5 and 4. Of that x2 y2 gives the least to B, 4.5 of 6.5, and x2 y1 to A,
 * 4 of 6, which is less. The smallest gain is 4 by x2 y2 and 3 by x2 y1.
 */
const THREE = {
  issues: [
    { id: "x", options: ["x1", "x2", "x3"] },
    { id: "y", options: ["y1", "y2"] },
  ],
  parties: [
    {
      id: "A",
      reservation: 1,
      utilities: { x: { x1: 6, x2: 5, x3: 0 }, y: { y1: 0, y2: 2 } },
    },
    {
      id: "B",
      reservation: 1.5,
      weights: { x: 1, y: 2 },
      utilities: { x: { x1: 0, x2: 5, x3: 6 }, y: { y1: 1.5, y2: 0.5 } },
    },
    { id: "C", reservation: 2, table: [3, 1, 5, 6, 9, 2] },
  ],
};

test("three parties: the solutions, and the distances of an impasse, are those worked by hand", async () => {
  const result = await negotiate(THREE, "--strategies", "hardliner", "--rounds", "5");
  const chosen = { A: 7, B: 6, C: 6 };
  const fromChosen = Number(Math.hypot(6, 4.5, 4).toFixed(4));
  expect(result).toMatchObject({
    packages: 6,
    efficient: 4,
    nash: chosen,
    kalaiSmorodinsky: chosen,
    egalitarian: chosen,
    agreementRate: 0,
    sessions: [
      {
        agreement: null,
        rounds: 5,
        utilities: { A: 1, B: 1.5, C: 2 },
        distance: { nash: fromChosen, kalaiSmorodinsky: fromChosen, jointGainsLeft: 14.5 },
      },
    ],
  });
});

// Three hardliners never agree, and three tit-for-tats may each wait for the others to begin.
test.each(["boulware", "linear", "conceder", "micro"])(
  "three who negotiate by %s agree on something worth more to each than no agreement",
  async (name) => {
    const result = await negotiate(THREE, "--strategies", name, "--rounds", "60");
    expect(result).toMatchObject({
      agreementRate: 1,
      sessions: [{ agreement: { x: "x2" }, distance: { pareto: 0 } }],
    });
  },
);

test("for people it prints the same in tables", async () => {
  const { stdout } = await command("--domain", await fileOf(DOMAIN), "--strategies", "linear");
  for (const part of ["No agreement", "Nash", "Kalai–Smorodinsky", "Egalitarian"])
    expect(stdout).toContain(part);
  expect(stdout).toContain("buyer by linear, seller by linear: agreed in 100.0 % of 1");
  expect(stdout).toContain("joint gains left");
  expect(stdout).toContain("A decision took");
});

/** How a command ended that should not have run. */
async function failure(
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly stderr: string }> {
  const fault: unknown = await command(...args).catch((error: unknown) => error);
  return z.object({ code: z.number(), stderr: z.string() }).parse(fault);
}

test("who calls it wrongly is told how it is used, and no stack", async () => {
  const file = await fileOf(DOMAIN);
  for (const [args, said] of [
    [[], "--domain: name a file"],
    [["--domain", file, "--rounds", "many"], "--rounds:"],
    [["--domain", file, "--strategies", "linear,stubborn"], "--strategies 1:"],
    [["--domain", file, "--wish", "1"], "Unknown option '--wish'"],
  ] as const) {
    const { code, stderr } = await failure(...args);
    expect(code).toBe(2);
    expect(stderr.startsWith(said)).toBe(true);
    expect(stderr).toContain("Use: npm run negotiate");
  }
  const none = join(folder, "none.json");
  expect(await failure("--domain", none)).toEqual({ code: 1, stderr: `${none} cannot be read\n` });
});

test("the file that the help shows can be negotiated", async () => {
  expect((await command("--help")).stdout).toContain(DOMAIN_FORMAT);
  const shown = DOMAIN_FORMAT.slice(DOMAIN_FORMAT.indexOf("{"), DOMAIN_FORMAT.lastIndexOf("}") + 1);
  expect(readDomain(shown)).toMatchObject({ ok: true });
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
  const { delivery, price } = { delivery: { soon: 0, late: 1 }, price: { low: 0, high: 1 } };
  expect(
    broken({ parties: [buyer, { ...seller, utilities: { delivery, prise: price } }] }),
  ).toContain('seller: "utilities" names "prise", which is no issue');
  expect(broken({ parties: [buyer, { ...seller, weights: { price: 1 } }] })).toEqual([
    'seller: no weight for "delivery"',
  ]);
  expect(broken({ parties: [buyer, { ...seller, id: "buyer" }] })).toEqual([
    'party "buyer" stands twice',
  ]);
  expect(broken({ parties: [buyer, { id: "seller" }] })).toEqual([
    'seller: give either "utilities" or "table"',
  ]);
  const notJson = readDomain("{");
  expect(notJson.ok).toBe(false);
});
