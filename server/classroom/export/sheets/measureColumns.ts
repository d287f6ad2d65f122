import type { Unit } from "../exportTexts.ts";
import type { Cell, Column } from "../sheet.ts";

/** A level from 0 to 100: of a score, of trust, of a track. */
export const levelColumn = <Row>(name: string, value: (row: Row) => Cell): Column<Row> => ({
  name,
  type: "number",
  unit: "points",
  range: "0–100",
  value,
});

/** How many there are, of which nobody knows the most. */
export const countColumn = <Row>(
  name: string,
  unit: Unit,
  value: (row: Row) => Cell,
): Column<Row> => ({ name, type: "count", unit, range: "0–", value });

/** US$ bn. */
export const moneyColumn = <Row>(name: string, value: (row: Row) => Cell): Column<Row> => ({
  name,
  type: "number",
  unit: "money",
  value,
});
