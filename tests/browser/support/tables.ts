import { type Browser, type BrowserContextOptions, expect, type Page } from "@playwright/test";
import { Player } from "./player.ts";

/** Chooses what is played, in any form that offers it. */
export const chooseScenario = (page: Page, title: string): Promise<void> =>
  page.getByRole("radio", { name: new RegExp(`^${title}`) }).check();

/** Starts a game of *Trilateral* alone against two bots, without a clock, through the pages. */
export async function practiseAlone(page: Page, origin: string): Promise<Player> {
  await page.goto(`${origin}/practise`);
  await chooseScenario(page, "Trilateral");
  await page.getByRole("button", { name: "Begin" }).click();
  const player = new Player(page);
  await player.isInPhase(1, "Briefing");
  return player;
}

/**
 * Opens a table as its host at Japan's seat, with a bot for the third delegation; Korea waits for a
 * person. It is the short game, without a clock: a slow machine is no delegation that is late.
 */
export async function hostTable(
  page: Page,
  origin: string,
  { scenario, third }: HostedGame = TRILATERAL,
): Promise<string> {
  await page.goto(`${origin}/host`);
  await chooseScenario(page, scenario);
  await page.getByRole("combobox", { name: third }).selectOption("A bot of any character");
  await page.getByRole("combobox", { name: "Japan" }).selectOption("You");
  await page.getByRole("radio", { name: /^Short/ }).check();
  await page.getByRole("radio", { name: /^Without a clock/ }).check();
  await page.getByRole("button", { name: "Open the table" }).click();
  await expect(page).toHaveURL(/\/table\/\d{6}$/);
  return page.url().slice(-6);
}

interface HostedGame {
  readonly scenario: string;
  /** The delegation beside Korea and Japan. */
  readonly third: string;
}
const TRILATERAL: HostedGame = { scenario: "Trilateral", third: "ASEAN" };

/** Joins a table through the home page, by its code and under a name. */
export async function joinTable(
  page: Page,
  origin: string,
  code: string,
  name: string,
): Promise<void> {
  await page.goto(origin);
  await page.getByRole("textbox", { name: "Code of the table" }).fill(code);
  await page.getByRole("button", { name: "Join" }).click();
  await page.getByRole("textbox", { name: "Your name at the table" }).fill(name);
  await page.getByRole("radio", { name: /^Korea/ }).check();
  await page.getByRole("button", { name: "Take this seat" }).click();
  await expect(page).toHaveURL(new RegExp(`/table/${code}$`));
}

/** A host at Japan's seat and a guest at Korea's begin a game with a bot, each in a browser of their own. */
export async function beginTogether(
  browser: Browser,
  origin: string,
  guestLooks: BrowserContextOptions = {},
): Promise<{ readonly host: Player; readonly guest: Player }> {
  const hostPage = await (await browser.newContext()).newPage();
  const guestPage = await (await browser.newContext(guestLooks)).newPage();
  const code = await hostTable(hostPage, origin);
  await joinTable(guestPage, origin, code, "Min-ji");
  await hostPage.getByRole("button", { name: "Start the game" }).click();
  const [host, guest] = [new Player(hostPage), new Player(guestPage)];
  for (const player of [host, guest]) await player.isInPhase(1, "Briefing");
  return { host, guest };
}
