import type { ClassStep } from "#shared/classroom/classPlan.ts";
import type { CrisisId } from "#shared/kernel/ids.ts";
import type { Millis } from "#shared/kernel/units.ts";
import type { Phase } from "#shared/scenario/schema/vocabulary.ts";
import type { Expectation, PublicView, ResolutionSubject, SeatView } from "#shared/views/view.ts";
import { markPassed } from "./clockMarks.ts";

/** A moment at a table, as far as it can be heard. */
export interface Moment {
  readonly public: PublicView;
  readonly own?: SeatView | undefined;
  /** The line of the record that asks whether somebody is there, while it waits for an answer. */
  readonly question?: number | undefined;
  /** Of the phase; undefined where no clock runs. */
  readonly left?: Millis | undefined;
}

/** What is worth a sound. */
export type Cue =
  | { readonly kind: "ended" }
  | { readonly kind: "crisis"; readonly crises: readonly CrisisId[] }
  | { readonly kind: "phase"; readonly phase: Phase }
  /** The phase ends that soon. */
  | { readonly kind: "clock"; readonly left: Millis }
  | { readonly kind: "adopted"; readonly subject: ResolutionSubject }
  | { readonly kind: "asked"; readonly ask: Ask }
  /** A class goes on. */
  | { readonly kind: "step"; readonly step: ClassStep };

/** Something that waits for the own delegation: an answer of some kind, or people who are ready. */
export type Ask = (typeof ANSWERS)[number] | "present" | "othersReady";

/** The weightiest cue that follows from one moment to the next, if any does: one change is one sound. */
export function cueBetween(before: Moment, after: Moment): Cue | undefined {
  if (after.public.stage === "ended")
    return before.public.stage === "ended" ? undefined : { kind: "ended" };
  if (after.public.stage !== "playing") return undefined;
  return (
    crisisCue(before, after) ??
    phaseCue(before, after) ??
    clockCue(before, after) ??
    adoptedCue(before, after) ??
    askedCue(before, after)
  );
}

/** Whether `cue` should be heard before `other`, where both wait. */
export const outweighs = (cue: Cue, other: Cue): boolean =>
  WEIGHTIEST_FIRST.indexOf(cue.kind) < WEIGHTIEST_FIRST.indexOf(other.kind);

const WEIGHTIEST_FIRST: readonly Cue["kind"][] = [
  "ended",
  "crisis",
  "phase",
  "clock",
  "step",
  "adopted",
  "asked",
];

function crisisCue(before: Moment, after: Moment): Cue | undefined {
  const crises = Object.values(after.public.crises)
    .filter(({ id, outcome }) => outcome === undefined && before.public.crises[id] === undefined)
    .map(({ id }) => id);
  return crises.length === 0 ? undefined : { kind: "crisis", crises };
}

function phaseCue({ public: before }: Moment, { public: after }: Moment): Cue | undefined {
  const isSame =
    before.stage === after.stage && before.year === after.year && before.phase === after.phase;
  return isSame ? undefined : { kind: "phase", phase: after.phase };
}

function clockCue(before: Moment, after: Moment): Cue | undefined {
  const mark = markPassed(before.left, after.left);
  return mark === undefined ? undefined : { kind: "clock", left: mark };
}

function adoptedCue(before: Moment, after: Moment): Cue | undefined {
  const adopted = Object.values(after.public.resolutions).find(
    ({ id, status }) => status === "adopted" && before.public.resolutions[id]?.status !== "adopted",
  );
  return adopted === undefined ? undefined : { kind: "adopted", subject: adopted.subject };
}

function askedCue(before: Moment, after: Moment): Cue | undefined {
  // What waited before a pause is not asked anew after it.
  if (before.public.paused) return undefined;
  const ask = askAfter(before, after);
  return ask === undefined ? undefined : { kind: "asked", ask };
}

function askAfter(before: Moment, after: Moment): Ask | undefined {
  if (after.question !== undefined && after.question !== before.question) return "present";
  const answer = ANSWERS.find((key) => countOf(after.own, key) > countOf(before.own, key));
  if (answer !== undefined) return answer;
  return areOthersReady(after) && !areOthersReady(before) ? "othersReady" : undefined;
}

/** Expectations that somebody else, or something, has an answer waiting for. */
const ANSWERS = [
  "answerDrafts",
  "takePositions",
  "answerOvertures",
  "respondCrisis",
] as const satisfies readonly Expectation["key"][];

/** How much of what `key` stands for waits for the delegation. */
export function countOf(own: SeatView | undefined, key: Expectation["key"]): number {
  const count = own?.expectations.find((each) => each.key === key)?.params["count"];
  return typeof count === "number" ? count : 0;
}

/** Whether every other delegation is ready, people among them, and the own one is not. */
function areOthersReady({ public: table, own }: Moment): boolean {
  if (own?.legal.markReady !== true) return false;
  const others = Object.values(table.seats).filter(
    ({ id, player }) => id !== own.seat && player !== undefined,
  );
  return (
    others.every(({ ready }) => ready) && others.some(({ player }) => player?.kind === "person")
  );
}
