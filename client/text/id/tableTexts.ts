import clauses from "./clauses.json" with { type: "json" };
import debrief from "./debrief.json" with { type: "json" };
import expectations from "./expectations.json" with { type: "json" };
import panels from "./panels.json" with { type: "json" };
import reasons from "./reasons.json" with { type: "json" };
import record from "./record.json" with { type: "json" };
import refusals from "./refusals.json" with { type: "json" };
import table from "./table.json" with { type: "json" };

/** The Indonesian texts of the table and its debrief, loaded with them. */
export const tableTexts = {
  clauses,
  debrief,
  expectations,
  panels,
  reasons,
  record,
  refusals,
  table,
};
