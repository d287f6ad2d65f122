import type { Finding } from "./faults.ts";
import { type InstructorNotes, LESSON_MINUTES } from "./instructorNotes.ts";
import { mustDiffer } from "./references.ts";

/** Whether nothing is named twice, and every plan takes as long as its lesson. */
export function checkNotes(notes: InstructorNotes): readonly Finding[] {
  const { objectives, pitfalls, discussion } = notes;
  return [
    ...Object.entries({ objectives, pitfalls, discussion }).flatMap(([part, ids]) =>
      mustDiffer("entry", ids, (index) => ["instructorNotes", part, index]),
    ),
    ...LESSON_MINUTES.flatMap((minutes) => {
      const path = ["instructorNotes", "plans", minutes];
      const steps = notes.plans[minutes];
      const all = steps.reduce((sum, step) => sum + step.minutes, 0);
      return [
        ...mustDiffer(
          "step",
          steps.map(({ id }) => id),
          (index) => [...path, index, "id"],
        ),
        ...(String(all) === minutes
          ? []
          : [
              {
                path,
                reason: { code: "planTakes", count: all } as const,
                expected: [{ code: "stepsTake", count: Number(minutes) }] as const,
              },
            ]),
      ];
    }),
  ];
}
