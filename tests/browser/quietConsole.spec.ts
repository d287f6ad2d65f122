import { expect, type Page } from "@playwright/test";
import type { TestServer } from "./support/server.ts";
import { practiseAlone } from "./support/tables.ts";
import { test } from "./support/test.ts";

let server: TestServer;
test.beforeAll(({ server: running }) => {
  server = running;
});

/** What the page and its workers report as errors, refusals of the content policy among them. */
function complaints(page: Page): readonly string[] {
  const seen: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") seen.push(message.text());
  });
  page.on("pageerror", (error) => seen.push(error.message));
  return seen;
}

test("a game alone is begun, and a coach asked, without an error in the console", async ({
  page,
}) => {
  const seen = complaints(page);
  const player = await practiseAlone(page, server.origin);
  await player.markReady();
  await player.isInPhase(1, "Caucus");
  await page.getByText("Ask the coach").click();
  await page.getByRole("button", { name: "What would an expert do now?" }).press("Enter");
  await expect(page.getByText("An expert might now:")).toBeVisible();
  expect(seen).toEqual([]);
});

test("a scenario is begun and checked without an error in the console", async ({ page }) => {
  const seen = complaints(page);
  await page.goto(`${server.origin}/write`);
  await page.getByRole("button", { name: "Begin with a copy" }).click();
  await expect(page.getByRole("main").getByText("It can be played.")).toBeVisible();
  expect(seen).toEqual([]);
});
