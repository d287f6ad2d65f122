import { z } from "zod";
import type { SchemaMessage } from "../faults.ts";
import { amountFromZero, seat, share } from "./fields.ts";

export const seatSchema = z.strictObject({
  id: seat,
  /** Two-letter ISO 3166 code of the flag to draw, lower case, or the icon name of a neutral emblem. */
  flag: z.string().regex(/^[a-z][a-z-]*$/, "flagForm" satisfies SchemaMessage),
  colour: z.string().regex(/^#[0-9a-f]{6}$/, "colourForm" satisfies SchemaMessage),
  /** Two-letter ISO 3166 codes, upper case, of the countries drawn on the chart for this delegation. */
  shapes: z.array(z.string().regex(/^[A-Z]{2}$/, "countryForm" satisfies SchemaMessage)).min(1),
  /** US$ bn a year at a prosperity of 50. */
  income: amountFromZero,
  treasury: amountFromZero,
  /** US$ bn a year at the start, and how far others are in the dark about it: 0 open, 1 closed. */
  defence: z.strictObject({ spending: amountFromZero, opacity: share }),
  /** −3 China … +3 United States. */
  alignment: z.number().int().min(-3).max(3),
});
