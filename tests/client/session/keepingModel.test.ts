import { expect, test } from "vitest";
import { keepingOf } from "#client/viewmodel/session/keepingModel.ts";

const KEY = "host-key";

test("Everybody at a table is told until when it is kept; only its host can delete it before", () => {
  const table = { keptUntil: 7_000 };
  expect(keepingOf(table, { hostToken: KEY })).toEqual({ until: 7_000, hostKey: KEY });
  for (const tokens of [{}, undefined])
    expect(keepingOf(table, tokens)).toEqual({ until: 7_000, hostKey: undefined });
});

test("A table without a date of its own says nothing and is not deleted by itself, by whomever", () => {
  expect(keepingOf({}, { hostToken: KEY })).toBeUndefined();
});
