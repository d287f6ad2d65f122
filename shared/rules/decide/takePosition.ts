import type { SeatId } from "#shared/kernel/ids.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import type { CommandOf } from "../commands.ts";
import { boundVote } from "../obligations.ts";
import { openResolution } from "../plenary/agenda.ts";
import { considerDecision } from "../plenary.ts";
import { type Refusal, refusal } from "../refusals.ts";
import type { Position, Resolution } from "../state/resolution.ts";
import type { GameState } from "../state.ts";
import type { Unfolding } from "../unfolding.ts";

/** Takes or changes a position, which may decide the matter (8.5). */
export function takePosition(
  u: Unfolding,
  seat: SeatId,
  { resolution: id, position }: CommandOf<"takePosition">,
): Refusal | undefined {
  const open = openResolution(u.state, id);
  if (!open.ok) return open.error;
  const refused = mayTakePosition(u.scenario, u.state, seat, [open.value, position]);
  if (refused !== undefined) return refused;
  u.emit({ type: "positionTaken", resolution: id, seat, position });
  considerDecision(u, id);
  return undefined;
}

/** The positions that this delegation could take now on a resolution (8.5, 8.10, 5.6). */
export const positionsOpenTo = (
  scenario: PublicScenario,
  state: GameState,
  seat: SeatId,
  resolution: Resolution,
): readonly Position[] =>
  resolution.status === "open"
    ? positionsUnder(resolution).filter(
        (position) => mayTakePosition(scenario, state, seat, [resolution, position]) === undefined,
      )
    : [];

function mayTakePosition(
  scenario: PublicScenario,
  state: GameState,
  seat: SeatId,
  [resolution, position]: readonly [Resolution, Position],
): Refusal | undefined {
  const { id, rule } = resolution;
  if (resolution.positions[seat] === position) {
    return refusal("positionUnchanged", { resolution: id, position });
  }
  const allowed = positionsUnder(resolution);
  if (!allowed.includes(position)) {
    return refusal("positionNotUnderThisRule", { rule, allowed: allowed.join(",") });
  }
  const bound = boundVote(scenario, state, seat, resolution);
  return bound === undefined || bound === position
    ? undefined
    : refusal("boundByEscrow", { resolution: id, position: bound });
}

/** Nobody can stay out of an end, nor out of what a majority decides for all (8.9, 8.10). */
const positionsUnder = ({ rule, subject }: Resolution): readonly Position[] =>
  rule === "emergencyMajority" || subject.kind === "endProgramme" ? BINDING : WITH_WAY_OUT;

const BINDING: readonly Position[] = ["support", "abstain", "object"];
const WITH_WAY_OUT: readonly Position[] = ["support", "abstain", "object", "dissociate"];
