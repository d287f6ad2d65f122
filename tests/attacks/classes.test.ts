import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  instructorClassCommandSchema,
  studentClassCommandSchema,
} from "#shared/classroom/classCommands.ts";
import { type ClassJoined, classCreatedSchema } from "#shared/protocol/class.ts";
import { CLOSE_SUPERSEDED } from "#shared/protocol/messages.ts";
import { LiveServer } from "#tests/server/support/liveServer.ts";
import { Lesson, type Pupil } from "#tests/server/support/pupils.ts";
import { bearer, faultOf } from "#tests/server/support/replies.ts";
import { letTimeStand } from "#tests/server/support/standingClock.ts";

let server: LiveServer;
beforeEach(async () => {
  server = await LiveServer.start();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await server.close();
});

/** A class at play at two tables: the host, four students, and the codes. */
const atPlay = async (): Promise<{
  lesson: Lesson;
  host: Pupil;
  one: ClassJoined;
  other: ClassJoined;
  codes: readonly string[];
}> => {
  const lesson = await Lesson.begin(server, { pace: "stepped" });
  const host = await lesson.lead();
  const one = await lesson.join();
  const other = await lesson.join();
  for (let more = 0; more < 2; more += 1) await lesson.join();
  await host.submit({ type: "goToStep", step: "play" });
  await host.until(() => codesOf(host).length === 2);
  return { lesson, host, one, other, codes: codesOf(host) };
};
const codesOf = (host: Pupil): readonly string[] =>
  (host.public.tables ?? []).flatMap(({ code }) => code ?? []);
const versionOf = async (code: string): Promise<number> => {
  const log = await server.journal.classes.open(code);
  const entries = log.ok ? await log.value.entries() : log;
  if (!entries.ok) throw new Error("The log cannot be read");
  return entries.value.length;
};

