import { z } from "zod";
import { idPattern } from "./idPattern.ts";

/** The lengths of a lesson, in minutes, for which the notes have a plan. */
export const LESSON_MINUTES = ["30", "50", "90"] as const;

const planSchema = z
  .array(z.strictObject({ id: idPattern, minutes: z.number().int().min(1) }))
  .min(2);

/**
 * What a scenario tells whoever leads a class with it; the words stand in the texts under
 * `instructorNotes`, and are never sent along with the scenario. Anybody may ask for them before there is
 * a class, so they hold no secret of the case.
 */
export const instructorNotesSchema = z.strictObject({
  /** What students should be able to do afterwards. */
  objectives: z.array(idPattern).min(1).max(8),
  /** A plan for each length of a lesson: its steps in order, whose minutes add up to it. */
  plans: z.strictObject({ "30": planSchema, "50": planSchema, "90": planSchema }),
  /** What goes wrong in classrooms, and what helps. */
  pitfalls: z.array(idPattern).min(1).max(10),
  /** Questions for the talk after the debrief, in the order in which they are asked. */
  discussion: z.array(idPattern).min(1).max(12),
});
export type InstructorNotes = z.infer<typeof instructorNotesSchema>;

/** The keys of the texts that the notes need. */
export function notesKeysOf(notes: InstructorNotes): readonly string[] {
  return [
    ...notes.objectives.map((id) => `instructorNotes.objectives.${id}`),
    ...LESSON_MINUTES.flatMap((minutes) =>
      notes.plans[minutes].map(({ id }) => `instructorNotes.plans.${minutes}.${id}`),
    ),
    ...(["pitfalls", "discussion"] as const).flatMap((part) =>
      notes[part].flatMap((id) =>
        ["title", "body"].map((field) => `instructorNotes.${part}.${id}.${field}`),
      ),
    ),
  ];
}
