import { expect } from "@playwright/test";
import { expectAccessible } from "./support/accessibility.ts";
import { Player, phasesOf } from "./support/player.ts";
import type { TestServer } from "./support/server.ts";
import { hostTable, joinTable } from "./support/tables.ts";
import { test } from "./support/test.ts";

let server: TestServer;
test.beforeAll(({ server: running }) => {
  server = running;
});

test("two people in two browsers share a table with one bot by a code, to the end", async ({
  browser,
}) => {
  const hostPage = await (await browser.newContext()).newPage();
  const guestPage = await (
    await browser.newContext({ viewport: { width: 390, height: 844 } })
  ).newPage();
  const code = await hostTable(hostPage, server.origin, {
    scenario: "First Summit",
    third: "Indonesia",
  });
  await joinTable(guestPage, server.origin, code, "Min-ji");
  await expect(hostPage.getByText(/^Min-ji/).first()).toBeVisible();
  await expectAccessible(hostPage);
  await expectAccessible(guestPage);
  await hostPage.getByRole("button", { name: "Start the game" }).click();

  const host = new Player(hostPage);
  const guest = new Player(guestPage);
  await test.step("what one says to the other arrives, and says who can read it", async () => {
    await host.isInPhase(1, "Briefing");
    await host.say("Shall we work together on the typhoons?");
    await guest.hears("Shall we work together on the typhoons?");
  });
  for (const { year, phase } of phasesOf(1)) {
    if ((await host.reaches(year, phase)) === "ended") break;
    await guest.isInPhase(year, phase);
    await guest.playPhase(phase);
    await host.playPhase(phase);
    await guest.markReady();
    await host.markReady();
  }
  for (const page of [hostPage, guestPage]) {
    await page.getByRole("link", { name: "To the debrief" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Debrief" })).toBeVisible();
  }
});
