import type { Debrief, DebriefSeat } from "#shared/analysis/debrief.ts";
import type { DelegationConduct } from "#shared/analysis/honours.ts";
import type { Payments } from "#shared/analysis/payments.ts";
import type { SeatResult, TableResult } from "#shared/analysis/tableResult.ts";
import type { Material, Participant } from "../people.ts";
import type { PlayedTable } from "../playedTable.ts";

/** A student with what became of the delegation, as far as there is something. */
export interface Row {
  readonly session: string;
  readonly code: string;
  readonly table?: number | undefined;
  readonly seat?: string | undefined;
  readonly who: Participant;
  readonly right: number;
  readonly played?: PlayedTable | undefined;
  /** Whether the table was laid and its record could not be read. */
  readonly isUnreadable: boolean;
  readonly debrief?: Debrief | undefined;
  readonly result?: TableResult | undefined;
  readonly own?: SeatResult | undefined;
  readonly seatDebrief?: DebriefSeat | undefined;
  readonly conduct?: DelegationConduct | undefined;
  readonly payments?: Payments | undefined;
}

export function rowOf({ input, tables, debrief }: Material, who: Participant): Row {
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
    isUnreadable: input.unreadable.some((number) => number === table),
    debrief: played?.debrief,
    result,
    own: result?.seats.find((each) => each.seat === seat),
    seatDebrief: played?.debrief?.seats.find((each) => each.seat === seat),
    conduct: debrief.conduct.find(isHere),
    payments: seat === undefined ? undefined : played?.debrief?.payments[seat],
  };
}

/** Why a row has no results; nothing where it has. */
export function missingReason({ who, played, isUnreadable, own }: Row): string | undefined {
  if (own !== undefined) return undefined;
  if (who.place === undefined) return "notPlaced";
  if (who.place.seat === undefined) return "observer";
  if (isUnreadable) return "tableUnreadable";
  return played === undefined ? "tableNotLaid" : "gameRunning";
}

export function roleOf({ place }: Participant): string | undefined {
  if (place === undefined) return undefined;
  if (place.seat === undefined) return "observer";
  return place.head ? "head" : "member";
}
