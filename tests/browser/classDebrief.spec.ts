import { expect, type Page } from "@playwright/test";
import { REVEAL_STAGES } from "#shared/classroom/revealStages.ts";
import { expectAccessible } from "./support/accessibility.ts";
import { Classroom } from "./support/lessons.ts";
import type { TestServer } from "./support/server.ts";
import { test } from "./support/test.ts";
import { expectWithinWidth } from "./support/width.ts";

let server: TestServer;
let classroom: Classroom;

test.beforeAll(async ({ server: running }) => {
  server = running;
  classroom = await finishedClass();
});

/** Two tables whose games were closed in their first year. */
async function finishedClass(): Promise<Classroom> {
  const opened = await Classroom.open(server.origin, { tables: 2 });
  for (let index = 0; index < 2; index++) await opened.lesson.join();
  await opened.lead({ type: "seatEverybody" });
  await opened.lead({ type: "goToStep", step: "play" });
  await opened.host.until(
    () => opened.host.public.tables?.every(({ stage }) => stage === "playing") === true,
  );
  await opened.steer({ type: "advancePhase" });
  await opened.steer({ type: "closeGame" });
  return opened;
}

async function open(page: Page): Promise<void> {
  const { code, hostToken } = classroom.lesson;
  await page.goto(`${server.origin}/class/${code}/debrief#host=${hostToken}`);
  await expect(page.getByRole("heading", { name: "How each table ended" })).toBeVisible();
  await expect(page.locator("svg.plot").first()).toBeVisible();
}

test("the instructor sees the tables side by side, on a projector, a phone and a narrow screen", async ({
  page,
}) => {
  await open(page);
  const outcomes = page.getByRole("table", { name: "How each table ended" });
  await expect(outcomes.getByRole("rowheader")).toHaveText(["Table 1", "Table 2"]);
  await expect(outcomes.getByText("closed in year 1")).toHaveCount(2);
  await expectAccessible(page);
  await page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true;");
  await expectAccessible(page);
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    await expectAccessible(page);
    await expectWithinWidth(page);
  }
});

test("every chart has its numbers behind a disclosure that the keyboard opens", async ({
  page,
}) => {
  await open(page);
  const numbers = page.getByText("The numbers as a table");
  const charts = await page.locator("figure").count();
  expect(charts).toBeGreaterThan(2);
  await expect(numbers).toHaveCount(charts);
  await numbers.first().focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("table", { name: /^Score, and in brackets/ })).toBeVisible();
});

test("on paper there are the numbers and no controls", async ({ page }) => {
  await open(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "Print, or keep as PDF" })).toBeHidden();
  await expect(page.getByRole("navigation", { name: "Contents" })).toBeHidden();
  await expect(page.getByRole("table", { name: /^Score, and in brackets/ })).toBeVisible();
});

test("a student sees the tables side by side only once the instructor has revealed all the rest", async ({
  page,
}) => {
  const { lesson } = classroom;
  const { token } = await lesson.join();
  await page.goto(`${server.origin}/class/${lesson.code}/debrief#student=${token}`);
  await expect(page.getByRole("heading", { name: "Class debrief" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
  await expect(page.getByText("How each table ended")).toHaveCount(0);

  await classroom.lead({ type: "goToStep", step: "debrief" });
  await classroom.lead({ type: "reveal", stage: REVEAL_STAGES.indexOf("allTables") });
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();

  await classroom.lead({ type: "reveal", stage: REVEAL_STAGES.length });
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { name: "How each table ended" })).toBeVisible();
});
