import { z } from "zod";
import { seatId } from "#shared/kernel/ids.ts";
import { tokenSchema } from "#shared/protocol/http.ts";
import { tokenShelf } from "./tokenShelf.ts";

/** What a browser keeps of a table, so that it finds back to its seat by itself. */
export type SeatTokens = z.infer<typeof seatTokensSchema>;

const seatTokensSchema = z.strictObject({
  seatToken: tokenSchema.optional(),
  hostToken: tokenSchema.optional(),
  seat: z.string().transform(seatId).optional(),
});

/** The places for tokens of tables: see `TokenShelf`. */
export const {
  keep: keepTokens,
  ofTab: tokensOfTab,
  ofBrowser: tokensOfBrowser,
  forget: forgetTokens,
} = tokenShelf("table", seatTokensSchema);

/**
 * The key to a table that an address hands over, in the part of it that is sent to no server:
 * `#host=…`. Whoever opens such a link leads the table.
 */
export function hostKeyIn(fragment: string): string | undefined {
  const parsed = tokenSchema.safeParse(new URLSearchParams(fragment.replace(/^#/, "")).get("host"));
  return parsed.success ? parsed.data : undefined;
}

/** The fragment that hands the key over: see `hostKeyIn`. */
export const fragmentWithHostKey = (hostToken: string): string => `#host=${hostToken}`;

/** A key that is handed over joins what is held of the table already, and takes the place of no other key. */
export function withHostKey(
  held: SeatTokens | undefined,
  key: string | undefined,
): SeatTokens | undefined {
  if (key === undefined || held?.hostToken !== undefined) return held;
  return { ...held, hostToken: key };
}
