import { expect, type Page } from "@playwright/test";
import { PHASES } from "#shared/scenario/schema/vocabulary.ts";
import { expectAccessible } from "./support/accessibility.ts";
import { Classroom } from "./support/lessons.ts";
import type { TestServer } from "./support/server.ts";
import { test } from "./support/test.ts";
import { expectWithinWidth } from "./support/width.ts";

let server: TestServer;
test.beforeAll(({ server: running }) => {
  server = running;
});

const title = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

async function expectGoodPage(page: Page, heading: string): Promise<void> {
  await expect(title(page, heading)).toBeVisible();
  await expectAccessible(page);
  await expectWithinWidth(page, heading);
}

for (const [width, height] of [
  [1440, 900],
  [390, 844],
  [320, 640],
] as const) {
  test(`a lesson is gone through at ${width} pixels, every page accessible and within its width`, async ({
    browser,
  }) => {
    const classroom = await Classroom.open(server.origin);
    const page = await classroom.student(browser, { width, height });
    await expectGoodPage(page, "Waiting room");
    await classroom.lead({ type: "seatEverybody" });
    await expect(
      page.getByRole("main").getByText("You lead the delegation of ASEAN at table 1."),
    ).toBeVisible();
    await expectAccessible(page);

    await classroom.lead({ type: "goToStep", step: "readiness" });
    await expectGoodPage(page, "Do you know the rules?");
    await page.getByRole("radio").first().check();
    await page.getByRole("button", { name: "This is my answer" }).click();
    await expect(page.getByText(/That is right\.|Not quite\./)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Next question" }).click();
    await expect(page.locator("#quiz-heading")).toBeFocused();

    await classroom.lead({ type: "goToStep", step: "preparation" });
    await expectGoodPage(page, "Prepare");
    await expect(page.getByRole("heading", { name: "Your mandate" })).toBeVisible();
    await page.getByRole("textbox", { name: "How do you begin?" }).fill("With a question.");
    await expectAccessible(page);

    await classroom.lead({ type: "goToStep", step: "play" });
    await expect(title(page, "Year 1 of 3")).toBeVisible();
    await classroom.lead({ type: "notify", text: "Ten minutes for the first year." });
    await expect(page.getByRole("region", { name: "From your instructor" })).toContainText(
      "Ten minutes for the first year.",
    );
    await expectAccessible(page);
    await page.getByRole("button", { name: "I have read it" }).click();
    await page.getByRole("tab", { name: "More" }).click();
    await page.getByRole("button", { name: /^Your preparation/ }).click();
    await expect(page.getByRole("textbox", { name: "How do you begin?" })).toHaveValue(
      "With a question.",
    );

    await classroom.lead({ type: "goToStep", step: "reflection" });
    await expectGoodPage(page, "Think back, alone");
    await classroom.lead({ type: "goToStep", step: "survey" });
    await expectGoodPage(page, "How was it?");
    await page
      .getByRole("group", { name: /How satisfied/ })
      .getByRole("radio")
      .nth(4)
      .check();
    await expect(page.getByText("1 of 6 answered")).toBeVisible();

    await classroom.steer({ type: "closeGame" });
    await classroom.lead({ type: "goToStep", step: "debrief" });
    await expectGoodPage(page, "Debrief");
    await classroom.lead({ type: "reveal", stage: 1 });
    await expect(page.getByRole("heading", { name: "The outcome" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Trust over time" })).toHaveCount(0);
    await classroom.lead({ type: "reveal", stage: 8 });
    await expect(page.getByRole("heading", { name: "Trust over time" })).toBeVisible();
    await expectAccessible(page);
    await expectWithinWidth(page);
    await page.getByRole("link", { name: "See all tables side by side" }).click();
    await expect(page).toHaveURL(/\/debrief$/);
    await expect(page.getByRole("heading", { level: 1, name: "Class debrief" })).toBeVisible();
    await expect(page.getByRole("link", { name: "How each table ended" })).toBeVisible();
    await page.goBack();

    await classroom.lead({ type: "goToStep", step: "closed" });
    await expectGoodPage(page, "The class has ended");
    await page.context().close();
  });
}

test("what is being typed when the lesson goes on is handed in", async ({ browser }) => {
  const classroom = await Classroom.open(server.origin);
  const page = await classroom.student(browser, { width: 1440, height: 900 });
  await classroom.lead({ type: "goToStep", step: "play" });
  await expect(title(page, "Year 1 of 3")).toBeVisible();
  await classroom.lead({ type: "goToStep", step: "reflection" });
  const words = page.getByRole("textbox", { name: "What did you feel, and when?" });
  await words.pressSequentially("Tense before the first vote");
  await classroom.lead({ type: "goToStep", step: "survey" });
  await expect(title(page, "How was it?")).toBeFocused();
  await classroom.lead({ type: "goToStep", step: "closed" });
  await expect(page.getByText("Tense before the first vote")).toBeVisible();
});

test("two share a delegation: one suggests, the other decides, and the headship is handed on", async ({
  browser,
}) => {
  const classroom = await Classroom.open(server.origin, { teamSize: 2, tables: 1 });
  const size = { width: 1440, height: 900 };
  const head = await classroom.student(browser, size);
  await classroom.lesson.join();
  await classroom.lesson.join();
  const member = await classroom.student(browser, { ...size, width: 390, height: 844 });
  await classroom.lead({ type: "goToStep", step: "play" });

  await expect(member.getByText(/^You advise/)).toBeVisible();
  const ready = member.getByRole("button", {
    name: /Suggest to the head.*Ready for the next phase/,
  });
  await ready.click();
  await expect(member.getByText("Suggested to the head of your delegation.")).toBeVisible();
  await member.getByRole("tab", { name: /^Team/ }).click();
  await member.getByRole("textbox", { name: "Message to your delegation" }).fill("Shall we?");
  await member.getByRole("button", { name: "Send" }).click();
  await expectAccessible(member);

  const team = head.getByRole("tab", { name: /^Team/ });
  await expect(team).toContainText("2 things wait for you");
  await team.click();
  await expect(head.getByText("Shall we?")).toBeVisible();
  await expect(
    head.getByText("Say that the delegation is ready for the next phase."),
  ).toBeVisible();
  await expectAccessible(head);
  await head.getByRole("button", { name: "Do it" }).click();
  await expect(head.getByRole("button", { name: "Not ready after all" })).toBeVisible();
  await expect(head.getByText("1 earlier suggestion")).toBeVisible();

  await head.getByRole("button", { name: /^Make .* the head$/ }).click();
  await head.getByRole("button", { name: "Hand it on" }).click();
  await expect(head.getByText(/^You advise/)).toBeVisible();
  await expect(member.getByText(/^You advise/)).toHaveCount(0);
});

test("who comes late has a place at once, and who watches sees what everybody at the table sees", async ({
  browser,
}) => {
  const classroom = await Classroom.open(server.origin, { tables: 1, teamSize: 1 });
  await classroom.lesson.join();
  await classroom.lead({ type: "goToStep", step: "play" });
  const size = { width: 1440, height: 900 };
  const late = await classroom.student(browser, size);
  // The bot that sat there before may have been ready.
  const readyButton = late.getByRole("button", {
    name: /^(Ready for the next phase|Not ready after all)$/,
  });
  await expect(title(late, "Year 1 of 3")).toBeVisible();
  await expect(readyButton).toBeVisible();
  const student = await classroom.studentAt(1);
  const { host } = classroom;
  const seatOf = () => host.lead.students?.[1]?.place?.seat;
  await host.until(() => seatOf() !== undefined);
  await classroom.steer({ type: "coverSeat", seat: seatOf(), scope: "full" });
  await expect(late.getByText(/^Your instructor has asked a bot to play/)).toBeVisible();
  await classroom.lead({ type: "placeStudent", student, table: 1 });
  await expect(late.getByText(/^You watch this table/)).toBeVisible();
  await expect(readyButton).toHaveCount(0);
  await expectAccessible(late);
});

test("a new year begins on every screen of a class", async ({ browser, page }) => {
  const classroom = await Classroom.open(server.origin, { tables: 1 });
  const student = await classroom.student(browser, { width: 390, height: 844 });
  await classroom.lead({ type: "seatEverybody" });
  await classroom.lead({ type: "goToStep", step: "play" });
  await classroom.projector(page);
  await expect(title(student, "Year 1 of 3")).toBeVisible();
  for (let phase = 0; phase < PHASES.length; phase++)
    await classroom.steer({ type: "advancePhase" });
  await expect(title(student, "Year 2 of 3")).toBeVisible();
  await expect(page.getByText("Briefing, year 2 of 3")).toBeVisible();
  await student.getByRole("tab", { name: "Now" }).click();
  await expect(student.getByRole("heading", { name: "Briefing", exact: true })).toBeVisible();
});

test("a door that is locked or closed says what to do, and a place that is gone says why", async ({
  browser,
  page,
}) => {
  const classroom = await Classroom.open(server.origin);
  const student = await classroom.student(browser, { width: 390, height: 844 });
  await classroom.lead({ type: "lockClass", locked: true });
  await page.goto(`${server.origin}/join/${classroom.lesson.code}`);
  await expect(page.getByRole("heading", { name: "The door is locked" })).toBeVisible();
  await expectAccessible(page);
  await classroom.lead({ type: "lockClass", locked: false });
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("button", { name: "Come in" })).toBeVisible();
  await expectAccessible(page);

  await classroom.lead({ type: "removeStudent", student: await classroom.studentAt(0) });
  await expect(title(student, "This browser’s place in the class is gone")).toBeVisible();
  await expectAccessible(student);
  await classroom.lead({ type: "goToStep", step: "closed" });
  await page.reload();
  await expect(page.getByRole("heading", { name: "This class has ended" })).toBeVisible();
});

test("the projector shows the room what everybody may know, and nothing else", async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  const plan = { scenario: "aseanPlusTwo", names: "free", tables: 4 } as const;
  const classroom = await Classroom.open(server.origin, plan);
  await classroom.projector(page);
  await expect(page.getByRole("heading", { name: "Nobody is here yet." })).toBeVisible();
  await classroom.lesson.join({ name: "Unapproved Name" });
  await expect(page.getByRole("heading", { name: "1 person is here" })).toBeVisible();
  await expect(page.getByText("Unapproved Name")).toHaveCount(0);
  await expectAccessible(page);
  await classroom.lead({ type: "goToStep", step: "play" });
  await expect(page.getByText("Briefing, year 1 of 3").first()).toBeVisible();
  const tiles = page.getByRole("listitem").filter({ hasText: /^Table \d/ });
  await expect(tiles).toHaveCount(4);
  for (const tile of await tiles.all())
    await expect(tile.getByText(/of 6 ready$/)).toBeInViewport({ ratio: 1 });
  await expectAccessible(page);
  await expectWithinWidth(page);

  await classroom.projector(page, 1);
  await expect(page.getByRole("heading", { name: "What happened" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Table 1");
  await expectAccessible(page);
  await expectWithinWidth(page);
});

test("the check of a device passes here, and says what a school has to allow", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${server.origin}/check`);
  await expect(
    page.getByRole("heading", { name: /Everything works|It works, with limits/ }),
  ).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Text to send" })).toHaveValue(
    /HTTP Upgrade as in RFC 6455/,
  );
  await expectAccessible(page);
  await expectWithinWidth(page);
});

test("the check of a device notices a filter that lets no socket through", async ({ page }) => {
  await page.routeWebSocket("**/echo", (socket) => socket.close());
  await page.goto(`${server.origin}/check`);
  await expect(page.getByRole("heading", { name: "It works, with limits" })).toBeVisible();
  await expectAccessible(page);
});
