import { mkdir } from "node:fs/promises";
import { type Browser, chromium, type Page } from "@playwright/test";
import config from "./playwright.config.ts";
import buildClient from "./support/buildClient.ts";
import { takeLesson } from "./support/lessonPictures.ts";
import { type PhaseName, type Player, phasesOf } from "./support/player.ts";
import { TestServer } from "./support/server.ts";
import { hostTable, practiseAlone } from "./support/tables.ts";

/** `npm run screenshots`: every page at two sizes, taken in a real game, for README.md. */
const FOLDER = "docs/images";
const SIZES = [
  { name: "laptop", width: 1440, height: 900 },
  { name: "phone", width: 390, height: 844 },
];

await mkdir(FOLDER, { recursive: true });
await buildClient();
const server = await TestServer.start();
const browser = await chromium.launch(config.use?.launchOptions);
try {
  for (const size of SIZES) await takeAll(browser, size);
} finally {
  await browser.close();
  await server.stop();
}

async function takeAll(
  from: Browser,
  { name, width, height }: (typeof SIZES)[number],
): Promise<void> {
  const context = await from.newContext({ viewport: { width, height }, reducedMotion: "reduce" });
  const page = await context.newPage();
  const takeOf = async (of: Page, what: string): Promise<void> => {
    await of.waitForLoadState("networkidle");
    await of.evaluate("window.mufakatTable?.settled()");
    await of.screenshot({ path: `${FOLDER}/${what}-${name}.jpg`, type: "jpeg", quality: 82 });
  };
  const take = (what: string): Promise<void> => takeOf(page, what);
  for (const [what, address] of [
    ["home", "/"],
    ["practise", "/practise"],
    ["join", "/join"],
    ["host", "/host"],
  ] as const) {
    await page.goto(server.origin + address);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForLoadState("networkidle");
    await take(what);
  }
  await hostTable(page, server.origin);
  await page.waitForLoadState("networkidle");
  await take("lobby");
  await playThrough(page, take);
  await takeLesson(from, page, server.origin, takeOf);
}

/** A game alone: the work of each phase of the second year, then the debrief. */
async function playThrough(page: Page, take: (what: string) => Promise<void>): Promise<void> {
  const player = await practiseAlone(page, server.origin);
  for (const { year, phase } of phasesOf(3)) {
    if ((await player.reaches(year, phase)) === "ended") break;
    if (year === 2) await show(player, phase, take);
    await player.playPhase(phase);
    await player.markReady();
  }
  await page.getByRole("link", { name: "To the debrief" }).click();
  await page.getByRole("heading", { level: 1, name: "Debrief" }).waitFor();
  await take("beforeDebrief");
  await page.getByRole("button", { name: "Show the debrief without writing" }).click();
  await page.getByRole("button", { name: "Show everything" }).click();
  await page.getByRole("heading", { level: 2 }).first().waitFor();
  await page.waitForLoadState("networkidle");
  await take("debrief");
  const possible = page.getByRole("heading", { name: "The whole table: what was possible" });
  await possible.evaluate((heading) => heading.scrollIntoView({ block: "start" }));
  await take("possible");
}

async function show(
  player: Player,
  phase: PhaseName,
  take: (what: string) => Promise<void>,
): Promise<void> {
  await player.page.waitForLoadState("networkidle");
  if (phase === "Caucus") await player.openTab("Deals");
  if (phase === "Plenary") await player.openTab("Plenary");
  if (phase === "Briefing" || phase === "Budget") await player.openTab("Now");
  await take(phase.toLowerCase());
}
