import type { Step } from "#shared/analysis/retrace.ts";
import type { YearEnd } from "#shared/analysis/yearEnds.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { money } from "#shared/kernel/units.ts";
import type { Event } from "#shared/rules/events.ts";
import type { ObligationStatus } from "#shared/rules/state/obligation.ts";
import type { Position } from "#shared/rules/state/resolution.ts";
import type { SeatState } from "#shared/rules/state/seat.ts";
import { TRACK_IDS } from "#shared/scenario/schema/vocabulary.ts";
import type { Unit } from "../exportTexts.ts";
import type { Material } from "../people.ts";
import { meanTrusts, type PlayedTable } from "../playedTable.ts";
import { type Column, type Sheet, yesNo } from "../sheet.ts";
import { countColumn, levelColumn, moneyColumn } from "./measureColumns.ts";
import { participantColumn, seatColumn, sessionColumn, tableColumn } from "./placeColumns.ts";

/** A delegation in one year, for one of the people who played it. */
interface Row {
  readonly session: string;
  readonly code?: string | undefined;
  readonly table: number;
  readonly seat: SeatId;
  readonly played: PlayedTable;
  readonly end: YearEnd;
  /** Of this year. */
  readonly steps: readonly Step[];
  /** At the end of the year. */
  readonly position: SeatState | undefined;
}

/** One row a delegation's member and year: what it did and how it then stood. */
export const roundsSheet = (material: Material): Sheet<Row> => ({
  name: "rounds_long",
  columns: [...identity, ...standingColumns, ...talkColumns, ...plenaryColumns, ...moneyColumns],
  rows: material.tables.flatMap((played) =>
    played.head.scenario.seats.flatMap(({ id }) => rowsOf(material, played, id)),
  ),
});

function rowsOf({ input, people }: Material, played: PlayedTable, seat: SeatId): readonly Row[] {
  const members = people.filter(
    ({ place }) => place?.table === played.number && place.seat === seat,
  );
  const codes = members.length === 0 ? [undefined] : members.map(({ code }) => code);
  return codes.flatMap((code) =>
    played.yearEnds.map((end): Row => {
      // What is said and settled after the end belongs to no year (rule 16.9).
      const steps = played.steps.filter(
        ({ year, before }) => year === end.year && before.stage !== "ended",
      );
      return {
        session: input.state.code,
        code,
        table: played.number,
        seat,
        played,
        end,
        steps,
        position: steps.at(-1)?.after.seats[seat],
      };
    }),
  );
}

/** How often something of this kind happened in the year. */
const counting =
  (isCounted: (event: Event, row: Row) => boolean) =>
  (row: Row): number =>
    row.steps.filter(({ event }) => isCounted(event, row)).length;

const count = (
  name: string,
  unit: Unit,
  isCounted: (event: Event, row: Row) => boolean,
): Column<Row> => countColumn(name, unit, counting(isCounted));

const identity: readonly Column<Row>[] = [
  sessionColumn(),
  participantColumn(),
  tableColumn(),
  seatColumn(),
  {
    name: "round_number",
    type: "number",
    unit: "yearOfGame",
    range: "1–10",
    value: ({ end }) => end.year,
  },
  {
    name: "played_by",
    type: "category",
    range: "person bot empty",
    value: ({ position }) => position?.player?.kind ?? "empty",
  },
  {
    name: "covered",
    type: "yesNo",
    value: ({ steps, seat }) =>
      yesNo(steps.some(({ after }) => after.seats[seat]?.cover !== undefined)),
  },
  {
    name: "chair",
    type: "yesNo",
    value: ({ steps, seat }) => yesNo(steps.at(-1)?.after.chair === seat),
  },
];

const standingColumns: readonly Column<Row>[] = [
  levelColumn<Row>("score", (row) => row.end.levels[`score.${row.seat}`]),
  levelColumn<Row>("security", ({ position }) => position?.security),
  {
    name: "alignment",
    type: "number",
    unit: "steps",
    range: "-3–3",
    value: ({ position }) => position?.alignment,
  },
  levelColumn<Row>("trust_of_others", (row) => meanTrusts(row.played, row.end, row.seat).ofOthers),
  levelColumn<Row>("trust_in_others", (row) => meanTrusts(row.played, row.end, row.seat).inOthers),
  ...TRACK_IDS.map((track) =>
    levelColumn<Row>(`track_${track}`, ({ end }) => end.levels[`track.${track}`]),
  ),
];

