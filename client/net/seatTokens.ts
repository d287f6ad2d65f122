import { z } from "zod";
import { seatId } from "#shared/kernel/ids.ts";
import { tokenSchema } from "#shared/protocol/http.ts";

/** What a browser keeps of a table, so that it finds back to its seat by itself. */
export type SeatTokens = z.infer<typeof seatTokensSchema>;

const seatTokensSchema = z.strictObject({
  seatToken: tokenSchema.optional(),
  hostToken: tokenSchema.optional(),
  seat: z.string().transform(seatId).optional(),
});

/** Where something is kept: this tab alone, or this browser beyond the tab. */
export interface Shelves {
  readonly tab: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  readonly browser: Pick<Storage, "getItem" | "setItem" | "removeItem">;
}

/** Keeps what was handed out for a table: for a reload of this tab, and for a new one after it was closed. */
export function keepTokens(shelves: Shelves, code: string, tokens: SeatTokens): void {
  const text = JSON.stringify(tokens);
  for (const shelf of [shelves.tab, shelves.browser]) {
    try {
      shelf.setItem(keyOf(code), text);
    } catch {
      // Storage is full or forbidden: the seat then lasts as long as the page.
    }
  }
}

/** What this tab holds of a table. Two tabs may hold two seats of the same table. */
export const tokensOfTab = (shelves: Shelves, code: string): SeatTokens | undefined =>
  read(shelves.tab, code);

/** What any tab of this browser held last. */
export const tokensOfBrowser = (shelves: Shelves, code: string): SeatTokens | undefined =>
  read(shelves.browser, code);

/** Forgets a table that is no more. */
export function forgetTokens(shelves: Shelves, code: string): void {
  for (const shelf of [shelves.tab, shelves.browser]) {
    try {
      shelf.removeItem(keyOf(code));
    } catch {
      // Storage is forbidden: there is nothing to forget.
    }
  }
}

function read(shelf: Shelves["tab"], code: string): SeatTokens | undefined {
  try {
    const parsed = seatTokensSchema.safeParse(JSON.parse(shelf.getItem(keyOf(code)) ?? "null"));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

const keyOf = (code: string): string => `mufakat.table.${code}`;
