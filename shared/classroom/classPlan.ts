import { z } from "zod";
import { LEVEL_IDS, USUAL_LEVEL } from "#shared/bots/strategyName.ts";
import { gameLengthSchema, paceSchema } from "#shared/scenario/play.ts";

/**
 * What an instructor decides when a class is made. Only the caretaker's patience and the steps may
 * change afterwards (`setPolicy`).
 */

/** The steps of a lesson around play, in their order. Each but `lobby`, `play` and `closed` may be left out. */
export const CLASS_STEPS = [
  /** People come in and are seated. */
  "lobby",
  /** Five questions on the rules. */
  "readiness",
  /** A sheet for one's own preparation: walk-away, interests of all, opening, limits. */
  "preparation",
  "play",
  /** Each alone, before anything is revealed. */
  "reflection",
  /** How people found the outcome, the process, the others; before anything is revealed. */
  "survey",
  /** Revealed in stages that the instructor drives. */
  "debrief",
  "closed",
] as const;
export type ClassStep = (typeof CLASS_STEPS)[number];
export const classStepSchema = z.enum(CLASS_STEPS);

/** Steps that a plan may leave out. */
export const OPTIONAL_STEPS = [
  "readiness",
  "preparation",
  "reflection",
  "survey",
  "debrief",
] as const;
export type OptionalStep = (typeof OPTIONAL_STEPS)[number];

/** Milliseconds after the last sign of life of a delegation for which the table waits. */
export const caretakerPolicySchema = z.strictObject({
  /** Whether a caretaker ever covers an idle delegation by itself. */
  enabled: z.boolean().default(true),
  warnAfter: z.number().int().min(5_000).max(86_400_000).default(60_000),
  coverAfter: z.number().int().min(5_000).max(604_800_000).default(120_000),
});
export type CaretakerPolicy = z.output<typeof caretakerPolicySchema>;

export const classPlanSchema = z.strictObject({
  scenario: z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/),
  length: gameLengthSchema.default("short"),
  pace: paceSchema.default("live"),
  /** How many tables; `auto` follows the number of people when they are seated. */
  tables: z.union([z.literal("auto"), z.number().int().min(1).max(20)]).default("auto"),
  /** How many people may share a delegation. */
  teamSize: z.number().int().min(1).max(3).default(1),
  /** How well the bots play that fill the seats without people. */
  botLevel: z.enum(LEVEL_IDS).default(USUAL_LEVEL),
  /** `same`: every table meets the same chance, so that tables compare. */
  seeds: z.enum(["same", "different"]).default("same"),
  /** `callsigns`: assigned. `free`: chosen, and shown to others once the instructor has approved. */
  names: z.enum(["callsigns", "free"]).default("callsigns"),
  steps: z
    .strictObject({
      readiness: z.boolean().default(true),
      preparation: z.boolean().default(true),
      reflection: z.boolean().default(true),
      survey: z.boolean().default(true),
      debrief: z.boolean().default(true),
    })
    .prefault({}),
  caretaker: caretakerPolicySchema.prefault({}),
  /** Days after which all of the class is deleted, and its talk before that. */
  retention: z
    .strictObject({
      days: z.number().int().min(1).max(365).default(30),
      talkDays: z.number().int().min(1).max(365).default(30),
    })
    .prefault({}),
});
export type ClassPlan = z.output<typeof classPlanSchema>;
export type ClassPlanInput = z.input<typeof classPlanSchema>;
