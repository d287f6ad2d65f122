import { USUAL_LEVEL } from "#shared/bots/strategyName.ts";
import type { ClassPlan, ClassPlanInput, OptionalStep } from "#shared/classroom/classPlan.ts";

/** What the form of a new class holds. Numbers stay as they are typed. */
export interface PlanForm {
  readonly length: ClassPlan["length"];
  readonly pace: ClassPlan["pace"];
  readonly tables: "auto" | "fixed";
  readonly tableCount: string;
  readonly teamSize: 1 | 2 | 3;
  readonly botLevel: ClassPlan["botLevel"];
  readonly seeds: ClassPlan["seeds"];
  readonly names: ClassPlan["names"];
  readonly steps: Readonly<Record<OptionalStep, boolean>>;
  readonly days: string;
  readonly talkDays: string;
}

/** A field of the form that holds what cannot be. */
export type PlanField = "tableCount" | "days" | "talkDays";

/** What most instructors want. */
export const USUAL_PLAN: PlanForm = {
  length: "short",
  pace: "live",
  tables: "auto",
  tableCount: "6",
  teamSize: 1,
  botLevel: USUAL_LEVEL,
  seeds: "same",
  names: "callsigns",
  steps: {
    readiness: true,
    preparation: true,
    reflection: true,
    survey: true,
    debrief: true,
  },
  days: "30",
  talkDays: "30",
};

export const MOST_TABLES = 20;
export const LONGEST_RETENTION = 365;

/** The fields that hold what cannot be, in the order of the form. */
export function planMistakes(form: PlanForm): readonly PlanField[] {
  const mistakes: PlanField[] = [];
  if (form.tables === "fixed" && !isWithin(form.tableCount, MOST_TABLES)) {
    mistakes.push("tableCount");
  }
  if (!isWithin(form.days, LONGEST_RETENTION)) mistakes.push("days");
  const days = Number(form.days);
  const longest = mistakes.includes("days") ? LONGEST_RETENTION : days;
  if (!isWithin(form.talkDays, longest)) mistakes.push("talkDays");
  return mistakes;
}

/** The plan that a form without mistakes makes. */
export const planOf = (scenario: string, form: PlanForm): ClassPlanInput => ({
  scenario,
  length: form.length,
  pace: form.pace,
  tables: form.tables === "auto" ? "auto" : Number(form.tableCount),
  teamSize: form.teamSize,
  botLevel: form.botLevel,
  seeds: form.seeds,
  names: form.names,
  steps: form.steps,
  retention: { days: Number(form.days), talkDays: Number(form.talkDays) },
});

const isWithin = (text: string, most: number): boolean =>
  /^\d{1,3}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= most;
