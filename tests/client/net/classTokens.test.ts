import { expect, test } from "vitest";
import {
  classTokensOf,
  classTokensOfTab,
  forgetClassTokens,
  fragmentWith,
  keepClassTokens,
  tokensInFragment,
  wouldReplace,
} from "#client/net/classTokens.ts";
import type { Shelves } from "#client/net/tokenShelf.ts";

const CODE = "123456";
const HOST = "h".repeat(22);
const STUDENT = "s".repeat(22);
const OTHER = "o".repeat(22);

const shelf = (): Shelves["tab"] => {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
};

test("an instructor who tries the class out as a student keeps both tokens", () => {
  const own = { tab: shelf(), browser: shelf() };
  keepClassTokens(own, CODE, { hostToken: HOST });
  keepClassTokens(own, CODE, { studentToken: STUDENT });
  expect(classTokensOf(own, CODE)).toEqual({ hostToken: HOST, studentToken: STUDENT });
  expect(classTokensOf(own, "654321")).toEqual({});
  forgetClassTokens(own, CODE);
  expect(classTokensOf(own, CODE)).toEqual({});
});

test("two tabs hold two students; a new one finds whoever came in last", () => {
  const browser = shelf();
  const aTab = (): Shelves => ({ tab: shelf(), browser });
  const [one, other, fresh] = [aTab(), aTab(), aTab()];
  keepClassTokens(one, CODE, { studentToken: STUDENT });
  keepClassTokens(other, CODE, { studentToken: OTHER });
  expect(classTokensOf(one, CODE)).toEqual({ studentToken: STUDENT });
  expect(classTokensOf(fresh, CODE)).toEqual({ studentToken: OTHER });
  expect(classTokensOfTab(fresh, CODE)).toBeUndefined();
});

test("a link hands its token over in the part of the address that is sent to no server", () => {
  expect(tokensInFragment(fragmentWith("host", HOST))).toEqual({ hostToken: HOST });
  expect(tokensInFragment(fragmentWith("student", STUDENT))).toEqual({ studentToken: STUDENT });
  expect(tokensInFragment("#student=short")).toEqual({});
  expect(tokensInFragment("")).toEqual({});
});

test("it is asked before a link takes the place of another token, and of that alone", () => {
  expect(wouldReplace({ studentToken: STUDENT }, { studentToken: OTHER })).toBe(true);
  expect(wouldReplace({ hostToken: HOST }, { hostToken: OTHER })).toBe(true);
  expect(wouldReplace({ studentToken: STUDENT }, { studentToken: STUDENT })).toBe(false);
  expect(wouldReplace({ hostToken: HOST }, { studentToken: STUDENT })).toBe(false);
  expect(wouldReplace({}, { studentToken: STUDENT })).toBe(false);
});
