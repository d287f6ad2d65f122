import type { z } from "zod";

/** Where something is kept: this tab alone, or this browser beyond the tab. */
export interface Shelves {
  readonly tab: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  readonly browser: Pick<Storage, "getItem" | "setItem" | "removeItem">;
}

/** Tokens of one kind of thing, by its six digits. */
export interface TokenShelf<Tokens> {
  /** Keeps what was handed out: for a reload of this tab, and for a new one after it was closed. */
  readonly keep: (shelves: Shelves, code: string, tokens: Tokens) => void;
  /** What this tab holds. Two tabs may hold two seats of the same table. */
  readonly ofTab: (shelves: Shelves, code: string) => Tokens | undefined;
  /** What any tab of this browser held last. */
  readonly ofBrowser: (shelves: Shelves, code: string) => Tokens | undefined;
  /** Forgets what is no more. */
  readonly forget: (shelves: Shelves, code: string) => void;
}

/** A place for tokens that `schema` describes; `kind` keeps it apart from other places. */
export function tokenShelf<Tokens>(kind: string, schema: z.ZodType<Tokens>): TokenShelf<Tokens> {
  const keyOf = (code: string): string => `mufakat.${kind}.${code}`;
  const read = (shelf: Shelves["tab"], code: string): Tokens | undefined => {
    try {
      const parsed = schema.safeParse(JSON.parse(shelf.getItem(keyOf(code)) ?? "null"));
      return parsed.success ? parsed.data : undefined;
    } catch {
      return undefined;
    }
  };
  return {
    keep: (shelves, code, tokens) => {
      const text = JSON.stringify(tokens);
      for (const shelf of [shelves.tab, shelves.browser]) {
        try {
          shelf.setItem(keyOf(code), text);
        } catch {
          // Storage is full or forbidden: the place then lasts as long as the page.
        }
      }
    },
    ofTab: (shelves, code) => read(shelves.tab, code),
    ofBrowser: (shelves, code) => read(shelves.browser, code),
    forget: (shelves, code) => {
      for (const shelf of [shelves.tab, shelves.browser]) {
        try {
          shelf.removeItem(keyOf(code));
        } catch {
          // Storage is forbidden: there is nothing to forget.
        }
      }
    },
  };
}
