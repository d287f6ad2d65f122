import { z } from "zod";
import type { Shelves } from "#client/net/tokenShelf.ts";

/** What a reader wrote before the debrief was shown; empty where nothing was written. */
export type FirstThoughts = z.infer<typeof firstThoughtsSchema>;

const firstThoughtsSchema = z.strictObject({
  text: z.string(),
  /** How many stages of the debrief have been shown since. */
  revealed: z.number().int().min(1).default(1),
});

/** Longest answer, in characters. */
export const MAX_FIRST_THOUGHTS = 2_000;

/** Undefined until the reader has written or gone on without. */
export function firstThoughtsOn(shelves: Shelves, code: string): FirstThoughts | undefined {
  try {
    const kept: unknown = JSON.parse(shelves.browser.getItem(keyOf(code)) ?? "null");
    return firstThoughtsSchema.safeParse(kept).data;
  } catch {
    return undefined;
  }
}

export function keepFirstThoughts(shelves: Shelves, code: string, thoughts: FirstThoughts): void {
  try {
    shelves.browser.setItem(keyOf(code), JSON.stringify(thoughts));
  } catch {
    // Storage is full or forbidden: what was written then lasts as long as the page.
  }
}

const keyOf = (code: string): string => `mufakat.debrief.${code}`;
