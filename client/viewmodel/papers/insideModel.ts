import { NOTHING_LEGAL } from "#shared/rules/legal.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import type { PublicView, SeatView } from "#shared/views/view.ts";
import type { Desk } from "../desk.ts";

/** The papers of a delegation for somebody who may read them all and act in nobody's name: nothing can be done with them. */
export const deskToRead = (scenario: PublicScenario, table: PublicView, own: SeatView): Desk => ({
  scenario,
  table,
  own: { ...own, legal: NOTHING_LEGAL },
});
