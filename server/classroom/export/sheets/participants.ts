import { CONDUCTS } from "#shared/analysis/conduct.ts";
import type { Debrief, DebriefSeat } from "#shared/analysis/debrief.ts";
import type { DelegationConduct } from "#shared/analysis/honours.ts";
import type { Payments } from "#shared/analysis/payments.ts";
import type { SeatResult, TableResult } from "#shared/analysis/tableResult.ts";
import { SURVEY_ITEMS } from "#shared/classroom/classState.ts";
import { idsOf } from "#shared/kernel/ids.ts";
import { TRACK_IDS } from "#shared/scenario/schema/vocabulary.ts";
import type { Unit } from "../exportTexts.ts";
import type { Material, Participant } from "../people.ts";
import { meanTrusts, type PlayedTable } from "../playedTable.ts";
import { type Column, isoTime, type Sheet, yesNo } from "../sheet.ts";
import { participantColumn, seatColumn, sessionColumn, tableColumn } from "./placeColumns.ts";
import { renegotiationColumns } from "./renegotiationColumns.ts";

/** A student with what became of the delegation, as far as there is something. */
interface Row {
  readonly session: string;
  readonly code: string;
  readonly table?: number | undefined;
  readonly seat?: string | undefined;
  readonly who: Participant;
  readonly right: number;
  readonly played?: PlayedTable | undefined;
  readonly debrief?: Debrief | undefined;
  readonly result?: TableResult | undefined;
  readonly own?: SeatResult | undefined;
  readonly seatDebrief?: DebriefSeat | undefined;
  readonly conduct?: DelegationConduct | undefined;
  readonly payments?: Payments | undefined;
}

/** One row a student: who, where, and what came of it. */
export const participantsSheet = (material: Material): Sheet<Row> => ({
  name: "participants_wide",
  columns: [
    ...identity,
    ...lesson,
    ...ending,
    ...scores,
    ...conductColumns,
    ...trustColumns,
    ...trackColumns,
    ...payments,
    ...renegotiationColumns(),
  ],
  rows: material.people.map((who) => rowOf(material, who)),
});

function rowOf({ input, tables, debrief }: Material, who: Participant): Row {
  const { table, seat } = who.place ?? {};
  const played = tables.find(({ number }) => number === table);
  const result = debrief.tables.find(({ number }) => number === table);
  const isHere = (each: { readonly table: number; readonly seat: string }): boolean =>
    each.table === table && each.seat === seat;
  return {
    session: input.state.code,
    code: who.code,
    table,
    seat,
    who,
    right: input.state.quiz.filter(({ id, right }) => who.student.quiz[id] === right).length,
    played,
    debrief: played?.debrief,
    result,
    own: result?.seats.find((each) => each.seat === seat),
    seatDebrief: played?.debrief?.seats.find((each) => each.seat === seat),
    conduct: debrief.conduct.find(isHere),
    payments: seat === undefined ? undefined : played?.debrief?.payments[seat],
  };
}

/** Why a row has no results; nothing where it has. */
function missingReason({ who, played, own }: Row): string | undefined {
  if (own !== undefined) return undefined;
  if (who.place === undefined) return "notPlaced";
  if (who.place.seat === undefined) return "observer";
  return played === undefined ? "tableNotLaid" : "gameRunning";
}

function roleOf({ place }: Participant): string | undefined {
  if (place === undefined) return undefined;
  if (place.seat === undefined) return "observer";
  return place.head ? "head" : "member";
}

const identity: readonly Column<Row>[] = [
  sessionColumn(),
  participantColumn(),
  {
    name: "participant_label",
    type: "text",
    value: ({ who }) => who.label,
  },
  tableColumn(),
  {
    name: "table_code",
    type: "category",
    value: ({ played }) => played?.head.code,
  },
  seatColumn(),
  {
    name: "role",
    type: "category",
    range: "head member observer",
    value: ({ who }) => roleOf(who),
  },
  {
    name: "came_at",
    type: "time",
    unit: "time",
    value: ({ who }) => isoTime(who.student.cameAt),
  },
  {
    name: "absent",
    type: "yesNo",
    value: ({ who }) => yesNo(who.student.absent),
  },
];

const lesson: readonly Column<Row>[] = [
  {
    name: "quiz_answered",
    type: "count",
    unit: "questions",
    range: "0–10",
    value: ({ who }) => Object.keys(who.student.quiz).length,
  },
  {
    name: "quiz_right",
    type: "count",
    unit: "questions",
    range: "0–10",
    value: ({ right }) => right,
  },
  ...(["preparation", "reflection", "survey"] as const).map(
    (kind): Column<Row> => ({
      name: `${kind}_texts`,
      type: "count",
      unit: "prompts",
      range: "0–5",
      value: ({ who }) => who.student.papers[kind].length,
    }),
  ),
  ...SURVEY_ITEMS.map(
    (item): Column<Row> => ({
      name: `survey_${item}`,
      type: "number",
      unit: "points",
      range: "1–7",
      value: ({ who }) => who.student.survey[item],
    }),
  ),
];

