import { Door } from "#server/tools/rig/door.ts";
import { TableClient } from "#server/tools/rig/tableClient.ts";
import type { Scenario } from "#shared/scenario/schema.ts";

/** Milliseconds in which `count` people who join at once, by code, are all seated with the whole position. */
export async function joinAtOnce(url: string, scenario: Scenario, count: number): Promise<number> {
  const door = new Door(url);
  const seats = scenario.seats.length;
  const codes: string[] = [];
  while (codes.length * seats < count)
    codes.push((await door.host({ scenario: scenario.id })).code);
  const begin = performance.now();
  const clients = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const { seatToken } = await door.join(codes[index % codes.length] ?? "");
      return TableClient.enter(url, { seatToken });
    }),
  );
  const span = performance.now() - begin;
  await Promise.all(clients.map((client) => client.leave()));
  return span;
}
