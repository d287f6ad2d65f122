import { expect, type Page } from "@playwright/test";
import type { TestServer } from "./support/server.ts";
import { practiseAlone } from "./support/tables.ts";
import { test } from "./support/test.ts";

let server: TestServer;
test.beforeAll(({ server: running }) => {
  server = running;
});

/** Presses what `pressed` selects, focuses what `written` does as soon as it is there, and lets a frame go by. */
const pressAndWrite = (page: Page, pressed: string, written: string): Promise<unknown> =>
  page.evaluate(`(async () => {
    document.querySelector(${JSON.stringify(pressed)}).click();
    await new Promise((resolve) => setTimeout(resolve));
    document.querySelector(${JSON.stringify(written)}).focus();
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  })()`);

test("the papers do not sink under whoever begins to write before the page is painted", async ({
  browser,
}) => {
  const viewport = { width: 390, height: 844 };
  const context = await browser.newContext({ viewport, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await practiseAlone(page, server.origin);
  await expect(page.getByRole("tab", { name: /^Talk/ })).toBeVisible();
  await pressAndWrite(page, "#panel-tab-talk", "[role=tabpanel] textarea");
  await expect(page.getByRole("button", { name: "Papers over the whole screen" })).toHaveAttribute(
    "aria-expanded",
    "true",
  );
});

test("a page does not take the focus from whoever begins to write before it is painted", async ({
  page,
}) => {
  await page.goto(`${server.origin}/practise`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await pressAndWrite(page, ".wordmark", "#code");
  await expect(page.locator("#code")).toBeFocused();
});

test("a dialog is open as soon as it has been asked for", async ({ page }) => {
  await page.goto(server.origin);
  const settings = page.getByRole("button", { name: "Settings" });
  await expect(settings).toBeVisible();
  const isOpen = await settings.evaluate(async (button: HTMLElement) => {
    button.click();
    await new Promise((resolve) => setTimeout(resolve));
    return document.querySelector("dialog")?.open;
  });
  expect(isOpen).toBe(true);
});
