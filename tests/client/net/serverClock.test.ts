import { expect, test } from "vitest";
import { ServerClock } from "#client/net/serverClock.ts";

/** A device whose clock the test sets. */
function aDevice() {
  let here = 1_000;
  const clock = new ServerClock(() => here);
  return {
    clock,
    at: (instant: number) => {
      here = instant;
    },
  };
}

test("the server showed its time half-way between question and answer (Cristian 1989)", () => {
  const { clock, at } = aDevice();
  at(1_200);
  // Asked at 1000, answered at 1200: the server's 5000 were ours at 1100.
  clock.sample(5_000, 1_000);
  expect(clock.now()).toBe(5_100);
});

test("the answer that took least time is kept", () => {
  const { clock, at } = aDevice();
  at(1_020);
  clock.sample(5_000, 1_000);
  at(2_000);
  clock.sample(9_000, 1_500);
  expect(clock.now()).toBe(5_990);
  clock.sample(7_000, 1_990);
  expect(clock.now()).toBe(7_005);
});

test("after ten minutes a slower answer is better than an old one: clocks drift", () => {
  const { clock, at } = aDevice();
  clock.sample(5_000, 1_000);
  at(1_000 + 599_999);
  clock.sample(0, 1_000 + 599_899);
  expect(clock.now()).toBe(5_000 + 599_999);
  at(1_000 + 600_000);
  clock.sample(5_000, 1_000 + 599_900);
  expect(clock.now()).toBe(5_050);
});
