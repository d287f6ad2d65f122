import { mkdir, readFile } from "node:fs/promises";
import { chromium, type Page } from "@playwright/test";
import { loadTableTexts, setLanguage, t } from "#client/text/i18n.ts";
import { LANGUAGES, type Language } from "#shared/language/languages.ts";
import config from "./playwright.config.ts";
import buildClient from "./support/buildClient.ts";
import { Instructor, Student } from "./support/lesson.ts";
import { phasesOf } from "./support/player.ts";
import { TestServer } from "./support/server.ts";
import { practiseAlone } from "./support/tables.ts";

/**
 * `npm run screenshots:languages [-- FOLDER]`: home, table, debrief and console in every language at
 * two sizes, taken in one game and one class, to be looked at; and the table in all of them as one
 * picture for README.md. The pages are led in English and only shown in the other languages.
 */
const [, , FOLDER = "test-results/languages"] = process.argv;
const TOGETHER = "docs/images/languages.jpg";
const LAPTOP = { name: "laptop", width: 1440, height: 900 };
const SIZES = [LAPTOP, { name: "phone", width: 390, height: 844 }];

await mkdir(FOLDER, { recursive: true });
await loadTableTexts();
await buildClient();
const server = await TestServer.start();
const browser = await chromium.launch(config.use?.launchOptions);
try {
  const context = await browser.newContext({ viewport: LAPTOP, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(server.origin);
  await takeInAll(page, "home");
  await takeGame(page);
  await takeClass(page);
  await takeTogether(await context.newPage());
} finally {
  await browser.close();
  await server.stop();
}

/** A page in every language; `ready` waits for what is shown or leads to it, by the labels of that language. */
async function takeInAll(
  page: Page,
  what: string,
  ready: () => Promise<void> = async () => {},
): Promise<void> {
  for (const { code } of LANGUAGES) {
    await speak(page, code);
    await ready();
    for (const { name, ...size } of SIZES) {
      await page.setViewportSize(size);
      await page.waitForLoadState("networkidle");
      await page.evaluate("window.mufakatTable?.settled()");
      await page.screenshot({ path: fileOf(what, code, name), type: "jpeg", quality: 82 });
    }
    await page.setViewportSize(LAPTOP);
  }
  await speak(page, "en");
}

async function speak(page: Page, code: Language): Promise<void> {
  await setLanguage(code);
  await page.evaluate((chosen) => {
    localStorage.setItem("mufakat.settings.language", chosen);
  }, code);
  await page.reload();
  await page.getByRole("heading", { level: 1 }).waitFor();
}

function fileOf(what: string, code: Language, size: string): string {
  return `${FOLDER}/${what}-${code}-${size}.jpg`;
}

/** A game alone: the second year's plenary, and the debrief. */
async function takeGame(page: Page): Promise<void> {
  const player = await practiseAlone(page, server.origin);
  for (const { year, phase } of phasesOf(3)) {
    if ((await player.reaches(year, phase)) === "ended") break;
    if (year === 2 && phase === "Plenary") {
      await takeInAll(page, "table", () =>
        page.getByRole("tab", { name: t("panels:tabs.plenary") }).click(),
      );
    }
    await player.playPhase(phase);
    await player.markReady();
  }
  await page.getByRole("link", { name: "To the debrief" }).click();
  await page.getByRole("button", { name: "Show the debrief without writing" }).click();
  await page.getByRole("button", { name: "Show everything" }).click();
  await takeInAll(page, "debrief", () =>
    page.getByRole("heading", { level: 2, name: t("debrief:outcome.title") }).waitFor(),
  );
}

/** A class of five at play, as its console shows it. */
async function takeClass(page: Page): Promise<void> {
  const instructor = new Instructor(page);
  const code = await instructor.opensClass(server.origin);
  const students: Student[] = [];
  for (let index = 0; index < 5; index++) {
    students.push(await Student.comesIn(browser, server.origin, code));
  }
  await instructor.reads("5 people");
  for (const step of ["Rules quiz", "Preparation", "Play"]) await instructor.goesOnTo(step);
  for (const { player } of students) await player.isInPhase(1, "Briefing");
  await instructor.endsPhase();
  await takeInAll(page, "console");
  for (const student of students) await student.page.context().close();
}

/** The table in all languages, side by side, on an empty page. */
async function takeTogether(page: Page): Promise<void> {
  const pictures = await Promise.all(
    LANGUAGES.map(({ code }) => readFile(fileOf("table", code, LAPTOP.name), "base64")),
  );
  await page.setContent(
    `<style>body { margin: 0; display: grid; grid-template-columns: 1fr 1fr } img { display: block; width: 100% }</style>
    ${pictures.map((data) => `<img alt="" src="data:image/jpeg;base64,${data}">`).join("")}`,
  );
  await page.screenshot({ path: TOGETHER, type: "jpeg", quality: 78, fullPage: true });
}
