import { z } from "zod";
import {
  crisisId,
  issueId,
  newsId,
  objectiveId,
  optionId,
  overtureId,
  programmeId,
  seatId,
} from "#shared/kernel/ids.ts";
import { isMoney } from "#shared/kernel/units.ts";
import type { SchemaMessage } from "./faults.ts";
import { idPattern } from "./idPattern.ts";
import { instructorNotesSchema } from "./instructorNotes.ts";

/**
 * The shape of a scenario pack's data. Every number a designer could change stands here, never in
 * code. Prose stands in the pack's texts, one file a language, under keys made from the ids below
 * (`seats.korea.name`, `programmes.fund.issues.focus.options.climate`): see shared/scenario/texts.ts.
 * Cross-checks between parts are in shared/scenario/crossChecks.ts.
 */
const seat = idPattern.transform(seatId);
const programme = idPattern.transform(programmeId);
const issue = idPattern.transform(issueId);
const option = idPattern.transform(optionId);
const crisis = idPattern.transform(crisisId);
const overture = idPattern.transform(overtureId);
const news = idPattern.transform(newsId);
const objective = idPattern.transform(objectiveId);

const amount = z.number().refine(isMoney, "moneySteps" satisfies SchemaMessage);
const positiveAmount = amount.refine((value) => value >= 0, "notNegative" satisfies SchemaMessage);
const level = z.number().min(0).max(100);
const share = z.number().min(0).max(1);

/** The region's shared measures, 0–100. Good is high, except for tension and rivalry. */
export const TRACK_IDS = [
  "tension",
  "centrality",
  "prosperity",
  "health",
  "cyber",
  "climate",
  "rivalry",
] as const;
const track = z.enum(TRACK_IDS);

/** What a programme or a crisis is about; the decision rule in force is kept per matter. */
export const MATTERS = ["security", "economic", "functional", "procedural"] as const;
const matter = z.enum(MATTERS);

export const DECISION_RULES = ["consensus", "silence", "aseanMinusX", "emergencyMajority"] as const;
const decisionRule = z.enum(DECISION_RULES);

