import { expect, type Page } from "@playwright/test";

/** Fails where the page stays wider than its window: letters that load and charts that are drawn anew move it for a moment. */
export async function expectWithinWidth(page: Page, where = page.url()): Promise<void> {
  await expect.poll(() => overflowOf(page), where).toBe(0);
}

/** Pixels by which the page is wider than its window. */
const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
