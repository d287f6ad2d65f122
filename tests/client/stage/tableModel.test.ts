import { describe, expect, test } from "vitest";
import { type TableModel, tableModel } from "#client/viewmodel/stage/tableModel.ts";
import { tableNews } from "#client/viewmodel/stage/tableNews.ts";
import type { TableTexts } from "#client/viewmodel/stage/tableTexts.ts";
import {
  crisisId,
  issueId,
  optionId,
  programmeId,
  resolutionId,
  type SeatId,
} from "#shared/kernel/ids.ts";
import type { Presence } from "#shared/protocol/messages.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import { project } from "#shared/views/project.ts";
import { ASEAN, type Given, given, INSTRUCTOR, JAPAN, KOREA } from "#tests/support/given.ts";

const R1 = resolutionId("r1");
const SECRETARIAT = programmeId("secretariat");
const OUTBREAK = crisisId("respiratoryOutbreak");
const TEXTS: TableTexts = {
  seatName: (id) => `name of ${id}`,
  programmeTitle: (id) => `title of ${id}`,
  crisisTitle: (id) => `title of ${id}`,
  crisisBody: (id) => `body of ${id}`,
};

describe("who sits at the table", () => {
  test("the own seat comes first, the others follow as the scenario lists them", () => {
    expect(idsOf(modelFor(given(), KOREA))).toEqual([KOREA, JAPAN, ASEAN]);
    expect(idsOf(modelFor(given(), undefined))).toEqual([ASEAN, KOREA, JAPAN]);
  });

  test("only the own seat is marked as own, and a spectator has none", () => {
    expect(ofSeat(modelFor(given(), KOREA), KOREA).own).toBe(true);
    expect(modelFor(given(), KOREA).seats.filter((seat) => seat.own)).toHaveLength(1);
    expect(modelFor(given(), undefined).seats.some((seat) => seat.own)).toBe(false);
  });

  test("the chair, who is ready and who speaks are marked", () => {
    const table = given().having(JAPAN, { type: "markReady", ready: true });
    const model = modelFor(table, KOREA, { speaking: ASEAN });
    expect(model.seats.filter((seat) => seat.chair).map((seat) => seat.id)).toEqual([ASEAN]);
    expect(model.seats.filter((seat) => seat.ready).map((seat) => seat.id)).toEqual([JAPAN]);
    expect(model.seats.filter((seat) => seat.speaking).map((seat) => seat.id)).toEqual([ASEAN]);
  });

  test("nobody is ready for anything once the game is over", () => {
    const table = given()
      .having(JAPAN, { type: "markReady", ready: true })
      .having(INSTRUCTOR, { type: "closeGame" });
    expect(modelFor(table, KOREA).seats.some((seat) => seat.ready)).toBe(false);
  });

  test("who is covered, who is muted and who shares a seat are told", () => {
    const table = given()
      .having(INSTRUCTOR, { type: "coverSeat", seat: JAPAN, scope: "caretaker" })
      .having(INSTRUCTOR, { type: "muteSeat", seat: ASEAN, muted: true });
    const people = [{ name: "Haruka", head: true, connected: false }];
    const model = modelFor(table, KOREA, {
      presence: { japan: { name: "Haruka", state: "away", people } },
    });
    expect(ofSeat(model, JAPAN)).toMatchObject({ cover: "caretaker", muted: false, people });
    expect(ofSeat(model, ASEAN)).toMatchObject({ cover: undefined, muted: true, people: [] });
  });

  test("that somebody is covered, acts again, is muted or may speak again is news", () => {
    const before = modelFor(given(), KOREA);
    const covered = modelFor(
      given()
        .having(INSTRUCTOR, { type: "coverSeat", seat: JAPAN, scope: "full" })
        .having(INSTRUCTOR, { type: "muteSeat", seat: ASEAN, muted: true }),
      KOREA,
    );
    const [japan, asean] = [TEXTS.seatName(JAPAN), TEXTS.seatName(ASEAN)];
    expect(tableNews(before, covered)).toEqual([
      { kind: "cover", name: japan, by: "full" },
      { kind: "muted", name: asean, muted: true },
    ]);
    expect(tableNews(covered, before)).toEqual([
      { kind: "cover", name: japan, by: undefined },
      { kind: "muted", name: asean, muted: false },
    ]);
  });

  test("presence is what the room knows, and what the rules know until the room has spoken", () => {
    const model = modelFor(given(), KOREA, {
      presence: { japan: { name: "Haruka", state: "away" } },
    });
    expect(ofSeat(model, JAPAN)).toMatchObject({ presence: "away", playerName: "Haruka" });
    expect(ofSeat(model, ASEAN)).toMatchObject({ presence: "connected", playerName: "" });
  });
});

