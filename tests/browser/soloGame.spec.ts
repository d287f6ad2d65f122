import { expect } from "@playwright/test";
import { expectAccessible } from "./support/accessibility.ts";
import { Player, phasesOf } from "./support/player.ts";
import type { TestServer } from "./support/server.ts";
import { chooseScenario, practiseAlone } from "./support/tables.ts";
import { IN_MOTION, test } from "./support/test.ts";

let server: TestServer;
test.beforeAll(({ server: running }) => {
  server = running;
});
test.use(IN_MOTION);

test("a newcomer plays a whole game alone by visible controls and reads the debrief", async ({
  page,
}) => {
  const faults: string[] = [];
  page.on("pageerror", (fault) => faults.push(fault.message));
  const foreign: string[] = [];
  page.on("request", (request) => {
    const address = request.url();
    if (!address.startsWith(server.origin) && !/^(blob|data):/.test(address)) foreign.push(address);
  });

  await page.goto(server.origin);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Practise alone" }).click();
  await chooseScenario(page, "Trilateral");
  await page.getByRole("radio", { name: /^Korea/ }).check();
  await page.getByRole("radio", { name: /^Short/ }).check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Begin" }).click();

  const player = new Player(page);
  for (const { year, phase } of phasesOf(3)) {
    if ((await player.reaches(year, phase)) === "ended") break;
    await player.playPhase(phase);
    if (year === 1) await expectAccessible(page);
    await player.markReady();
  }
  await page.getByRole("link", { name: "To the debrief" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Debrief" })).toBeVisible();
  await expectAccessible(page);
  expect(faults).toEqual([]);
  expect(foreign).toEqual([]);
});

test("whoever practises alone is told by a coach what an expert would do now, and why", async ({
  page,
}) => {
  const player = await practiseAlone(page, server.origin);
  await player.markReady();
  await player.isInPhase(1, "Caucus");
  await page.getByText("Ask the coach").click();
  await page.getByRole("button", { name: "What would an expert do now?" }).press("Enter");
  await expect(page.getByText("An expert might now:")).toBeVisible();
  await expectAccessible(page);
});
