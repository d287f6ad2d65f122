import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ClassStep } from "#shared/classroom/classPlan.ts";
import { isRevealed, REVEAL_STAGES, type RevealStage } from "#shared/classroom/revealStages.ts";
import {
  type ClassJoined,
  classCreatedSchema,
  classDebriefReplySchema,
  papersReplySchema,
  quizSchema,
  steerReplySchema,
} from "#shared/protocol/class.ts";
import { scenarioReplySchema } from "#shared/protocol/http.ts";
import { CLOSE_TABLE_GONE } from "#shared/protocol/messages.ts";
import { FakeClock } from "../support/fakeClock.ts";
import { LiveServer } from "../support/liveServer.ts";
import { OK } from "../support/matches.ts";
import { Lesson, type Pupil } from "../support/pupils.ts";
import { bearer, faultOf } from "../support/replies.ts";

let server: LiveServer;
beforeEach(async () => {
  server = await LiveServer.start();
});
afterEach(async () => {
  await server.close();
});

interface Played {
  readonly lesson: Lesson;
  readonly host: Pupil;
  readonly students: readonly ClassJoined[];
  readonly codes: readonly string[];
}
/** A class at play at two tables, with four students. */
const atPlay = async (on = server): Promise<Played> => {
  const lesson = await Lesson.begin(on, { pace: "stepped" });
  const host = await lesson.lead();
  const students: ClassJoined[] = [];
  for (let index = 0; index < 4; index += 1) students.push(await lesson.join());
  await host.submit({ type: "goToStep", step: "play" });
  await host.until(() => codesOf(host).length === 2);
  return { lesson, host, students, codes: codesOf(host) };
};
const codesOf = (host: Pupil): readonly string[] =>
  (host.public.tables ?? []).flatMap(({ code }) => code ?? []);
const goTo = (host: Pupil, step: ClassStep) => host.submit({ type: "goToStep", step });
const steer = async ({ lesson }: Played, tables: unknown, command: object) =>
  steerReplySchema.parse(await (await lesson.post("steer", { tables, command })).json()).replies;

