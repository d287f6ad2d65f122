import { describe, expect, test } from "vitest";
import {
  classTokensOf,
  fragmentWith,
  keepClassTokens,
  tokensInFragment,
} from "#client/net/classTokens.ts";
import { keepTokens, tokensOfBrowser, tokensOfTab } from "#client/net/seatTokens.ts";
import { ServerClock } from "#client/net/serverClock.ts";
import type { Shelves } from "#client/net/tokenShelf.ts";
import { lacksLines, withPage } from "#client/store/recordLines.ts";
import { seatId } from "#shared/kernel/ids.ts";
import type { RecordEntry } from "#shared/protocol/messages.ts";

describe("the own record", () => {
  test("grows by the lines of a page that are not there yet", () => {
    const page = { entries: [line(1), line(2), line(3)], total: 4 };
    expect(withPage([line(0), line(1)], page)).toEqual([0, 1, 2, 3].map(line));
  });

  test("does not take lines that would leave a gap, and says that some are missing", () => {
    const lines = [line(0)];
    const page = { entries: [line(5)], total: 6 };
    expect(withPage(lines, page)).toBe(lines);
    expect(lacksLines(lines, page)).toBe(true);
  });

  test("lacks nothing when it is whole", () => {
    const lines = [0, 1].map(line);
    expect(lacksLines(lines, { entries: [], total: 2 })).toBe(false);
  });
});

describe("the server's clock", () => {
  test("is read in the middle of the way there and back", () => {
    let here = 1_100;
    const clock = new ServerClock(() => here);
    clock.sample(50_000, 1_000);
    expect(clock.now()).toBe(50_050);
    here = 2_100;
    expect(clock.now()).toBe(51_050);
  });

  test("keeps the sample with the shortest way", () => {
    const clock = new ServerClock(() => 1_000);
    clock.sample(50_000, 990);
    clock.sample(90_000, 0);
    expect(clock.now()).toBe(50_005);
  });
});

describe("the tokens of a class", () => {
  const [STUDENT, HOST] = ["s".repeat(22), "h".repeat(22)];

  test("of an instructor who tries it out are kept beside one another", () => {
    const shelves = someShelves();
    keepClassTokens(shelves, "123456", { hostToken: HOST });
    keepClassTokens(shelves, "123456", { studentToken: STUDENT });
    expect(classTokensOf(shelves, "123456")).toEqual({ hostToken: HOST, studentToken: STUDENT });
  });

  test("are those of the tab before those of the browser", () => {
    const [first, second] = twoTabs();
    keepClassTokens(first, "123456", { studentToken: STUDENT });
    expect(classTokensOf(second, "123456")).toEqual({ studentToken: STUDENT });
    keepClassTokens(second, "123456", { studentToken: HOST });
    expect(classTokensOf(first, "123456")).toEqual({ studentToken: STUDENT });
  });

  test("go to a second device in a part of the address that no server is sent", () => {
    expect(tokensInFragment(fragmentWith("host", HOST))).toStrictEqual({ hostToken: HOST });
    expect(tokensInFragment(fragmentWith("student", STUDENT))).toStrictEqual({
      studentToken: STUDENT,
    });
    expect(tokensInFragment("#host=<script>")).toStrictEqual({});
    expect(tokensInFragment("")).toStrictEqual({});
  });
});

describe("the tokens of a table", () => {
  const KOREA = { seatToken: "k".repeat(22), seat: seatId("korea") };
  const JAPAN = { seatToken: "j".repeat(22), seat: seatId("japan") };

  test("come back after a reload of the tab", () => {
    const shelves = someShelves();
    keepTokens(shelves, "123456", KOREA);
    expect(tokensOfTab(shelves, "123456")).toEqual(KOREA);
    expect(tokensOfTab(shelves, "654321")).toBeUndefined();
  });

  test("two tabs hold two seats, and the browser remembers the last", () => {
    const [first, second] = twoTabs();
    keepTokens(first, "123456", KOREA);
    keepTokens(second, "123456", JAPAN);
    expect(tokensOfTab(first, "123456")).toEqual(KOREA);
    expect(tokensOfTab(second, "123456")).toEqual(JAPAN);
    expect(tokensOfBrowser(first, "123456")).toEqual(JAPAN);
  });

  test("that somebody has tampered with are none", () => {
    const shelves = someShelves();
    shelves.tab.setItem("mufakat.table.123456", '{"seatToken":"<script>"}');
    expect(tokensOfTab(shelves, "123456")).toBeUndefined();
  });

  test("a browser that keeps nothing is played in all the same", () => {
    const forbidden = {
      getItem: () => null,
      removeItem: () => undefined,
      setItem: () => {
        throw new Error("forbidden");
      },
    };
    const shelves = { tab: forbidden, browser: forbidden };
    expect(() => keepTokens(shelves, "123456", KOREA)).not.toThrow();
    expect(tokensOfTab(shelves, "123456")).toBeUndefined();
  });
});

const line = (index: number): RecordEntry => ({
  index,
  year: 1,
  phase: "caucus",
  at: index,
  event: { type: "gamePaused", left: undefined },
});

function aShelf(): Shelves["tab"] {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

const someShelves = (): Shelves => ({ tab: aShelf(), browser: aShelf() });

function twoTabs(): readonly [Shelves, Shelves] {
  const browser = aShelf();
  return [
    { tab: aShelf(), browser },
    { tab: aShelf(), browser },
  ];
}
