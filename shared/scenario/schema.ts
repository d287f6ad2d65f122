import { z } from "zod";
import type { SchemaMessage } from "./faults.ts";
import { idPattern } from "./idPattern.ts";
import { instructorNotesSchema } from "./instructorNotes.ts";
import { crisisSchema, factSchema, newsSchema, overtureSchema } from "./schema/cards.ts";
import { seat } from "./schema/fields.ts";
import { mandateSchema } from "./schema/mandates.ts";
import { programmeSchema } from "./schema/programmes.ts";
import { seatSchema } from "./schema/seats.ts";
import { settingsSchema } from "./schema/settings.ts";
import { GUIDE_LESSONS } from "./schema/vocabulary.ts";

/** A question on the rules; its options are counted from 0 and told in the texts. */
const quizQuestionSchema = z.strictObject({
  id: idPattern,
  options: z.number().int().min(2).max(6),
  /** The option that is right. Never sent before the question has been answered. */
  right: z.number().int().min(0).max(5),
});

/**
 * The shape of a scenario pack's data. Every number a designer could change stands here, never in
 * code. Prose stands in the pack's texts, one file a language, under keys made from the ids below
 * (`seats.korea.name`, `programmes.fund.issues.focus.options.climate`): see shared/scenario/texts.ts.
 * Cross-checks between parts are in shared/scenario/crossChecks.ts.
 */
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
