import type { Shelves } from "./tokenShelf.ts";

/** Where this browser keeps things; where it forbids that, things last as long as the page. */
export const browserShelves: Shelves = {
  tab: allowed(() => sessionStorage),
  browser: allowed(() => localStorage),
};

/**
 * Forgets all that this browser keeps under the six digits of a table or class, for whoever uses it
 * next. What a page has in memory goes when another is loaded.
 */
export function forgetAllAbout(code: string): void {
  for (const storage of [() => sessionStorage, () => localStorage]) {
    try {
      const shelf = storage();
      const keys = Object.keys(shelf).filter((key) => key.split(/[./]/).includes(code));
      for (const key of keys) shelf.removeItem(key);
    } catch {
      // Storage is forbidden: there is nothing to forget.
    }
  }
}

function allowed(storage: () => Storage): Shelves["tab"] {
  try {
    return storage();
  } catch {
    return inMemory();
  }
}

function inMemory(): Shelves["tab"] {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      kept.set(key, value);
    },
    removeItem: (key) => {
      kept.delete(key);
    },
  };
}
