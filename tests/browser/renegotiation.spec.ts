import { expect, type Locator, type Page } from "@playwright/test";
import { expectAccessible } from "./support/accessibility.ts";
import { IN_THE_END, SOON } from "./support/player.ts";
import type { TestServer } from "./support/server.ts";
import { practiseAlone } from "./support/tables.ts";
import { test } from "./support/test.ts";
import { expectWithinWidth } from "./support/width.ts";

let server: TestServer;
test.beforeAll(({ server: running }) => {
  server = running;
});

/** A game alone that is closed after its first plenary, with all of its debrief shown. */
async function debriefAfterPlenary(page: Page): Promise<Locator> {
  const player = await practiseAlone(page, server.origin);
  for (const next of ["Caucus", "Plenary", "Budget"] as const) {
    await player.markReady();
    await player.isInPhase(1, next);
  }
  await page.getByRole("button", { name: "Lead the table" }).click();
  await page.getByRole("button", { name: "Close the game" }).click();
  await page.getByRole("group").getByRole("button", { name: "Close the game" }).click();
  await page.getByRole("link", { name: "To the debrief" }).click();
  await page.getByRole("button", { name: "Show the debrief without writing" }).click();
  await page.getByRole("button", { name: "Show everything" }).click();
  return page.getByRole("region", { name: "Renegotiation" });
}

test("after the reveal, one who played alone finds with the bots what is better for everybody", async ({
  page,
}) => {
  const section = await debriefAfterPlenary(page);
  await section.getByRole("combobox", { name: "Time" }).selectOption("20 minutes");
  await section.getByRole("button", { name: "Renegotiate now" }).press("Enter");
  await expect(section.getByRole("timer")).toHaveText(/^(20|1\d):\d\d$/);

  // A bot puts a text forward and says what it is worth to it; the reader offers another one.
  await expect(section.getByRole("heading", { name: /^Text 1, by/ })).toBeVisible();
  await section.getByRole("button", { name: "With the whole agenda anew" }).click();
  await section.locator("summary", { hasText: "On these terms" }).first().click();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page);
  await expectWithinWidth(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await section.getByRole("button", { name: "Put it forward" }).click();
  await expect(section.getByText("Puts it forward").nth(1)).toBeVisible();

  // Whatever the bots answer, each text waits for the reader's word alone in the end.
  const agreed = section.getByText("All delegations accepted a new text.");
  const accept = section.getByRole("button", { name: /^Accept/ });
  await expect(async () => {
    if ((await agreed.count()) === 0) await accept.first().click(SOON);
    expect(await agreed.count()).toBe(1);
  }).toPass(IN_THE_END);
  await expect(section.getByText("What let you find it now")).toBeVisible();
  await expect(section.getByRole("timer")).toHaveCount(0);
  await expectAccessible(page);

  // It is in the journal: the page finds it there again.
  await page.reload();
  await expect(section.getByText("All delegations accepted a new text.")).toBeVisible();
});
