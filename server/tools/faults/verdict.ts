import type { Journal } from "#server/journal/journal.ts";
import { openSqliteJournal } from "#server/journal/sqliteJournal.ts";
import { systemClock } from "#server/match/clock.ts";
import { MatchRunner } from "#server/match/matchRunner.ts";
import { canonicalJson } from "#shared/kernel/hash.ts";
import { publicWireOf } from "#shared/protocol/publicWire.ts";
import type { PublicView } from "#shared/views/view.ts";
import type { Gathering } from "./gathering.ts";

/** What a fault did. All four are to be 0. */
export interface Verdict {
  /** Words that were answered with yes and are not in the journal. */
  readonly lost: number;
  /** Words that are in the journal more than once, and students who are in a class twice. */
  readonly doubled: number;
  /** Words that were answered with no, and are in the journal. */
  readonly refusedButDone: number;
  /** Tables whose replay is not what their people saw, or whose chain of hashes is broken. */
  readonly mismatches: number;
}

/** What everybody saw last, by table. */
export type LastSeen = ReadonlyMap<string, readonly PublicView[]>;

export function lastSeen(gatherings: readonly Gathering[]): LastSeen {
  return new Map(
    gatherings.map(({ code, people }) => [code, people.map((person) => person.line.public)]),
  );
}

/** Reads the journal of a server that has ended. */
export async function verdictOn(
  folder: string,
  gatherings: readonly Gathering[],
  seen: LastSeen,
): Promise<Verdict> {
  const journal = await openSqliteJournal({ folder, onFault: () => undefined });
  try {
    const verdicts = await Promise.all(
      gatherings.map((gathering) => verdictOnTable(journal, gathering, seen)),
    );
    return verdicts.reduce(sum, CLEAN);
  } finally {
    await journal.close();
  }
}

export const CLEAN: Verdict = { lost: 0, doubled: 0, refusedButDone: 0, mismatches: 0 };

export const sum = (one: Verdict, other: Verdict): Verdict => ({
  lost: one.lost + other.lost,
  doubled: one.doubled + other.doubled,
  refusedButDone: one.refusedButDone + other.refusedButDone,
  mismatches: one.mismatches + other.mismatches,
});

async function verdictOnTable(
  journal: Journal,
  { code, people }: Gathering,
  seen: LastSeen,
): Promise<Verdict> {
  const log = await journal.open(code);
  const entries = log.ok ? await log.value.entries() : log;
  if (!log.ok || !entries.ok) return { ...CLEAN, mismatches: 1 };
  const times = new Map<string, number>();
  for (const { events } of entries.value)
    for (const event of events)
      if (event.type === "messageSpoken") times.set(event.text, (times.get(event.text) ?? 0) + 1);
  const replayed = await MatchRunner.open(log.value, {
    clock: systemClock,
    onFault: () => undefined,
  });
  const now = replayed.ok ? shown(replayed.value.publicView) : "";
  const views = seen.get(code) ?? [];
  const answered = people.flatMap((person) => [...person.answered]);
  const refused = people.flatMap((person) => [...person.refused.keys()]);
  return {
    lost: answered.filter((text) => !times.has(text)).length,
    doubled: [...times.values()].filter((count) => count > 1).length,
    refusedButDone: refused.filter((text) => times.has(text)).length,
    mismatches: views.every((view) => shown(view) === now) ? 0 : 1,
  };
}

/** As it travels: money and levels in whole tenths. */
const shown = (view: PublicView): string => canonicalJson(publicWireOf(view));
