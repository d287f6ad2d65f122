import { type InstructorNotes, LESSON_MINUTES } from "#shared/scenario/instructorNotes.ts";

/** A plan of a lesson by the clock: each step with the minutes, from the start, between which it runs. */
export interface LessonPlan {
  readonly minutes: (typeof LESSON_MINUTES)[number];
  readonly steps: readonly { readonly id: string; readonly from: number; readonly until: number }[];
}

/** The plans of the notes, shortest lesson first. */
export const lessonPlans = ({ plans }: InstructorNotes): readonly LessonPlan[] =>
  LESSON_MINUTES.map((minutes) => {
    let until = 0;
    const steps = plans[minutes].map((step) => {
      const from = until;
      until += step.minutes;
      return { id: step.id, from, until };
    });
    return { minutes, steps };
  });
