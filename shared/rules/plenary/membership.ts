import { assertNever } from "#shared/kernel/assertNever.ts";
import type { ProgrammeId, SeatId } from "#shared/kernel/ids.ts";
import type { Programme } from "#shared/scenario/schema/programmes.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import { optionsChosen, trustNeeded } from "../packages.ts";
import { programmeCard } from "../programmeCards.ts";
import { inForce } from "../programmesInForce.ts";
import type { Package } from "../state/programme.ts";
import type { Position, Resolution } from "../state/resolution.ts";
import type { GameState } from "../state.ts";
import { effectiveTrust } from "../trust.ts";

/** Two make an agreement: the fewest supporters, and the fewest members, of a text. */
export const FEWEST_MEMBERS = 2;

/** A pair whose trust falls short, and how much there is. */
export interface TrustGap {
  readonly from: SeatId;
  readonly to: SeatId;
  /** Effective trust, 0–100. */
  readonly trust: number;
}

/** The pair of these seats with the least effective trust, if that is below what is needed (8.2). */
export function trustGap(
  scenario: PublicScenario,
  state: GameState,
  seats: readonly SeatId[],
  needed: number,
): TrustGap | undefined {
  let widest: TrustGap | undefined;
  for (const from of seats) {
    for (const to of seats) {
      if (from === to) continue;
      const trust = effectiveTrust(scenario, state, from, to);
      if (trust < (widest?.trust ?? needed)) widest = { from, to, trust };
    }
  }
  return widest;
}

/** All seats of the table, in its order. */
export const allSeats = (state: GameState): readonly SeatId[] =>
  Object.values(state.seats).map((seat) => seat.id);

/**
 * Who pays and benefits if the text on the table is adopted as positions stand (8.8, 8.10). A
 * revision keeps the members who do not stay out, and admits those outside who support it and whom
 * trust with every member allows (8.12).
 */
export function membersUnder(
  scenario: PublicScenario,
  state: GameState,
  resolution: Resolution,
): readonly SeatId[] {
  const { subject, positions } = resolution;
  switch (subject.kind) {
    case "adoptProgramme":
      return allSeats(state).filter((seat) => goesAlong(resolution, positions[seat]));
    case "reviseProgramme":
      return membersRevised(scenario, state, resolution, subject.programme);
    case "endProgramme":
    case "crisisResponse":
      return [];
    default:
      return assertNever(subject);
  }
}

/** Members who keep a programme whose end is adopted under ASEAN minus X: those who did not agree to it (8.8). */
export const keepersOf = (
  state: GameState,
  { positions }: Resolution,
  id: ProgrammeId,
): readonly SeatId[] =>
  (inForce(state, id)?.members ?? []).filter((seat) => {
    const position = positions[seat];
    return position !== "support" && position !== "abstain";
  });

/** The cost shares of a text over its members, summing to 1 (8.12); equal where the text puts nothing on them. */
export function sharesAmong(
  programme: Programme,
  terms: Package,
  members: readonly SeatId[],
): Readonly<Record<SeatId, number>> {
  const stated = optionsChosen(programme, terms).find((option) => option.shares)?.shares;
  const part = (seat: SeatId): number => stated?.[seat] ?? 0;
  const sum = members.reduce((all, seat) => all + part(seat), 0);
  const shares: Record<SeatId, number> = {};
  for (const seat of members) shares[seat] = sum > 0 ? part(seat) / sum : 1 / members.length;
  return shares;
}

/** Under ASEAN minus X one joins by supporting or abstaining; otherwise one stays out by dissociating. */
const goesAlong = ({ rule }: Resolution, position: Position | undefined): boolean =>
  rule === "aseanMinusX"
    ? position === "support" || position === "abstain"
    : position !== "dissociate";

function membersRevised(
  scenario: PublicScenario,
  state: GameState,
  resolution: Resolution,
  id: ProgrammeId,
): readonly SeatId[] {
  const { positions } = resolution;
  const programme = programmeCard(scenario, id);
  const terms = resolution.texts.at(-1)?.package;
  if (programme === undefined || terms === undefined) return [];
  const needed = trustNeeded(programme, terms);
  const present = inForce(state, id)?.members ?? [];
  const members = present.filter((seat) => goesAlong(resolution, positions[seat]));
  for (const seat of allSeats(state)) {
    if (present.includes(seat) || positions[seat] !== "support") continue;
    const isTrusted = members.every(
      (member) => trustGap(scenario, state, [member, seat], needed) === undefined,
    );
    if (isTrusted) members.push(seat);
  }
  return allSeats(state).filter((seat) => members.includes(seat));
}
