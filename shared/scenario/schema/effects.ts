import { z } from "zod";
import { amount, seat, track } from "./fields.ts";

/** A change of the region, as data: points of a track, of trust, or money of one seat. */
export const effect = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("track"), track, amount: z.number() }),
  z.strictObject({
    kind: z.literal("societalTrust"),
    between: z.union([z.literal("all"), z.tuple([seat, seat])]),
    amount: z.number(),
  }),
  z.strictObject({
    kind: z.literal("governmentTrust"),
    between: z.union([z.literal("members"), z.literal("all"), z.tuple([seat, seat])]),
    /** Evidence of conduct: above 0 counts as kept, below 0 as broken, in stake weight. */
    weight: z.number(),
  }),
  z.strictObject({ kind: z.literal("treasury"), seat, amount }),
]);
export type Effect = z.infer<typeof effect>;