describe("The host", () => {
  test("watches any table with all its secrets, and a projector shows none of them", async () => {
    const { lesson, codes } = await atPlay();
    const watching = await lesson.sit(lesson.hostToken, codes[1]);
    const projector = await lesson.sit(lesson.hostToken, codes[1], "public");
    expect(watching.received).toContain("alignment");
    expect(projector.received).not.toContain("alignment");
    expect(await projector.submit({ type: "pauseGame" })).toMatchObject({
      refusal: { code: "notAllowedForYou" },
    });
    expect(await watching.submit({ type: "pauseGame" })).toEqual(OK);
  });

  test("steers one, several or all tables, and each act stands in that table's journal", async () => {
    const played = await atPlay();
    expect(await steer(played, "all", { type: "pauseGame" })).toEqual([
      { table: 1, ok: true },
      { table: 2, ok: true },
    ]);
    expect(await steer(played, [2], { type: "resumeGame" })).toEqual([{ table: 2, ok: true }]);
    expect(await steer(played, "all", { type: "pauseGame" })).toMatchObject([
      { table: 1, ok: false, refusal: { code: "gamePaused" } },
      { table: 2, ok: true },
    ]);
    const log = await server.journal.open(played.codes[1] ?? "");
    const entries = log.ok ? await log.value.entries() : log;
    // Bots play on while the table is not paused.
    const steered = entries.ok
      ? entries.value.filter(({ actor }) => actor.kind === "instructor")
      : [];
    expect(steered.slice(-3).map(({ command }) => command.type)).toEqual([
      "pauseGame",
      "resumeGame",
      "pauseGame",
    ]);
  });

  test("16.1 has tables whose game has ended settle their programmes anew, and sees how it stands", async () => {
    const played = await atPlay();
    const open = { type: "openRenegotiation", length: 300_000 };
    expect(await steer(played, [1], open)).toMatchObject([
      { table: 1, ok: false, refusal: { code: "gameNotEnded" } },
    ]);
    await steer(played, "all", { type: "closeGame" });
    expect(await steer(played, [2], open)).toEqual([{ table: 2, ok: true }]);
    await played.host.until(() =>
      (played.host.public.tables ?? []).some(({ renegotiation }) => renegotiation !== undefined),
    );
    const [first, second] = played.host.public.tables ?? [];
    expect(first?.renegotiation).toBeUndefined();
    expect(second?.renegotiation).toMatchObject({ texts: 0 });
    expect(await steer(played, [2], { type: "closeRenegotiation" })).toEqual([
      { table: 2, ok: true },
    ]);
  });

  test("does not seat people past the class, neither by steering nor at a table", async () => {
    const played = await atPlay();
    const command = { type: "assignSeat", seat: "korea" };
    expect(await steer(played, [1], command)).toMatchObject([
      { ok: false, refusal: { code: "notAllowedForYou" } },
    ]);
    const watching = await played.lesson.sit(played.lesson.hostToken, played.codes[0]);
    expect(await watching.submit(command)).toMatchObject({ refusal: { code: "notAllowedForYou" } });
  });

  test("is told of tables that do not exist, and that none is laid", async () => {
    const { lesson } = await atPlay();
    const command = { type: "pauseGame" };
    expect(await faultOf(await lesson.post("steer", { tables: [3], command }))).toEqual([
      400,
      "malformed",
    ]);
    const early = await Lesson.begin(server);
    expect(await faultOf(await early.post("steer", { tables: "all", command }))).toEqual([
      409,
      "notInThisStep",
    ]);
  });

  test("reads all papers, and nobody else does", async () => {
    const { lesson, host, students } = await atPlay();
    await goTo(host, "reflection");
    const pupil = await lesson.enter(students[0]?.token ?? "");
    const paper = { kind: "reflection", prompt: "feelings", text: "Relieved" };
    expect(await pupil.submit({ type: "writePaper", ...paper })).toEqual(OK);
    const { papers } = papersReplySchema.parse(await (await lesson.get("papers")).json());
    expect(papers).toContainEqual({ ...paper, student: students[0]?.student });
    expect(await faultOf(await lesson.get("papers", students[1]?.token))).toEqual([
      403,
      "notAllowedForYou",
    ]);
    const other = await lesson.enter(students[1]?.token ?? "");
    expect(other.received).not.toContain("Relieved");
  });

  test("takes everything home as a zip, with what was said only if asked for", async () => {
    const { lesson, host, students, codes } = await atPlay();
    const player = await lesson.sit(students[0]?.token ?? "");
    await player.submit({ type: "speak", to: [], text: "Canary on the floor" });
    await host.submit({ type: "notify", text: "Five minutes" });
    const unzipped = async (query: string) =>
      unzipSync(new Uint8Array(await (await lesson.get(`export${query}`)).arrayBuffer()));
    const plain = await unzipped("");
    expect(Object.keys(plain)).toContain("participants_wide.csv");
    expect(strFromU8(plain["events.ndjson"] ?? new Uint8Array())).toContain("gameStarted");
    const talk = await unzipped("?talk=1");
    expect(strFromU8(talk["messages.csv"] ?? new Uint8Array())).toContain("Canary on the floor");
    for (const file of Object.values(plain))
      expect(strFromU8(file)).not.toContain("Canary on the floor");
    expect((await lesson.get("export", students[0]?.token)).status).toBe(403);
    expect(codes).toHaveLength(2);
  });

  test("deletes the class at once: sockets close, and every code and token is unknown", async () => {
    const { lesson, host, students, codes } = await atPlay();
    const pupil = await lesson.enter(students[0]?.token ?? "");
    const player = await lesson.sit(students[0]?.token ?? "");
    expect((await lesson.remove(students[0]?.token)).status).toBe(403);
    const reply = await lesson.remove();
    expect([reply.status, await reply.text()]).toEqual([204, ""]);
    expect(await host.closed).toBe(CLOSE_TABLE_GONE);
    expect(await pupil.closed).toBe(CLOSE_TABLE_GONE);
    expect(await player.closed).toBe(CLOSE_TABLE_GONE);
    for (const code of [lesson.code, ...codes])
      expect((await server.get(`/api/codes/${code}`)).status).toBe(404);
    expect((await lesson.tryToEnter(lesson.hostToken)).status).toBe(401);
    expect((await lesson.tryToEnter(students[0]?.token ?? "")).status).toBe(401);
    expect(server.app.tables.size).toBe(0);
  });
});

/** Bytes of a debrief, each told from a stage on. */
const PARTS: readonly (readonly [string, RevealStage])[] = [
  ['"trackMoves"', "region"],
  ['"objectives":[{', "delegations"],
  ['"score.', "delegations"],
  ['"trust.', "trust"],
  ['"income":', "promises"],
  ['"gains":{', "possible"],
  ['"adopted":', "couldHaveHad"],
  ['"type":"gameStarted"', "couldHaveHad"],
  ['"treasury.', "couldHaveHad"],
  ['"concept":', "questions"],
];

