import { expect, type Locator, type Page } from "@playwright/test";
import { expectAccessible } from "./support/accessibility.ts";
import type { TestServer } from "./support/server.ts";
import { practiseAlone } from "./support/tables.ts";
import { IN_MOTION, test } from "./support/test.ts";
import { expectWithinWidth } from "./support/width.ts";

let server: TestServer;
test.beforeAll(({ server: running }) => {
  server = running;
});

/** Presses Tab until the focus stands on the control, once it is there and takes a press. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeEnabled();
  for (let presses = 0; presses < 120; presses++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${control.toString()} is not reached by Tab`);
}

test("a year is played by keyboard alone, on a phone, without a picture of the table", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.route("**/createTable*", (route) => route.abort());
  await page.goto(server.origin);
  await tabTo(page, page.getByRole("link", { name: "Practise alone" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Practise alone" })).toBeFocused();
  await tabTo(page, page.getByRole("button", { name: "Begin", exact: true }));
  await page.keyboard.press("Enter");
  for (const phase of ["Briefing", "Caucus", "Plenary", "Budget", "Crisis", "Review"]) {
    await expect(page.getByRole("heading", { level: 1 })).toContainText(phase);
    await expectAccessible(page);
    await tabTo(page, page.getByRole("button", { name: "Ready for the next phase", exact: true }));
    await page.keyboard.press("Enter");
  }
  await expect(page.getByRole("heading", { level: 1 })).toContainText("The game has ended");
  await expect(page.locator("canvas")).toHaveCount(0);
});

test("the home page loads without the engine that draws the table", async ({ page }) => {
  const scripts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(request.url());
  });
  await page.goto(server.origin);
  await page.waitForLoadState("networkidle");
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((address) => address.includes("createTable"))).toEqual([]);
});

test("on a phone the papers can cover the table, and the choice is kept", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await practiseAlone(page, server.origin);
  const papers = page.getByRole("region", { name: "Your papers" });
  const seats = page.getByRole("list", { name: "Delegations at the table" });
  const heightOfPapers = async (): Promise<number> => (await papers.boundingBox())?.height ?? 0;
  const before = await heightOfPapers();
  await page.getByRole("button", { name: "Papers over the whole screen", expanded: false }).click();
  await expect(seats).toBeHidden();
  await expect.poll(heightOfPapers).toBeGreaterThan(before * 1.4);
  await expectAccessible(page);
  await page.reload();
  await page.getByRole("button", { name: "Papers over the whole screen", expanded: true }).click();
  await expect(seats).toBeVisible();
});

test.describe("where the device has nothing against motion", () => {
  test.use(IN_MOTION);

  test("the table draws nothing while nothing changes", async ({ page }) => {
    await page.addInitScript(`
      const request = window.requestAnimationFrame.bind(window);
      let frames = 0;
      window.requestAnimationFrame = (callback) => { frames += 1; return request(callback); };
      /** How many frames the page asks for while thirty go by. */
      window.framesAskedFor = async () => {
        const before = frames;
        for (let frame = 0; frame < 30; frame++) await new Promise(request);
        return frames - before;
      };
    `);
    await practiseAlone(page, server.origin);
    await expect(page.locator("[data-canvas='ready'] canvas")).toHaveCount(1);
    const askedFor = (): Promise<unknown> => page.evaluate("window.framesAskedFor()");
    await expect.poll(askedFor).toBe(0);
  });

  test("on a touch screen the papers rise for writing and for what is expected, and sink when another page is turned to", async ({
    browser,
  }) => {
    const viewport = { width: 390, height: 844 };
    const context = await browser.newContext({ viewport, hasTouch: true, isMobile: true });
    const page = await context.newPage();
    const player = await practiseAlone(page, server.origin);
    const toggle = page.getByRole("button", { name: "Papers over the whole screen" });
    await expect(toggle).toHaveAttribute("aria-expanded", "false");
    const talk = await player.openTab("Talk");
    await talk.getByRole("textbox").tap();
    await expect(toggle).toHaveAttribute("aria-expanded", "true");
    await talk.getByRole("textbox").fill("We are ready to talk.");
    await talk.getByRole("button", { name: "Send" }).tap();
    await expect(talk.getByRole("log")).toContainText("We are ready to talk.");
    await expect(toggle).toHaveAttribute("aria-expanded", "true");
    await player.openTab("Now");
    await expect(toggle).toHaveAttribute("aria-expanded", "false");
    await page.getByRole("button", { name: /^Read what year 1 brings/ }).tap();
    await expect(toggle).toHaveAttribute("aria-expanded", "true");
    await context.close();
  });
});

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test(`the first briefing tells the strategy and cites its facts, at ${viewport.width} pixels`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    const player = await practiseAlone(page, server.origin);
    const now = page.getByRole("tabpanel");
    await expect(now).toContainText("ASEAN centrality");
    await now.getByText("Your strengths, weaknesses and background").click();
    const briefing = now.getByText(/^You speak for the Chair/);
    await expect(briefing).not.toContainText("[");
    await expect(now.getByText(/^Where the designers simplified/)).toBeVisible();
    const card = page.getByText("Eleven members");
    await expect(card).toBeHidden();
    const cited = briefing.getByRole("button", { name: /Eleven members/ });
    await cited.click();
    await expect(card).toBeInViewport();
    await expect
      .poll(async () => {
        const [button, shown] = [await cited.boundingBox(), await card.boundingBox()];
        return Math.abs((shown?.y ?? 0) - (button?.y ?? 0));
      })
      .toBeLessThan(300);
    await page.keyboard.press("Escape");
    await expect(card).toBeHidden();
    await player.openTab("More");
    await now.getByRole("button", { name: /^Your mandate/ }).click();
    await expect(now).toContainText("ASEAN centrality");
    await expect(now.getByText(/^You speak for the Chair/)).not.toContainText("[");
  });
}

test("pages reflow at 320 pixels without scrolling sideways", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const address of ["/", "/practise", "/host", "/join"]) {
    await page.goto(server.origin + address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectWithinWidth(page, address);
    await expectAccessible(page);
  }
});

test("who wants no picture reads the table in words, and nothing that draws is loaded", async ({
  page,
}) => {
  const drawing: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("createTable")) drawing.push(request.url());
  });
  await page.goto(server.origin);
  await page.getByRole("button", { name: "Settings" }).press("Enter");
  await page.getByRole("radio", { name: "In words alone" }).press("Space");
  await page.keyboard.press("Escape");
  await practiseAlone(page, server.origin);
  const table = page.getByRole("region", { name: "The table" });
  for (const heading of ["Text on the table", "The region", "In force", "Delegations at the table"])
    await expect(table.getByRole("heading", { level: 2, name: heading })).toBeVisible();
  await expect(table.getByRole("row", { name: /^Tension \d+ / })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page);
  await table.getByRole("button", { name: "Talk" }).first().press("Enter");
  await expect(page.getByRole("tab", { name: /^Talk/ })).toHaveAttribute("aria-selected", "true");
  expect(drawing).toEqual([]);
});
