import type { ClassStep } from "#shared/classroom/classPlan.ts";
import {
  type PaperKind,
  PREPARATION_PROMPTS,
  REFLECTION_PROMPTS,
  SURVEY_ITEMS,
  SURVEY_PROMPTS,
} from "#shared/classroom/classState.ts";
import type { OwnClass } from "#shared/classroom/classView.ts";

/** The last step in which each kind of paper is taken in. */
const TAKEN_UNTIL: Readonly<Record<PaperKind, ClassStep>> = {
  preparation: "play",
  reflection: "survey",
  survey: "survey",
};
const PROMPTS: Readonly<Record<PaperKind, readonly string[]>> = {
  preparation: PREPARATION_PROMPTS,
  reflection: REFLECTION_PROMPTS,
  survey: SURVEY_PROMPTS,
};
const KINDS: readonly PaperKind[] = ["preparation", "reflection", "survey"];
const AFTER: Readonly<Record<ClassStep, readonly ClassStep[]>> = {
  lobby: [],
  readiness: [],
  preparation: [],
  play: [],
  reflection: ["play"],
  survey: ["play"],
  debrief: ["play", "survey"],
  closed: ["play", "survey"],
};

/** Every answer in prose that a class asks for. */
export const ALL_PAPERS: readonly { readonly kind: PaperKind; readonly prompt: string }[] =
  KINDS.flatMap((kind) => PROMPTS[kind].map((prompt) => ({ kind, prompt })));

/** Answers in prose that can no longer be given once `step` is on. */
export const closedPapers = (
  step: ClassStep,
): readonly { readonly kind: PaperKind; readonly prompt: string }[] =>
  ALL_PAPERS.filter(({ kind }) => AFTER[step].includes(TAKEN_UNTIL[kind]));

/** How far one has come with the answers of a kind. */
export function progressOf(
  own: Pick<OwnClass, "papers">,
  kind: PaperKind,
): { readonly done: number; readonly of: number } {
  const prompts = PROMPTS[kind];
  const done = own.papers.filter((each) => each.kind === kind && prompts.includes(each.prompt));
  return { done: done.length, of: prompts.length };
}

/** How many items of the survey have a number. */
export const surveyProgress = ({
  survey,
}: Pick<OwnClass, "survey">): { readonly done: number; readonly of: number } => ({
  done: SURVEY_ITEMS.filter((item) => survey[item] !== undefined).length,
  of: SURVEY_ITEMS.length,
});

/** What one wrote of a kind, in the order of its prompts. */
export const writtenOf = (
  own: Pick<OwnClass, "papers">,
  kind: PaperKind,
): readonly { readonly prompt: string; readonly text: string }[] =>
  PROMPTS[kind].flatMap((prompt) =>
    own.papers.filter((each) => each.kind === kind && each.prompt === prompt),
  );

/** The prompt of the reflection with that name, if it is one. */
export const reflectionPrompt = (name: string): (typeof REFLECTION_PROMPTS)[number] | undefined =>
  REFLECTION_PROMPTS.find((prompt) => prompt === name);
