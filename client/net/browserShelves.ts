import type { Shelves } from "./tokenShelf.ts";

/** Where this browser keeps things; where it forbids that, things last as long as the page. */
export const browserShelves: Shelves = {
  tab: allowed(() => sessionStorage),
  browser: allowed(() => localStorage),
};

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