/** A change of the region, as data: points of a track, of trust, or money of one seat. */
const effect = z.discriminatedUnion("kind", [
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
const condition = z.discriminatedUnion("type", [
  ...simpleCondition.options,
  z.strictObject({ type: z.literal("not"), condition: simpleCondition }),
  z.strictObject({ type: z.literal("all"), conditions: z.array(simpleCondition).min(1) }),
  z.strictObject({ type: z.literal("any"), conditions: z.array(simpleCondition).min(1) }),
]);

const seatSchema = z.strictObject({
  id: seat,
  /** Two-letter ISO 3166 code of the flag to draw, lower case, or the icon name of a neutral emblem. */
  flag: z.string().regex(/^[a-z][a-z-]*$/, "flagForm" satisfies SchemaMessage),
  colour: z.string().regex(/^#[0-9a-f]{6}$/, "colourForm" satisfies SchemaMessage),
  /** Two-letter ISO 3166 codes, upper case, of the countries drawn on the chart for this delegation. */
  shapes: z.array(z.string().regex(/^[A-Z]{2}$/, "countryForm" satisfies SchemaMessage)).min(1),
  /** US$ bn a year at a prosperity of 50. */
  income: positiveAmount,
  treasury: positiveAmount,
  /** US$ bn a year at the start, and how far others are in the dark about it: 0 open, 1 closed. */
  defence: z.strictObject({ spending: positiveAmount, opacity: share }),
  /** −3 China … +3 United States. */
  alignment: z.number().int().min(-3).max(3),
});

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

const programmeSchema = z.strictObject({
  id: programme,
  matter,
  /** US$ bn to set it up, paid in equal instalments over the maturity years. */
  cost: positiveAmount,
  /** US$ bn a year once mature. */
  upkeep: positiveAmount,
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

const crisisSchema = z.strictObject({
  id: crisis,
  kind: idPattern,
  matter,
  /** Chance weight in the deck before the drivers. */
  weight: z.number().min(0),
  /** Each point of neglect of the track (100 − level, or the level for tension and rivalry) adds this weight. */
  drivers: z.array(z.strictObject({ track, weight: z.number() })).default([]),
  firstYear: z.number().int().min(1).default(1),
  /** US$ bn of response strength needed at severity 1; severity 2 and 3 need 1.5 and 2 times as much. */
  need: positiveAmount,
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
  loss: positiveAmount,
});

const overtureSchema = z.strictObject({
  id: overture,
  power: z.enum(["china", "us"]),
  kind: z.enum(["securityGuarantee", "marketAccess", "infrastructureCredit"]),
  to: z.array(seat).min(1),
  firstYear: z.number().int().min(1).default(1),
  weight: z.number().min(0),
  pays: positiveAmount,
  /** Steps of alignment, towards the United States above 0. */
  alignment: z.number().int().min(-2).max(2),
  security: z.number().default(0),
  rivalry: z.number().min(0),
  centrality: z.number().max(0),
  /** Chance at each review that an acceptance becomes known; hedging halves it. */
  leak: share,
  demandsVote: z.strictObject({ programme, position: z.enum(["support", "object"]) }).optional(),
});

const newsSchema = z.strictObject({
  id: news,
  weight: z.number().min(0),
  firstYear: z.number().int().min(1).default(1),
  effects: z.array(effect).min(1),
});

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
  treasury: z.strictObject({ pointsPerBillion: z.number().min(0), cap: positiveAmount }),
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

const factSchema = z.strictObject({
  id: idPattern,
  /** Seats, programmes, crises or overtures beside which the card is offered. */
  beside: z.array(idPattern).default([]),
});

export const PHASES = ["briefing", "caucus", "plenary", "budget", "crisis", "review"] as const;

const settingsSchema = z.strictObject({
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
    z.enum(["statement", "commission", "textbookReview"]),
    z.strictObject({ cost: positiveAmount, societalTrust: z.number(), onceOnly: z.boolean() }),
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

/** A question on the rules; its options are counted from 0 and told in the texts. */
const quizQuestionSchema = z.strictObject({
  id: idPattern,
  options: z.number().int().min(2).max(6),
  /** The option that is right. Never sent before the question has been answered. */
  right: z.number().int().min(0).max(5),
});

/** What a guide for a first game can teach, each in the phase that it belongs to and on the real controls. */
export const GUIDE_LESSONS = [
  "mandate",
  "offer",
  "clause",
  "resolution",
  "vote",
  "budget",
  "crisis",
  "review",
] as const;
export type GuideLesson = (typeof GUIDE_LESSONS)[number];

export const scenarioSchema = z.strictObject({
  format: z.literal(1),
  id: idPattern,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, "versionForm" satisfies SchemaMessage),
  seats: z.array(seatSchema).min(2).max(8),
  programmes: z.array(programmeSchema).min(1),
  crises: z.array(crisisSchema).min(1),
  overtures: z.array(overtureSchema),
  news: z.array(newsSchema),
  mandates: z.record(seat, mandateSchema),
  settings: settingsSchema,
  /** Cards that say what the game rests on, each with a named source in the texts. */
  facts: z.array(factSchema).default([]),
  /** Terms of the field that the texts explain, in reading order. */
  glossary: z.array(idPattern).default([]),
  /** Asked of students before they play: whether they have read the rules. */
  quiz: z.array(quizQuestionSchema).max(10).default([]),
  /** Lessons of a guide that goes with whoever plays it; none where people know the game. */
  guide: z.array(z.enum(GUIDE_LESSONS)).default([]),
  /** For whoever leads a class with it; a case that is played alone needs none. */
  instructorNotes: instructorNotesSchema.optional(),
});

export type Scenario = z.infer<typeof scenarioSchema>;
/**
 * What may be sent to every client: all of the scenario but the secret mandates, the quiz with its
 * answers, and what is for the instructor.
 */
export type PublicScenario = Omit<Scenario, "mandates" | "quiz" | "instructorNotes">;
export type Programme = z.infer<typeof programmeSchema>;
export type ProgrammeIssue = z.infer<typeof issueSchema>;
export type ProgrammeOption = ProgrammeIssue["options"][number];
export type CrisisCard = z.infer<typeof crisisSchema>;
export type OvertureCard = z.infer<typeof overtureSchema>;
export type Mandate = z.infer<typeof mandateSchema>;
export type Settings = z.infer<typeof settingsSchema>;
export type Effect = z.infer<typeof effect>;
export type Condition = z.infer<typeof condition>;
export type TrackId = (typeof TRACK_IDS)[number];
export type Matter = (typeof MATTERS)[number];
export type DecisionRule = (typeof DECISION_RULES)[number];
export type Phase = (typeof PHASES)[number];
export type ReconciliationStep = "statement" | "commission" | "textbookReview";
export type Power = "china" | "us";
