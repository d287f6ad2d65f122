import { CONDUCTS } from "#shared/analysis/conduct.ts";
import type { Payments } from "#shared/analysis/payments.ts";
import type { TableResult } from "#shared/analysis/tableResult.ts";
import { SURVEY_ITEMS } from "#shared/classroom/classState.ts";
import { idsOf } from "#shared/kernel/ids.ts";
import { TRACK_IDS } from "#shared/scenario/schema/vocabulary.ts";
import type { Unit } from "../exportTexts.ts";
import type { Material } from "../people.ts";
import { meanTrusts } from "../playedTable.ts";
import { type Column, isoTime, type Sheet, yesNo } from "../sheet.ts";
import { countColumn, levelColumn, moneyColumn } from "./measureColumns.ts";
import { missingReason, type Row, roleOf, rowOf } from "./participantRow.ts";
import { participantColumn, seatColumn, sessionColumn, tableColumn } from "./placeColumns.ts";
import { renegotiationColumns } from "./renegotiationColumns.ts";

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
    range: "notPlaced observer tableUnreadable tableNotLaid gameRunning",
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
  levelColumn<Row>("score", ({ own }) => own?.score),
  levelColumn<Row>("walk_away", ({ own }) => own?.walkAway),
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
  ...(["kept", "broken", "excused"] as const).map((outcome) =>
    countColumn<Row>(`promises_${outcome}`, "promises", ({ own }) => own?.promises[outcome]),
  ),
  countColumn<Row>(
    "programmes_member",
    "programmes",
    ({ debrief, seatDebrief, seat }) =>
      seatDebrief &&
      debrief &&
      Object.values(debrief.table.programmes).filter(({ members }) =>
        members.some((member) => member === seat),
      ).length,
  ),
  countColumn<Row>(
    "overtures_taken",
    "overtures",
    ({ debrief, seatDebrief, seat }) =>
      seatDebrief &&
      debrief?.overtures.filter(
        (each) => each.seat === seat && (each.answer === "accept" || each.answer === "hedge"),
      ).length,
  ),
  countColumn<Row>(
    "overtures_exposed",
    "overtures",
    ({ debrief, seatDebrief, seat }) =>
      seatDebrief && debrief?.overtures.filter((each) => each.seat === seat && each.exposed).length,
  ),
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
  levelColumn<Row>("trust_of_others", (row) => trustsOf(row)?.ofOthers),
  levelColumn<Row>("trust_in_others", (row) => trustsOf(row)?.inOthers),
  levelColumn<Row>("table_mean_trust", ({ result }) => result?.meanTrust),
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

const trackColumns = TRACK_IDS.map((track) =>
  levelColumn<Row>(`track_${track}`, ({ result }) => result?.tracks[track]),
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

const payments = idsOf(MONEY_COLUMNS).map((post) =>
  moneyColumn<Row>(MONEY_COLUMNS[post], (row) => row.payments?.[post]),
);

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
