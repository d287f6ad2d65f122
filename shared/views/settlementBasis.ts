import type { SeatId } from "#shared/kernel/ids.ts";
import { landedIn, type SettlementBasis } from "#shared/rules/settlements.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import type { Mandate, PublicView, RenegotiationGround } from "./view.ts";

/** A basis with all that it takes to say what a settlement is worth to each. */
export interface OpenBasis extends SettlementBasis {
  readonly ground: RenegotiationGround;
  readonly mandates: Readonly<Record<SeatId, Mandate>>;
}

/** What the settlements of a renegotiation are judged by; undefined where none has been opened. */
export function basisIn(scenario: PublicScenario, table: PublicView): OpenBasis | undefined {
  const { renegotiation, mandates, years, programmes } = table;
  if (renegotiation === undefined || mandates === undefined) return undefined;
  const { ground } = renegotiation;
  const known = bases.get(ground);
  if (known !== undefined) return known;
  const basis = { scenario, mandates, years, ground, landed: landedIn(programmes) };
  bases.set(ground, basis);
  return basis;
}
const bases = new WeakMap<RenegotiationGround, OpenBasis>();
