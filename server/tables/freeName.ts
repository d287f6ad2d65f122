import { skeletonOf } from "#shared/kernel/lookAlike.ts";
import { playerName } from "#shared/kernel/playerName.ts";
import type { Table } from "./table.ts";

/**
 * The name that somebody who comes to `table` goes by, if any is left of what they gave. A name that
 * could be taken for a delegation's or for that of somebody who sits there is nobody's: they go by
 * their callsign.
 */
export function freeName(table: Table, given: string | undefined): string | undefined {
  const name = given === undefined ? undefined : playerName(given);
  if (name === undefined) return undefined;
  const seats = Object.values(table.match.publicView.seats);
  const seated = seats.flatMap(({ player }) => (player && table.names.get(player.id)) ?? []);
  const others = [...seated, ...seats.map(({ id }) => id)];
  const skeleton = skeletonOf(name);
  return others.some((other) => skeletonOf(other) === skeleton) ? undefined : name;
}
