import { z } from "zod";
import { amountFromZero, decisionRule, level, matter, seat, share, track } from "./fields.ts";
import { PHASES, RECONCILIATION_STEPS } from "./vocabulary.ts";

export const settingsSchema = z.strictObject({
  years: z.strictObject({
    short: z.number().int().min(1).max(10),
    standard: z.number().int().min(1).max(10),
  }),
  /** Seconds in live pace, hours in open pace. */
  phases: z.record(
    z.enum(PHASES),
    z.strictObject({ liveSeconds: z.number().positive(), openHours: z.number().positive() }),
  ),
  /** Who takes the chair in year 1, 2, …; starts again at the end. */
  chairs: z.array(seat).min(1),
  tracks: z.record(track, level),
  /** Points by which a track moves each year by itself. */
  drift: z.partialRecord(track, z.number()),
  government: z.array(z.strictObject({ from: seat, to: seat, trust: level })),
  societal: z.array(z.strictObject({ between: z.tuple([seat, seat]), trust: level })),
  trust: z.strictObject({
    /** How much evidence the starting trust is worth. */
    priorStrength: z.number().positive(),
    /** What evidence is worth a year later. */
    yearlyDecay: share,
    /** What a broken promise counts against a kept one. */
    brokenWeight: z.number().min(1),
    /** How far a government may trust beyond its society, in points. */
    societalLead: level,
    /** Stake weight of US$ 1 bn promised. */
    weightPerBillion: z.number().min(0),
    /** Stake weight of a promise without money. */
    weightPerPledge: z.number().min(0),
    maxWeight: z.number().positive(),
  }),
  income: z.strictObject({
    /** Part of the income gained or lost per point of prosperity away from 50. */
    perProsperityPoint: z.number().min(0),
  }),
  procedure: z.strictObject({
    initial: z.record(matter, decisionRule),
    silenceSeconds: z.number().positive(),
    tablingsPerSeat: z.number().int().min(1),
    amendmentsPerResolution: z.number().int().min(1),
    adoptedCentrality: z.number(),
    dissociationCentrality: z.number(),
    objectionTrustWeight: z.number().min(0),
    brokenSilenceCentrality: z.number(),
    chairStatementCentrality: z.number(),
    membersStatementCentrality: z.number(),
    membersStatementTrustWeight: z.number().min(0),
    nonInterferenceCentrality: z.number(),
    nonInterferenceTrustWeight: z.number().min(0),
  }),
  deals: z.strictObject({
    openPerSeat: z.number().int().min(1),
    maxClauses: z.number().int().min(1),
    maxRevisions: z.number().int().min(1),
  }),
  defence: z.strictObject({
    growthMin: z.number().max(0),
    growthMax: z.number().min(1),
    /** US$ bn of treasury that one percent of growth costs, as a part of spending. */
    costPerPercent: z.number().min(0),
    /** Own security per percent of own growth since the start. */
    securityPerPercent: z.number(),
    /** Own security lost per percent of another's believed growth, at trust 0 and closed books. */
    threatPerPercent: z.number(),
    /** Tension per percent of growth that nobody announced. */
    tensionPerPercent: z.number(),
    /** Tension per percent by which spending is cut: below 0 as a rule. */
    tensionPerCutPercent: z.number(),
  }),
  reconciliation: z.record(
    z.enum(RECONCILIATION_STEPS),
    z.strictObject({ cost: amountFromZero, societalTrust: z.number(), onceOnly: z.boolean() }),
  ),
  crises: z.strictObject({
    /** Chance of a second crisis in a year, per point of rivalry. */
    secondPerRivalryPoint: z.number().min(0),
    severityFromNeglect: z.number().min(0),
    /** Part of the need from which a crisis counts as managed. */
    managedFrom: share,
    coordination: z.strictObject({
      base: z.number(),
      oneResponse: z.number(),
      exercised: z.number(),
      trusted: z.number(),
      trustedFrom: level,
      collectiveDecision: z.number(),
      max: z.number(),
    }),
    /** Stake weight of US$ 1 bn given to a crisis, for those exposed to it. */
    helpWeightPerBillion: z.number().min(0),
    forecastAccuracy: share,
  }),
  overtures: z.strictObject({ perYear: z.number().int().min(0) }),
  collapse: z.strictObject({
    tension: level,
    centrality: level,
    severeUncontained: z.number().int().min(1),
  }),
  /** How the region stands that has not collapsed. Where it is left out: 55, 40 and 55 for peace, 65 and 30 for fragile. */
  region: z
    .strictObject({
      /** At peace: mean effective trust and centrality no lower, tension no higher. */
      peace: z.strictObject({ trust: level, tension: level, centrality: level }),
      /** Fragile: tension as high, or centrality lower. */
      fragile: z.strictObject({ tension: level, centrality: level }),
    })
    .optional(),
  score: z.strictObject({
    /** Part of a programme's points earned by its signature alone; the rest grows with maturity. */
    signatureShare: share,
    /** Collapse caps every score at the walk-away value times this. */
    collapseFactor: share,
  }),
});
export type Settings = z.infer<typeof settingsSchema>;
