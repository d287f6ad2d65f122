import { expect } from "@playwright/test";
import { expectAccessible } from "./support/accessibility.ts";
import { Player } from "./support/player.ts";
import { TestServer } from "./support/server.ts";
import { beginTogether, hostTable, joinTable, practiseAlone } from "./support/tables.ts";
import { test } from "./support/test.ts";

let server: TestServer;
test.beforeAll(({ server: running }) => {
  server = running;
});

test("a refresh in the middle of a phase gives back the seat and what was done", async ({
  page,
}) => {
  const player = await practiseAlone(page, server.origin);
  await player.markReady();
  await player.isInPhase(1, "Caucus");
  await player.say("We are here to listen.");
  await page.reload();
  await player.isInPhase(1, "Caucus");
  await player.hears("We are here to listen.");
  await player.markReady();
  await player.isInPhase(1, "Plenary");
});

test("after the server was killed in the middle of a phase both browsers come back by themselves", async ({
  browser,
}) => {
  const own = await TestServer.start();
  const { host, guest } = await beginTogether(browser, own.origin);
  await guest.markReady();
  await expect(guest.page.getByRole("button", { name: "Not ready after all" })).toBeVisible();

  await own.kill();
  await expect(
    guest.page.getByText("The connection is interrupted", { exact: false }).first(),
  ).toBeVisible();
  await own.run();

  await host.markReady();
  await host.isInPhase(1, "Caucus");
  await guest.isInPhase(1, "Caucus");
  await own.stop();
});

test("who leaves a table at a shared computer leaves nothing there, and comes back by the code", async ({
  browser,
}) => {
  const hostPage = await (await browser.newContext()).newPage();
  const page = await (
    await browser.newContext({ viewport: { width: 390, height: 844 } })
  ).newPage();
  const code = await hostTable(hostPage, server.origin);
  await joinTable(page, server.origin, code, "Min-ji");
  await hostPage.getByRole("button", { name: "Start the game" }).click();
  const guest = new Player(page);
  await guest.isInPhase(1, "Briefing");
  await guest.markReady();

  await page.getByRole("button", { name: "Leave the table" }).click();
  await expectAccessible(page);
  await page.getByRole("dialog").getByRole("button", { name: "Leave", exact: true }).click();
  await expect(page).toHaveURL(`${server.origin}/`);
  const kept = (): Promise<unknown> =>
    page.evaluate(
      `[localStorage, sessionStorage].flatMap((shelf) => Object.keys(shelf).filter((key) => key.includes("${code}")))`,
    );
  await expect.poll(kept).toEqual([]);
  await page.goto(`${server.origin}/table/${code}`);
  await expect(page).toHaveURL(new RegExp(`/join/${code}$`));

  await joinTable(page, server.origin, code, "Min-ji");
  await guest.isInPhase(1, "Briefing");
  await guest.markReady();
});

test("the same seat in a second tab takes over kindly, and can be taken back", async ({
  context,
}) => {
  const first = await context.newPage();
  await practiseAlone(first, server.origin);
  const second = await context.newPage();
  await second.goto(first.url());
  await new Player(second).isInPhase(1, "Briefing");
  await first.getByRole("button", { name: "Use it here" }).click();
  await new Player(first).isInPhase(1, "Briefing");
  await new Player(first).markReady();
  await new Player(first).isInPhase(1, "Caucus");
});
