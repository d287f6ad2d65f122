import type { SteerReply, SteerTables } from "#shared/protocol/class.ts";

/** Tables that the next act is for: some by their numbers, or all that are there. */
export type Selection = ReadonlySet<number>;

/** The tables of an act, as the server wants them: none chosen means all. */
export const tablesOfAct = (selection: Selection): SteerTables["tables"] =>
  selection.size === 0 ? "all" : [...selection].toSorted((one, other) => one - other);

/** The selection after one table was ticked or not. */
export function withTable(selection: Selection, table: number, chosen: boolean): Selection {
  const next = new Set(selection);
  if (chosen) next.add(table);
  else next.delete(table);
  return next;
}

/** What became of an act: at how many tables it was done, and where it was refused and why. */
export interface SteerOutcome {
  readonly done: number;
  readonly refused: readonly {
    readonly tables: readonly number[];
    readonly refusal: Refused;
  }[];
}

type Refused = NonNullable<SteerReply["replies"][number]["refusal"]>;

/** Tables that refused for the same reason are told together. */
export function steerOutcome({ replies }: SteerReply): SteerOutcome {
  const refused = new Map<string, { tables: number[]; refusal: Refused }>();
  for (const { table, refusal } of replies) {
    if (refusal === undefined) continue;
    const reason = JSON.stringify(refusal);
    const known = refused.get(reason);
    if (known === undefined) refused.set(reason, { tables: [table], refusal });
    else known.tables.push(table);
  }
  return { done: replies.filter(({ ok }) => ok).length, refused: [...refused.values()] };
}
