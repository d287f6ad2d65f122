import type { Debrief } from "#shared/analysis/debrief.ts";
import type { RenegotiationResult } from "#shared/analysis/renegotiation.ts";
import { type SeatId, seatId } from "#shared/kernel/ids.ts";
import type { Column } from "../sheet.ts";
import { countColumn } from "./measureColumns.ts";

interface Renegotiated {
  readonly seat?: string | undefined;
  readonly debrief?: Pick<Debrief, "renegotiation" | "record"> | undefined;
}

/** What came of the renegotiation after the game: of the table, and of the delegation. */
export const renegotiationColumns = (): readonly Column<Renegotiated>[] => [
  {
    name: "renegotiation_outcome",
    type: "category",
    range: "agreed timeUp stopped",
    value: ({ debrief }) => debrief?.renegotiation?.outcome,
  },
  countColumn<Renegotiated>(
    "renegotiation_texts",
    "texts",
    ({ debrief }) => debrief?.renegotiation?.texts,
  ),
  countColumn<Renegotiated>("renegotiation_messages", "messages", ({ debrief, seat }) =>
    debrief?.renegotiation === undefined || seat === undefined
      ? undefined
      : messagesAfterTheEnd(debrief.record, seatId(seat)),
  ),
  pointsColumn("renegotiation_before", (result, seat) => result.before[seat]),
  pointsColumn("renegotiation_after", (result, seat) => result.after[seat]),
  {
    name: "renegotiation_captured",
    type: "number",
    range: "0–1",
    value: ({ debrief }) => debrief?.renegotiation?.captured,
  },
  {
    name: "renegotiation_left",
    type: "number",
    unit: "points",
    range: "0–",
    value: ({ debrief }) => debrief?.renegotiation?.leftNow,
  },
];

/** What a delegation said once its game was over, on the floor and in private. */
function messagesAfterTheEnd(record: Debrief["record"], seat: SeatId): number {
  const end = record.findIndex(({ event }) => event.type === "gameEnded");
  return record
    .slice(end)
    .filter(({ event }) => event.type === "messageSpoken" && event.from === seat).length;
}

const pointsColumn = (
  name: string,
  of: (result: RenegotiationResult, seat: SeatId) => number | undefined,
): Column<Renegotiated> => ({
  name,
  type: "number",
  unit: "points",
  value: ({ debrief, seat }) =>
    debrief?.renegotiation === undefined || seat === undefined
      ? undefined
      : of(debrief.renegotiation, seatId(seat)),
});
