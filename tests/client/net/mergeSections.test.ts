import { expect, test } from "vitest";
import { mergeSections } from "#client/net/mergeSections.ts";
import { aSeatView } from "#tests/client/support/views.ts";

test("a section that changed replaces the one that was there, and no other", () => {
  const before = aSeatView();
  const after = mergeSections(before, { treasury: 7.5, deals: {} });

  expect(after).toEqual({ ...before, treasury: 7.5, deals: {} });
  expect(after?.legal).toBe(before.legal);
});

test("a section that is there no more is taken away", () => {
  const before = {
    ...aSeatView(),
    budget: {
      defenceGrowth: 0,
      publishDefence: false,
      programmes: {},
      obligations: {},
      reconciliation: [],
    },
  };

  expect(mergeSections(before, { budget: undefined })?.budget).toBeUndefined();
});

test("the view before is left as it was", () => {
  const before = aSeatView();
  const copy = structuredClone(before);
  mergeSections(before, { treasury: 1 });
  expect(before).toEqual(copy);
});

test("there is no view before the first message, which carries every section", () => {
  expect(mergeSections(undefined, { treasury: 1 })).toBeUndefined();
  expect(mergeSections(undefined, aSeatView())).toEqual(aSeatView());
});
