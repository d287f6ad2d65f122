import { expect } from "@playwright/test";
import { expectAccessible } from "./support/accessibility.ts";
import { Player, phasesOf } from "./support/player.ts";
import { TestServer } from "./support/server.ts";
import { chooseScenario } from "./support/tables.ts";
import { test } from "./support/test.ts";

test("with the server gone a loaded page still plays a whole game alone, and goes on after a reload", async ({
  page,
}) => {
  const server = await TestServer.start();
  const faults: string[] = [];
  page.on("pageerror", (fault) => faults.push(fault.message));
  await page.goto(server.origin);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await server.stop();

  await page.getByRole("link", { name: "Practise alone" }).click();
  await expect(page.getByText("The server cannot be reached")).toBeVisible();
  await chooseScenario(page, "Trilateral");
  await page.getByRole("radio", { name: /^Korea/ }).check();
  await page.getByRole("radio", { name: /^Short/ }).check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Begin" }).click();

  const player = new Player(page);
  for (const { year, phase } of phasesOf(3)) {
    if ((await player.reaches(year, phase)) === "ended") break;
    if (year === 2 && phase === "Caucus") {
      await page.reload();
      await player.isInPhase(year, phase);
    }
    await player.playPhase(phase);
    await player.markReady();
  }
  await page.getByRole("link", { name: "To the debrief" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Debrief" })).toBeVisible();
  await expectAccessible(page);
  expect(faults).toEqual([]);
});
