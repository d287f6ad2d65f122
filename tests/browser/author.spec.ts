import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./support/accessibility.ts";
import { Player } from "./support/player.ts";
import type { TestServer } from "./support/server.ts";
import { test } from "./support/test.ts";

let server: TestServer;
test.beforeAll(({ server: running }) => {
  server = running;
});

async function beginWith(page: Page, scenario: string): Promise<void> {
  await page.goto(server.origin);
  await page.getByRole("link", { name: "Write a scenario" }).click();
  await page.getByRole("combobox", { name: "Begin with" }).selectOption(scenario);
  await page.getByRole("button", { name: "Begin with a copy" }).click();
  await expect(page.getByRole("main").getByText("It can be played.")).toBeVisible();
}

test("an instructor changes a scenario by form and text, tries it, and keeps it as a file", async ({
  page,
}) => {
  await beginWith(page, "First Summit");
  await expectAccessible(page);

  await test.step("a number by its form", async () => {
    await page.getByRole("searchbox").fill("treasury");
    await page.getByRole("spinbutton", { name: "treasury" }).first().fill("77.5");
    await page.getByRole("spinbutton", { name: "treasury" }).first().press("Enter");
    await page.getByRole("searchbox").fill("");
    await expectAccessible(page);
  });

  await test.step("a sentence by its text, with its fault shown while it is wrong", async () => {
    await page.getByRole("tab", { name: "Text" }).click();
    const file = page.getByRole("combobox", { name: "File" });
    await file.selectOption("texts/en.yaml");
    const text = page.getByRole("textbox", { name: "Text of texts/en.yaml" });
    const before = await text.inputValue();
    await text.fill(before.replace('title: "First Summit"', 'title: ""'));
    await expect(page.getByText("this text is empty")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Settings" }).click();
    const language = page.getByRole("dialog").getByRole("combobox").first();
    await language.selectOption("ko");
    await expect(page.getByText("문장이 비어 있습니다")).toBeVisible();
    await language.selectOption("en");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Show it in the text" }).click();
    const chosen = (): Promise<string> =>
      text.evaluate((area) =>
        area instanceof HTMLTextAreaElement
          ? area.value.slice(area.selectionStart, area.selectionEnd).trim()
          : "",
      );
    await expect.poll(chosen).toBe('title: ""');
    await text.fill(before.replace('title: "First Summit"', 'title: "Our Summit"'));
    await expect(page.getByRole("heading", { name: "Our Summit" })).toBeVisible();
  });

  const saved =
    await test.step("it is kept over a reload right after a stroke, and saved as a file", async () => {
      const text = page.getByRole("textbox", { name: "Text of texts/en.yaml" });
      const before = await text.inputValue();
      await text.fill(before.replace('title: "Our Summit"', 'title: "Summit of Ours"'));
      await page.reload();
      await expect(page.getByRole("heading", { name: "Summit of Ours" })).toBeVisible();
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: "Save as a file" }).click();
      return (await download).path();
    });

  await test.step("it is played with its own numbers", async () => {
    await page.getByRole("tab", { name: "Try it" }).click();
    await page.getByRole("button", { name: "Play it" }).click();
    const player = new Player(page);
    await player.isInPhase(1, "Briefing");
    // What was given to the first delegation, and its income of the first year.
    await expect(page.getByText(/Your treasury holds US\$ [89]\d\.\d bn\./)).toBeVisible();
  });

  await test.step("the file brings it back where nothing is kept", async () => {
    await page.goto(`${server.origin}/write`);
    await page.getByRole("button", { name: "Put it away" }).click();
    await page.getByRole("group").getByRole("button", { name: "Put it away" }).click();
    const file = { name: "ours.zip", mimeType: "application/zip", buffer: await readFile(saved) };
    await page.getByLabel("Open a file").setInputFiles(file);
    await expect(page.getByRole("heading", { name: "Summit of Ours" })).toBeVisible();
  });
});

test("bots play a scenario that is being written, and the figures judge it", async ({ page }) => {
  await beginWith(page, "First Summit");
  await page.getByRole("tab", { name: "Balance" }).click();
  await page.getByRole("spinbutton", { name: "Games" }).fill("10");
  await page.getByRole("button", { name: "Have bots play" }).click();
  const judged = page.getByRole("heading", { name: "What makes it a game" });
  await expect(judged).toBeVisible({ timeout: 120_000 });
  await expect(page.getByRole("row", { name: /co-operator among hard bargainers/ })).toBeVisible();
  await expectAccessible(page);
});

test("a file that holds no scenario is refused in words", async ({ page }) => {
  await page.goto(`${server.origin}/write`);
  const file = { name: "cat.zip", mimeType: "application/zip", buffer: Buffer.from("meow") };
  await page.getByLabel("Open a file").setInputFiles(file);
  await expect(page.getByText("cat.zip holds no scenario")).toBeVisible();
});