describe("what is known of money", () => {
  test("the own treasury is exact, those of others are as declared", () => {
    const table = given().where((state) => ({
      seats: withSeat(state.seats, JAPAN, { treasury: 9, undisclosed: 3 }),
    }));
    expect(ofSeat(modelFor(table, JAPAN), JAPAN).treasury).toBe(9);
    expect(ofSeat(modelFor(table, KOREA), JAPAN).treasury).toBe(6);
  });

  test("the ring has one scale for all seats and never overflows", () => {
    const rich = given().where((state) => ({
      seats: withSeat(state.seats, JAPAN, { treasury: 900, undisclosed: 0 }),
    }));
    const shown = modelFor(rich, KOREA);
    expect(ofSeat(shown, JAPAN).treasuryPart).toBe(1);
    const parts = shown.seats.map((seat) => seat.treasuryPart);
    for (const part of parts) {
      expect(part).toBeGreaterThanOrEqual(0);
      expect(part).toBeLessThanOrEqual(1);
    }
    const [korea, asean] = [
      ofSeat(modelFor(given(), KOREA), KOREA),
      ofSeat(modelFor(given(), KOREA), ASEAN),
    ];
    expect(korea.treasuryPart / asean.treasuryPart).toBeCloseTo(korea.treasury / asean.treasury);
  });
});

describe("trust", () => {
  test("every two delegations are joined by one strand with both directions", () => {
    const { strands } = modelFor(given(), KOREA);
    expect(strands).toHaveLength(3);
    const view = publicView(given());
    for (const { from, to, forward, backward } of strands) {
      expect(forward).toBe(view.effectiveTrust[`${from}>${to}`]);
      expect(backward).toBe(view.effectiveTrust[`${to}>${from}`]);
    }
  });

  test("a delegation's trust names what it gives, receives, and what the societies bear", () => {
    const view = publicView(given());
    expect(ofSeat(modelFor(given(), KOREA), KOREA).trust).toContainEqual({
      with: JAPAN,
      name: "name of japan",
      given: view.effectiveTrust["korea>japan"],
      received: view.effectiveTrust["japan>korea"],
      societal: view.societalTrust["japan~korea"],
    });
  });
});

describe("the text in the middle", () => {
  test("nothing lies there until a resolution is tabled", () => {
    expect(modelFor(given().inPhase("plenary"), KOREA).treaty).toBeUndefined();
  });

  test("a tabled resolution lies there with the positions in the order of the seats", () => {
    const table = opened().having(ASEAN, {
      type: "takePosition",
      resolution: R1,
      position: "abstain",
    });
    const { treaty } = modelFor(table, JAPAN);
    expect(treaty).toMatchObject({ resolution: R1, title: "title of secretariat", by: KOREA });
    expect(treaty?.positions[1]).toBe("abstain");
    expect(ofSeat(modelFor(table, JAPAN), ASEAN).position).toBe("abstain");
  });

  test("an open resolution is discussed before one that waits for a second", () => {
    const table = tabled()
      .having(ASEAN, {
        type: "tableResolution",
        subject: { kind: "adoptProgramme", programme: programmeId("pandemicExercises") },
        package: terms({
          lead: "asean",
          data: "summaries",
          stockpile: "southeastAsia",
          shares: "equal",
        }),
      })
      .having(KOREA, { type: "secondResolution", resolution: resolutionId("r2") });
    expect(modelFor(table, KOREA).treaty?.title).toBe("title of pandemicExercises");
  });

  test("a decided one stays with its outcome while nothing else is under discussion", () => {
    const decided = opened().having(ASEAN, {
      type: "takePosition",
      resolution: R1,
      position: "object",
    });
    expect(modelFor(decided, KOREA).treaty).toMatchObject({ resolution: R1, status: "blocked" });
  });

  test("it is gone when the plenary is over", () => {
    expect(modelFor(tabled().inPhase("budget"), KOREA).treaty).toBeUndefined();
  });
});

describe("crises", () => {
  test("a crisis lies on the table from its phase to the end of the review", () => {
    const table = struck();
    expect(modelFor(table, KOREA).crises.map((crisis) => crisis.id)).toContain(OUTBREAK);
    const resolved = modelFor(table.inPhase("review"), KOREA).crises;
    expect(resolved.find((crisis) => crisis.id === OUTBREAK)?.outcome).toBeDefined();
    expect(modelFor(table.inPhase("briefing", 2), KOREA).crises).toEqual([]);
  });
});

describe("the region", () => {
  test("all seven tracks are shown, tension and rivalry as bad when high", () => {
    const { tracks } = modelFor(given(), KOREA);
    expect(tracks).toHaveLength(7);
    expect(tracks.filter((track) => !track.highIsGood).map((track) => track.id)).toEqual([
      "tension",
      "rivalry",
    ]);
  });

  test.each([
    ["tension", 86, "danger"],
    ["tension", 70, "watch"],
    ["tension", 50, "calm"],
    ["tension", 20, "good"],
    ["centrality", 10, "danger"],
    ["centrality", 80, "good"],
    ["health", 30, "watch"],
  ] as const)("%s at %i is %s", (id, level, mood) => {
    const table = given().where((state) => ({ tracks: { ...state.tracks, [id]: level } }));
    expect(modelFor(table, KOREA).tracks.find((track) => track.id === id)?.mood).toBe(mood);
  });
});

