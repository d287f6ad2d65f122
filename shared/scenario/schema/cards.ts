import { z } from "zod";
import { idPattern } from "../idPattern.ts";
import { effect } from "./effects.ts";
import {
  amountFromZero,
  crisis,
  matter,
  news,
  option,
  overture,
  programme,
  seat,
  share,
  track,
} from "./fields.ts";
import { POWERS } from "./vocabulary.ts";

export const crisisSchema = z.strictObject({
  id: crisis,
  kind: idPattern,
  matter,
  /** Chance weight in the deck before the drivers. */
  weight: z.number().min(0),
  /** Each point of neglect of the track (100 − level, or the level for tension and rivalry) adds this weight. */
  drivers: z.array(z.strictObject({ track, weight: z.number() })).default([]),
  firstYear: z.number().int().min(1).default(1),
  /** US$ bn of response strength needed at severity 1; severity 2 and 3 need 1.5 and 2 times as much. */
  need: amountFromZero,
  exposure: z.record(seat, share),
  domesticAffairOf: z.array(seat).default([]),
  options: z
    .array(
      z.strictObject({
        id: option,
        /** How much of the money spent becomes strength. */
        efficiency: z.number().min(0.5).max(1.5).default(1),
        /** Always, once this option is the region's response. */
        effects: z.array(effect).default([]),
      }),
    )
    .min(2)
    .max(4),
  outcomes: z.strictObject({
    contained: z.array(effect),
    managed: z.array(effect),
    uncontained: z.array(effect),
  }),
  /** US$ bn lost by a fully exposed seat at severity 1 when uncontained; half of it when managed. */
  loss: amountFromZero,
});
export type CrisisCard = z.infer<typeof crisisSchema>;

export const overtureSchema = z.strictObject({
  id: overture,
  power: z.enum(POWERS),
  kind: z.enum(["securityGuarantee", "marketAccess", "infrastructureCredit"]),
  to: z.array(seat).min(1),
  firstYear: z.number().int().min(1).default(1),
  weight: z.number().min(0),
  pays: amountFromZero,
  /** Steps of alignment, towards the United States above 0. */
  alignment: z.number().int().min(-2).max(2),
  security: z.number().default(0),
  rivalry: z.number().min(0),
  centrality: z.number().max(0),
  /** Chance at each review that an acceptance becomes known; hedging halves it. */
  leak: share,
  demandsVote: z.strictObject({ programme, position: z.enum(["support", "object"]) }).optional(),
});
export type OvertureCard = z.infer<typeof overtureSchema>;

export const newsSchema = z.strictObject({
  id: news,
  weight: z.number().min(0),
  firstYear: z.number().int().min(1).default(1),
  effects: z.array(effect).min(1),
});

export const factSchema = z.strictObject({
  id: idPattern,
  /** Seats, programmes, crises or overtures beside which the card is offered. */
  beside: z.array(idPattern).default([]),
});
