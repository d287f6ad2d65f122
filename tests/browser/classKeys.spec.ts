import { expect, type Page } from "@playwright/test";
import { Classroom } from "./support/lessons.ts";
import { Player } from "./support/player.ts";
import type { TestServer } from "./support/server.ts";
import { test } from "./support/test.ts";

let server: TestServer;
test.beforeAll(({ server: running }) => {
  server = running;
});

const PHONE = { width: 390, height: 844 };

/** Names under which this browser keeps something about the class. */
const keptAbout = (page: Page, code: string): Promise<unknown> =>
  page.evaluate(
    `[localStorage, sessionStorage].flatMap((shelf) => Object.keys(shelf).filter((key) => key.includes("${code}")))`,
  );

test("a new key to a class is shown once, and the console goes on with it", async ({ page }) => {
  const { lesson } = await Classroom.open(server.origin);
  await page.goto(`${server.origin}/class/${lesson.code}/console#host=${lesson.hostToken}`);
  await page.getByRole("tab", { name: /^Class/ }).click();
  const panel = page.getByRole("region", { name: "A second device" });
  await expect(panel.getByRole("button", { name: "Show the picture and the link" })).toHaveCount(0);

  await panel.getByRole("button", { name: "Make a new key" }).click();
  await panel.getByRole("group").getByRole("button", { name: "Make a new key" }).click();
  await panel.getByRole("button", { name: "Show the picture and the link" }).click();
  const link = await panel.getByText(/#host=/).innerText();
  expect(link).not.toContain(lesson.hostToken);
  await panel.getByRole("button", { name: "I have it" }).click();
  await expect(panel.getByText(/#host=/)).toHaveCount(0);
  await expect(panel.getByRole("button", { name: "Make a new key" })).toBeVisible();

  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Class");
  expect((await lesson.tryToEnter(lesson.hostToken)).status).toBe(401);
});

test("a student leaves a shared computer, which then knows nothing, and comes back by a new link", async ({
  browser,
}) => {
  const classroom = await Classroom.open(server.origin);
  const { lesson } = classroom;
  const page = await classroom.student(browser, PHONE);
  const student = await classroom.studentAt(0);
  await page.getByRole("button", { name: "Leave the class" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Leave", exact: true }).click();
  await expect(page).toHaveURL(`${server.origin}/`);
  await expect.poll(() => keptAbout(page, lesson.code)).toEqual([]);
  await page.goto(`${server.origin}/class/${lesson.code}`);
  await expect(page).toHaveURL(new RegExp(`/join/${lesson.code}$`));

  const { token } = await lesson.reissue(student);
  await page.goto(`${server.origin}/class/${lesson.code}#student=${token}`);
  await expect(page.getByText("You are in.", { exact: false })).toBeVisible();
});

test("what a student began to write at the table goes with them", async ({ browser }) => {
  const classroom = await Classroom.open(server.origin);
  const { host } = classroom;
  const page = await classroom.student(browser, PHONE);
  await classroom.lead({ type: "seatEverybody" });
  await classroom.lead({ type: "goToStep", step: "play" });
  const talk = await new Player(page).openTab("Talk");
  await talk.getByRole("textbox").fill("Between us, we would pay more.");
  await host.until(() => host.public.tables?.[0]?.code !== undefined);
  const table = host.public.tables?.[0]?.code ?? "";
  await expect.poll(() => keptAbout(page, table)).not.toEqual([]);

  await page.getByRole("button", { name: "Leave the class" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Leave", exact: true }).click();
  await expect(page).toHaveURL(`${server.origin}/`);
  await expect.poll(() => keptAbout(page, table)).toEqual([]);
});

test("a link that somebody sent does not replace a place unasked", async ({ browser }) => {
  const classroom = await Classroom.open(server.origin);
  const { lesson, host } = classroom;
  const page = await classroom.student(browser, PHONE);
  const nameOf = (place: number): string => host.lead.students?.[place]?.callsign ?? "";
  const { token } = await lesson.join();
  await host.until(() => host.lead.students?.length === 2);
  const link = `${server.origin}/class/${lesson.code}#student=${token}`;
  const question = page.getByRole("heading", { name: "Which place do you want?" });
  const open = async (): Promise<void> => {
    await page.goto("about:blank");
    await page.goto(link);
    await expect(question).toBeVisible();
    expect(page.url()).not.toContain(token);
  };
  await open();
  await page.getByRole("button", { name: "Keep what this browser has" }).click();
  await expect(page.getByText(nameOf(0)).first()).toBeVisible();
  await open();
  await page.getByRole("button", { name: "Use the link" }).click();
  await expect(page.getByText(nameOf(1)).first()).toBeVisible();
});
