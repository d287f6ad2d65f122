import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { announce, announcements } from "#client/store/announcements.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
});

test("what is said politely waits its turn, so that each is heard", () => {
  announce("Korea is ready.");
  announce("Japan is ready.");
  expect(announcements.value.polite).toBe("Korea is ready.");
  vi.advanceTimersToNextTimer();
  expect(announcements.value.polite).toBe("Japan is ready.");
  vi.advanceTimersToNextTimer();
  expect(announcements.value.polite).toBe("");
});

test("what is urgent is said at once, before what waits", () => {
  announce("Korea is ready.");
  announce("A crisis has struck.", "urgent");
  expect(announcements.value).toEqual({
    polite: "Korea is ready.",
    urgent: "A crisis has struck.",
  });
});

test("the same urgent text can be said again", () => {
  announce("The connection is interrupted.", "urgent");
  vi.runAllTimers();
  expect(announcements.value.urgent).toBe("");
});

test("what is said twice in a row is said once", () => {
  announce("One.");
  announce("Two.");
  announce("Two.");
  expect(heard()).toEqual(["One.", "Two."]);
});

test("of a flood only the newest remain", () => {
  for (let i = 1; i <= 20; i++) announce(`Line ${i}.`);
  expect(heard()).toEqual(["Line 1.", "Line 17.", "Line 18.", "Line 19.", "Line 20."]);
});

/** Everything said politely from now until there is silence. */
function heard(): readonly string[] {
  const texts: string[] = [];
  while (announcements.value.polite !== "") {
    texts.push(announcements.value.polite);
    vi.advanceTimersToNextTimer();
  }
  return texts;
}
