import { CLASS_STEPS, type ClassStep } from "#shared/classroom/classPlan.ts";
import { isRevealed, REVEAL_STAGES } from "#shared/classroom/revealStages.ts";
import type { Attending } from "./entrance.ts";
import type { ScenarioReader } from "./scenarios.ts";

/** Whether the tables of the class may be set side by side: to students it is the last thing revealed. */
export const areTablesRevealedIn = (attending: Attending): boolean =>
  isRevealed("allTables", stagesShownTo(attending));

/**
 * How many stages of the debrief are shown to somebody: to students as many as the instructor has
 * revealed, after they have looked back alone; all of them to who leads the class.
 */
export function stagesShownTo({ student, classroom }: Attending): number {
  const { step, revealed } = classroom.runner.state;
  if (student === undefined) return REVEAL_STAGES.length;
  return hasCome(step, "debrief") ? revealed : 0;
}

/** Students have their own mandate to prepare with; who leads the class has them all. */
export function readerInClass(attending: Attending): ScenarioReader {
  const { student, classroom } = attending;
  const { head, state } = classroom.runner;
  const place = student === undefined ? undefined : state.students[student]?.place;
  const seat = hasCome(state.step, "preparation") ? place?.seat : undefined;
  return {
    played: head.scenario,
    seat,
    isRevealed: isRevealed("delegations", stagesShownTo(attending)),
  };
}

const hasCome = (now: ClassStep, step: ClassStep): boolean =>
  CLASS_STEPS.indexOf(now) >= CLASS_STEPS.indexOf(step);
