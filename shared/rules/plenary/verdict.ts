import { assertNever } from "#shared/kernel/assertNever.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import type { Instant } from "#shared/kernel/units.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import { trustNeeded } from "../packages.ts";
import type { Resolution } from "../state/resolution.ts";
import type { GameState } from "../state.ts";
import { seatsFor } from "./agenda.ts";
import { FEWEST_MEMBERS, membersUnder, trustGap } from "./membership.ts";
import { textProgramme } from "./subjects.ts";

/** What a decision rule makes of the positions on record. */
export type Verdict =
  | { readonly kind: "adopted"; readonly members: readonly SeatId[] }
  | { readonly kind: "blocked"; readonly by: readonly SeatId[] }
  | { readonly kind: "shelved" };

/** The verdict that the positions on record bring at once, or undefined while the matter stays open. */
export function verdictNow(
  scenario: PublicScenario,
  state: GameState,
  resolution: Resolution,
): Verdict | undefined {
  const objectors = seatsFor(state, resolution, "object");
  switch (resolution.rule) {
    case "consensus":
      if (!haveAllSpoken(state, resolution)) return undefined;
      if (objectors.length > 0) return { kind: "blocked", by: objectors };
      return adoptedByTwo(scenario, state, resolution) ?? SHELVED;
    case "silence":
      return objectors.length > 0 ? { kind: "blocked", by: objectors } : undefined;
    case "aseanMinusX":
      if (!haveAllSpoken(state, resolution)) return undefined;
      return adoptedByTwo(scenario, state, resolution);
    case "emergencyMajority":
      return adoptedByMajority(state, resolution);
    default:
      return assertNever(resolution.rule);
  }
}

/** The verdict on an open resolution when its phase ends at `now`. */
export function verdictAtPhaseEnd(
  scenario: PublicScenario,
  state: GameState,
  resolution: Resolution,
  now: Instant,
): Verdict {
  const objectors = seatsFor(state, resolution, "object");
  switch (resolution.rule) {
    case "consensus":
      return objectors.length > 0 ? { kind: "blocked", by: objectors } : SHELVED;
    case "silence":
      return isSilenceOver(state, resolution, now)
        ? verdictOfSilence(scenario, state, resolution)
        : SHELVED;
    case "aseanMinusX":
      return adoptedByTwo(scenario, state, resolution) ?? SHELVED;
    case "emergencyMajority":
      return SHELVED;
    default:
      return assertNever(resolution.rule);
  }
}

/** The verdict on a text whose silence was not broken: adopted while at least two go along (8.7, 8.10). */
export function verdictOfSilence(
  scenario: PublicScenario,
  state: GameState,
  resolution: Resolution,
): Verdict {
  const members = membersUnder(scenario, state, resolution);
  return needsMembers(resolution) && members.length < FEWEST_MEMBERS
    ? SHELVED
    : { kind: "adopted", members };
}

const SHELVED: Verdict = { kind: "shelved" };

/** Delegations without a player are not waited for. */
const haveAllSpoken = (state: GameState, { positions }: Resolution): boolean =>
  Object.values(state.seats).every(
    (seat) => seat.player === undefined || positions[seat.id] !== undefined,
  );

/** Adopted if two support, two take part, and under ASEAN minus X trust among those suffices (8.6, 8.8). */
function adoptedByTwo(
  scenario: PublicScenario,
  state: GameState,
  resolution: Resolution,
): Verdict | undefined {
  if (seatsFor(state, resolution, "support").length < FEWEST_MEMBERS) return undefined;
  const members = membersUnder(scenario, state, resolution);
  if (!needsMembers(resolution)) return { kind: "adopted", members };
  if (members.length < FEWEST_MEMBERS) return undefined;
  const isTrusted =
    resolution.rule !== "aseanMinusX" || trustSuffices(scenario, state, resolution, members);
  return isTrusted ? { kind: "adopted", members } : undefined;
}

function trustSuffices(
  scenario: PublicScenario,
  state: GameState,
  { subject, texts }: Resolution,
  members: readonly SeatId[],
): boolean {
  const programme = textProgramme(scenario, subject);
  const terms = texts.at(-1)?.package;
  if (programme === undefined || terms === undefined) return false;
  return trustGap(scenario, state, members, trustNeeded(programme, terms)) === undefined;
}

/** More than half of all delegations support (8.9). */
function adoptedByMajority(state: GameState, resolution: Resolution): Verdict | undefined {
  const supporters = seatsFor(state, resolution, "support");
  const seats = Object.keys(state.seats).length;
  return supporters.length * 2 > seats ? { kind: "adopted", members: supporters } : undefined;
}

const needsMembers = ({ subject }: Resolution): boolean =>
  subject.kind === "adoptProgramme" || subject.kind === "reviseProgramme";

/** Silence cut short counts only where nobody could have used the rest of it (8.7). */
function isSilenceOver(state: GameState, { silenceEndsAt }: Resolution, now: Instant): boolean {
  if (silenceEndsAt === undefined || silenceEndsAt <= now) return true;
  return Object.values(state.seats).every((seat) => seat.player === undefined || seat.ready);
}
