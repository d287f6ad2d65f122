import { expect, test } from "vitest";
import { WaysIn } from "#client/net/waysIn.ts";

const shelf = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      kept.set(key, value);
    },
    removeItem: (key: string) => {
      kept.delete(key);
    },
  };
};

test("A WebSocket is tried first, and after a way that failed the next, in a circle", () => {
  const ways = new WaysIn(shelf());
  expect(ways.next).toBe("socket");
  ways.failed();
  expect(ways.next).toBe("streams");
  ways.failed();
  expect(ways.next).toBe("polls");
  ways.failed();
  expect(ways.next).toBe("socket");
});

test("What worked is kept, also over a reload", () => {
  const tab = shelf();
  const ways = new WaysIn(tab);
  ways.failed();
  expect(new WaysIn(tab).next).toBe("socket");
  ways.worked();
  expect(ways.next).toBe("streams");
  expect(new WaysIn(tab).next).toBe("streams");
});

test("A tab that kept a way which is none begins with a WebSocket", () => {
  const tab = shelf();
  tab.setItem("mufakat.wayIn", "pigeons");
  expect(new WaysIn(tab).next).toBe("socket");
});

test("A tab that can keep nothing looks for its way anew", () => {
  const full = {
    ...shelf(),
    setItem: () => {
      throw new Error("full");
    },
  };
  const ways = new WaysIn(full);
  ways.failed();
  ways.worked();
  expect(ways.next).toBe("streams");
});
