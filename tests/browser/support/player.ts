import { expect, type Locator, type Page } from "@playwright/test";

export type PhaseName = "Briefing" | "Caucus" | "Plenary" | "Budget" | "Crisis" | "Review";
const PHASE_NAMES: readonly PhaseName[] = [
  "Briefing",
  "Caucus",
  "Plenary",
  "Budget",
  "Crisis",
  "Review",
];

/** Every phase of a game of so many years, in order. */
export const phasesOf = (
  years: number,
): readonly { readonly year: number; readonly phase: PhaseName }[] =>
  Array.from({ length: years }, (_, index) => index + 1).flatMap((year) =>
    PHASE_NAMES.map((phase) => ({ year, phase })),
  );

/** How long an act may take before another one is tried: what others do meanwhile may have taken its occasion. */
export const SOON = { timeout: 10_000 };
/** How long acts are tried anew. */
export const IN_THE_END = { timeout: 120_000 };

/** A person at a browser, who sees and uses nothing but visible controls. */
export class Player {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async isInPhase(year: number, phase: PhaseName): Promise<void> {
    const title = this.page.getByRole("heading", { level: 1 });
    await expect(title).toHaveText(new RegExp(`Year ${year} of \\d+\\s*${phase}`));
  }

  /** Waits until the phase has begun, or the game has ended: a region may collapse before its time. */
  async reaches(year: number, phase: PhaseName): Promise<"begun" | "ended"> {
    const title = this.page.getByRole("heading", { level: 1 });
    const begun = new RegExp(`Year ${year} of \\d+\\s*${phase}`);
    await expect(title).toHaveText(new RegExp(`${begun.source}|The game has ended`));
    return begun.test(await title.innerText()) ? "begun" : "ended";
  }

  async openTab(name: "Now" | "Deals" | "Plenary" | "Talk" | "More"): Promise<Locator> {
    await this.page.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
    return this.page.getByRole("tabpanel");
  }

  /** Says something on the plenary floor. */
  async say(words: string): Promise<void> {
    const talk = await this.openTab("Talk");
    await talk.getByRole("textbox").fill(words);
    await talk.getByRole("button", { name: "Send" }).click();
    await this.hears(words);
  }

  async hears(words: string): Promise<void> {
    const talk = await this.openTab("Talk");
    await expect(talk.getByRole("log")).toContainText(words);
  }

  async markReady(): Promise<void> {
    await this.openTab("Now");
    await this.page.getByRole("button", { name: "Ready for the next phase", exact: true }).click();
  }

  /** Does something of the phase's own work, and says what. */
  async playPhase(phase: PhaseName): Promise<void> {
    switch (phase) {
      case "Briefing":
        return this.answerOvertures();
      case "Caucus":
        return this.negotiate();
      case "Plenary":
        return this.takePositions();
      case "Budget":
        return this.submitBudget();
      case "Crisis":
        return this.respondToCrises();
      case "Review":
        return this.reflect();
    }
  }

  private async answerOvertures(): Promise<void> {
    const now = await this.openTab("Now");
    await expect(now.getByRole("heading", { name: "Briefing" })).toBeVisible();
    const hedge = now.getByRole("button", { name: "Hedge", exact: true });
    const open = await hedge.count();
    if (open === 0) return;
    await hedge.first().click();
    await expect(hedge).toHaveCount(open - 1);
  }

  /** Signs what was sent, or sends a draft of its own and finds it among the drafts. */
  private async negotiate(): Promise<void> {
    const deals = await this.openTab("Deals");
    await deals.getByRole("button", { name: "Propose a deal" }).click();
    await this.draftsDeal();
  }

  /** Fills the form of a deal that is open: each shows the other its forecast. */
  async draftsDeal(): Promise<void> {
    const deals = this.page.getByRole("tabpanel");
    await deals.getByRole("button", { name: "Show the crisis forecast" }).click();
    await deals
      .getByRole("button", { name: /undertakes$/ })
      .first()
      .click();
    await deals.getByRole("button", { name: "Show the crisis forecast" }).click();
    await deals.getByRole("button", { name: "Propose the deal" }).click();
    await expect(deals.getByRole("heading", { name: "Deals", exact: true })).toBeVisible();
  }

  /**
   * Puts a text before the plenary: on a programme not adopted, the terms that suit it best. Whoever is
   * forestalled by another delegation's text takes another programme.
   */
  async tablesText(): Promise<void> {
    await expect(async () => {
      const plenary = await this.openTab("Plenary");
      const programme = plenary.getByRole("button", { name: /Not adopted/ }).first();
      await programme.click(SOON);
      await plenary.getByRole("button", { name: "Fill in what is best for me" }).click(SOON);
      await plenary.getByRole("button", { name: "Table this text" }).click(SOON);
      const title = plenary.getByRole("heading", { name: "Plenary", exact: true });
      await expect(title).toBeVisible(SOON);
    }).toPass(IN_THE_END);
  }

  /** The delegations of which the table shows that they are ready, the own one included. */
  ready(): Locator {
    const seats = this.page.getByRole("list", { name: "Delegations at the table" });
    return seats.getByRole("button").filter({ hasText: "Is ready for the next phase." });
  }

  /** Supports every text before the plenary until none waits: who amends a text asks for every position anew. */
  private async takePositions(): Promise<void> {
    const plenary = await this.openTab("Plenary");
    await expect(plenary.getByRole("heading", { name: "Plenary", exact: true })).toBeVisible();
    const support = { name: "Support", exact: true, pressed: false };
    const waiting = plenary.getByRole("button", support);
    const ready = plenary.getByRole("button", { ...support, disabled: false });
    await expect(async () => {
      if ((await ready.count()) > 0) await ready.first().click(SOON);
      expect(await waiting.count()).toBe(0);
    }).toPass(IN_THE_END);
  }

  private async submitBudget(): Promise<void> {
    const now = await this.openTab("Now");
    // A cut costs nothing: dues may have taken all there is.
    await now.getByRole("textbox", { name: "Growth of defence spending in percent" }).fill("-1");
    await now.getByRole("button", { name: "Submit the budget" }).click();
    await expect(now.getByText("Not submitted yet")).toHaveCount(0);
  }

  private async respondToCrises(): Promise<void> {
    const now = await this.openTab("Now");
    const cards = now.getByRole("article").filter({ has: this.page.getByRole("radio") });
    const count = await cards.count();
    for (let index = 0; index < count; index++) {
      const card = cards.nth(index);
      await card.getByRole("radio").first().check();
      const most = Number(await card.getByRole("slider").getAttribute("max"));
      const amount = String(Math.min(1, most));
      await card.getByRole("textbox", { name: /Amount you give/ }).fill(amount);
      await card.getByRole("button", { name: "Commit" }).click();
      await expect(card.getByText("You have committed")).toBeVisible();
    }
  }

  private async reflect(): Promise<void> {
    const now = await this.openTab("Now");
    await now.getByRole("textbox").fill("We gave first, and they answered in kind.");
    await now.getByRole("button", { name: "Keep my answer" }).click();
    await expect(now.getByRole("textbox")).toHaveCount(0);
  }
}
