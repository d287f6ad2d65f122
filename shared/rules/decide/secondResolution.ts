import type { ResolutionId, SeatId } from "#shared/kernel/ids.ts";
import { err, type Result } from "#shared/kernel/result.ts";
import type { CommandOf } from "../commands.ts";
import { namedResolution, notOpen } from "../plenary/agenda.ts";
import { hearText, silenceFrom } from "../plenary.ts";
import { type Refusal, refusal } from "../refusals.ts";
import type { Resolution } from "../state/resolution.ts";
import type { GameState } from "../state.ts";
import type { Unfolding } from "../unfolding.ts";

/** Another delegation's second opens a tabled resolution (8.3). */
export function secondResolution(
  u: Unfolding,
  seat: SeatId,
  { resolution: id }: CommandOf<"secondResolution">,
): Refusal | undefined {
  const tabled = resolutionToSecond(u.state, seat, id);
  if (!tabled.ok) return tabled.error;
  const silenceEndsAt = silenceFrom(u, tabled.value.rule);
  u.emit({ type: "resolutionSeconded", resolution: id, by: seat, silenceEndsAt });
  hearText(u, id);
  return undefined;
}

/** The tabled resolution that this delegation may second, or why not. */
export function resolutionToSecond(
  state: GameState,
  seat: SeatId,
  id: ResolutionId,
): Result<Resolution, Refusal> {
  const named = namedResolution(state, id);
  if (!named.ok) return named;
  const { status, by } = named.value;
  if (status === "open") return err(refusal("alreadySeconded", { resolution: id }));
  if (status !== "tabled") return err(notOpen(named.value));
  return by === seat ? err(refusal("cannotSecondOwnText", { resolution: id })) : named;
}
