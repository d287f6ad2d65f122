import { expect, type Page } from "@playwright/test";
import english from "#client/text/en/debrief.json" with { type: "json" };
import { loadTableTexts, setLanguage, t } from "#client/text/i18n.ts";
import { BASE_LANGUAGE, LANGUAGES } from "#shared/language/languages.ts";
import { PHASES } from "#shared/scenario/schema/vocabulary.ts";
import { expectAccessible } from "./support/accessibility.ts";
import type { TestServer } from "./support/server.ts";
import { test } from "./support/test.ts";
import { expectWithinWidth } from "./support/width.ts";

let server: TestServer;
test.beforeAll(async ({ server: running }) => {
  await loadTableTexts();
  server = running;
});

for (const { code, name } of LANGUAGES.filter((language) => language.code !== BASE_LANGUAGE)) {
  test.describe(name, () => {
    test.use({ locale: code, viewport: { width: 390, height: 844 } });
    test.beforeAll(() => setLanguage(code));

    test("is spoken to whoever has it on the device, from the first page to the debrief", async ({
      page,
    }) => {
      await page.goto(server.origin);
      await expect(page.locator("html")).toHaveAttribute("lang", code);
      await expect(page.getByText(t("pages:home.lead"))).toBeVisible();
      await expectAccessible(page);
      await page.getByRole("link", { name: t("pages:home.practise.action") }).click();
      await page.getByRole("radio", { name: shortLength() }).check();
      await expectAccessible(page);
      await page.getByRole("button", { name: t("pages:practise.start"), exact: true }).click();
      await playOneYear(page);
      await page.getByRole("link", { name: t("panels:end.debrief") }).click();
      await page.getByRole("button", { name: t("debrief:before.skip") }).click();
      await page.getByRole("button", { name: t("debrief:reveal.all") }).click();
      await expect(
        page.getByRole("heading", { name: t("debrief:discussion.title") }),
      ).toBeVisible();
      await expectAccessible(page);
      await expectWithinWidth(page);
      await test.step("and all of it changes with the language, charts too", async () => {
        await page.getByRole("button", { name: t("common:settings.title") }).click();
        const dialog = page.getByRole("dialog");
        await dialog.getByRole("combobox").first().selectOption(BASE_LANGUAGE);
        await page.keyboard.press("Escape");
        await expect(page.getByRole("heading", { name: english.discussion.title })).toBeVisible();
        const axes = page.locator(".plot text");
        await expect(axes.filter({ hasText: english.wholeGame.unit })).toBeVisible();
      });
    });

    test("fits on the narrowest screens", async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      for (const address of [
        "/",
        "/practise",
        "/host",
        "/join",
        "/class/new",
        "/write",
        "/check",
      ]) {
        await page.goto(server.origin + address);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectWithinWidth(page, address);
      }
    });
  });
}

/** The bots do the work; each phase is only looked at. */
async function playOneYear(page: Page): Promise<void> {
  for (const phase of PHASES) {
    await expect(page.getByRole("heading", { level: 1 })).toContainText(
      t(`common:phases.${phase}`),
    );
    await expectAccessible(page);
    await expectWithinWidth(page, phase);
    await page.getByRole("button", { name: t("panels:ready.mark"), exact: true }).click();
  }
}

const shortLength = (): RegExp =>
  new RegExp(`^${t("pages:fields.length.short", { years: t("common:years", { count: 1 }) })}`);
