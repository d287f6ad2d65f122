import type { SeatId } from "#shared/kernel/ids.ts";
import type { DutyOf } from "../clauses.ts";
import type { Duty, DutyKind } from "../state/deal.ts";
import type { Obligation } from "../state/obligation.ts";
import type { GameState } from "../state.ts";

/** An obligation not yet settled, with its duty known by kind. */
export interface Pending<Kind extends DutyKind> {
  readonly obligation: Obligation;
  readonly duty: DutyOf<Kind>;
}

/** What is still owed of this kind, in the order of signing; by one delegation or by anybody. */
export function pending<Kind extends DutyKind>(
  state: GameState,
  kind: Kind,
  from?: SeatId,
): readonly Pending<Kind>[] {
  const found: Pending<Kind>[] = [];
  for (const obligation of Object.values(state.obligations)) {
    const { status, clause } = obligation;
    if (status !== "pending" || (from !== undefined && clause.from !== from)) continue;
    const { duty } = clause;
    if (isOfKind(duty, kind)) found.push({ obligation, duty });
  }
  return found;
}

const isOfKind = <Kind extends DutyKind>(duty: Duty, kind: Kind): duty is DutyOf<Kind> =>
  duty.kind === kind;
