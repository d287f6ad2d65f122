import { type ResolutionId, resolutionId, type SeatId } from "#shared/kernel/ids.ts";
import { own } from "#shared/kernel/lookUp.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { type Refusal, refusal } from "../refusals.ts";
import type { Position, Resolution, ResolutionSubject } from "../state/resolution.ts";
import type { GameState } from "../state.ts";

/** Neither decided nor put aside: tabled and waiting for a second, or open. */
export const isUndecided = ({ status }: Pick<Resolution, "status">): boolean =>
  status === "tabled" || status === "open";

/** Open resolutions in the order in which they are called (8.16): the chair's, then as tabled. */
export function openInOrder(state: GameState): readonly Resolution[] {
  const open = Object.values(state.resolutions).filter(({ status }) => status === "open");
  const place = ({ id }: Resolution): number => {
    const called = state.agenda.indexOf(id);
    return called === -1 ? state.agenda.length : called;
  };
  return open.toSorted((a, b) => place(a) - place(b));
}

/** The undecided resolution on the same programme or crisis, if there is one (8.1). */
export const pendingOn = (state: GameState, subject: ResolutionSubject): Resolution | undefined =>
  Object.values(state.resolutions).find(
    (each) => isUndecided(each) && matterOf(each.subject) === matterOf(subject),
  );

/** The programme or crisis that a subject is about. */
const matterOf = (subject: ResolutionSubject): string =>
  subject.kind === "crisisResponse" ? subject.crisis : subject.programme;

/** The resolution that a command names, whatever its status. */
export function namedResolution(state: GameState, id: ResolutionId): Result<Resolution, Refusal> {
  const resolution = own(state.resolutions, id);
  return resolution === undefined
    ? err(refusal("resolutionUnknown", { resolution: id }))
    : ok(resolution);
}

/** The open resolution that a command names. */
export function openResolution(state: GameState, id: ResolutionId): Result<Resolution, Refusal> {
  const named = namedResolution(state, id);
  return named.ok && named.value.status !== "open" ? err(notOpen(named.value)) : named;
}

/** Not in the status that a command needs. */
export const notOpen = ({ id, status }: Resolution): Refusal =>
  refusal("resolutionNotOpen", { resolution: id, status });

/** Resolutions are public, so they are numbered in the order tabled. */
export const nextResolutionId = (state: GameState): ResolutionId =>
  resolutionId(`r${Object.keys(state.resolutions).length + 1}`);

/** Whether a resolution belongs to the running sitting: this year's plenary, or its crisis. */
export const isOfThisSitting = (state: GameState, { year, subject }: Resolution): boolean =>
  year === state.year && (subject.kind === "crisisResponse") === (state.phase === "crisis");

/** Seats that took this position, in the order of the table. */
export const seatsFor = (
  state: GameState,
  { positions }: Resolution,
  position: Position,
): readonly SeatId[] =>
  Object.values(state.seats).flatMap(({ id }) => (positions[id] === position ? [id] : []));
