import { expect, type Locator, type Page } from "@playwright/test";
import { expectAccessible } from "./support/accessibility.ts";
import { Player } from "./support/player.ts";
import type { TestServer } from "./support/server.ts";
import { test } from "./support/test.ts";

let server: TestServer;
test.beforeAll(({ server: running }) => {
  server = running;
});

/** From the home page to the first briefing, with nothing chosen but what is offered first. */
async function beginsHere(page: Page): Promise<Player> {
  await page.goto(server.origin);
  await page.getByRole("link", { name: "Practise alone" }).click();
  await expect(page.getByRole("radio", { name: /^First Summit Begin here/ })).toBeChecked();
  await expect(page.getByRole("combobox", { name: "Level of the bots" })).toHaveValue("firstSteps");
  await page.getByRole("button", { name: "Begin" }).click();
  const player = new Player(page);
  await player.isInPhase(1, "Briefing");
  return player;
}

const guideOn = (page: Page): Locator =>
  page.getByRole("group").filter({ hasText: /^Your guide: lesson/ });

test("a newcomer follows the hints through First Summit, on the real controls, to the debrief", async ({
  page,
}) => {
  const faults: string[] = [];
  page.on("pageerror", (fault) => faults.push(fault.message));
  const player = await beginsHere(page);
  const guide = guideOn(page);
  const shows = (lesson: string, way: string): Promise<void> =>
    guide.filter({ hasText: lesson }).getByRole("button", { name: way }).click();

  await expectAccessible(page);
  await shows("Read your mandate", "Show me my mandate");
  await expect(page.getByRole("heading", { name: "Your mandate" })).toBeVisible();
  await player.markReady();

  await player.isInPhase(1, "Caucus");
  await shows("Make an offer", "Show me the form of a deal");
  await player.draftsDeal();
  await player.openTab("Now");
  await expect(guide).toContainText("Learned: Make an offer");
  await shows("Make a promise safe", "Skip this lesson");
  await expect(guide).toHaveCount(0);
  await player.markReady();

  await player.isInPhase(1, "Plenary");
  await shows("Bring a programme before all", "Show me the plenary");
  await player.tablesText();
  // In a rare game no other delegation puts a text before it: then there is no position to take.
  const asked = guide.filter({ hasText: "Take a position" });
  await expect(asked.or(player.ready().nth(1)).first()).toBeVisible();
  await player.playPhase("Plenary");
  await player.markReady();

  for (const [phase, lesson] of [
    ["Budget", "Divide your money"],
    ["Crisis", "Answer a crisis together"],
  ] as const) {
    await player.isInPhase(1, phase);
    await expect(guide).toContainText(lesson);
    await player.playPhase(phase);
    await expect(guide).toHaveCount(0);
    await player.markReady();
  }
  await player.isInPhase(1, "Review");
  await expect(guide).toContainText("See what moved, and why");
  await player.playPhase("Review");
  await player.markReady();

  await page.getByRole("link", { name: "To the debrief" }).click();
  await page.getByRole("button", { name: "Show the debrief without writing" }).click();
  await page.getByRole("button", { name: "Show everything" }).click();
  await expect(page.getByRole("heading", { name: "The outcome" })).toBeVisible();
  await expectAccessible(page);
  expect(faults).toEqual([]);
});

test("whoever knows the game sends the guide away for good", async ({ page }) => {
  const player = await beginsHere(page);
  const guide = guideOn(page);
  await guide.getByRole("button", { name: "No more hints" }).click();
  await expect(guide).toHaveCount(0);
  await player.markReady();
  await player.isInPhase(1, "Caucus");
  await expect(page.getByRole("heading", { name: "Caucus" }).first()).toBeVisible();
  await expect(guide).toHaveCount(0);
});
