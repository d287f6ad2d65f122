import { CLASS_STEPS, type ClassPlan, type ClassStep, OPTIONAL_STEPS } from "./classPlan.ts";

/** The steps of a class in order, those that its plan leaves out missing. */
export const stepsOf = ({ steps }: ClassPlan): readonly ClassStep[] =>
  CLASS_STEPS.filter((step) => OPTIONAL_STEPS.every((each) => each !== step || steps[each]));

/** Whether `step` comes before the tables are laid. */
export const isBeforePlay = (step: ClassStep): boolean =>
  CLASS_STEPS.indexOf(step) < CLASS_STEPS.indexOf("play");

/** Whether `step` looks back on what was played. */
export const isAfterPlay = (step: ClassStep): boolean =>
  !isBeforePlay(step) && step !== "play" && step !== "closed";
