import { type Browser, expect, type Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { LONGEST_NOTICE, LONGEST_PAPER } from "#shared/classroom/classCommands.ts";
import { REVEAL_STAGES } from "#shared/classroom/revealStages.ts";
import type { ClassJoined } from "#shared/protocol/class.ts";
import { MAX_MESSAGE_LENGTH } from "#shared/rules/commands.ts";
import type { Pupil } from "#tests/server/support/pupils.ts";
import { bearer } from "#tests/server/support/replies.ts";
import type { Player } from "#tests/server/support/visitors.ts";
import { Classroom } from "./support/lessons.ts";
import { betrayals, MARKED_NAMES, MARKUP, packed } from "./support/markup.ts";
import type { TestServer } from "./support/server.ts";
import { test } from "./support/test.ts";

let server: TestServer;
test.beforeAll(({ server: running }) => {
  server = running;
});

interface Marked {
  readonly classroom: Classroom;
  readonly tokens: readonly string[];
  readonly pupils: readonly Pupil[];
  readonly players: readonly Player[];
}

/** A class whose people have such names, at play; whatever can be written is written. */
async function markedClass(atDoor: (classroom: Classroom) => Promise<void>): Promise<Marked> {
  const classroom = await Classroom.open(server.origin, { names: "free", teamSize: 2, tables: 1 });
  const { lesson } = classroom;
  const joined: ClassJoined[] = [];
  for (const name of [...MARKED_NAMES, "<i>four</i>"]) joined.push(await lesson.join({ name }));
  for (const { student } of joined) await classroom.lead({ type: "approveName", student });
  await classroom.lead({ type: "setRoster", names: MARKUP.map((text) => text.slice(0, 60)) });
  await atDoor(classroom);
  await classroom.lead({ type: "goToStep", step: "preparation" });
  const pupils = await Promise.all(joined.map(({ token }) => lesson.enter(token)));
  const [one] = pupils;
  const paper = { type: "writePaper", kind: "preparation", prompt: "opening" };
  await say(one, { ...paper, text: packed(LONGEST_PAPER)[0] });
  await classroom.lead({ type: "goToStep", step: "play" });
  await classroom.host.until(() => classroom.host.public.tables?.[0]?.code !== undefined);
  const players = await Promise.all(joined.map(({ token }) => lesson.sit(token)));
  return { classroom, tokens: joined.map(({ token }) => token), pupils, players };
}

async function say(who: Pupil | Player | undefined, command: object): Promise<void> {
  expect(await who?.submit(command), JSON.stringify(command).slice(0, 80)).toEqual({ ok: true });
}

/** A page that starts with a place, or the key, in its address. */
async function open(
  browser: Browser,
  path: string,
  token: string,
): Promise<{ readonly page: Page; readonly betrayed: readonly string[] }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const betrayed = betrayals(page);
  await page.goto(`${server.origin}${path}${token}`);
  return { page, betrayed };
}

/** Nothing was made of a text: no element, no link of its own, no act. */
async function expectPlain(page: Page, betrayed: readonly string[], where: string): Promise<void> {
  const made = page.locator(
    "[src*=canary], [href*=canary], [href^=javascript], a[href^=http], [data*=canary], [onerror], [onload], [onfocus], iframe, object, embed, base",
  );
  expect(await made.count(), where).toBe(0);
  expect(betrayed, where).toEqual([]);
}

