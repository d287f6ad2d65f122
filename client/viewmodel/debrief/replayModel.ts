import type { Debrief, DebriefEntry } from "#shared/analysis/debrief.ts";
import type { Level, Levels, Moment } from "#shared/analysis/moments.ts";
import { idsOf } from "#shared/kernel/ids.ts";
import { tenth } from "#shared/kernel/units.ts";
import type { Phase } from "#shared/views/view.ts";
import type { OpenDesk } from "../desk.ts";
import type { Wording } from "../record/recordContext.ts";
import { wordEvent } from "../record/recordModel.ts";

/** One step of the replay: something that happened, and every level just after it. */
export interface ReplayStep extends Wording {
  readonly index: number;
  readonly year: number;
  readonly phase: Phase;
  /** Taken back by a later rewind. */
  readonly undone: boolean;
  readonly levels: Levels;
  /** By how much this step moved which levels; nothing at the beginning. */
  readonly moved: Levels;
}

/** The replay's steps of one phase: where they begin in the list of all, and how many they are. */
export interface ReplayPhase {
  readonly year: number;
  readonly phase: Phase;
  readonly first: number;
  readonly count: number;
}

/**
 * The record as steps, oldest first. A change that has no sentence of its own comes with the one
 * before it. Ready marks and reflections are left out, and private words unless they are wanted.
 */
export function replaySteps(
  debrief: Debrief,
  desk: OpenDesk,
  withPrivate: boolean,
): readonly ReplayStep[] {
  const told = debrief.record
    .filter(
      (entry) =>
        !isLobby(entry) && !SILENT.has(entry.event.type) && (withPrivate || !isPrivate(entry)),
    )
    .flatMap((entry): readonly (DebriefEntry & Wording)[] => {
      const wording = wordEvent(entry.event, desk);
      return wording === undefined ? [] : [{ ...entry, ...wording }];
    });
  const moments = new MomentReader(debrief.moments);
  let levels: Levels = {};
  return told.map(({ index, year, phase, undone, text, details }, place) => {
    const before = levels;
    levels = { ...before, ...moments.before(told[place + 1]?.index ?? Number.POSITIVE_INFINITY) };
    return { index, year, phase, undone, text, details, levels, moved: movesOf(before, levels) };
  });
}

/** Before the game begins there is nothing to show. */
const isLobby = ({ year, event }: DebriefEntry): boolean =>
  year === 0 && event.type !== "gameStarted";

/** Whether this was said to some alone. */
export const isPrivate = ({ event }: DebriefEntry): boolean =>
  event.type === "messageSpoken" && event.channel.length > 0;

const SILENT: ReadonlySet<DebriefEntry["event"]["type"]> = new Set([
  "readyMarked",
  "reflectionWritten",
]);

function movesOf(before: Levels, after: Levels): Levels {
  const moves: Partial<Record<Level, number>> = {};
  for (const level of idsOf<Level>(after)) {
    const from = before[level];
    const to = after[level];
    if (from !== undefined && to !== undefined && from !== to) moves[level] = tenth(to - from);
  }
  return moves;
}

/** The phases of the replay in order, the time before the first year included. */
export function replayPhases(steps: readonly ReplayStep[]): readonly ReplayPhase[] {
  const phases: ReplayPhase[] = [];
  for (const [place, { year, phase }] of steps.entries()) {
    const last = phases.at(-1);
    if (last?.year === year && last.phase === phase) {
      phases[phases.length - 1] = { ...last, count: last.count + 1 };
    } else phases.push({ year, phase, first: place, count: 1 });
  }
  return phases;
}

/** Hands out moments in order, those of several events in one. */
class MomentReader {
  private readonly moments: readonly Moment[];
  private next = 0;

  constructor(moments: readonly Moment[]) {
    this.moments = moments;
  }

  /** What changed since the last call, before the event at `index`. */
  before(index: number): Levels {
    let changed: Levels = {};
    let moment = this.moments[this.next];
    while (moment !== undefined && moment.index < index) {
      changed = { ...changed, ...moment.levels };
      this.next += 1;
      moment = this.moments[this.next];
    }
    return changed;
  }
}
