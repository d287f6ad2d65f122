import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./support/accessibility.ts";
import { Player, phasesOf } from "./support/player.ts";
import { TestServer } from "./support/server.ts";
import { chooseScenario } from "./support/tables.ts";
import { test } from "./support/test.ts";

test("with the server gone a loaded page still plays a whole game alone, and goes on after a reload", async ({
  page,
}) => {
  const server = await TestServer.start();
  const faults: string[] = [];
  page.on("pageerror", (fault) => faults.push(fault.message));
  await openAndKeep(page, server.origin);
  await server.stop();

  await page.getByRole("link", { name: "Practise alone" }).click();
  await expect(page.getByText("The server cannot be reached")).toBeVisible();
  await chooseScenario(page, "First Summit");
  await page.getByRole("radio", { name: /^Korea/ }).check();
  await page.getByRole("radio", { name: /^Short/ }).check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Begin" }).click();

  const player = new Player(page);
  for (const { year, phase } of phasesOf(1)) {
    if ((await player.reaches(year, phase)) === "ended") break;
    if (phase === "Plenary") {
      await page.reload();
      await player.isInPhase(year, phase);
    }
    await player.playPhase(phase);
    await player.markReady();
  }
  await page.getByRole("link", { name: "To the debrief" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Debrief" })).toBeVisible();
  await expectAccessible(page);
  expect(faults).toEqual([]);
});

test("a chosen language is there without the server: pages, scenarios and letters", async ({
  page,
}) => {
  const server = await TestServer.start();
  await openAndKeep(page, server.origin);
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("combobox", { name: "Language" }).selectOption("日本語");
  await expect.poll(() => notKept(page, "ja")).toEqual([]);
  expect(await notKept(page, "ko")).not.toEqual([]);
  await server.stop();

  await page.goto(`${server.origin}/practise`);
  await expect(page.getByText("サーバーに接続できません")).toBeVisible();
  await chooseScenario(page, "三者交渉");
  await page.getByRole("button", { name: "始める" }).click();
  await expect(page.getByRole("tabpanel")).toContainText("ASEANの中心性");
  for (const family of ["Noto Sans JP Variable", "Noto Serif JP Variable"]) {
    const faces = await page.evaluate(
      (font) => document.fonts.load(`1em "${font}"`, "議長一人").then((loaded) => loaded.length),
      family,
    );
    expect(faces, family).toBeGreaterThan(0);
  }

  // What was never chosen cannot be had now: the page speaks on as it did.
  await page.getByRole("button", { name: "設定" }).click();
  await page.getByRole("combobox").selectOption("한국어");
  await page.reload();
  await expect(page.getByRole("tabpanel")).toContainText("ASEAN centrality");
});

test("a language that is chosen where nobody plays alone is kept too, once the device keeps the pages", async ({
  page,
}) => {
  const server = await TestServer.start();
  await openAndKeep(page, server.origin);
  await page.goto(`${server.origin}/join`);
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("combobox", { name: "Language" }).selectOption("한국어");
  await expect.poll(() => notKept(page, "ko")).toEqual([]);
  await server.stop();
});

/** Opens the home page, and waits until its pages are kept on the device. */
async function openAndKeep(page: Page, origin: string): Promise<void> {
  await page.goto(origin);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Those files of a language that this browser does not keep. */
const notKept = (page: Page, language: string): Promise<unknown> =>
  page.evaluate(
    `(async () => {
      const files = (await (await fetch("/languages.json")).json())[${JSON.stringify(language)}];
      const kept = await Promise.all(files.map((file) => caches.match("/" + file)));
      return files.filter((_, index) => kept[index] === undefined);
    })()`,
  );
