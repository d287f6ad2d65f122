import { readFile } from "node:fs/promises";
import { type Browser, expect, type Locator } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { PREPARATION_PROMPTS, REFLECTION_PROMPTS } from "#shared/classroom/classState.ts";
import { expectAccessible } from "./support/accessibility.ts";
import { Instructor, Student } from "./support/lesson.ts";
import type { TestServer } from "./support/server.ts";
import { test } from "./support/test.ts";

let server: TestServer;
test.beforeAll(({ server: running }) => {
  server = running;
});

test("a class of six goes from the door to the export, though one of them drops out and comes back", async ({
  browser,
  page,
}) => {
  test.setTimeout(1_800_000);
  const instructor = new Instructor(page);
  const code = await instructor.opensClass(server.origin, "First Summit");
  await instructor.waitsForEverybody();
  const students = await comeIn(browser, code);
  await instructor.reads("6 people");
  await expectAccessible(page);
  await seatEverybody(instructor);

  await instructor.goesOnTo("Rules quiz");
  for (const student of students) await student.answersQuiz();
  await instructor.reads("6 of 6 people have answered everything");

  await instructor.goesOnTo("Preparation");
  for (const student of students)
    await student.writes("We need trust before money.", PREPARATION_PROMPTS);
  await instructor.reads("6 of 6 people have filled in the whole sheet");

  await instructor.goesOnTo("Play");
  await actAtTheTables(instructor, students);
  const everybody = await dropOutAndComeBack(instructor, students, code);
  await playToTheEnd(instructor);

  await instructor.goesOnTo("Reflection");
  for (const student of everybody)
    await student.writes("We promised less and kept it.", REFLECTION_PROMPTS);
  await instructor.reads("6 of 6 people have answered everything");

  await instructor.goesOnTo("Survey");
  for (const student of everybody) await student.answersSurvey(6);
  await instructor.reads("6 of 6 people have answered everything");

  await instructor.goesOnTo("Debrief");
  await uncoverEverything(instructor, everybody);
  await exportHoldsEverything(instructor);
});

async function comeIn(browser: Browser, code: string): Promise<readonly Student[]> {
  const students: Student[] = [];
  for (let index = 0; index < 6; index++) {
    students.push(await Student.comesIn(browser, server.origin, code));
  }
  return students;
}

/** Two tables of three; then two people change places, by keys alone. */
async function seatEverybody(instructor: Instructor): Promise<void> {
  const seats = await instructor.openTab("Seats");
  await seats.getByRole("button", { name: "Seat everybody" }).press("Enter");
  await instructor.reads("6 of 6 people have a seat");
  const one = seats.getByRole("group", { name: "Indonesia, table 1", exact: true });
  const other = seats.getByRole("group", { name: "Japan, table 2", exact: true });
  const before = [await nameAt(one), await nameAt(other)];

  await one.getByRole("button").press("Enter");
  await expect(seats.getByText(`${before[0]} is picked up.`)).toBeVisible();
  await other.getByRole("button", { name: "change places" }).press("Enter");

  await expect
    .poll(async () => [await nameAt(one), await nameAt(other)])
    .toEqual(before.toReversed());
  await expectAccessible(instructor.page);
}

const nameAt = async (place: Locator): Promise<string> => {
  await expect(place.getByRole("button")).toHaveCount(1);
  return place.locator(".person-chip-name").innerText();
};

/** Talk, a deal and readiness at the tables; the instructor watches one from inside. */
async function actAtTheTables(instructor: Instructor, students: readonly Student[]): Promise<void> {
  for (const { player } of students) await player.isInPhase(1, "Briefing");
  const [first] = students;
  if (first === undefined) throw new Error("nobody came");
  for (const { player } of students) await player.markReady();
  for (const { player } of students) await player.isInPhase(1, "Caucus");
  await first.player.say("Let us begin with what we agree on.");
  await first.player.playPhase("Caucus");
  await expectAccessible(instructor.page);

  await instructor.page.getByRole("link", { name: "Watch Table 1" }).click();
  await instructor.page.getByRole("tab", { name: "Inside" }).click();
  await instructor.page.getByRole("tab", { name: "Korea" }).click();
  const inside = instructor.page.getByRole("tabpanel", { name: "Korea" });
  await expect(inside).toContainText("You read what Korea reads");
  await instructor.page.getByRole("link", { name: "Console" }).click();
  await instructor.reads("0 of 2 tables have ended their games");
}

/** One tab is closed; the instructor sees it; the same person opens the class again and sits where before. */
async function dropOutAndComeBack(
  instructor: Instructor,
  students: readonly Student[],
  code: string,
): Promise<readonly Student[]> {
  const [stays, lost, ...others] = students;
  if (stays === undefined || lost === undefined) throw new Error("too few came");
  await lost.drops();
  await instructor.reads("somebody away");
  const back = await lost.comesBack(`${server.origin}/class/${code}`);
  await back.player.isInPhase(1, "Caucus");
  await expect(instructor.page.getByText("somebody away")).toHaveCount(0);
  return [stays, back, ...others];
}

/** The instructor ends phase after phase at both tables, until their year is over. */
async function playToTheEnd(instructor: Instructor): Promise<void> {
  for (let phase = 0; phase < PHASES; phase++) {
    if ((await instructor.endsPhase()) === 0) break;
  }
  await instructor.reads("2 of 2 tables have ended their games");
}

/** As many phases as the year of a short *First Summit* has. */
const PHASES = 6;

async function uncoverEverything(
  instructor: Instructor,
  students: readonly Student[],
): Promise<void> {
  const [first] = students;
  if (first === undefined) throw new Error("nobody came");
  await expect(first.page.getByText("Your instructor reveals what came of it")).toBeVisible();
  for (const stage of STAGES) {
    await instructor.page.getByRole("button", { name: `Uncover: ${stage}` }).click();
  }
  await instructor.reads("All stages are shown.");
  await expectAccessible(instructor.page);
  for (const { page } of students) {
    await expect(page.getByRole("link", { name: "See all tables side by side" })).toBeVisible();
  }
}

const STAGES = [
  "The region",
  "The delegations",
  "Trust",
  "Promises",
  "What was possible",
  "What each could have had",
  "Questions",
  "All tables",
];

async function exportHoldsEverything(instructor: Instructor): Promise<void> {
  const place = await instructor.openTab("Class");
  await expectAccessible(instructor.page);
  await place.getByRole("checkbox", { name: "With talk" }).check();
  await place.getByRole("combobox", { name: "Language of the files" }).selectOption("id");
  const downloading = instructor.page.waitForEvent("download");
  await place.getByRole("button", { name: "Save the export" }).click();
  const files = unzipSync(await readFile(await (await downloading).path()));
  expect(Object.keys(files).toSorted()).toEqual([
    "README.txt",
    "class.xlsx",
    "codebook.csv",
    "events.ndjson",
    "messages.csv",
    "participants_wide.csv",
    "quiz.csv",
    "reflections.csv",
    "report.html",
    "rounds_long.csv",
    "scenario.json",
    "scenario.sha256",
    "survey.csv",
  ]);
  const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  expect(text("participants_wide.csv").trimEnd().split("\n")).toHaveLength(7);
  expect(text("messages.csv")).toContain("Let us begin with what we agree on.");
  expect(text("reflections.csv")).toContain("We promised less and kept it.");
  expect(text("report.html")).toContain('<html lang="id">');
}