test("S48 S51 whatever people write is text to everybody who reads it, and a link is words", async ({
  browser,
}) => {
  const { classroom, tokens, pupils, players } = await markedClass(async ({ lesson }) => {
    const address = `/class/${lesson.code}/projector#host=`;
    const { page, betrayed } = await open(browser, address, lesson.hostToken);
    await expect(page.getByText(MARKED_NAMES[0] ?? "").first()).toBeVisible();
    await expectPlain(page, betrayed, "the room's screen while people come in");
  });
  const { lesson } = classroom;
  const [first, ...others] = players;
  for (const text of packed(MAX_MESSAGE_LENGTH)) await say(first, { type: "speak", to: [], text });
  const [words] = packed(MAX_MESSAGE_LENGTH);
  await say(others[0], { type: "speak", to: ["asean"], text: words });
  await say(pupils[3], { type: "tellTeam", text: words?.slice(0, LONGEST_NOTICE) });
  await say(pupils[3], { type: "suggest", command: { type: "speak", to: [], text: words } });
  await classroom.lead({ type: "notify", text: words?.slice(0, LONGEST_NOTICE) });
  for (const type of ["announce", "injectNews"])
    await classroom.steer({ type, text: words?.slice(0, LONGEST_NOTICE) });
  const own = `/class/${lesson.code}#student=`;
  const host = (page: string): string => `/class/${lesson.code}/${page}#host=`;
  const shown = MARKUP[0] ?? "";

  await test.step("a student at the table", async () => {
    const { page, betrayed } = await open(browser, own, tokens[0] ?? "");
    await expect(page.getByText(shown, { exact: false }).first()).toBeVisible();
    for (const tab of ["Talk", "Team", "More", "Now"]) {
      await page.getByRole("tab", { name: new RegExp(`^${tab}`) }).click();
      await expect(page.getByRole("tabpanel")).toBeVisible();
      await expectPlain(page, betrayed, tab);
    }
    await page.getByRole("tab", { name: /^Talk/ }).click();
    await expect(page.getByRole("log")).toContainText("https://evil.example/canary");
    await expect(page.getByRole("log")).toContainText(MARKUP.at(-1) ?? "");
    await expect(page.getByRole("log").getByRole("link")).toHaveCount(0);
    await expectPlain(page, betrayed, "talk");
  });

  await test.step("the instructor", async () => {
    const { page, betrayed } = await open(browser, host("console"), lesson.hostToken);
    for (const tab of ["People", "Seats", "Tables", "Notices", "Class"]) {
      await page.getByRole("tab", { name: new RegExp(`^${tab}`) }).click();
      if (tab === "People" || tab === "Seats")
        await expect(page.getByRole("tabpanel")).toContainText(MARKED_NAMES[0] ?? "");
      await expectPlain(page, betrayed, tab);
    }
    await page.goto(`${server.origin}/class/${lesson.code}/table/1`);
    await page.getByRole("tab", { name: "Inside" }).click();
    await expect(page.getByRole("tabpanel", { name: "ASEAN" })).toBeVisible();
    await expectPlain(page, betrayed, "the inside of a table");
  });

  await test.step("the room, on its screens", async () => {
    for (const screen of ["projector", "projector/1"]) {
      const { page, betrayed } = await open(browser, host(screen), lesson.hostToken);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectPlain(page, betrayed, screen);
    }
  });

  await classroom.steer({ type: "closeGame" });
  // The first student has since come in by a browser.
  for (const player of players.slice(1, 3))
    await say(player, { type: "writeReflection", text: words });
  await classroom.lead({ type: "goToStep", step: "reflection" });
  const paper = { type: "writePaper", kind: "reflection", prompt: "feelings" };
  const [essay = ""] = packed(LONGEST_PAPER);
  for (const pupil of pupils.slice(1)) await say(pupil, { ...paper, text: essay });
  await classroom.lead({ type: "goToStep", step: "debrief" });
  await classroom.lead({ type: "reveal", stage: REVEAL_STAGES.length });

  await test.step("the debrief, of a student and of the instructor", async () => {
    const student = await open(browser, own, tokens[1] ?? "");
    await expect(student.page.getByRole("heading", { name: "Trust" }).first()).toBeVisible();
    await expect(student.page.getByText(shown, { exact: false }).first()).toBeVisible();
    await expectPlain(student.page, student.betrayed, "a student's debrief");
    const { page, betrayed } = await open(browser, host("debrief"), lesson.hostToken);
    await expect(page.getByRole("heading", { name: "How each table ended" })).toBeVisible();
    await expectPlain(page, betrayed, "the class debrief");
  });

  await test.step("the report of the export, which no policy of a server guards", async () => {
    const reply = await fetch(`${server.origin}${lesson.path}/export?talk=1`, {
      headers: bearer(lesson.hostToken),
    });
    const files = unzipSync(new Uint8Array(await reply.arrayBuffer()));
    const report = strFromU8(files["report.html"] ?? new Uint8Array());
    const context = await browser.newContext();
    const page = await context.newPage();
    const betrayed = betrayals(page);
    await page.route("http://report.example/**", (route) =>
      route.fulfill({ contentType: "text/html; charset=utf-8", body: report }),
    );
    await page.goto("http://report.example/report.html");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectPlain(page, betrayed, "report.html");
  });
});