describe("A student's browser", () => {
  test("gives none of the instructor's commands, and nothing changes by trying", async () => {
    const { lesson, one, other } = await atPlay();
    const pupil = await lesson.enter(one.token);
    const before = await versionOf(lesson.code);
    const { student } = other;
    const bodies: Readonly<Record<string, object>> = {
      lockClass: { locked: true },
      setRoster: { names: ["Mine"] },
      approveName: { student },
      renameStudent: { student, name: "Mine" },
      removeStudent: { student },
      markAbsent: { student, absent: true },
      placeStudent: { student, table: 1 },
      unplaceStudent: { student },
      swapStudents: { one: student, other: one.student },
      appointHead: { student: one.student },
      goToStep: { step: "closed" },
      setPolicy: { caretaker: { enabled: false } },
      reveal: { stage: 8 },
      notify: { text: "The lesson is over" },
    };
    for (const { shape } of instructorClassCommandSchema.options) {
      const type = shape.type.value;
      const reply = await pupil.submit({ type, ...bodies[type] });
      expect([type, reply.ok ? "" : reply.refusal.code]).toEqual([type, "notAllowedForYou"]);
    }
    expect(await versionOf(lesson.code)).toBe(before);
  });

  test("does nothing in another student's name", async () => {
    const { lesson, one, other } = await atPlay();
    const pupil = await lesson.enter(one.token);
    for (const extra of [
      { student: other.student },
      { by: other.student },
      { actor: { kind: "instructor" } },
    ])
      expect(await pupil.submit({ type: "tellTeam", text: "Forged", ...extra })).toMatchObject({
        refusal: { code: "malformed" },
      });
    expect(await pupil.submit({ type: "admitStudent", student: "s-forged" })).toMatchObject({
      refusal: { code: "malformed" },
    });
    expect(await pupil.submit({ type: "tablesLaid", codes: [] })).toMatchObject({
      refusal: { code: "malformed" },
    });
  });

  test("opens neither the host's routes nor the host's socket", async () => {
    const { lesson, one, other, codes } = await atPlay();
    const { token } = one;
    const tried = [
      await lesson.get("papers", token),
      await lesson.get("export", token),
      await lesson.post("steer", { tables: "all", command: { type: "closeGame" } }, token),
      await lesson.post("reissue", { student: other.student }, token),
      await lesson.remove(token),
    ];
    for (const reply of tried) expect(await faultOf(reply)).toEqual([403, "notAllowedForYou"]);
    expect((await lesson.reserve(token)).viewer).toBe("student");
    const own = (await lesson.reserveTable(token)).code;
    const foreign = codes.find((code) => code !== own);
    expect(await faultOf(await lesson.tryToSit(token, foreign))).toEqual([401, "tokenUnknown"]);
  });

  test("learns no other student's token, name in waiting, paper or place of the record", async () => {
    const lesson = await Lesson.begin(server, { names: "free" });
    const host = await lesson.lead();
    const one = await lesson.join({ name: "Own name" });
    const other = await lesson.join({ name: "Waiting canary" });
    await host.submit({ type: "setRoster", names: ["Roster canary"] });
    const pupil = await lesson.enter(one.token);
    const theirs = await lesson.enter(other.token);
    await host.submit({ type: "goToStep", step: "preparation" });
    const paper = { type: "writePaper", kind: "preparation", prompt: "walkAway" };
    await theirs.submit({ ...paper, text: "Paper canary" });
    await pupil.until(() => pupil.public.step === "preparation");
    for (const secret of [
      other.token,
      lesson.hostToken,
      other.student,
      "Waiting canary",
      "Paper canary",
      "Roster canary",
    ])
      expect(pupil.received).not.toContain(secret);
    const projector = await lesson.lead("public");
    for (const secret of ["Own name", "Waiting canary", "Paper canary", "Roster canary"])
      expect(projector.received).not.toContain(secret);
  });

  test("is told nothing when another student writes for themselves", async () => {
    const lesson = await Lesson.begin(server);
    const host = await lesson.lead();
    const pupil = await lesson.enter((await lesson.join()).token);
    const theirs = await lesson.enter((await lesson.join()).token);
    await host.submit({ type: "goToStep", step: "preparation" });
    await pupil.until(() => pupil.public.step === "preparation");
    const before = pupil.messages.length;
    const paper = { type: "writePaper", kind: "preparation", prompt: "walkAway" };
    await theirs.submit({ ...paper, text: "Paper" });
    await host.submit({ type: "lockClass", locked: true });
    await pupil.until(() => pupil.public.locked === true);
    expect(pupil.messages.slice(before).map((each) => Object.keys(each))).toEqual([["public"]]);
  });

  test("that floods is refused in words, and the others are not", async () => {
    const lesson = await Lesson.begin(server);
    const host = await lesson.lead();
    const pupil = await lesson.enter((await lesson.join()).token);
    letTimeStand();
    const replies = await Promise.all(
      Array.from({ length: 60 }, () => pupil.submit({ type: "tellTeam", text: "Flood" })),
    );
    const codes = replies.map((reply) => (reply.ok ? "ok" : reply.refusal.code));
    expect(codes).toContain("tooFast");
    expect(await host.submit({ type: "lockClass", locked: true })).toEqual({ ok: true });
  });

  test.each([
    ["nothing", undefined],
    ["a text", "closeGame"],
    ["a prototype", { commandId: "a".repeat(20), command: { type: "__proto__" } }],
    [
      "a table's command",
      { commandId: "a".repeat(20), command: { type: "markReady", ready: true } },
    ],
    ["no id", { command: { type: "tellTeam", text: "Hello" } }],
    [
      "a text too long",
      { commandId: "a".repeat(20), command: { type: "tellTeam", text: "x".repeat(601) } },
    ],
  ])("that sends %s as a command is told that it cannot be read", async (_what, message) => {
    const lesson = await Lesson.begin(server);
    const pupil = await lesson.enter((await lesson.join()).token);
    const reply = await pupil.room.request<unknown, unknown>("command", message);
    expect(reply).toMatchObject({ refusal: { code: "malformed" } });
  });

  test("of a projector commands nothing, whatever it asks", async () => {
    const { lesson } = await atPlay();
    const projector = await lesson.lead("public");
    const types = [
      ...instructorClassCommandSchema.options,
      ...studentClassCommandSchema.options,
    ].map(({ shape }) => shape.type.value);
    for (const type of types.slice(0, 20))
      expect(await projector.submit({ type })).toMatchObject({
        refusal: { code: "notAllowedForYou" },
      });
  });
});

