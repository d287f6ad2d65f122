import { assertNever } from "#shared/kernel/assertNever.ts";
import type { RecordEntry, RecordPage } from "#shared/protocol/messages.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import type { Viewer } from "#shared/views/view.ts";
import type { MatchRules } from "./matchRules.ts";
import type { Step } from "./replay.ts";

/** Everybody who has a record of their own at a table: the public, the instructor, each seat. */
export const viewersOf = (scenario: Scenario): readonly Viewer[] => [
  { kind: "public" },
  { kind: "instructor" },
  ...scenario.seats.map((seat): Viewer => ({ kind: "seat", seat: seat.id })),
];

/** A name for a viewer, to keep things by. */
export function viewerKey(viewer: Viewer): string {
  switch (viewer.kind) {
    case "public":
    case "instructor":
      return viewer.kind;
    case "seat":
      return `seat ${viewer.seat}`;
    default:
      return assertNever(viewer);
  }
}

/** What each viewer's record gained, by `viewerKey`. Who gained nothing is absent. */
export type Gained = ReadonlyMap<string, readonly RecordEntry[]>;

/**
 * Numbers what each viewer gets to know, each from 0 without gaps, so that the numbers of one say
 * nothing about what others know.
 */
export class RecordNumbers {
  readonly #rules: MatchRules;
  readonly #scenario: Scenario;
  readonly #totals = new Map<string, number>();

  constructor(rules: MatchRules, scenario: Scenario) {
    this.#rules = rules;
    this.#scenario = scenario;
  }

  totalOf(viewer: Viewer): number {
    return this.#totals.get(viewerKey(viewer)) ?? 0;
  }

  /** What each viewer gains by the next steps. Nothing is numbered until `keep`. */
  next(steps: readonly Step[]): Gained {
    const gained = new Map<string, readonly RecordEntry[]>();
    for (const viewer of viewersOf(this.#scenario)) {
      const entries = this.#entries(steps, viewer);
      if (entries.length > 0) gained.set(viewerKey(viewer), entries);
    }
    return gained;
  }

  /** Takes in what `next` gave. */
  keep(gained: Gained): void {
    for (const [key, entries] of gained)
      this.#totals.set(key, (this.#totals.get(key) ?? 0) + entries.length);
  }

  #entries(steps: readonly Step[], viewer: Viewer): readonly RecordEntry[] {
    const first = this.totalOf(viewer);
    const entries: RecordEntry[] = [];
    for (const { before, event, after, at } of steps) {
      const seen = this.#rules.eventSeenBy(this.#scenario, before, event, viewer);
      if (seen === undefined) continue;
      const { year, phase } = after;
      entries.push({ index: first + entries.length, year, phase, at, event: seen });
    }
    return entries;
  }
}

/** The records of all viewers from the beginning, kept in memory while they are being read. */
export class RecordBook {
  readonly #entries = new Map<string, RecordEntry[]>();

  add(gained: Gained): void {
    for (const [key, entries] of gained) {
      const known = this.#entries.get(key);
      if (known === undefined) this.#entries.set(key, [...entries]);
      else known.push(...entries);
    }
  }

  page(viewer: Viewer, from: number): RecordPage {
    const entries = this.#entries.get(viewerKey(viewer)) ?? [];
    return { entries: entries.slice(from, from + PAGE), total: entries.length };
  }
}

/** Entries to a page: some 20 KB at most. */
const PAGE = 100;
