import { expect, type Locator, type Page } from "@playwright/test";
import { expectAccessible } from "./support/accessibility.ts";
import type { TestServer } from "./support/server.ts";
import { beginTogether } from "./support/tables.ts";
import { test } from "./support/test.ts";

let server: TestServer;
test.beforeAll(({ server: running }) => {
  server = running;
});

test("a host asks, mutes, covers and addresses a delegation, and its person takes over again", async ({
  browser,
}) => {
  const { host, guest } = await beginTogether(browser, server.origin, {
    viewport: { width: 390, height: 844 },
  });
  const [hostPage, guestPage] = [host.page, guest.page];
  const lead = await opened(hostPage);
  await lead.getByRole("combobox", { name: "Delegation", exact: true }).selectOption("Korea");

  await test.step("the question is asked of one, and answered by a button", async () => {
    await lead.getByRole("button", { name: "Ask whether they are there" }).click();
    const question = guestPage.getByRole("dialog", { name: "Are you still there?" });
    await expect(question).toBeVisible();
    await expect.poll(() => isInTheMiddle(question)).toBe(true);
    await expectAccessible(guestPage);
    await question.getByRole("button", { name: "Yes, I am here" }).click();
    await expect(question).toBeHidden();
  });

  await test.step("a caretaker is seen by all, and gives way to its person", async () => {
    await lead.getByRole("button", { name: "Let a caretaker act" }).click();
    const notice = guestPage.getByText(/^A caretaker acts for your delegation/);
    await expect(notice).toBeVisible();
    await expectAccessible(guestPage);
    await expect(lead.getByText(/^A caretaker acts for it/)).toBeVisible();
    await expectAccessible(hostPage);
    await guestPage.getByRole("button", { name: "Take over" }).click();
    await expect(notice).toBeHidden();
  });

  await test.step("a bot in full stays until the host returns the seat", async () => {
    await lead.getByRole("button", { name: "Let a bot play" }).click();
    const notice = guestPage.getByText(/^The host has asked a bot to play/);
    await expect(notice).toBeVisible();
    await lead.getByRole("button", { name: "Return the seat to its people" }).click();
    await expect(notice).toBeHidden();
  });

  await test.step("who is muted reads so where one would write", async () => {
    await lead.getByRole("button", { name: "Mute" }).click();
    const talk = await guest.openTab("Talk");
    await expect(talk.getByText(/^The host has muted your delegation/)).toBeVisible();
    await lead.getByRole("button", { name: "Mute" }).click();
    await expect(talk.getByRole("textbox")).toBeVisible();
  });

  await test.step("the host's words are shown to all at once", async () => {
    await lead.getByRole("textbox", { name: "Your words to the table" }).fill("One minute left.");
    await lead.getByRole("button", { name: "Say it" }).click();
    await expect(lead.getByText("Told to the table.")).toBeVisible();
    await expect(guestPage.getByText("The host to everybody")).toBeVisible();
    await expectAccessible(guestPage);
    await guestPage.getByRole("button", { name: "I have read it" }).click();
    await expect(guestPage.getByText("The host to everybody")).toBeHidden();
  });

  await test.step("the picture of the table shows who is covered", async () => {
    await lead.getByRole("button", { name: "Let a caretaker act" }).click();
    await lead.getByRole("button", { name: "Close", exact: true }).click();
    await expect(hostPage.locator('[data-seat="korea"]')).toContainText(/A caretaker acts for it/);
  });
});

/** Whether it stands as far from the left as from the right of the window. */
async function isInTheMiddle(of: Locator): Promise<boolean> {
  const box = await of.boundingBox();
  const width = of.page().viewportSize()?.width ?? 0;
  return box !== null && Math.abs(box.x - (width - box.x - box.width)) < 2;
}

async function opened(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "Lead the table" }).click();
  return page.getByRole("dialog", { name: "Lead the table" });
}