describe("news for those who do not see the picture", () => {
  test("the same picture twice is no news", () => {
    const model = modelFor(given(), KOREA);
    expect(tableNews(model, modelFor(given(), KOREA))).toEqual([]);
  });

  test("a mark of readiness is told", () => {
    const after = given().having(JAPAN, { type: "markReady", ready: true });
    expect(newsOf(given(), after)).toEqual([{ kind: "ready", name: "name of japan" }]);
  });

  test("a text that is laid down and a position on it are told", () => {
    const plenary = given().inPhase("plenary");
    expect(newsOf(plenary, tabled())).toContainEqual({
      kind: "treatyLaid",
      title: "title of secretariat",
    });
    const objected = opened().having(ASEAN, {
      type: "takePosition",
      resolution: R1,
      position: "object",
    });
    const news = newsOf(opened(), objected);
    expect(news).toContainEqual({
      kind: "positionTaken",
      name: "name of asean",
      position: "object",
    });
    expect(news).toContainEqual({
      kind: "treatyDecided",
      title: "title of secretariat",
      status: "blocked",
    });
  });

  test("a crisis that strikes is told before anything else", () => {
    const budget = given().inPhase("budget");
    expect(newsOf(budget, struck())[0]?.kind).toBe("crisisStruck");
  });

  test("a track is told when it has moved by half a point or more", () => {
    const before = given().where((state) => ({ tracks: { ...state.tracks, tension: 40 } }));
    const moved = (tension: number): Given =>
      before.where((state) => ({ tracks: { ...state.tracks, tension } }));
    expect(newsOf(before, moved(40.4))).toEqual([]);
    expect(newsOf(before, moved(43))).toEqual([
      { kind: "trackMoved", track: "tension", level: 43, up: true },
    ]);
  });

  test("that others lose their connection is told, not that one does so oneself", () => {
    const away = (id: string): TableModel =>
      modelFor(given(), KOREA, { presence: { [id]: { name: "Haruka", state: "away" } } });
    const before = modelFor(given(), KOREA);
    expect(tableNews(before, away("japan"))).toEqual([
      { kind: "presence", name: "name of japan", back: false },
    ]);
    expect(tableNews(before, away("korea"))).toEqual([]);
  });
});

function tabled(): Given {
  return given()
    .inPhase("plenary")
    .having(KOREA, {
      type: "tableResolution",
      subject: { kind: "adoptProgramme", programme: SECRETARIAT },
      package: terms({ seat: "jakarta", mandate: "consult", shares: "equal" }),
    });
}

/** Korea and Japan support it; ASEAN has yet to speak. */
function opened(): Given {
  return tabled().having(JAPAN, { type: "secondResolution", resolution: R1 });
}

function struck(): Given {
  return given().inPhase("crisis").having(INSTRUCTOR, { type: "injectCrisis", crisis: OUTBREAK });
}

function terms(
  options: Readonly<Record<string, string>>,
): Record<string, ReturnType<typeof optionId>> {
  return Object.fromEntries(
    Object.entries(options).map(([issue, option]) => [issueId(issue), optionId(option)]),
  );
}

interface Around {
  readonly presence?: Readonly<Record<string, Presence>>;
  readonly speaking?: SeatId;
}

function modelFor(table: Given, seat: SeatId | undefined, around: Around = {}): TableModel {
  const { scenario, state } = table;
  const view = project(
    scenario,
    state,
    seat === undefined ? { kind: "public" } : { kind: "seat", seat },
  );
  return tableModel(
    { public: view.public, ...(view.own === undefined ? {} : { own: view.own }) },
    publicScenario(scenario),
    { presence: around.presence ?? {}, speaking: around.speaking },
    TEXTS,
  );
}

const publicView = ({ scenario, state }: Given) =>
  project(scenario, state, { kind: "public" }).public;

const newsOf = (before: Given, after: Given) =>
  tableNews(modelFor(before, KOREA), modelFor(after, KOREA));

const idsOf = (model: TableModel): readonly SeatId[] => model.seats.map((seat) => seat.id);

function ofSeat(model: TableModel, id: SeatId): TableModel["seats"][number] {
  const seat = model.seats.find((each) => each.id === id);
  if (seat === undefined) throw new Error(`no seat ${id} in the model`);
  return seat;
}

function withSeat<Seats extends Given["state"]["seats"]>(
  seats: Seats,
  id: SeatId,
  change: Partial<Seats[SeatId]>,
): Given["state"]["seats"] {
  const seat = seats[id];
  if (seat === undefined) throw new Error(`no seat ${id}`);
  return { ...seats, [id]: { ...seat, ...change } };
}
