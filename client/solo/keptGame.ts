import { browserShelves } from "#client/net/browserShelves.ts";
import type { KeptGame } from "./soloMessages.ts";

/** Writes down the game that is played in this browser, so that it goes on after the page was closed. */
export function keepGame(game: KeptGame): void {
  try {
    browserShelves.browser.setItem(KEY, JSON.stringify(game));
  } catch {
    // Storage is full or forbidden: the game then lasts as long as the page.
  }
}

/** The game that was kept; undefined where there is none, or what is there is no game. */
export function keptGame(): KeptGame | undefined {
  try {
    const game: unknown = JSON.parse(browserShelves.browser.getItem(KEY) ?? "null");
    return isGame(game) ? game : undefined;
  } catch {
    return undefined;
  }
}

/** What it holds is checked where it is replayed: a command that the rules refuse ends the attempt. */
const isGame = (value: unknown): value is KeptGame =>
  typeof value === "object" &&
  value !== null &&
  "scenario" in value &&
  "hash" in value &&
  "plan" in value &&
  "entries" in value &&
  Array.isArray(value.entries);

const KEY = "mufakat.solo";
