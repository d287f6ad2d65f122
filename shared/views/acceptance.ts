import { idsOf, type SeatId } from "#shared/kernel/ids.ts";
import type { Renegotiation } from "./view.ts";

/** How near a renegotiation is to an agreement, without what any text says or is worth. */
export interface Acceptance {
  /** Number of the text that most delegations accept; the newest of several. */
  readonly proposal: number;
  readonly by: SeatId;
  readonly accepting: readonly SeatId[];
}

/** Undefined before the first text. */
export function nearestToAgreement({
  proposals,
}: Pick<Renegotiation, "proposals">): Acceptance | undefined {
  return proposals
    .map(({ number, by, answers }) => ({
      proposal: number,
      by,
      accepting: idsOf<SeatId>(answers).filter((seat) => answers[seat] === true),
    }))
    .reduce<Acceptance | undefined>(
      (nearest, each) =>
        nearest === undefined || each.accepting.length >= nearest.accepting.length ? each : nearest,
      undefined,
    );
}
