import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import type { ServerProcess } from "#server/tools/rig/serverProcess.ts";
import { type Gathering, peopleOf } from "./gathering.ts";
import { lastSeen, type Verdict, verdictOn } from "./verdict.ts";

/** What came of one kind of fault. */
export interface Outcome extends Verdict {
  readonly fault: string;
  /** How often it was made to happen. */
  readonly times: number;
  /** Words answered with yes. */
  readonly answered: number;
  /** The longest time until everybody played again; absent where nobody was interrupted. */
  readonly secondsToResume?: number | undefined;
  /** What else was to hold and did not. */
  readonly failures: readonly string[];
}

/** What a fault was seen to do while it happened. */
export interface Observed {
  readonly times: number;
  readonly secondsToResume?: number | undefined;
  readonly failures?: readonly string[];
}

/** A folder for one server's journal, removed afterwards. */
export async function inFolder<T>(task: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(`${tmpdir()}/mufakat-faults-`);
  try {
    return await task(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Waits until every word is answered, ends the server in order, and reads what it wrote. */
export async function concluded(
  fault: string,
  place: { readonly folder: string; readonly server: ServerProcess },
  gatherings: readonly Gathering[],
  observed: Observed,
): Promise<Outcome> {
  const people = peopleOf(gatherings);
  await Promise.all(people.map((person) => person.settled()));
  await new Promise((resolve) => {
    setTimeout(resolve, QUIET);
  });
  const seen = lastSeen(gatherings);
  await Promise.all(people.map((person) => person.leave()));
  await place.server.end("SIGTERM");
  const verdict = await verdictOn(place.folder, gatherings, seen);
  const answered = people.reduce((count, person) => count + person.answered.size, 0);
  return { fault, answered, failures: [], ...observed, ...verdict };
}

/** Milliseconds in which what was sent last arrives everywhere. */
const QUIET = 300;