describe("What the games held back", () => {
  test("is told to students stage by stage in the debrief, and to the host as soon as a game has ended", async () => {
    const played = await atPlay();
    const { lesson, host, students, codes } = played;
    const token = students[0]?.token ?? "";
    const own = `/api/tables/${(await lesson.reserveTable(token)).code}/debrief`;
    const debrief = (holder: string) => server.get(own, bearer(holder));
    expect(await faultOf(await lesson.get("debrief"))).toEqual([409, "gameNotEnded"]);
    await steer(played, "all", { type: "closeGame" });
    for (const step of ["play", "reflection", "survey"] as const) {
      await goTo(host, step);
      expect(await faultOf(await debrief(token))).toEqual([409, "notInThisStep"]);
      expect(await faultOf(await lesson.get("debrief", token))).toEqual([409, "notInThisStep"]);
      const reply = await server.get("/api/scenarios/trilateral", bearer(token));
      const { texts } = scenarioReplySchema.parse(await reply.json());
      expect(Object.keys(texts["en"]?.["mandates"] ?? {})).toHaveLength(1);
    }
    expect((await debrief(lesson.hostToken)).status).toBe(200);
    await goTo(host, "debrief");
    expect(await faultOf(await debrief(token))).toEqual([409, "notInThisStep"]);
    for (const [place, stage] of REVEAL_STAGES.entries()) {
      await host.submit({ type: "reveal", stage: place + 1 });
      const told = await (await debrief(token)).text();
      for (const [part, from] of PARTS)
        expect([stage, part, told.includes(part)]).toEqual([
          stage,
          part,
          isRevealed(from, place + 1),
        ]);
    }
    await host.submit({ type: "reveal", stage: REVEAL_STAGES.length - 1 });
    expect(await faultOf(await lesson.get("debrief", token))).toEqual([409, "notInThisStep"]);
    await host.submit({ type: "reveal", stage: REVEAL_STAGES.length });
    const { debrief: all } = classDebriefReplySchema.parse(
      await (await lesson.get("debrief", token)).json(),
    );
    expect(all).toMatchObject({ tables: [{ number: 1 }, { number: 2 }] });
    const foreign = codes.find((code) => !own.includes(code));
    expect(
      await faultOf(await server.get(`/api/tables/${foreign}/debrief`, bearer(token))),
    ).toEqual([404, "tableUnknown"]);
  });

  test("is the own mandate alone while a student prepares, and not before", async () => {
    const lesson = await Lesson.begin(server);
    const host = await lesson.lead();
    const { token } = await lesson.join();
    await host.submit({ type: "seatEverybody" });
    const scenario = async () => {
      const reply = await server.get("/api/scenarios/trilateral", bearer(token));
      return scenarioReplySchema.parse(await reply.json());
    };
    expect(await scenario()).not.toHaveProperty("mandate");
    await goTo(host, "preparation");
    expect(await scenario()).toHaveProperty("mandate");
  });
});

test("The questions on the rules are told without the right answers, which come with one's own", async () => {
  const lesson = await Lesson.begin(server);
  const host = await lesson.lead();
  const { token } = await lesson.join();
  await goTo(host, "readiness");
  const quiz = async () => quizSchema.parse(await (await lesson.get("quiz", token)).json());
  const { questions, texts } = await quiz();
  const scenario = await server.get("/api/scenarios/trilateral", bearer(token));
  expect(await scenario.text()).not.toContain('"why"');
  expect(JSON.stringify(texts)).not.toContain('"why"');
  expect(questions.length).toBeGreaterThanOrEqual(5);
  const pupil = await lesson.enter(token);
  expect(pupil.received).not.toContain("right");
  const [first] = questions;
  await pupil.submit({ type: "answerQuiz", question: first?.id, option: 0 });
  expect(pupil.own.quiz).toMatchObject([{ question: first?.id, option: 0 }]);
  expect(typeof pupil.own.quiz?.[0]?.right).toBe("number");
  const explained = JSON.stringify((await quiz()).texts["en"]);
  expect(explained.split('"why"')).toHaveLength(2);
  expect(explained).toContain(`"${first?.id}":{"why"`);
});

test("A class is gone when its days are over, its talk before", async () => {
  await server.close();
  const clock = new FakeClock(1_000_000);
  server = await LiveServer.start({ clock });
  const reply = await server.post("/api/classes", {
    scenario: "trilateral",
    retention: { days: 3, talkDays: 1 },
  });
  const lesson = new Lesson(server, classCreatedSchema.parse(await reply.json()));
  const host = await lesson.lead();
  await host.submit({ type: "notify", text: "Five minutes" });
  expect(host.lead.notices).toHaveLength(1);
  await clock.advance(DAY - 60_000);
  expect(host.lead.notices).toHaveLength(1);
  await clock.advance(3_600_000);
  await host.until(() => host.lead.notices?.length === 0);
  await clock.advance(2 * DAY);
  expect(await host.closed).toBe(CLOSE_TABLE_GONE);
  expect((await server.get(`/api/codes/${lesson.code}`)).status).toBe(404);
});

const DAY = 86_400_000;
