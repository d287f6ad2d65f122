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