describe("The token of another class", () => {
  test("opens neither its routes nor its tables, a host's as little as a student's", async () => {
    const { lesson, codes } = await atPlay();
    const stranger = await Lesson.begin(server);
    const { token } = await stranger.join();
    for (const held of [stranger.hostToken, token]) {
      for (const path of ["papers", "export", "quiz", "debrief"])
        expect(await faultOf(await lesson.get(path, held))).toEqual([401, "tokenUnknown"]);
      expect(
        await faultOf(
          await lesson.post("steer", { tables: "all", command: { type: "closeGame" } }, held),
        ),
      ).toEqual([401, "tokenUnknown"]);
      expect(await faultOf(await lesson.remove(held))).toEqual([401, "tokenUnknown"]);
      expect(await faultOf(await lesson.tryToSit(held, codes[0]))).toEqual([401, "tokenUnknown"]);
      const debrief = await server.get(`/api/tables/${codes[0]}/debrief`, bearer(held));
      expect(await faultOf(debrief)).toEqual([404, "tableUnknown"]);
    }
  });

  test("reissues nobody there", async () => {
    const { one } = await atPlay();
    const stranger = await Lesson.begin(server);
    const reply = await stranger.post("reissue", { student: one.student });
    expect(await faultOf(reply)).toEqual([404, "studentUnknown"]);
  });
});

