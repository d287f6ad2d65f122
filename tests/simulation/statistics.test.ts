import { expect, test } from "vitest";
import { meanOf, partOf, varianceBetween } from "#shared/simulation/statistics.ts";

test("by hand: the mean of 2, 4 and 6 is 4, give or take 1.96 standard errors", () => {
  const { mean, plusMinus, count } = meanOf([2, 4, 6]);
  expect(mean).toBe(4);
  expect(count).toBe(3);
  expect(plusMinus).toBeCloseTo(1.96 * Math.sqrt(4 / 3), 9);
});

test("one case says nothing about how sure it is", () => {
  expect(meanOf([5]).plusMinus).toBe(Number.POSITIVE_INFINITY);
});

test("by hand: Wilson's interval of 5 in 10", () => {
  const { part, low, high } = partOf(5, 10);
  expect(part).toBe(0.5);
  expect(low).toBeCloseTo(0.2366, 4);
  expect(high).toBeCloseTo(0.7634, 4);
});

test("no case leaves everything open", () => {
  expect(partOf(0, 0)).toEqual({ part: 0, low: 0, high: 1 });
});

test("by hand: groups that differ and do not vary hold all of the variance, equal ones none", () => {
  const items = [
    { kind: "a", value: 1 },
    { kind: "a", value: 1 },
    { kind: "b", value: 3 },
    { kind: "b", value: 3 },
  ];
  const value = (item: (typeof items)[number]): number => item.value;
  expect(varianceBetween(items, value, (item) => item.kind)).toBe(1);
  expect(varianceBetween(items, value, () => "all")).toBe(0);
});
