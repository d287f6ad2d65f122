import { expect, type Page } from "@playwright/test";
import type { TestServer } from "./support/server.ts";
import { beginTogether } from "./support/tables.ts";
import { test } from "./support/test.ts";

let server: TestServer;
test.beforeAll(({ server: running }) => {
  server = running;
});

/** Chooses a language where every page has it: first in the settings, under a globe. */
async function speak(page: Page, language: string): Promise<void> {
  await page.getByRole("button", { name: /^(Settings|設定)$/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox").first().selectOption({ label: language });
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
}

test("at one table each reads their own language, and a change of it loses nothing", async ({
  browser,
}) => {
  const { host, guest } = await beginTogether(browser, server.origin);
  const hostPage = host.page;
  for (const player of [host, guest]) await player.markReady();

  await host.isInPhase(1, "Caucus");
  const panel = hostPage.getByRole("tabpanel");
  await test.step("one begins a deal in Japanese", async () => {
    const asked = hostPage.waitForRequest(/\/api\/scenarios\/\w+\?language=ja$/);
    await speak(hostPage, "日本語");
    await asked;
    await expect(hostPage.locator("html")).toHaveAttribute("lang", "ja");
    await expect(hostPage.getByRole("heading", { level: 1 })).toHaveText(
      /1年目（全3年）\s*個別協議/,
    );
    await hostPage.getByRole("tab", { name: /^取り決め/ }).click();
    await panel.getByRole("button", { name: "取り決めを提案" }).click();
    await panel.getByRole("checkbox", { name: "ASEAN" }).uncheck();
    await panel.getByRole("checkbox", { name: "韓国" }).check();
    await panel.getByRole("button", { name: "資金を支払う" }).click();
    await panel.getByRole("textbox", { name: "金額（億ドル）" }).fill("15");
  });
  await test.step("goes on in English, where the same amount stands in billions", async () => {
    await speak(hostPage, "English");
    await expect(panel.getByRole("textbox", { name: "Amount in US$ bn" })).toHaveValue("1.5");
  });
  await test.step("and sends it in Japanese", async () => {
    await speak(hostPage, "日本語");
    await expect(panel.getByRole("textbox", { name: "金額（億ドル）" })).toHaveValue("15");
    await panel.getByRole("button", { name: "取り決めを提案" }).click();
    await expect(panel.getByText("15億ドル").first()).toBeVisible();
  });
  await test.step("while the other reads it in English", async () => {
    await guest.isInPhase(1, "Caucus");
    const deals = await guest.openTab("Deals");
    await expect(deals.getByText(/Japan pays Korea US\$ 1\.5 bn/).first()).toBeVisible();
  });
});

test("the letters of Japanese are fetched only where it is spoken, and only those that are shown", async ({
  page,
}) => {
  const fonts: string[] = [];
  page.on("request", (request) => {
    if (/noto-(sans|serif)-jp.*\.woff2/.test(request.url())) fonts.push(request.url());
  });
  await page.goto(server.origin);
  await page.waitForLoadState("networkidle");
  expect(fonts).toEqual([]);
  await speak(page, "日本語");
  await expect(page.getByRole("heading", { name: "一人で練習" })).toBeVisible();
  await expect.poll(() => fonts.length).toBeGreaterThan(0);
  await page.waitForLoadState("networkidle");
  expect(fonts.length).toBeLessThan(80);
});
