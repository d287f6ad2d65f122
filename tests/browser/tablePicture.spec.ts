import { chromium, expect, type Page } from "@playwright/test";
import type { TableHandle } from "#client/scene/createTable.ts";
import type { Player } from "./support/player.ts";
import type { TestServer } from "./support/server.ts";
import { practiseAlone } from "./support/tables.ts";
import { test } from "./support/test.ts";

declare global {
  interface Window {
    /** As in client/panels/stage/useCanvas.ts. */
    mufakatTable?: TableHandle | undefined;
  }
}

let server: TestServer;
test.beforeAll(({ server: running }) => {
  server = running;
});

test("a seat shows what is public about it by keyboard, and gives the focus back", async ({
  page,
}) => {
  await openTable(page);
  const seats = page.getByRole("list", { name: "Delegations at the table" });
  await expect(seats.getByRole("button")).toHaveCount(3);
  await seats.getByRole("button").first().focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  const facts = page.getByRole("dialog", { name: /Korea|Japan|ASEAN/ });
  await expect(facts.getByRole("table")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(facts).toBeHidden();
  await expect(seats.locator(":focus")).toHaveCount(1);
});

test("a deal is proposed to a delegation from its seat", async ({ page }) => {
  await openTable(page);
  await page.getByRole("button", { name: /^Japan/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Propose a deal" }).click();
  await expect(page.getByRole("tab", { name: /Deals/ })).toHaveAttribute("aria-selected", "true");
});

test("the picture follows the window, and fits it to the pixel", async ({ page }) => {
  await openTable(page);
  for (const size of [
    { width: 390, height: 844 },
    { width: 1920, height: 1080 },
    { width: 820, height: 1180 },
  ]) {
    await page.setViewportSize(size);
    await expect.poll(() => misfit(page)).toBeLessThan(1);
  }
});

test("a lost graphics context comes back with the same picture", async () => {
  const { executablePath } = test.info().project.use.launchOptions ?? {};
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      "--no-sandbox",
      "--use-gl=angle",
      "--use-angle=swiftshader",
      "--enable-unsafe-swiftshader",
    ],
  });
  const page = await browser.newPage({ reducedMotion: "reduce" });
  await page.addInitScript(PASS_FOR_HARDWARE);
  const player = await openTable(page);
  expect(await rendererOf(page)).toBe("webgl");
  // From then on nothing happens at the table.
  await expect(player.ready()).toHaveCount(2);
  await settled(page);
  const before = await page.locator("canvas").screenshot();
  await page.evaluate(loseAndRestoreContext);
  await settled(page);
  expect((await page.locator("canvas").screenshot()).equals(before)).toBe(true);
  await browser.close();
});

test("nothing of the picture is left when the table is left", async ({ page }) => {
  await openTable(page);
  await page.goBack();
  await expect(page.locator("canvas")).toHaveCount(0);
  await expect.poll(() => rendererOf(page)).toBeUndefined();
});

async function openTable(page: Page): Promise<Player> {
  const player = await practiseAlone(page, server.origin);
  await expect(page.locator("[data-canvas='ready'] canvas")).toHaveCount(1);
  return player;
}

/** By how many pixels the canvas is larger or smaller than the stage. */
async function misfit(page: Page): Promise<number> {
  const canvas = await page.locator("canvas").boundingBox();
  const stage = await page.locator(".table-stage").boundingBox();
  if (canvas === null || stage === null) return Number.POSITIVE_INFINITY;
  return Math.max(
    Math.abs(canvas.width - stage.width),
    Math.abs(canvas.height - stage.height),
    Math.abs(canvas.x - stage.x),
    Math.abs(canvas.y - stage.y),
  );
}

const settled = (page: Page): Promise<void> => page.evaluate(() => window.mufakatTable?.settled());

const rendererOf = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => window.mufakatTable?.stats().renderer);

/** Runs in the page: software WebGL says that it is a graphics card, so that the scene takes it. */
const PASS_FOR_HARDWARE = `
  const real = WebGLRenderingContext.prototype.getParameter;
  const UNMASKED_RENDERER = 0x9246;
  WebGLRenderingContext.prototype.getParameter = function (name) {
    return name === UNMASKED_RENDERER ? "A graphics card" : real.call(this, name);
  };
`;

/** Runs in the page. */
async function loseAndRestoreContext(): Promise<void> {
  const canvas = document.querySelector("canvas");
  const context = canvas?.getContext("webgl2") ?? canvas?.getContext("webgl");
  const extension = context?.getExtension("WEBGL_lose_context");
  if (!canvas || !extension) throw new Error("No context to lose");
  const heard = (type: string): Promise<unknown> =>
    new Promise((resolve) => canvas.addEventListener(type, resolve, { once: true }));
  const lost = heard("webglcontextlost");
  extension.loseContext();
  await lost;
  // A context can be restored once all have heard of its loss.
  await new Promise(requestAnimationFrame);
  const restored = heard("webglcontextrestored");
  extension.restoreContext();
  await restored;
}
