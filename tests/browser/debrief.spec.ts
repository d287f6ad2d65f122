import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./support/accessibility.ts";
import type { TestServer } from "./support/server.ts";
import { practiseAlone } from "./support/tables.ts";
import { test } from "./support/test.ts";
import { expectWithinWidth } from "./support/width.ts";

let server: TestServer;
test.beforeAll(({ server: running }) => {
  server = running;
});

/** A game alone that is closed in its first year, up to the debrief's first page. */
async function finishGame(page: Page): Promise<void> {
  const player = await practiseAlone(page, server.origin);
  await player.markReady();
  await player.isInPhase(1, "Caucus");
  await page.getByRole("button", { name: "Lead the table" }).click();
  await page.getByRole("button", { name: "Close the game" }).click();
  await page.getByRole("group").getByRole("button", { name: "Close the game" }).click();
  await page.getByRole("link", { name: "To the debrief" }).click();
  await expect(page.getByRole("heading", { name: "Before you look" })).toBeVisible();
}

/** Past the question before it, and past every place to stop, until every chart is drawn. */
async function showEverything(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Show the debrief without writing" }).click();
  await page.getByRole("button", { name: "Show everything" }).click();
  await expect(page.locator(".plot-room").first()).toBeVisible();
  await expect(page.locator(".plot-room:empty")).toHaveCount(0);
}

async function openEverything(page: Page): Promise<void> {
  await page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true;");
}

test("own words come before the reveal, and are there again after it", async ({ page }) => {
  await finishGame(page);
  await expectAccessible(page);
  await expect(page.getByText("All mandates, side by side")).toHaveCount(0);
  await page.getByRole("textbox").fill("Japan wanted the patrols.");
  await page.getByRole("button", { name: "Keep it and show the debrief" }).click();

  await expect(page.getByText("The game was closed early, in year 1")).toBeVisible();
  await page.getByRole("button", { name: "Show everything" }).click();
  await expect(page.getByText("Japan wanted the patrols.")).toBeVisible();
  // An objective of another delegation, in words.
  await expect(
    page.getByText("the Maritime Patrols and the Code of Conduct").first(),
  ).toBeVisible();

  await page.reload();
  await expect(page.getByRole("heading", { name: "The outcome" })).toBeVisible();
  await expect(page.getByText("Japan wanted the patrols.")).toBeVisible();
});

test("everything in the report is open to all, on a wide screen, a phone and a narrow one", async ({
  page,
}) => {
  await finishGame(page);
  await showEverything(page);
  await expectAccessible(page);
  await openEverything(page);
  await expectAccessible(page);
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    await expectAccessible(page);
    await expectWithinWidth(page);
  }
});

test("on paper the page is white, and what stands behind a line is open", async ({ page }) => {
  await finishGame(page);
  await showEverything(page);
  const method = page.getByText("Nash is the settlement with the largest product of gains");
  await expect(method).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(method).toBeVisible();
  await expect(page.getByRole("heading", { name: "The record, step by step" })).toBeHidden();
  await expect(page.locator("html")).toHaveCSS("color-scheme", "light");
  await expect(page.locator("html")).toHaveCSS("background-color", "rgb(255, 255, 255)");
});

test("the replay is led by keyboard and says where it stands", async ({ page }) => {
  await finishGame(page);
  await showEverything(page);
  const slider = page.getByRole("slider", { name: "Moment of the game" });
  await slider.focus();
  await expect(slider).toHaveAttribute("aria-valuetext", "Before the first year. The game began.");
  await page.keyboard.press("ArrowRight");
  await expect(slider).toHaveAttribute("aria-valuetext", /^Year 1, Briefing\. Year 1, Briefing\./);
  await page.keyboard.press("End");
  await expect(slider).toHaveAttribute(
    "aria-valuetext",
    "Year 1, Caucus. The game was closed early.",
  );
  await expect(page.getByRole("button", { name: "Next step" })).toBeDisabled();
  await page.getByRole("combobox", { name: "Go to" }).selectOption("Year 1, Briefing");
  await expect(slider).toHaveAttribute("aria-valuetext", /^Year 1, Briefing/);
});

test("the contents lead to a section and mark the one that is read", async ({ page }) => {
  await finishGame(page);
  await showEverything(page);
  const link = page
    .getByRole("navigation", { name: "Contents" })
    .getByRole("link", { name: "Trust over time" });
  await link.press("Enter");
  await expect(page.getByRole("heading", { name: "Trust over time" })).toBeInViewport();
  await expect(link).toHaveAttribute("aria-current", "location");
});

test("who reads alone is shown one part after the other, and finds it so again", async ({
  page,
}) => {
  await finishGame(page);
  await page.getByRole("button", { name: "Show the debrief without writing" }).click();
  await expect(page.getByRole("heading", { name: "The region over time" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Trust over time" })).toHaveCount(0);
  await page.getByRole("button", { name: "Show it" }).click();
  await expect(page.getByRole("heading", { name: "Each against its own mandate" })).toBeFocused();
  await page.getByRole("button", { name: "Show it" }).click();
  await expect(page.getByRole("heading", { name: "Trust over time" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { name: "Trust over time" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Promises", exact: true })).toHaveCount(1);
  await expect(page.getByText("3 of 7 parts shown")).toBeVisible();
});
