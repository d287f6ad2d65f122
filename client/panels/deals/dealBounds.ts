import type { SubmissionState } from "#client/parts/acts/useSubmission.ts";
import { refusalText } from "#client/text/refusalText.ts";
import type { DealDraft } from "#client/viewmodel/deals/dealDraftModel.ts";
import type { Desk } from "#client/viewmodel/desk.ts";
import type { ClauseBounds } from "#shared/views/view.ts";

/** What clauses may hold while none can be sent: to prepare a draft, and to counter one. */
export function boundsBetween({ scenario, table, own }: Desk): ClauseBounds {
  return {
    partners: scenario.seats.map(({ id }) => id).filter((id) => id !== own.seat),
    maxClauses: scenario.settings.deals.maxClauses,
    firstYear: Math.max(1, table.year),
    lastYear: table.years,
    contributeFrom: Math.max(1, table.year),
    escrowable: own.treasury,
    programmes: scenario.programmes.map(({ id }) => id),
    crisisKinds: [...new Set(scenario.crises.map(({ kind }) => kind))],
    objectives: own.mandate.objectives.map(({ id }) => id),
  };
}

/** The clause that a refusal is about, where it names one by its place in the list. */
export function refusedClause(
  state: SubmissionState,
  draft: DealDraft,
): { readonly key: string; readonly text: string } | undefined {
  if (state.kind !== "refused") return undefined;
  const place = state.refusal.params["clause"];
  const clause = typeof place === "number" ? draft.clauses[place - 1] : undefined;
  return clause === undefined ? undefined : { key: clause.key, text: refusalText(state.refusal) };
}
