import { scenarioText } from "#client/text/i18n.ts";
import type { TableTexts } from "#client/viewmodel/stage/tableTexts.ts";

/** What the scenario calls the things at the table, in the reader's language. */
export const tableTexts: TableTexts = {
  seatName: (id) => scenarioText(`seats.${id}.name`),
  programmeTitle: (id) => scenarioText(`programmes.${id}.title`),
  crisisTitle: (id) => scenarioText(`crises.${id}.title`),
  crisisBody: (id) => scenarioText(`crises.${id}.body`),
};