describe("The door of a class", () => {
  test("lets nobody in at its tables: one comes to them through the class", async () => {
    const { codes } = await atPlay();
    const reply = await server.post(`/api/tables/${codes[0]}/join`, { seat: "korea" });
    expect(await faultOf(reply)).toEqual([403, "notAllowedForYou"]);
  });

  test("lets nobody new in while it is locked, and who is in comes back", async () => {
    const lesson = await Lesson.begin(server);
    const host = await lesson.lead();
    const { token } = await lesson.join();
    await host.submit({ type: "lockClass", locked: true });
    const late = await server.post(`${lesson.path}/join`, {});
    expect(await faultOf(late)).toEqual([409, "classLocked"]);
    expect((await lesson.tryToEnter(token)).status).toBe(200);
  });

  test.each([
    ["/api/codes/000000", "tableUnknown"],
    ["/api/classes/000000/door", "classUnknown"],
  ])("slows down who guesses at %s", async (path, code) => {
    const first = await server.get(path);
    expect(await faultOf(first)).toEqual([404, code]);
    let guesses = 1;
    let { status } = first;
    while (status === 404 && guesses < 500) {
      ({ status } = await server.get(path));
      guesses += 1;
    }
    expect([status, guesses < 100]).toEqual([429, true]);
  });

  test("slows down who guesses tokens, wherever they are tried", async () => {
    const { lesson, codes } = await atPlay();
    const guessed = "a".repeat(22);
    const tries = [
      () => lesson.tryToEnter(guessed),
      () => lesson.tryToSit(guessed, codes[0]),
      () => lesson.get("papers", guessed),
      () => lesson.remove(guessed),
    ];
    const statuses: number[] = [];
    for (let round = 0; round < 40; round += 1)
      for (const guess of tries) statuses.push((await guess()).status);
    expect(new Set(statuses)).toEqual(new Set([401, 429]));
    expect(statuses.filter((status) => status === 401).length).toBeLessThan(100);
  });

  test("keeps nobody out who has a right token, however much is guessed at the same address", async () => {
    const { lesson, one, codes } = await atPlay();
    const sitting = await lesson.sit(one.token);
    for (let guess = 0; guess < 100; guess += 1) await server.get("/api/codes/000000");
    expect((await server.get(`${lesson.path}/door`)).status).toBe(429);
    expect((await lesson.tryToEnter("a".repeat(22))).status).toBe(429);
    const own = bearer(one.token);
    const table = `/api/tables/${(await lesson.reserveTable(one.token)).code}`;
    for (const path of [`${lesson.path}/door`, `${table}/lobby`, "/api/scenarios/trilateral"])
      expect([path, (await server.get(path, own)).status]).toEqual([path, 200]);
    expect(await faultOf(await server.get(`${table}/debrief`, own))).toEqual([
      409,
      "notInThisStep",
    ]);
    expect((await lesson.get("papers")).status).toBe(200);
    const again = await lesson.sit(one.token);
    expect([await sitting.closed, again.own.seat]).toEqual([CLOSE_SUPERSEDED, sitting.own.seat]);
    const other = codes.find((code) => !table.includes(code));
    const stranger = await Lesson.begin(server);
    for (const path of [stranger.path, "/api/classes/000000"])
      expect((await server.get(`${path}/door`, own)).status).toBe(429);
    expect((await server.get(`/api/tables/${other}/lobby`, own)).status).toBe(200);
  });

  test.each([
    ["script", "<script>alert(1)</script>", "<script>alert(1)</script>"],
    ["letters that unfold", "\uFDFA".repeat(5), "صلى الله عليه وسلم".repeat(5).slice(0, 40).trim()],
    ["text that turns around", "\u202EevilA\u2066", "evilA"],
    ["what nobody sees", "\u200B\uFEFF\u0000", undefined],
    ["many accents", `Z${"\u0301".repeat(30)}`, "\u0179\u0301\u0301"],
    ["emoji", "👩‍🏫 Kim", "👩🏫 Kim"],
    ["a formula", '=HYPERLINK("http://x")', '=HYPERLINK("http://x")'],
  ])(
    "takes %s in a name as plain text of bounded length, or not at all",
    async (_what, name, shown) => {
      const lesson = await Lesson.begin(server, { names: "free" });
      const host = await lesson.lead();
      await lesson.join({ name });
      await host.until(() => host.lead.students?.length === 1);
      expect(host.lead.students?.[0]?.name).toBe(shown);
    },
  );

  test("takes no plan, wish or act with more in it than it knows", async () => {
    const { lesson } = await atPlay();
    const plan = { scenario: "trilateral", hostTokenHash: "mine" };
    const tried = [
      await server.post("/api/classes", plan),
      await server.post("/api/classes", { scenario: "trilateral", tables: 1_000 }),
      await server.post(`${lesson.path}/join`, { student: "s-mine" }),
      await server.post(`${lesson.path}/join`, { name: "x".repeat(41) }),
      await lesson.post("steer", { tables: [], command: { type: "pauseGame" } }),
      await lesson.post("steer", { tables: "all", command: { type: "phaseDeadline" } }),
      await lesson.post("steer", { tables: [0], command: { type: "pauseGame" } }),
    ];
    for (const reply of tried) expect(await faultOf(reply)).toEqual([400, "malformed"]);
    const unknown = await server.post("/api/classes", { scenario: "atlantis" });
    expect(await faultOf(unknown)).toEqual([404, "scenarioUnknown"]);
  });

  test("limits how many classes one address makes, and how many people it lets in at once", async () => {
    const made = await Promise.all(
      Array.from({ length: 40 }, () => server.post("/api/classes", { scenario: "trilateral" })),
    );
    expect(made.filter(({ status }) => status === 201).length).toBeGreaterThanOrEqual(20);
    expect(made.map(({ status }) => status)).toContain(429);
    const [first] = made;
    const lesson = new Lesson(server, classCreatedSchema.parse(await first?.json()));
    const come = await Promise.all(
      Array.from({ length: 200 }, () => server.post(`${lesson.path}/join`, {})),
    );
    const statuses = come.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201).length).toBe(120);
    expect(statuses).toContain(429);
  });
});
