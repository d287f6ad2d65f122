import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import { REVEAL_STAGES } from "#shared/classroom/revealStages.ts";
import { expectAccessible } from "./support/accessibility.ts";
import { Classroom } from "./support/lessons.ts";
import { IN_THE_END, type Player, SOON } from "./support/player.ts";
import type { TestServer } from "./support/server.ts";
import { beginTogether } from "./support/tables.ts";
import { test } from "./support/test.ts";
import { expectWithinWidth } from "./support/width.ts";

let server: TestServer;
test.beforeAll(({ server: running }) => {
  server = running;
});

const PHONE = { viewport: { width: 390, height: 844 } };

test("two people talk, draft, counter and accept, and both see what it brought", async ({
  browser,
}) => {
  const { host, guest } = await beginTogether(browser, server.origin, PHONE);
  await closeAfterPlenary(host, guest);
  const hosts = await debriefOf(host.page);
  const guests = await debriefOf(guest.page);
  await host.page.getByRole("button", { name: "Show everything" }).click();
  await hosts.getByRole("combobox", { name: "Time" }).selectOption("20 minutes");
  await hosts.getByRole("button", { name: "Renegotiate now" }).press("Enter");

  await test.step("what one says on the floor the other reads, and answers in private", async () => {
    await say(hosts, "Let us put everything on the table at once.");
    await expect(talkIn(guests).getByText("Let us put everything")).toBeVisible();
    await talkIn(guests).getByRole("button", { name: "Japan" }).press("Enter");
    await say(guests, "Gladly, if the typhoons are in it.");
    await talkIn(hosts).getByRole("button", { name: /Korea/ }).press("Enter");
    await expect(talkIn(hosts).getByText("if the typhoons are in it")).toBeVisible();
  });
  await expectAccessible(host.page);
  await expectAccessible(guest.page);
  await expectWithinWidth(guest.page);

  await test.step("one drafts; the other changes that text and puts it forward anew", async () => {
    await hosts.getByRole("button", { name: "With the whole agenda anew" }).press("Enter");
    await hosts.getByRole("button", { name: "Put it forward" }).press("Enter");
    const text = guests.getByRole("article").filter({ hasText: /^Text \d+, by Japan/ });
    await text.getByRole("button", { name: "Change this text" }).press("Enter");
    const adopted = guests.locator("summary", { hasText: "On these terms" });
    await adopted.first().click();
    await guests.getByRole("radio", { name: "Not in force" }).locator("visible=true").check();
    await guests.getByRole("button", { name: "Put it forward" }).press("Enter");
    await expect(hosts.getByRole("heading", { name: /^Text \d+, by Korea/ })).toBeVisible();
  });

  await test.step("each accepts what is on the table until all have accepted the same", async () => {
    const agreed = (section: Locator): Locator =>
      section.getByText("All delegations accepted a new text.");
    await expect(async () => {
      for (const section of [guests, hosts]) {
        const accept = section.getByRole("button", { name: /^Accept/ });
        if ((await agreed(section).count()) === 0 && (await accept.count()) > 0)
          await accept.first().click(SOON);
      }
      expect(await agreed(hosts).count()).toBe(1);
    }).toPass(IN_THE_END);
    for (const section of [hosts, guests]) {
      await expect(agreed(section)).toBeVisible();
      await expect(section.getByRole("table", { name: "Before and after" })).toBeVisible();
      await section.getByText("What was said").click();
      await expect(section.getByText("The game is over. Talk opens again")).toBeVisible();
    }
  });
  await expectAccessible(guest.page);
  await expectWithinWidth(guest.page);
});

test("a member drafts on a phone and suggests, and the head of the delegation does it", async ({
  browser,
}) => {
  const classroom = await Classroom.open(server.origin, { teamSize: 2, tables: 1 });
  const { head, member } = await sharedJapan(classroom, browser);
  await classroom.lead({ type: "goToStep", step: "play" });
  await expect(head.getByRole("heading", { level: 1, name: "Year 1 of 3" })).toBeVisible();
  for (let phase = 0; phase < 3; phase++) await classroom.steer({ type: "advancePhase" });
  await classroom.steer({ type: "closeGame" });
  await classroom.lead({ type: "goToStep", step: "debrief" });
  await classroom.lead({ type: "reveal", stage: REVEAL_STAGES.indexOf("couldHaveHad") + 1 });
  await classroom.steer({ type: "openRenegotiation", length: 3_600_000 });
  const [heads, members] = [renegotiationIn(head), renegotiationIn(member)];

  await test.step("the two talk among themselves", async () => {
    const team = members.getByRole("region", { name: "Among yourselves" });
    await team.getByRole("textbox").fill("Shall we offer the whole agenda?");
    await team.getByRole("button", { name: "Send" }).press("Enter");
    await expect(heads.getByText("Shall we offer the whole agenda?")).toBeVisible();
  });
  await members.getByRole("button", { name: "With the whole agenda anew" }).press("Enter");
  await members.getByRole("button", { name: "Put it forward" }).press("Enter");
  await expect(members.getByText("Suggested to the head of your delegation.")).toBeVisible();
  await expectAccessible(member);
  await expectWithinWidth(member);

  const suggested = heads.getByRole("article").filter({ hasText: "suggests" });
  await expect(suggested).toContainText("Put this text forward in the renegotiation");
  await expectAccessible(head);
  await suggested.getByRole("button", { name: "Do it" }).press("Enter");
  await expect(members.getByRole("heading", { name: /^Text \d+, by Japan/ })).toBeVisible();
});

/** The game is closed in its first budget phase. */
async function closeAfterPlenary(host: Player, guest: Player): Promise<void> {
  for (const next of ["Caucus", "Plenary", "Budget"] as const) {
    for (const player of [guest, host]) await player.markReady();
    await host.isInPhase(1, next);
  }
  await host.page.getByRole("button", { name: "Lead the table" }).click();
  await host.page.getByRole("button", { name: "Close the game" }).click();
  await host.page.getByRole("group").getByRole("button", { name: "Close the game" }).click();
}

const renegotiationIn = (page: Page): Locator =>
  page.getByRole("region", { name: "Renegotiation", exact: true });

async function debriefOf(page: Page): Promise<Locator> {
  await page.getByRole("link", { name: "To the debrief" }).click();
  await page.getByRole("button", { name: "Show the debrief without writing" }).click();
  return renegotiationIn(page);
}

const talkIn = (section: Locator): Locator =>
  section.getByRole("region", { name: "Talk", exact: true });

async function say(section: Locator, words: string): Promise<void> {
  await talkIn(section).getByRole("textbox").fill(words);
  await talkIn(section).getByRole("button", { name: "Send" }).press("Enter");
  await expect(talkIn(section).getByRole("log")).toContainText(words);
}

/** Two students at Japan's seat, the head at a desk and the member on a phone. */
async function sharedJapan(
  classroom: Classroom,
  browser: Browser,
): Promise<{ readonly head: Page; readonly member: Page }> {
  const head = await classroom.student(browser, { width: 1440, height: 900 });
  const first = await classroom.studentAt(0);
  const member = await classroom.student(browser, { width: 390, height: 844 });
  const second = await classroom.studentAt(1);
  for (const student of [first, second])
    await classroom.lead({ type: "placeStudent", student, table: 1, seat: "japan" });
  return { head, member };
}
