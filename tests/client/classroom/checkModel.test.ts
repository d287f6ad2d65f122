import { beforeAll, describe, expect, test } from "vitest";
import { say } from "#client/panels/parts/say.ts";
import { loadClassTexts } from "#client/text/i18n.ts";
import {
  CHECKS,
  type CheckId,
  type CheckState,
  checkLines,
  checkVerdict,
  latencyOf,
  type Measurements,
} from "#client/viewmodel/classroom/checkModel.ts";
import { checkReport } from "#client/viewmodel/classroom/checkReport.ts";

const ANSWERED = { kind: "answered", trips: [10, 12, 11] } as const;
const NO_STREAM: Measurements = { socket: { kind: "refused" }, streams: { kind: "refused" } };
const REFUSED: Measurements = { ...NO_STREAM, polls: { kind: "refused" } };
const HELD_BACK: Measurements = { ...REFUSED, socket: { kind: "silent" } };
const GOOD: Measurements = {
  server: [20, 21, 22],
  socket: ANSWERED,
  clockAhead: 200,
  storage: "browser",
  screen: { width: 1440, height: 900 },
  input: { touch: false, pointer: true },
  picture: "card",
  missing: [],
};

const stateOf = (found: Measurements, id: CheckId): CheckState | undefined =>
  checkLines(found).find((line) => line.id === id)?.state;

beforeAll(() => loadClassTexts());

describe("the check of a device", () => {
  test("runs until everything is known", () => {
    const lines = checkLines({});
    expect(lines.map(({ id }) => id)).toEqual([...CHECKS]);
    expect(new Set(lines.map(({ state }) => state))).toEqual(new Set(["running"]));
    expect(checkVerdict(lines)).toBe("running");
  });

  test("is passed when all of it is", () => {
    expect(checkVerdict(checkLines(GOOD))).toBe("passed");
  });

  test("has failed as soon as one thing stands in the way, whatever is still running", () => {
    expect(checkVerdict(checkLines(REFUSED))).toBe("failed");
  });

  test.each<readonly [string, Measurements, CheckId, CheckState]>([
    ["a server that does not answer", { server: "unreachable" }, "server", "failed"],
    ["a socket whose replacement is tried", { socket: { kind: "refused" } }, "socket", "running"],
    ["a socket that is replaced", { ...REFUSED, streams: ANSWERED }, "socket", "weak"],
    ["a socket whose second replacement is tried", NO_STREAM, "socket", "running"],
    ["a socket that is replaced again", { ...NO_STREAM, polls: ANSWERED }, "socket", "weak"],
    ["a filter that refuses all three", REFUSED, "socket", "failed"],
    ["a proxy that lets nothing through a socket", HELD_BACK, "socket", "failed"],
    ["a browser that keeps nothing", { storage: "none" }, "storage", "weak"],
    ["storage that ends with the tab", { storage: "tab" }, "storage", "weak"],
    ["a window of 319 pixels", { screen: { width: 319, height: 600 } }, "screen", "weak"],
    ["a window of 320 pixels", { screen: { width: 320, height: 600 } }, "screen", "passed"],
    ["no pointer at all", { input: { touch: false, pointer: false } }, "input", "passed"],
    ["a picture without a graphics card", { picture: "software" }, "picture", "passed"],
    ["no picture", { picture: "none" }, "picture", "weak"],
    ["an old browser", { missing: ["popover"] }, "browser", "weak"],
    ["a clock that is 30 seconds off", { clockAhead: -30_000 }, "clock", "passed"],
    ["a clock that is a minute off", { clockAhead: -60_000 }, "clock", "weak"],
  ])("%s is judged", (_what, found, id, state) => {
    expect(stateOf({ ...GOOD, ...found }, id)).toBe(state);
  });

  test.each<readonly [number, CheckState]>([
    [300, "passed"],
    [301, "weak"],
    [1_500, "weak"],
    [1_501, "failed"],
  ])("a round trip of %i ms is judged", (trip, state) => {
    expect(stateOf({ ...GOOD, socket: { kind: "answered", trips: [trip] } }, "latency")).toBe(
      state,
    );
  });

  test("measures the speed over the way that the game takes, and over single requests without one", () => {
    expect(stateOf({ ...GOOD, server: [9_000] }, "latency")).toBe("passed");
    const streams = { kind: "answered", trips: [900] } as const;
    expect(stateOf({ ...GOOD, ...REFUSED, streams }, "latency")).toBe("weak");
    expect(stateOf({ ...GOOD, ...NO_STREAM }, "latency")).toBe("running");
    expect(stateOf({ ...GOOD, ...NO_STREAM, polls: streams }, "latency")).toBe("weak");
    expect(stateOf({ ...GOOD, ...REFUSED, server: [900] }, "latency")).toBe("weak");
    expect(stateOf({ ...GOOD, ...REFUSED, server: "unreachable" }, "latency")).toBe("failed");
  });

  test("one slow round trip among quick ones does not make a connection slow", () => {
    expect(latencyOf([20, 4_000, 22, 21, 19])).toEqual({ usual: 21, worst: 4_000 });
    expect(latencyOf([])).toBeUndefined();
  });
});

describe("the text for the school's IT", () => {
  const textFor = (place: Parameters<typeof checkReport>[0], found: Measurements): string =>
    checkReport(place, checkLines(found), "A browser/1.0")
      .map((line) => (line.kind === "need" ? say(line.sentence) : line.kind))
      .join("\n");

  test("names host, port and the upgrade that have to be allowed", () => {
    const text = textFor({ protocol: "http:", hostname: "10.0.0.7", port: "2567" }, GOOD);
    expect(text).toContain("http requests to 10.0.0.7, TCP port 2567.");
    expect(text).toContain("(ws, HTTP Upgrade as in RFC 6455)");
    expect(text).toContain("no other domains");
    expect(text).not.toContain("{{");
  });

  test("names the port of the protocol where the address has none", () => {
    expect(textFor({ protocol: "https:", hostname: "play.school", port: "" }, GOOD)).toContain(
      "https requests to play.school, TCP port 443.",
    );
    expect(textFor({ protocol: "http:", hostname: "play.school", port: "" }, GOOD)).toContain(
      "TCP port 80.",
    );
  });

  test("lists what was found, check by check", () => {
    const lines = checkReport({ protocol: "http:", hostname: "h", port: "1" }, checkLines({}), "B");
    expect(lines.filter(({ kind }) => kind === "finding")).toHaveLength(CHECKS.length);
    expect(lines.at(-1)).toEqual({ kind: "browser", browser: "B" });
  });
});
