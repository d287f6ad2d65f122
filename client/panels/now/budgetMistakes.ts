import type { SubmissionState } from "#client/parts/acts/useSubmission.ts";
import { refusalText } from "#client/text/refusalText.ts";
import type { BudgetErrors } from "#client/viewmodel/now/budgetModel.ts";
import { say } from "../parts/say.ts";

/** What is wrong with a budget, in words, at the field it concerns. */
export interface BudgetMistakes {
  readonly growth?: string | undefined;
  readonly programmes: Readonly<Record<string, string>>;
  readonly obligations: Readonly<Record<string, string>>;
  readonly steps?: string | undefined;
  readonly total?: string | undefined;
}

/** The form's own findings, and the server's refusal where it names a field. */
export function mistakesOf(errors: BudgetErrors, state: SubmissionState): BudgetMistakes {
  const own: BudgetMistakes = {
    growth: errors.growth === undefined ? undefined : say(errors.growth),
    programmes: inWords(errors.programmes),
    obligations: inWords(errors.obligations),
    total: errors.total === undefined ? undefined : say(errors.total),
  };
  if (state.kind !== "refused") return own;
  const { code, params } = state.refusal;
  const text = refusalText(state.refusal);
  const { programme, obligation } = params;
  if (programme !== undefined) return { ...own, programmes: { [programme]: text } };
  if (obligation !== undefined) return { ...own, obligations: { [obligation]: text } };
  if (code.startsWith("defence")) return { ...own, growth: text };
  return code.startsWith("reconciliation") ? { ...own, steps: text } : own;
}

const inWords = (errors: BudgetErrors["programmes"]): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(errors).map(([id, error]) => [id, say(error)]));
