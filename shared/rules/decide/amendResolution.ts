import { idsOf, type ResolutionId, type SeatId } from "#shared/kernel/ids.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import type { CommandOf } from "../commands.ts";
import { openResolution } from "../plenary/agenda.ts";
import { mayRead } from "../plenary/subjects.ts";
import { hearText, silenceFrom } from "../plenary.ts";
import { type Refusal, refusal } from "../refusals.ts";
import type { Package } from "../state/programme.ts";
import type { Resolution } from "../state/resolution.ts";
import type { GameState } from "../state.ts";
import type { Unfolding } from "../unfolding.ts";

/** Puts a changed text in place of the one on the table; the others take their positions anew (8.4, 8.7). */
export function amendResolution(
  u: Unfolding,
  seat: SeatId,
  { resolution: id, changes }: CommandOf<"amendResolution">,
): Refusal | undefined {
  const amendable = amendableText(u.scenario, u.state, id);
  if (!amendable.ok) return amendable.error;
  const { resolution, text } = amendable.value;
  const terms: Package = { ...text, ...changes };
  const unread = mayRead(u.scenario, u.state, resolution, terms);
  if (unread !== undefined) return unread;
  if (idsOf(changes).every((issue) => text[issue] === changes[issue])) {
    return refusal("packageUnchanged", { resolution: id });
  }
  if (resolution.rule === "silence") u.emit({ type: "silenceBroken", resolution: id, by: seat });
  u.emit({
    type: "resolutionAmended",
    resolution: id,
    by: seat,
    package: terms,
    silenceEndsAt: silenceFrom(u, resolution.rule),
  });
  hearText(u, id);
  return undefined;
}

/** The open resolution with the text that an amendment would change, or why it may not be amended. */
export function amendableText(
  scenario: PublicScenario,
  state: GameState,
  id: ResolutionId,
): Result<{ readonly resolution: Resolution; readonly text: Package }, Refusal> {
  const open = openResolution(state, id);
  if (!open.ok) return open;
  const resolution = open.value;
  const text = resolution.texts.at(-1);
  if (text === undefined) return err(refusal("packageUnchanged", { resolution: id }));
  const { amendmentsPerResolution: max } = scenario.settings.procedure;
  return resolution.texts.length > max
    ? err(refusal("tooManyAmendments", { max }))
    : ok({ resolution, text: text.package });
}
