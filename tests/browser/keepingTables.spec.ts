import { expect } from "@playwright/test";
import { expectAccessible } from "./support/accessibility.ts";
import type { TestServer } from "./support/server.ts";
import { beginTogether } from "./support/tables.ts";
import { test } from "./support/test.ts";

let server: TestServer;
test.beforeAll(({ server: running }) => {
  server = running;
});

test("a table says until when it is kept, and whoever is at it when its host deletes it is told", async ({
  browser,
}) => {
  const { host, guest } = await beginTogether(browser, server.origin);
  for (const { page } of [host, guest]) {
    await page.getByRole("button", { name: /Who sits where, and how others come in/ }).click();
    await expect(page.getByText("Kept until", { exact: false })).toBeVisible();
  }
  await expect(guest.page.getByRole("button", { name: "Delete now" })).toHaveCount(0);
  await host.page.getByRole("button", { name: "Delete now" }).click();
  await expectAccessible(host.page);
  await host.page.getByRole("group").getByRole("button", { name: "Delete now" }).click();
  await expect(
    guest.page.getByRole("heading", { name: "This table has been deleted" }),
  ).toBeVisible();
  await expectAccessible(guest.page);
  await expect(host.page).toHaveURL(`${server.origin}/`);
});
