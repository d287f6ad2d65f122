import { z } from "zod";
import { amount, issue, level, option, programme, seat, track } from "./fields.ts";

/** A statement about the position that is true or false, for objectives and red lines. */
const simpleCondition = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("trackAtLeast"), track, level }),
  z.strictObject({ type: z.literal("trackAtMost"), track, level }),
  z.strictObject({
    type: z.literal("programmeInForce"),
    programme,
    /** Only with one of these options of this issue; any terms when absent. */
    issue: issue.optional(),
    options: z.array(option).optional(),
  }),
  z.strictObject({ type: z.literal("programmesInForceAtLeast"), count: z.number().int().min(1) }),
  z.strictObject({
    type: z.literal("societalTrustAtLeast"),
    between: z.tuple([seat, seat]),
    level,
  }),
  z.strictObject({ type: z.literal("trustAtLeast"), from: seat, to: seat, level }),
  z.strictObject({
    type: z.literal("overturesTakenAtMost"),
    seat,
    count: z.number().int().min(0),
  }),
  z.strictObject({ type: z.literal("securityAtLeast"), seat, level }),
  z.strictObject({ type: z.literal("treasuryAtLeast"), seat, amount }),
  z.strictObject({ type: z.literal("crisesContainedAtLeast"), count: z.number().int().min(1) }),
  z.strictObject({ type: z.literal("promisesBrokenAtMost"), seat, count: z.number().int().min(0) }),
  z.strictObject({
    type: z.literal("alignmentWithin"),
    seat,
    low: z.number().int().min(-3).max(3),
    high: z.number().int().min(-3).max(3),
  }),
  z.strictObject({ type: z.literal("defenceGrowthAtMost"), seat, percent: z.number() }),
]);
export const condition = z.discriminatedUnion("type", [
  ...simpleCondition.options,
  z.strictObject({ type: z.literal("not"), condition: simpleCondition }),
  z.strictObject({ type: z.literal("all"), conditions: z.array(simpleCondition).min(1) }),
  z.strictObject({ type: z.literal("any"), conditions: z.array(simpleCondition).min(1) }),
]);
export type Condition = z.infer<typeof condition>;
