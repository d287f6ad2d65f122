import { CONDUCTS } from "#shared/analysis/conduct.ts";
import type { Debrief, DebriefSeat } from "#shared/analysis/debrief.ts";
import type { DelegationConduct } from "#shared/analysis/honours.ts";
import type { Payments } from "#shared/analysis/payments.ts";
import type { SeatResult, TableResult } from "#shared/analysis/tableResult.ts";
import { SURVEY_ITEMS } from "#shared/classroom/classState.ts";
import { idsOf } from "#shared/kernel/ids.ts";
import { TRACK_IDS } from "#shared/scenario/schema.ts";
import type { Material, Participant } from "../people.ts";
import { meanTrusts, type PlayedTable } from "../playedTable.ts";
import { type Column, isoTime, type Sheet, yesNo } from "../sheet.ts";
import { participantColumn, seatColumn, sessionColumn, tableColumn } from "./placeColumns.ts";

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
  rowIs: "One student; those who share a delegation share its results",
  columns: [
    ...identity,
    ...lesson,
    ...ending,
    ...scores,
    ...conductColumns,
    ...trustColumns,
    ...trackColumns,
    ...payments,
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
  participantColumn("never empty here"),
  {
    name: "participant_label",
    meaning: "Chosen or listed name; empty in a class that plays under callsigns",
    type: "text",
    value: ({ who }) => who.label,
  },
  tableColumn(),
  {
    name: "table_code",
    meaning: "Code of the table",
    type: "category",
    value: ({ played }) => played?.head.code,
  },
  seatColumn(),
  {
    name: "role",
    meaning: "head commits the delegation, member shares it, observer watches",
    type: "category",
    range: "head member observer",
    value: ({ who }) => roleOf(who),
  },
  {
    name: "came_at",
    meaning: "When the student came into the class",
    type: "time",
    unit: "ISO 8601, UTC",
    value: ({ who }) => isoTime(who.student.cameAt),
  },
  {
    name: "absent",
    meaning: "Marked absent by the instructor",
    type: "yesNo",
    value: ({ who }) => yesNo(who.student.absent),
  },
];

