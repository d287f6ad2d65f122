import { z } from "zod";
import { effect } from "./effects.ts";
import {
  amount,
  amountFromZero,
  decisionRule,
  issue,
  level,
  matter,
  news,
  option,
  programme,
  seat,
  share,
} from "./fields.ts";

const issueSchema = z.strictObject({
  id: issue,
  options: z
    .array(
      z.strictObject({
        id: option,
        /** On top of the programme's cost. */
        cost: amount.default(0),
        upkeep: amount.default(0),
        /** Who pays which part; all seats, sums to 1. On the options of one issue only. */
        shares: z.record(seat, share).optional(),
        /** Yearly, on top of the programme's effects, scaled by maturity. */
        effects: z.array(effect).default([]),
        /** Added to co-ordination in crises once mature. */
        coordination: z.number().default(0),
        /** Added to the trust that every member must have in every other. */
        trustNeeded: z.number().default(0),
        /** Decision rules that come into force with adoption. */
        sets: z.partialRecord(matter, decisionRule).optional(),
        reporting: z.enum(["none", "annual", "inspected"]).optional(),
        /** Percent a year that members may grow defence by without alarming anybody. */
        growthCeiling: z.number().min(0).optional(),
      }),
    )
    .min(2)
    .max(5),
});

export const programmeSchema = z.strictObject({
  id: programme,
  matter,
  /** US$ bn to set it up, paid in equal instalments over the maturity years. */
  cost: amountFromZero,
  /** US$ bn a year once mature. */
  upkeep: amountFromZero,
  maturityYears: z.number().int().min(1).max(4),
  /** Effective trust that every member must have in every other, 0–100. */
  trustNeeded: level,
  requires: z.array(programme).default([]),
  /** Seats whose domestic affairs it touches: they may invoke non-interference. */
  domesticAffairOf: z.array(seat).default([]),
  issues: z.array(issueSchema).min(2).max(6),
  /** Yearly at full maturity, scaled by maturity, funding and the share of seats that are members. */
  effects: z.array(effect),
  /** Adds to co-ordination in crises of these kinds once mature. */
  exercises: z.array(z.string()).default([]),
  /** Money given to crises of these kinds counts this much more once mature. */
  leverage: z
    .strictObject({ kinds: z.array(z.string()), factor: z.number().min(1).max(2) })
    .optional(),
  /** Breaches become known to everybody at once while it is in force. */
  verifies: z.boolean().default(false),
  /** Private talks and deals stay open during crises while it is in force. */
  crisisTalks: z.boolean().default(false),
  /** While rivalry stands above the level, each year carries this chance of these effects. */
  risk: z
    .strictObject({ rivalryAbove: level, chance: share, effects: z.array(effect).min(1) })
    .optional(),
  /** On adoption, this chance that the news breaks in the next year. */
  backlash: z.strictObject({ chance: share, news }).optional(),
});

export type Programme = z.infer<typeof programmeSchema>;
export type ProgrammeIssue = z.infer<typeof issueSchema>;
export type ProgrammeOption = ProgrammeIssue["options"][number];