const ending: readonly Column<Row>[] = [
  {
    name: "result_missing",
    type: "category",
    range: "notPlaced observer tableNotLaid gameRunning",
    value: missingReason,
  },
  {
    name: "ending",
    type: "category",
    range: "completed collapsed closed",
    value: ({ result }) => result?.ending,
  },
  {
    name: "collapse",
    type: "category",
    range: "tension centrality severeUncontained",
    value: ({ result }) => result?.collapse,
  },
  {
    name: "region",
    type: "category",
    range: "peace coldPeace fragile collapse",
    value: ({ result }) => result?.region,
  },
  yearColumn("years_played", (result) => result.year),
  yearColumn("years_planned", (result) => result.years),
];

function yearColumn(name: string, of: (result: TableResult) => number): Column<Row> {
  return {
    name,
    type: "number",
    unit: "years",
    range: "0–10",
    value: ({ result }) => (result === undefined ? undefined : of(result)),
  };
}

const scores: readonly Column<Row>[] = [
  {
    name: "score",
    type: "number",
    unit: "points",
    range: "0–100",
    value: ({ own }) => own?.score,
  },
  {
    name: "walk_away",
    type: "number",
    unit: "points",
    range: "0–100",
    value: ({ own }) => own?.walkAway,
  },
  {
    name: "surplus",
    type: "number",
    unit: "points",
    range: "-100–100",
    value: ({ own }) => own?.surplus,
  },
  {
    name: "objectives_met",
    type: "count",
    unit: "objectives",
    range: "0–3",
    value: ({ own }) => own?.objectivesMet,
  },
  {
    name: "red_line_crossed",
    type: "yesNo",
    value: ({ own }) => (own === undefined ? undefined : yesNo(own.redLineCrossed)),
  },
  ...(["kept", "broken", "excused"] as const).map(
    (outcome): Column<Row> => ({
      name: `promises_${outcome}`,
      type: "count",
      unit: "promises",
      range: "0–",
      value: ({ own }) => own?.promises[outcome],
    }),
  ),
  {
    name: "programmes_member",
    type: "count",
    unit: "programmes",
    range: "0–",
    value: ({ debrief, seatDebrief, seat }) =>
      seatDebrief &&
      debrief &&
      Object.values(debrief.table.programmes).filter(({ members }) =>
        members.some((member) => member === seat),
      ).length,
  },
  {
    name: "overtures_taken",
    type: "count",
    unit: "overtures",
    range: "0–",
    value: ({ debrief, seatDebrief, seat }) =>
      seatDebrief &&
      debrief?.overtures.filter(
        (each) => each.seat === seat && (each.answer === "accept" || each.answer === "hedge"),
      ).length,
  },
  {
    name: "overtures_exposed",
    type: "count",
    unit: "overtures",
    range: "0–",
    value: ({ debrief, seatDebrief, seat }) =>
      seatDebrief && debrief?.overtures.filter((each) => each.seat === seat && each.exposed).length,
  },
  {
    name: "table_joint_gains_left",
    type: "number",
    unit: "points",
    range: "0–",
    value: ({ result }) => result?.jointGainsLeft,
  },
];

const CONDUCT_UNITS = {
  reliable: "promises",
  dealMaker: "agreements",
  bridgeBuilder: "texts",
  crisisHelper: "percent",
  transparent: "years",
  reconciler: "points",
  trustEarner: "points",
} as const satisfies Readonly<Record<(typeof CONDUCTS)[number], Unit>>;

/** The figures behind the honours. */
const conductColumns = CONDUCTS.map(
  (id): Column<Row> => ({
    name: `conduct_${snakeCase(id)}`,
    type: "number",
    unit: CONDUCT_UNITS[id],
    range: id === "crisisHelper" ? "0–100" : "0–",
    value: ({ conduct }) => conduct?.conduct[id],
  }),
);

const trustColumns: readonly Column<Row>[] = [
  {
    name: "trust_of_others",
    type: "number",
    unit: "points",
    range: "0–100",
    value: (row) => trustsOf(row)?.ofOthers,
  },
  {
    name: "trust_in_others",
    type: "number",
    unit: "points",
    range: "0–100",
    value: (row) => trustsOf(row)?.inOthers,
  },
  {
    name: "table_mean_trust",
    type: "number",
    unit: "points",
    range: "0–100",
    value: ({ result }) => result?.meanTrust,
  },
];

function trustsOf({
  played,
  debrief,
  seatDebrief,
}: Row): ReturnType<typeof meanTrusts> | undefined {
  const last = played?.yearEnds.at(-1);
  if (played === undefined || debrief === undefined || last === undefined) return undefined;
  return seatDebrief && meanTrusts(played, last, seatDebrief.seat);
}

const trackColumns = TRACK_IDS.map(
  (track): Column<Row> => ({
    name: `track_${track}`,
    type: "number",
    unit: "points",
    range: "0–100",
    value: ({ result }) => result?.tracks[track],
  }),
);

const MONEY_COLUMNS: Readonly<Record<keyof Payments, string>> = {
  start: "money_start",
  income: "money_income",
  overtures: "money_overtures",
  receivedFromOthers: "money_received_from_others",
  paidToOthers: "money_paid_to_others",
  defence: "money_defence",
  programmes: "money_programmes",
  crises: "money_crises",
  losses: "money_losses",
  reconciliation: "money_reconciliation",
  effects: "money_effects",
  end: "money_end",
};

const payments = idsOf(MONEY_COLUMNS).map(
  (post): Column<Row> => ({
    name: MONEY_COLUMNS[post],
    type: "number",
    unit: "money",
    value: (row) => row.payments?.[post],
  }),
);

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
