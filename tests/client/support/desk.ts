import type { Desk, OpenDesk } from "#client/viewmodel/desk.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { publicScenario } from "#shared/scenario/publicScenario.ts";
import { project } from "#shared/views/project.ts";
import type { Given } from "#tests/support/given.ts";

/** What lies before a delegation at this point of a game. */
export function deskOf({ scenario, state }: Given, seat: SeatId): Desk {
  const view = project(scenario, state, { kind: "seat", seat });
  if (view.own === undefined) throw new Error(`${seat} has no view`);
  return { scenario: publicScenario(scenario), table: view.public, own: view.own };
}

/** What a host without a seat has before it. */
export const openDeskOf = ({ scenario, state }: Given): OpenDesk => ({
  scenario: publicScenario(scenario),
  table: project(scenario, state, { kind: "public" }).public,
});
