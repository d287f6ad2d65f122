import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import { Player } from "./player.ts";
import { chooseScenario } from "./tables.ts";

/** An instructor at the console of a class. */
export class Instructor {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens a class from the home page, for short games without a clock, and says its code. */
  async opensClass(origin: string, scenario = "Trilateral"): Promise<string> {
    const { page } = this;
    await page.goto(origin);
    await page.getByRole("link", { name: "Host a class" }).click();
    await chooseScenario(page, scenario);
    await page.getByRole("radio", { name: /^Without a clock/ }).check();
    await page.getByRole("button", { name: "Open the class" }).click();
    await expect(page).toHaveURL(/\/class\/\d{6}\/console$/);
    return page.url().split("/").at(-2) ?? "";
  }

  /** Leaves every delegation all the time it takes: a slow machine is none that is away. */
  async waitsForEverybody(): Promise<void> {
    const place = await this.openTab("Class");
    await place.getByRole("checkbox", { name: "Let a caretaker cover by itself" }).uncheck();
    await place.getByRole("button", { name: "Keep this" }).click();
    await expect(place.getByText("Kept", { exact: true })).toBeVisible();
    await this.openTab("People");
  }

  async openTab(name: "People" | "Seats" | "Tables" | "Notices" | "Class"): Promise<Locator> {
    await this.page.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
    return this.page.getByRole("tabpanel");
  }

  /** Goes on to the next step, and says yes where the console asks first. */
  async goesOnTo(step: string): Promise<void> {
    const panel = this.page.getByRole("main");
    await panel.getByRole("button", { name: `Next: ${step}` }).click();
    const heading = panel.getByRole("heading", { level: 2, name: step, exact: true });
    const question = panel.getByRole("group").getByRole("button", { name: `Next: ${step}` });
    await expect(heading.or(question)).toBeVisible();
    if (await question.isVisible()) await question.click();
    await expect(heading).toBeVisible();
  }

  async reads(words: string | RegExp): Promise<void> {
    await expect(this.page.getByRole("main")).toContainText(words);
  }

  /** Ends the phase that is on at every table, ready or not, and sees that it has ended. Says how many tables still play. */
  async endsPhase(): Promise<number> {
    const bar = this.page.getByRole("region", { name: "Lead the tables" });
    const times = this.page
      .getByRole("article")
      .getByText(/^(Year \d of \d, |Ended: |Closed early: )/);
    await expect(times.first()).toBeVisible();
    const before = await times.allInnerTexts();
    await bar.getByRole("button", { name: "End the phase" }).click();
    await bar.getByRole("group").getByRole("button", { name: "End the phase" }).click();
    for (const [index, time] of before.entries()) {
      if (time.startsWith("Year")) await expect(times.nth(index)).not.toHaveText(time);
    }
    return times.filter({ hasText: /^Year/ }).count();
  }
}

/** A student with a phone of their own. */
export class Student {
  readonly page: Page;
  readonly player: Player;

  private constructor(page: Page) {
    this.page = page;
    this.player = new Player(page);
  }

  /** Comes in by the code, as from the home page, by keys alone. */
  static async comesIn(browser: Browser, origin: string, code: string): Promise<Student> {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    await page.goto(origin);
    await page.getByRole("textbox", { name: "Code of the table or class" }).focus();
    await page.keyboard.type(code);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Come in" }).press("Enter");
    await expect(page.getByText("You are in.", { exact: false })).toBeVisible();
    return new Student(page);
  }

  /** The tab is closed, or its phone has died. */
  async drops(): Promise<void> {
    await this.page.close();
  }

  /** The same browser opens the class anew. */
  async comesBack(address: string): Promise<Student> {
    const page = await this.page.context().newPage();
    await page.goto(address);
    return new Student(page);
  }

  /** Answers every question of the quiz with the first option, and reads why it is right or wrong. */
  async answersQuiz(): Promise<void> {
    const { page } = this;
    for (let question = 1; question <= QUESTIONS; question++) {
      const option = page.getByRole("radio").first();
      // The options of the question before are disabled: it takes a moment until the next one stands there.
      await expect(option).toBeEnabled();
      await option.press("Space");
      await page.getByRole("button", { name: "This is my answer" }).press("Enter");
      const next = question === QUESTIONS ? "To the result" : "Next question";
      await page.getByRole("button", { name: next }).press("Enter");
    }
    await expect(page.getByRole("heading", { name: `of ${QUESTIONS} right` })).toBeVisible();
  }

  /** Writes into every field of the sheet that is on; it has as many as `prompts`. */
  async writes(words: string, prompts: readonly string[]): Promise<void> {
    const fields = this.page.getByRole("main").getByRole("textbox");
    await expect(fields).toHaveCount(prompts.length);
    for (const field of await fields.all()) {
      await field.focus();
      await this.page.keyboard.insertText(words);
      await field.blur();
    }
    await expect(this.page.getByText("Handed in", { exact: true })).toHaveCount(prompts.length);
  }

  async answersSurvey(value: number): Promise<void> {
    const scales = this.page.getByRole("main").getByRole("group");
    await expect(scales.first()).toBeVisible();
    for (const scale of await scales.all()) {
      await scale.getByRole("radio", { name: String(value), exact: true }).press("Space");
    }
  }
}

/** As many questions on the rules as the scenario has. */
const QUESTIONS = 5;
