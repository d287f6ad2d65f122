import type { PublicScenario } from "#shared/scenario/schema.ts";
import type { LegalCommands, PublicView, SeatView } from "#shared/views/view.ts";
import type { Desk } from "./desk.ts";

/** The papers of a delegation for somebody who may read them all and act in nobody's name: nothing can be done with them. */
export const deskToRead = (scenario: PublicScenario, table: PublicView, own: SeatView): Desk => ({
  scenario,
  table,
  own: { ...own, legal: NOTHING },
});

/** Not one command is possible. */
const NOTHING: LegalCommands = {
  speak: { plenary: false, privately: [] },
  counterDeal: [],
  signDeal: [],
  rejectDeal: [],
  withdrawDeal: [],
  shareIntelligence: [],
  answerOverture: [],
  tableResolution: [],
  offerSingleText: [],
  secondResolution: [],
  amendResolution: [],
  takePosition: [],
  shelveResolution: [],
  issueChairStatement: [],
  issueMembersStatement: [],
  setAgenda: [],
  invokeNonInterference: [],
  respondCrisis: [],
  writeReflection: false,
};