const talkColumns: readonly Column<Row>[] = [
  count(
    "messages_floor",
    "messages",
    (event, { seat }) =>
      event.type === "messageSpoken" && event.from === seat && event.channel.length === 0,
  ),
  count(
    "messages_private",
    "messages",
    (event, { seat }) =>
      event.type === "messageSpoken" && event.from === seat && event.channel.length > 0,
  ),
  count(
    "deals_proposed",
    "deals",
    (event, { seat }) => event.type === "dealProposed" && event.by === seat,
  ),
  count(
    "deals_countered",
    "drafts",
    (event, { seat }) => event.type === "dealCountered" && event.by === seat,
  ),
  count(
    "deals_signed",
    "signatures",
    (event, { seat }) => event.type === "dealSigned" && event.by === seat,
  ),
  countColumn<Row>(
    "deals_in_force",
    "deals",
    ({ steps, seat }) =>
      steps.filter(
        ({ event, after }) =>
          event.type === "dealEnteredIntoForce" && after.deals[event.deal]?.parties.includes(seat),
      ).length,
  ),
  ...(["kept", "broken", "excused"] as const).map(
    (outcome): Column<Row> =>
      countColumn<Row>(
        `promises_${outcome}`,
        "promises",
        ({ steps, seat }) => steps.filter((step) => isSettled(step, seat, outcome)).length,
      ),
  ),
];

function isSettled({ event, after }: Step, seat: SeatId, outcome: ObligationStatus): boolean {
  if (event.type !== "obligationSettled" || event.outcome !== outcome) return false;
  const clause = after.obligations[event.obligation]?.clause;
  return clause !== undefined && !clause.escrow && clause.from === seat;
}

const plenaryColumns: readonly Column<Row>[] = [
  count(
    "texts_tabled",
    "texts",
    (event, { seat }) => event.type === "resolutionTabled" && event.by === seat,
  ),
  count(
    "texts_seconded",
    "texts",
    (event, { seat }) => event.type === "resolutionSeconded" && event.by === seat,
  ),
  count(
    "texts_amended",
    "amendments",
    (event, { seat }) => event.type === "resolutionAmended" && event.by === seat,
  ),
  ...(["support", "abstain", "object", "dissociate"] as const satisfies readonly Position[]).map(
    (position) =>
      count(
        `positions_${position}`,
        "positions",
        (event, { seat }) =>
          event.type === "positionTaken" && event.seat === seat && event.position === position,
      ),
  ),
  count(
    "non_interference",
    "times",
    (event, { seat }) => event.type === "nonInterferenceInvoked" && event.seat === seat,
  ),
  countColumn<Row>(
    "programmes_member",
    "programmes",
    ({ steps, seat }) =>
      Object.values(steps.at(-1)?.after.programmes ?? {}).filter(({ members }) =>
        members.includes(seat),
      ).length,
  ),
  ...(["accept", "hedge", "decline"] as const).map((answer) =>
    count(
      `overtures_${answer}`,
      "overtures",
      (event, { seat }) =>
        event.type === "overtureAnswered" && event.seat === seat && event.answer === answer,
    ),
  ),
];

/** What a kind of event moved for the delegation in the year, all together. */
const amount =
  (of: (event: Event, seat: SeatId) => number | undefined) =>
  ({ steps, seat }: Row): number =>
    money(steps.reduce((sum, { event }) => sum + (of(event, seat) ?? 0), 0));

const executed = ({ steps, seat }: Row): Extract<Event, { type: "budgetExecuted" }> | undefined => {
  for (const { event } of steps) {
    if (event.type === "budgetExecuted" && event.seat === seat) return event;
  }
  return undefined;
};

const moneyColumns: readonly Column<Row>[] = [
  moneyColumn<Row>("treasury", ({ position }) => position?.treasury),
  moneyColumn<Row>(
    "income",
    amount((event, seat) => (event.type === "incomePaid" ? event.amounts[seat] : undefined)),
  ),
  moneyColumn<Row>("budget_spent", (row) => executed(row)?.spent),
  {
    name: "budget_by_default",
    type: "yesNo",
    value: (row) => {
      const budget = executed(row);
      return budget === undefined ? undefined : yesNo(budget.byDefault);
    },
  },
  moneyColumn<Row>("defence_spending", ({ position }) => position?.defence.spending),
  {
    name: "defence_growth",
    type: "number",
    unit: "percent",
    value: (row) => executed(row)?.budget.defenceGrowth,
  },
  {
    name: "defence_open",
    type: "yesNo",
    value: ({ steps, seat }) => {
      for (const { event } of steps) {
        if (event.type === "defenceEstimated" && event.seat === seat)
          return yesNo(event.reportedGrowth !== undefined);
      }
      return undefined;
    },
  },
  moneyColumn<Row>(
    "programmes_paid",
    amount((event, seat) => (event.type === "programmeFunded" ? event.by[seat] : undefined)),
  ),
  moneyColumn<Row>(
    "crisis_given",
    amount((event, seat) =>
      event.type === "crisisResolved" ? event.contributions[seat] : undefined,
    ),
  ),
  moneyColumn<Row>(
    "crisis_lost",
    amount((event, seat) => (event.type === "crisisResolved" ? event.losses[seat] : undefined)),
  ),
  count(
    "reconciliation_steps",
    "measures",
    (event, { seat }) => event.type === "reconciliationTaken" && event.seat === seat,
  ),
];
