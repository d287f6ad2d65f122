import { expect } from "@playwright/test";
import { REVEAL_STAGES } from "#shared/classroom/revealStages.ts";
import { expectAccessible } from "./support/accessibility.ts";
import { Classroom } from "./support/lessons.ts";
import type { TestServer } from "./support/server.ts";
import { test } from "./support/test.ts";
import { expectWithinWidth } from "./support/width.ts";

let server: TestServer;
test.beforeAll(({ server: running }) => {
  server = running;
});

test("the instructor opens a renegotiation from the console, and students find it in their debrief", async ({
  browser,
  page,
}) => {
  const classroom = await Classroom.open(server.origin);
  const student = await classroom.student(browser, { width: 390, height: 844 });
  await classroom.lead({ type: "seatEverybody" });
  await classroom.lead({ type: "goToStep", step: "play" });
  await expect(student.getByRole("heading", { level: 1, name: "Year 1 of 3" })).toBeVisible();
  for (let phase = 0; phase < 3; phase++) await classroom.steer({ type: "advancePhase" });
  await classroom.steer({ type: "closeGame" });
  await classroom.lead({ type: "goToStep", step: "debrief" });
  await classroom.lead({ type: "reveal", stage: REVEAL_STAGES.indexOf("couldHaveHad") + 1 });
  await expect(student.getByRole("heading", { name: "What you could have had" })).toBeVisible();

  const { code, hostToken } = classroom.lesson;
  await page.goto(`${server.origin}/class/${code}/console#host=${hostToken}`);
  const panel = page.getByRole("region", { name: "Renegotiation" });
  await expect(panel.getByText("not held")).toBeVisible();
  await expectAccessible(page);
  await student.evaluate("scrollTo(0, document.body.scrollHeight)");
  await panel.getByRole("combobox", { name: "Time" }).selectOption("20 minutes");
  await panel.getByRole("button", { name: "Renegotiate now" }).press("Enter");
  await expect(panel.getByText("under way")).toBeVisible();

  const section = student.getByRole("region", { name: "Renegotiation" });
  const goThere = student.getByRole("link", { name: "Go there" });
  await expect(goThere).toBeInViewport({ ratio: 1 });
  await goThere.click();
  await expect(goThere).toBeHidden();
  await expect(section.getByRole("timer")).toHaveText(/^(20|1\d):\d\d$/);
  // The bots put texts forward; without the student's word none is agreed.
  const decline = section.getByRole("button", { name: "Do not accept (text 1)" });
  await decline.click();
  await expect(decline).toHaveCount(0);
  await expectAccessible(student);
  await expectWithinWidth(student);
  await expect(panel.getByText(/\d texts?$/)).toBeVisible();
  await expectAccessible(page);

  const room = await page.context().newPage();
  await room.setViewportSize({ width: 1920, height: 1080 });
  await test.step("the room sees how long it takes and who accepts, and nothing of the texts", async () => {
    await classroom.projector(room);
    const tile = room.getByRole("listitem").filter({ hasText: "Renegotiating" });
    await expect(tile.getByText(/^Text \d+: accepted by [12] of 3$/)).toBeVisible();
    await expect(tile.getByText("accepts", { exact: true }).first()).toBeAttached();
    await expectAccessible(room);
    await classroom.projector(room, 1);
    const board = room.getByRole("region", { name: "Renegotiation", exact: true });
    await expect(board.getByText(/^Text \d+, by (ASEAN|Korea|Japan)$/)).toBeVisible();
    await expect(board).not.toContainText("points");
    await expectAccessible(room);
  });

  await panel.getByRole("button", { name: "Stop it" }).click();
  await panel.getByRole("group").getByRole("button", { name: "Stop it" }).click();
  await expect(section.getByText("The renegotiation was stopped.")).toBeVisible();
  await expect(panel.getByText("stopped")).toBeVisible();

  await test.step("once it is over the room sees before and after, and how much was found", async () => {
    const board = room.getByRole("region", { name: "Renegotiation", exact: true });
    await expect(board.getByText(/points of joint gains were left/)).toBeVisible();
    await expectAccessible(room);
    await classroom.projector(room);
    await expect(room.getByText("Renegotiation stopped")).toBeVisible();
    await expect(room.getByText(/points of joint gains were left/)).toBeVisible();
    await expectAccessible(room);
  });
});
