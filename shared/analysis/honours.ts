import type { SeatId } from "#shared/kernel/ids.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import type { NumberedDebrief } from "./acrossTables.ts";
import { CONDUCTS, type Conduct, type ConductId, conductOf } from "./conduct.ts";

/** Who behaved most in one way; shared by all with the same figure. */
export interface Honour {
  readonly conduct: ConductId;
  /** What earned it, above 0; 0 where nobody did. */
  readonly figure: number;
  /** By table, then in the order of the scenario; nobody where nobody earned it. */
  readonly holders: readonly { readonly table: number; readonly seat: SeatId }[];
}

/** A delegation of a table with all its figures. */
export interface DelegationConduct {
  readonly table: number;
  readonly seat: SeatId;
  readonly conduct: Conduct;
}

/** Every delegation that people played: what bots did is nobody's merit. */
export const conductAcross = (
  scenario: PublicScenario,
  tables: readonly NumberedDebrief[],
): readonly DelegationConduct[] =>
  tables.flatMap(({ number, debrief }) =>
    scenario.seats
      .filter(({ id }) => isPlayedByPeople(debrief.seats, id))
      .map(({ id }) => ({ table: number, seat: id, conduct: conductOf(scenario, debrief, id) })),
  );

export const honoursOf = (delegations: readonly DelegationConduct[]): readonly Honour[] =>
  CONDUCTS.map((id) => {
    const figure = delegations.reduce((most, { conduct }) => Math.max(most, conduct[id]), 0);
    const holders = delegations.filter(({ conduct }) => figure > 0 && conduct[id] === figure);
    return { conduct: id, figure, holders: holders.map(({ table, seat }) => ({ table, seat })) };
  });

const isPlayedByPeople = (seats: NumberedDebrief["debrief"]["seats"], id: SeatId): boolean =>
  seats.some(({ seat, player }) => seat === id && player === "person");
