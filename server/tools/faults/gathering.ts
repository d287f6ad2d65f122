import { setTimeout as pause } from "node:timers/promises";
import { Door } from "#server/tools/rig/door.ts";
import { TableClient } from "#server/tools/rig/tableClient.ts";
import { Person } from "./person.ts";

/** Somebody at a seat who speaks on the floor. */
export type Speaker = Person<TableClient>;

/** A table with a person at every seat. */
export interface Gathering {
  readonly code: string;
  readonly people: readonly Speaker[];
}

const SEATS = ["asean", "korea", "japan"] as const;

/** Lays `count` tables at the server and seats people who reach it by `url`. */
export async function gather(
  server: string,
  count: number,
  url: () => string = () => server,
): Promise<readonly Gathering[]> {
  const door = new Door(server);
  const gatherings: Gathering[] = [];
  for (let index = 0; index < count; index += 1) {
    const { code, hostToken } = await door.host({ pace: "live" });
    const people = await Promise.all(
      SEATS.map(async (seat) => {
        const { seatToken } = await door.join(code, seat);
        const person = speaker(url, seatToken);
        await person.connect();
        return person;
      }),
    );
    const host = await TableClient.enter(server, { hostToken });
    const started = await host.submit({ type: "startGame" });
    if (!started.ok) throw new Error(`A game did not start: ${started.refusal.code}`);
    await host.leave();
    gatherings.push({ code, people });
  }
  return gatherings;
}

/** The holder of a seat's token, or of that of a student who has the seat. */
export const speaker = (url: () => string, seatToken: string): Speaker =>
  new Person({
    enter: () => TableClient.enter(url(), { seatToken }),
    submit: (client, text, id) => client.submit({ type: "speak", to: [], text }, id),
  });

export const peopleOf = (gatherings: readonly Gathering[]): readonly Speaker[] =>
  gatherings.flatMap(({ people }) => people);

let words = 0;

/** Everybody speaks for `span` milliseconds; no word is said twice by anybody. */
export async function talk(
  people: readonly Pick<Speaker, "say">[],
  span: number,
  length = 0,
): Promise<void> {
  const end = performance.now() + span;
  while (performance.now() < end) {
    for (const person of people) {
      words += 1;
      person.say(`Word ${words} `.padEnd(length, "x").trim());
    }
    await pause(PACE);
  }
}

/** Resolves with the seconds until everybody has a socket and the whole position. */
export async function allConnected(
  people: readonly Pick<Speaker, "isConnected">[],
): Promise<number> {
  const begin = performance.now();
  while (people.some((person) => !person.isConnected)) {
    if (performance.now() - begin > PATIENCE) throw new Error("Not everybody has come back");
    await pause(5);
  }
  return (performance.now() - begin) / 1_000;
}

/** Milliseconds between two words of one person: what a seat may send in the long run, and no more. */
const PACE = 110;
const PATIENCE = 30_000;
