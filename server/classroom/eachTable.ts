import type { Table } from "#server/tables/table.ts";
import type { Tables } from "#server/tables/tables.ts";

/** What was made of the tables of a class, and the numbers of those that could not be read. */
export interface OfEachTable<T> {
  readonly made: readonly T[];
  readonly unreadable: readonly number[];
}

/**
 * What `make` makes of each table of `codes`, one after the other; they are numbered from 1. What is
 * damaged stays alone: such a table is a fault and is left out, and its number is told.
 */
export async function ofEachTable<T>(
  tables: Tables,
  codes: readonly string[],
  make: (table: Table, number: number) => Promise<T>,
): Promise<OfEachTable<T>> {
  const made: T[] = [];
  const unreadable: number[] = [];
  for (const [index, code] of codes.entries()) {
    const number = index + 1;
    try {
      const table = await tables.open(code);
      if (table.ok) made.push(await make(table.value, number));
      else unreadable.push(number);
    } catch (error) {
      tables.context.onFault(error, `looking back on table ${code}`);
      unreadable.push(number);
    }
  }
  return { made, unreadable };
}
