import type { SeatId } from "#shared/kernel/ids.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import type { PublicView, SeatView } from "#shared/views/view.ts";

/** What lies before a delegation: the case, the table as all see it, and its own papers. */
export interface Desk {
  readonly scenario: PublicScenario;
  readonly table: PublicView;
  readonly own: SeatView;
}

/** As a spectator or a host without a seat has it: no papers of its own. */
export interface OpenDesk {
  readonly scenario: PublicScenario;
  readonly table: PublicView;
  readonly own?: SeatView | undefined;
}

/** The desk of a delegation, where the reader is one. */
export function seatedDesk({ scenario, table, own }: OpenDesk): Desk | undefined {
  return own === undefined ? undefined : { scenario, table, own };
}

/** The other delegations that are not ready for the next phase, in the order of the scenario. */
export const othersAtWork = ({ scenario, table, own }: OpenDesk): readonly SeatId[] =>
  scenario.seats
    .map(({ id }) => id)
    .filter((id) => id !== own?.seat && table.seats[id]?.ready !== true);
