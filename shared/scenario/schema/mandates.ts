import { z } from "zod";
import type { SchemaMessage } from "../faults.ts";
import { condition } from "./conditions.ts";
import {
  amountFromZero,
  crisis,
  issue,
  level,
  objective,
  option,
  programme,
  track,
} from "./fields.ts";

export const mandateSchema = z.strictObject({
  /** Points of each programme in force at the end: for being adopted, and for each option of its terms. */
  programmes: z.record(
    programme,
    z.strictObject({
      adopted: z.number(),
      options: z.record(issue, z.record(option, z.number())),
    }),
  ),
  /** Points at the best level of the track; half of them at 50. */
  tracks: z.partialRecord(track, z.number().min(0)),
  /** Points at an own security of 100. */
  security: z.number().min(0),
  treasury: z.strictObject({ pointsPerBillion: z.number().min(0), cap: amountFromZero }),
  alignment: z.strictObject({
    ideal: z.number().int().min(-3).max(3),
    pointsLostPerStep: z.number().min(0),
  }),
  /** Points when the region answered this crisis with this option. */
  crisisOptions: z.record(crisis, z.record(option, z.number())).default({}),
  objectives: z
    .array(z.strictObject({ id: objective, condition, points: z.number().min(1) }))
    .min(2)
    .max(3),
  /** Crossed while the condition is true at the end. */
  redLine: z.strictObject({ condition, penalty: z.number().min(1) }),
  /** The raw points that make a score of 0 and of 100. */
  scale: z
    .strictObject({ zero: z.number(), hundred: z.number() })
    .refine((scale) => scale.hundred > scale.zero, "hundredAboveZero" satisfies SchemaMessage),
  /** The score with no agreement at all, 0–100: one value for both lengths. `npm run simulate` measures it. */
  walkAway: level,
});
export type Mandate = z.infer<typeof mandateSchema>;
