import { expect, type Locator, type Page } from "@playwright/test";
import { TURN } from "#client/sound/cueTurns.ts";
import { expectAccessible } from "./support/accessibility.ts";
import { Classroom } from "./support/lessons.ts";
import type { TestServer } from "./support/server.ts";
import { practiseAlone } from "./support/tables.ts";
import { test } from "./support/test.ts";

let server: TestServer;
test.beforeAll(({ server: running }) => {
  server = running;
});

/** Counts the tones that a page begins from now on. */
async function countTones(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(`
    window.tonesBegun = 0;
    const { start } = OscillatorNode.prototype;
    OscillatorNode.prototype.start = function (...when) {
      window.tonesBegun += 1;
      return start.apply(this, when);
    };
  `);
  return async () => Number(await page.evaluate("window.tonesBegun"));
}

/** Where cues are written. It is there while they are listened for, and seen while there is one. */
const captionsOf = (page: Page): Locator => page.locator(".cue-caption");

/** Until cues are listened for: what does so is loaded when it is wanted. */
const cuesAreAwaited = (page: Page): Promise<void> => expect(captionsOf(page)).toBeAttached();

/** Lets captions stay until `letGo` is called, so that none has passed before it is read. */
async function holdCaptions(page: Page): Promise<{ readonly letGo: () => Promise<void> }> {
  await page.addInitScript(`
    const later = window.setTimeout.bind(window);
    const held = [];
    window.setTimeout = (then, after, ...more) =>
      after === ${TURN} ? held.push(then) : later(then, after, ...more);
    window.letCaptionsGo = () => {
      window.setTimeout = later;
      for (const then of held.splice(0)) then();
    };
  `);
  return { letGo: () => page.evaluate("window.letCaptionsGo()") };
}

/** Every caption that was shown so far, however shortly. */
async function watchCaptions(page: Page): Promise<() => Promise<unknown>> {
  await page.addInitScript(`
    const shown = new Set();
    new MutationObserver(() => {
      const caption = document.querySelector(".cue-caption");
      if (caption?.hidden === false) shown.add(caption.textContent);
    }).observe(document, { subtree: true, childList: true, characterData: true });
    window.captionsShown = () => [...shown];
  `);
  return () => page.evaluate("window.captionsShown()");
}

const openSettings = (page: Page): Promise<void> =>
  page.getByRole("button", { name: "Settings" }).click();
const closeSettings = (page: Page): Promise<void> => page.keyboard.press("Escape");

test("there is no sound unless somebody asks for it; then each has its caption", async ({
  page,
}) => {
  const tones = await countTones(page);
  const { letGo } = await holdCaptions(page);
  const player = await practiseAlone(page, server.origin);
  const captions = captionsOf(page);
  await player.markReady();
  await player.isInPhase(1, "Caucus");
  await expect(captions).toHaveCount(0);
  expect(await tones()).toBe(0);

  await openSettings(page);
  await page.getByRole("checkbox", { name: /^Quiet sounds/ }).check();
  await expect(page.getByRole("checkbox", { name: /^Write what every sound/ })).toBeChecked();
  await page.getByRole("slider", { name: "Volume" }).fill("2");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Play the chime" }).click();
  await expect.poll(tones).toBeGreaterThan(0);
  await cuesAreAwaited(page);
  await closeSettings(page);

  const before = await tones();
  await player.markReady();
  await player.isInPhase(1, "Plenary");
  await expect(captions).toHaveText("[chime: Plenary begins]");
  await expectAccessible(page);
  await expect.poll(tones).toBeGreaterThan(before);
  await letGo();
  await expect(captions).toBeHidden();

  await page.reload();
  await player.isInPhase(1, "Plenary");
  await openSettings(page);
  await expect(page.getByRole("checkbox", { name: /^Quiet sounds/ })).toBeChecked();
  await expect(page.getByRole("slider", { name: "Volume" })).toHaveValue("2");
});

test("whoever cannot hear has the captions without the sound", async ({ page }) => {
  const tones = await countTones(page);
  await holdCaptions(page);
  const player = await practiseAlone(page, server.origin);
  await openSettings(page);
  await page.getByRole("checkbox", { name: /^Write what every sound/ }).check();
  await cuesAreAwaited(page);
  await closeSettings(page);
  await player.markReady();
  await expect(captionsOf(page)).toHaveText("[chime: Caucus begins]");
  expect(await tones()).toBe(0);
});

test("the projector has a switch of its own, for the class and for each of its tables", async ({
  page,
}) => {
  const tones = await countTones(page);
  await holdCaptions(page);
  const classroom = await Classroom.open(server.origin, { tables: 1 });
  await classroom.lesson.join();
  await classroom.projector(page);
  const captions = captionsOf(page);
  await openSettings(page);
  await page.getByRole("checkbox", { name: /^Quiet sounds on this screen/ }).check();
  await cuesAreAwaited(page);
  await closeSettings(page);
  expect(await page.evaluate("localStorage.getItem('mufakat.settings.sound')")).toBe("off");
  await classroom.lead({ type: "goToStep", step: "play" });
  await expect(captions).toHaveText("[chime: Next, Play]");
  await expectAccessible(page);
  await expect.poll(tones).toBeGreaterThan(0);

  await classroom.projector(page, 1);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Briefing");
  await cuesAreAwaited(page);
  await classroom.steer({ type: "advancePhase" });
  await expect(captions).toHaveText("[chime: Caucus begins]");
  await expectAccessible(page);
});

test("nothing sounds, not even later, of what happens while nobody looks at the page", async ({
  page,
}) => {
  await page.addInitScript(`
    localStorage.setItem("mufakat.settings.sound", "on");
    window.isAway = false;
    Object.defineProperty(document, "hidden", { get: () => window.isAway });
  `);
  const shown = await watchCaptions(page);
  const player = await practiseAlone(page, server.origin);
  await cuesAreAwaited(page);
  await player.markReady();
  await expect.poll(shown).toContain("[chime: Caucus begins]");
  await page.evaluate("window.isAway = true");
  await player.markReady();
  await player.isInPhase(1, "Plenary");
  await page.evaluate("window.isAway = false");
  await player.markReady();
  await expect.poll(shown).toContain("[chime: Budget begins]");
  expect(await shown()).not.toContain("[chime: Plenary begins]");
});
