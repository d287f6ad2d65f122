import { type Browser, expect, type Page } from "@playwright/test";
import { Instructor, Student } from "./lesson.ts";

/** How a page is kept as a picture under a name. */
export type TakePicture = (page: Page, what: string) => Promise<void>;

/** Leads a short lesson and takes what its instructor and its projector show on the way. */
export async function takeLesson(
  browser: Browser,
  page: Page,
  origin: string,
  take: TakePicture,
): Promise<void> {
  const instructor = new Instructor(page);
  await page.goto(`${origin}/class/new`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await take(page, "newClass");
  const code = await instructor.opensClass(origin);
  const students: Student[] = [];
  for (let index = 0; index < 5; index++) {
    students.push(await Student.comesIn(browser, origin, code));
  }
  await instructor.reads("5 people");
  await take(page, "classLobby");
  const projector = await page.context().newPage();
  await projector.goto(`${origin}/class/${code}/projector`);
  await projector.getByRole("heading", { level: 1 }).waitFor();
  await take(projector, "projectorLobby");

  const seats = await instructor.openTab("Seats");
  await seats.getByRole("button", { name: "Seat everybody" }).click();
  await instructor.reads("5 of 5 people have a seat");
  await take(page, "classSeats");
  for (const step of ["Rules quiz", "Preparation", "Play"]) await instructor.goesOnTo(step);
  for (const { player } of students) await player.isInPhase(1, "Briefing");
  await instructor.endsPhase();
  await take(page, "console");
  await take(projector, "projectorTables");
  await page.goto(`${origin}/class/${code}/table/1`);
  await page.getByRole("tab", { name: "Inside" }).click();
  await page.getByRole("tabpanel", { name: "ASEAN" }).waitFor();
  await take(page, "watchTable");
  await page.getByRole("link", { name: "Console" }).click();

  await endGames(page);
  await instructor.goesOnTo("Reflection");
  await instructor.goesOnTo("Survey");
  await instructor.goesOnTo("Debrief");
  await uncoverAll(page);
  await take(page, "consoleDebrief");
  await page.goto(`${origin}/class/${code}/debrief`);
  await page.getByRole("heading", { level: 2 }).first().waitFor();
  await take(page, "classDebrief");
  await projector.close();
  for (const student of students) await student.page.context().close();
}

async function endGames(page: Page): Promise<void> {
  await page.getByRole("button", { name: "More" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "End the game" }).click();
  await dialog.getByRole("group").getByRole("button", { name: "End the game" }).click();
  await expect(dialog).toContainText("Done at 2 tables.");
  await dialog.getByRole("button", { name: "Close" }).click();
}

async function uncoverAll(page: Page): Promise<void> {
  const next = page.getByRole("button", { name: /^Uncover: / });
  const all = page.getByText("All stages are shown.");
  while (!(await all.isVisible())) {
    const stage = await next.innerText();
    await next.click();
    await expect(next.getByText(stage, { exact: true })).toHaveCount(0);
    await expect(next.or(all)).toBeVisible();
  }
}
