import type { ClassJournal, StudentRef } from "#server/journal/classJournal.ts";
import type { Holder } from "#server/tables/holder.ts";
import { tokenHash } from "#server/tables/tokens.ts";
import type { ClassState } from "#shared/classroom/classState.ts";
import type { StudentId } from "#shared/kernel/ids.ts";
import { teamPlayer } from "./seatOrders.ts";

/** What somebody is in a class, by the token they hold: a student, or the host. */
export interface ClassHolder {
  readonly code: string;
  readonly student?: StudentId | undefined;
}

/** Who holds `token`, a student's or a class's host's. */
export async function classHolderOf(
  classes: ClassJournal,
  token: string,
): Promise<ClassHolder | undefined> {
  const hash = tokenHash(token);
  const student: StudentRef | undefined = await classes.studentByToken(hash);
  if (student !== undefined) return student;
  const code = await classes.hostedBy(hash);
  return code === undefined ? undefined : { code };
}

/**
 * What the holder of a class's token is at a table of that class: the host at whichever is meant, a
 * student at the own one alone. Nothing where that is none.
 */
export function tableHolderOf(
  state: ClassState,
  { student }: ClassHolder,
  table: string | undefined,
): Holder | undefined {
  if (student === undefined)
    return table !== undefined && state.tableCodes.includes(table)
      ? { code: table, host: true }
      : undefined;
  const place = state.students[student]?.place;
  const code = place === undefined ? undefined : state.tableCodes[place.table - 1];
  if (code === undefined || (table !== undefined && table !== code)) return undefined;
  const holder = { code, member: student, host: false };
  return place?.seat === undefined ? holder : { ...holder, player: teamPlayer(place.seat) };
}
