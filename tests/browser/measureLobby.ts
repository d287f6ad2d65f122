import { parseArgs } from "node:util";
import { type Browser, chromium, type Page } from "@playwright/test";
import { z } from "zod";
import config from "./playwright.config.ts";
import buildClient from "./support/buildClient.ts";
import { Instructor } from "./support/lesson.ts";
import { TestServer } from "./support/server.ts";
import { hostTable } from "./support/tables.ts";

/**
 * `npm run lobby -- --times 5 --json`: how long a slow phone takes from following an invitation until
 * the lobby can be used: processor at a quarter of this machine's pace, 10 Mbit/s both ways, 40 ms
 * there and back, nothing cached. Prints the middle of the runs, in seconds; fails where one is above 3.
 */
const { values } = parseArgs({
  options: {
    times: { type: "string", default: "5" },
    json: { type: "boolean", default: false },
  },
});
const times = z.coerce.number().int().min(1).max(50).parse(values.times);

/** Seconds. */
const MOST = 3;
const SLOWER = 4;
const BYTES_PER_SECOND = 10_000_000 / 8;

await buildClient();
const server = await TestServer.start();
const browser = await chromium.launch(config.use?.launchOptions);
try {
  const host = await browser.newPage();
  const ways = [
    { lobby: "class", path: `/join/${await new Instructor(host).opensClass(server.origin)}` },
    { lobby: "table", path: `/join/${await hostTable(host, server.origin)}` },
  ];
  const figures: { lobby: string; seconds: number; met: boolean }[] = [];
  for (const { lobby, path } of ways) {
    const taken: number[] = [];
    for (let time = 0; time < times; time += 1) taken.push(await measured(browser, path));
    const seconds = middleOf(taken);
    figures.push({ lobby, seconds, met: seconds <= MOST });
  }
  if (values.json) console.log(JSON.stringify(figures, undefined, 2));
  else {
    for (const { lobby, seconds, met } of figures)
      console.log(
        `${met ? "met   " : "missed"} lobby of a ${lobby}: ${seconds.toFixed(2)} s (at most ${MOST})`,
      );
  }
  process.exitCode = figures.every(({ met }) => met) ? 0 : 1;
} finally {
  await browser.close();
  await server.stop();
}

/** Seconds from the invitation until somebody can come in. */
async function measured(from: Browser, path: string): Promise<number> {
  const context = await from.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await slowDown(page);
  const began = performance.now();
  await page.goto(server.origin + path, { waitUntil: "commit" });
  const comeIn = page.getByRole("button", { name: /^(Come in|Take this seat)$/ });
  // A press that is only tried waits until the button stands still and takes it.
  await comeIn.click({ trial: true });
  const seconds = (performance.now() - began) / 1000;
  await context.close();
  return seconds;
}

async function slowDown(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send("Network.enable");
  await devTools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 40,
    downloadThroughput: BYTES_PER_SECOND,
    uploadThroughput: BYTES_PER_SECOND,
  });
  await devTools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
}

function middleOf(seconds: readonly number[]): number {
  return seconds.toSorted((a, b) => a - b)[Math.floor(seconds.length / 2)] ?? Number.NaN;
}
