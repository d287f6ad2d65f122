import type { SeatId } from "#shared/kernel/ids.ts";
import type { Evidence } from "#shared/rules/state/trust.ts";
import { pairKey } from "#shared/rules/trust.ts";
import type { Given } from "./given.ts";

/** What `judge` has found of `about` for one of these reasons, oldest first. */
export const evidenceOf = (
  { state }: Given,
  judge: SeatId,
  about: SeatId,
  ...reasons: readonly Evidence["reason"][]
): readonly Evidence[] =>
  (state.trust.government[pairKey(judge, about)]?.items ?? []).filter(({ reason }) =>
    reasons.includes(reason),
  );
