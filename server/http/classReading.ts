import { CLASS_STEPS, type ClassStep } from "#shared/classroom/classPlan.ts";
import type { Attending } from "./entrance.ts";
import type { ScenarioReader } from "./scenarios.ts";

/** Whether what the games held back may be told: to students once the debrief has come, after they have looked back alone. */
export const isRevealedIn = ({ student, classroom }: Attending): boolean =>
  student === undefined || hasCome(classroom.runner.state.step, "debrief");

/** Students have their own mandate to prepare with; who leads the class has them all. */
export function readerInClass(attending: Attending): ScenarioReader {
  const { student, classroom } = attending;
  const { head, state } = classroom.runner;
  const place = student === undefined ? undefined : state.students[student]?.place;
  const seat = hasCome(state.step, "preparation") ? place?.seat : undefined;
  return { played: head.scenario, seat, isRevealed: isRevealedIn(attending) };
}

const hasCome = (now: ClassStep, step: ClassStep): boolean =>
  CLASS_STEPS.indexOf(now) >= CLASS_STEPS.indexOf(step);
