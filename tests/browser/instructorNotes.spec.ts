import { expect } from "@playwright/test";
import { expectAccessible } from "./support/accessibility.ts";
import type { TestServer } from "./support/server.ts";
import { chooseScenario } from "./support/tables.ts";
import { test } from "./support/test.ts";

let server: TestServer;
test.beforeAll(({ server: running }) => {
  server = running;
});

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test(`the notes of a scenario are read where a class is made and led at ${width} pixels, and print alone`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const plan = page.getByRole("table", { name: "In 50 minutes" });
    const open = page.getByRole("button", { name: "Open the class" });
    await page.goto(`${server.origin}/class/new`);
    await page.getByText("Notes for the instructor").click();
    await expect(plan).toContainText("the first with the guide");
    await chooseScenario(page, "Trilateral");
    await expect(plan).toContainText("Two years with a clock. The first takes longer");
    await expectAccessible(page);

    await page.emulateMedia({ media: "print" });
    await expect(
      page.getByRole("heading", { name: "Trilateral: notes for the instructor" }),
    ).toBeVisible();
    await expect(plan).toBeVisible();
    await expect(open).toBeHidden();
    await expect(page.getByRole("group", { name: "Scenario" })).toBeHidden();
    await page.emulateMedia({ media: "screen" });

    await open.click();
    await page.getByRole("tab", { name: /^Class/ }).click();
    await page.getByText("Notes for the instructor").click();
    await expect(plan).toContainText("Two years with a clock. The first takes longer");
    await expectAccessible(page);
  });
}