const lesson: readonly Column<Row>[] = [
  {
    name: "quiz_answered",
    meaning: "Questions of the readiness quiz answered",
    type: "count",
    unit: "questions",
    range: "0–10",
    value: ({ who }) => Object.keys(who.student.quiz).length,
  },
  {
    name: "quiz_right",
    meaning: "Of these, answered right at the first try",
    type: "count",
    unit: "questions",
    range: "0–10",
    value: ({ right }) => right,
  },
  ...(["preparation", "reflection", "survey"] as const).map(
    (kind): Column<Row> => ({
      name: `${kind}_texts`,
      meaning: `Prompts of the ${kind} answered in prose`,
      type: "count",
      unit: "prompts",
      range: "0–5",
      value: ({ who }) => who.student.papers[kind].length,
    }),
  ),
  ...SURVEY_ITEMS.map(
    (item): Column<Row> => ({
      name: `survey_${item}`,
      meaning: `Rating of the survey's item ${item}`,
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
    meaning: "Why there is no result of a delegation; itself empty where there is one",
    type: "category",
    range: "notPlaced observer tableNotLaid gameRunning",
    value: missingReason,
  },
  {
    name: "ending",
    meaning: "How the table's game ended",
    type: "category",
    range: "completed collapsed closed",
    value: ({ result }) => result?.ending,
  },
  {
    name: "collapse",
    meaning: "What the region collapsed of, if it did",
    type: "category",
    range: "tension centrality severeUncontained",
    value: ({ result }) => result?.collapse,
  },
  {
    name: "region",
    meaning: "The region at the end (rule 13.5)",
    type: "category",
    range: "peace coldPeace fragile collapse",
    value: ({ result }) => result?.region,
  },
  yearColumn("years_played", "Last year that was played", (result) => result.year),
  yearColumn("years_planned", "Years that were planned", (result) => result.years),
];

function yearColumn(
  name: string,
  meaning: string,
  of: (result: TableResult) => number,
): Column<Row> {
  return {
    name,
    meaning,
    type: "number",
    unit: "years",
    range: "0–10",
    value: ({ result }) => (result === undefined ? undefined : of(result)),
  };
}

const scores: readonly Column<Row>[] = [
  {
    name: "score",
    meaning:
      "Score on the delegation's own mandate (rule 13.3); not comparable between delegations",
    type: "number",
    unit: "points",
    range: "0–100",
    value: ({ own }) => own?.score,
  },
  {
    name: "walk_away",
    meaning: "What no agreement at all would have scored",
    type: "number",
    unit: "points",
    range: "0–100",
    value: ({ own }) => own?.walkAway,
  },
  {
    name: "surplus",
    meaning: "score less walk_away",
    type: "number",
    unit: "points",
    range: "-100–100",
    value: ({ own }) => own?.surplus,
  },
  {
    name: "objectives_met",
    meaning: "Objectives of the mandate met at the end",
    type: "count",
    unit: "objectives",
    range: "0–3",
    value: ({ own }) => own?.objectivesMet,
  },
  {
    name: "red_line_crossed",
    meaning: "Whether the mandate's red line was crossed at the end",
    type: "yesNo",
    value: ({ own }) => (own === undefined ? undefined : yesNo(own.redLineCrossed)),
  },
  ...(["kept", "broken", "excused"] as const).map(
    (outcome): Column<Row> => ({
      name: `promises_${outcome}`,
      meaning: `Promises of the delegation that were ${outcome}; escrow, which keeps itself, is none`,
      type: "count",
      unit: "promises",
      range: "0–",
      value: ({ own }) => own?.promises[outcome],
    }),
  ),
  {
    name: "programmes_member",
    meaning: "Programmes in force at the end of which the delegation is a member",
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
    meaning: "Overtures of great powers accepted or hedged",
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
    meaning: "Of these, those that became known",
    type: "count",
    unit: "overtures",
    range: "0–",
    value: ({ debrief, seatDebrief, seat }) =>
      seatDebrief && debrief?.overtures.filter((each) => each.seat === seat && each.exposed).length,
  },
  {
    name: "table_joint_gains_left",
    meaning: "Points that the members of the table's programmes together left on the table",
    type: "number",
    unit: "points of the score",
    range: "0–",
    value: ({ result }) => result?.jointGainsLeft,
  },
];

const CONDUCT_MEANINGS = {
  reliable: ["promises", "Promises kept by a delegation that broke none, otherwise 0"],
  dealMaker: [
    "agreements",
    "Deals in force and programme texts adopted whose last draft was its own",
  ],
  bridgeBuilder: ["texts", "Texts of others that were adopted in the words of its amendment"],
  crisisHelper: ["percent", "Part of its own money (start and income) that it gave in crises"],
  transparent: ["years", "Years in which the others could read its defence exactly"],
  reconciler: ["points", "Points between societies that its steps of reconciliation are worth"],
  trustEarner: [
    "points",
    "Rise of the others' trust in it from beginning to end, on average; 0 for a fall",
  ],
} as const;

const conductColumns = CONDUCTS.map((id): Column<Row> => {
  const [unit, meaning] = CONDUCT_MEANINGS[id];
  return {
    name: `conduct_${snakeCase(id)}`,
    meaning: `${meaning}; the figure behind an honour`,
    type: "number",
    unit,
    range: id === "crisisHelper" ? "0–100" : "0–",
    value: ({ conduct }) => conduct?.conduct[id],
  };
});

const trustColumns: readonly Column<Row>[] = [
  {
    name: "trust_of_others",
    meaning: "How far the others trust the delegation at the end, on average",
    type: "number",
    unit: "points",
    range: "0–100",
    value: (row) => trustsOf(row)?.ofOthers,
  },
  {
    name: "trust_in_others",
    meaning: "How far the delegation trusts the others at the end, on average",
    type: "number",
    unit: "points",
    range: "0–100",
    value: (row) => trustsOf(row)?.inOthers,
  },
  {
    name: "table_mean_trust",
    meaning: "Mean trust of all in all others at the end",
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
    meaning: `The region's ${track} at the end`,
    type: "number",
    unit: "points",
    range: "0–100",
    value: ({ result }) => result?.tracks[track],
  }),
);

const PAYMENT_MEANINGS: Readonly<Record<keyof Payments, string>> = {
  start: "In the treasury at the beginning",
  income: "Income of all years",
  overtures: "Received from great powers, less what they took back",
  receivedFromOthers: "Received from others under deals",
  paidToOthers: "Paid to others under deals",
  defence: "Spent on growth of the own defence",
  programmes: "Paid into programmes",
  crises: "Given in crises",
  losses: "Lost in crises",
  reconciliation: "Spent on steps of reconciliation",
  effects: "Brought by programmes, crises and news of themselves; below 0 where they cost",
  end: "In the treasury at the end",
};

const payments = idsOf(PAYMENT_MEANINGS).map(
  (post): Column<Row> => ({
    name: `money_${snakeCase(post)}`,
    meaning: PAYMENT_MEANINGS[post],
    type: "number",
    unit: "US$ bn at game scale",
    value: (row) => row.payments?.[post],
  }),
);

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
