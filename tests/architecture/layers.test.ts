import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";

const run = promisify(execFile);

const report = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

async function cruise(...folders: readonly string[]): Promise<z.infer<typeof report>["summary"]> {
  const { stdout } = await run(
    "node",
    [
      "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs",
      "--config",
      ".dependency-cruiser.mjs",
      "--output-type",
      "json",
      ...folders,
    ],
    { maxBuffer: 1 << 28 },
  ).catch((failure: { readonly stdout: string }) => failure);
  return report.parse(JSON.parse(stdout)).summary;
}

const PLANTED = "shared/kernel/plantedViolation.ts";
afterAll(() => rm(PLANTED, { force: true }));

test("the layers hold, and the checker read the whole project", async () => {
  const summary = await cruise("shared", "server", "client", "tests");
  expect(summary.violations.map((each) => `${each.rule.name}: ${each.from}`)).toEqual([]);
  expect(summary.totalCruised).toBeGreaterThan(150);
});

test("a planted violation is caught", async () => {
  await mkdir("shared/kernel", { recursive: true });
  await writeFile(
    PLANTED,
    'import { scenarioSchema } from "#shared/scenario/schema.ts";\nexport const planted = scenarioSchema;\n',
  );
  const summary = await cruise("shared/kernel");
  expect(summary.violations.map((each) => each.rule.name)).toContain("kernel-is-the-bottom");
  await rm(PLANTED);
});
