import type { ObligationId, SeatId } from "#shared/kernel/ids.ts";
import { type Money, tenth } from "#shared/kernel/units.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { scorePerBillion } from "#shared/views/valuation.ts";
import type { Step } from "./retrace.ts";
import type { TrustMove } from "./trustMoves.ts";

/** What keeping or breaking a promise did. */
export interface PromiseEffect {
  readonly obligation: ObligationId;
  readonly debtor: SeatId;
  readonly outcome: "kept" | "broken";
  /** Whose trust in the debtor it moved, in points; those who knew and were not moved are left out. */
  readonly trust: readonly {
    readonly judge: SeatId;
    /** Of effective trust, the one that counts at the table. */
    readonly by: number;
    /** Of the government's own. */
    readonly government: number;
  }[];
  /**
   * What breaking it spared the debtor, US$ bn, and what that money is worth on its sheet in points
   * of its score. Absent for what was kept, and for duties without money, which no sheet prices.
   */
  readonly spared?: { readonly amount: Money; readonly points: number } | undefined;
}

/** Every promise that was kept or broken, in the order it was settled. `steps` are those that stand. */
export function promiseEffectsOf(
  scenario: Scenario,
  steps: readonly Step[],
  moves: readonly TrustMove[],
): readonly PromiseEffect[] {
  const movesAt = Map.groupBy(moves, ({ index }) => index);
  return steps.flatMap(({ event, before }, at): readonly PromiseEffect[] => {
    if (event.type !== "obligationSettled" || event.outcome === "excused") return [];
    const obligation = before.obligations[event.obligation];
    if (obligation === undefined) return [];
    const { clause, id } = obligation;
    // What escrow did by itself was nobody's conduct.
    if (clause.escrow && event.outcome === "kept") return [];
    const trust = evidenceAfter(steps, at)
      .flatMap((index) => movesAt.get(index) ?? [])
      .filter(({ by, government }) => by !== 0 || government !== 0)
      .map(({ from, by, government }) => ({ judge: from, by, government }));
    const debtor = clause.from;
    const spared = sparedBy(scenario, debtor, event.missing);
    return [{ obligation: id, debtor, outcome: event.outcome, trust, spared }];
  });
}

/** The journal's places of the evidence that follows at once on the step at this place of the list. */
function evidenceAfter(steps: readonly Step[], at: number): readonly number[] {
  const places: number[] = [];
  for (let next = at + 1; steps[next]?.event.type === "trustEvidenceFound"; next++) {
    places.push(steps[next]?.index ?? 0);
  }
  return places;
}

function sparedBy(
  { mandates }: Scenario,
  debtor: SeatId,
  amount: Money | undefined,
): PromiseEffect["spared"] {
  const mandate = mandates[debtor];
  if (amount === undefined || amount <= 0 || mandate === undefined) return undefined;
  return { amount, points: tenth(amount * scorePerBillion(mandate)) };
}
