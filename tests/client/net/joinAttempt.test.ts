import { expect, test } from "vitest";
import { forgetJoinToken, joinToken } from "#client/net/joinAttempt.ts";
import type { Shelves } from "#client/net/tokenShelf.ts";
import { tokenSchema } from "#shared/protocol/http.ts";

const CODE = "123456";

const shelf = (): Shelves["tab"] => {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
};
const shelves = (): Shelves => ({ tab: shelf(), browser: shelf() });

test("A tab asks with the same token until it is in, for each code with another", () => {
  const own = shelves();
  const token = joinToken(own, CODE);
  expect(tokenSchema.parse(token)).toBe(token);
  expect(joinToken(own, CODE)).toBe(token);
  expect(joinToken(own, "654321")).not.toBe(token);
  forgetJoinToken(own, CODE);
  expect(joinToken(own, CODE)).not.toBe(token);
});

test("Two tabs of one browser ask for two people", () => {
  const browser = shelf();
  const tabs = [shelf(), shelf()].map((tab) => joinToken({ tab, browser }, CODE));
  expect(new Set(tabs).size).toBe(2);
});

test("A browser that keeps nothing asks all the same", () => {
  const refuse = (): never => {
    throw new Error("Forbidden");
  };
  const closed = { getItem: refuse, setItem: refuse, removeItem: refuse };
  const own = { tab: closed, browser: closed };
  expect(tokenSchema.safeParse(joinToken(own, CODE)).success).toBe(true);
  expect(() => forgetJoinToken(own, CODE)).not.toThrow();
});
