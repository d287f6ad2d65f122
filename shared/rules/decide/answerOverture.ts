import type { SeatId } from "#shared/kernel/ids.ts";
import { own } from "#shared/kernel/lookUp.ts";
import type { CommandOf } from "../commandOf.ts";
import { boundToDecline, noteOverture } from "../obligations.ts";
import { overtureCard, recordAnswer } from "../overtures.ts";
import { type Refusal, refusal } from "../refusals.ts";
import type { Unfolding } from "../unfolding.ts";

/** Rules 7.2, 7.3 and 5.6: once, in briefing or caucus, and not against an escrowed refusal. */
export function answerOverture(
  u: Unfolding,
  seat: SeatId,
  command: CommandOf<"answerOverture">,
): Refusal | undefined {
  const { overture, answer } = command;
  const held = own(u.state.seats[seat]?.overtures ?? {}, overture);
  const card = overtureCard(u, overture);
  if (held === undefined || card === undefined) return refusal("overtureUnknown", { overture });
  if (held.answer !== undefined) return refusal("overtureAlreadyAnswered", { overture });
  if (answer !== "decline" && boundToDecline(u.scenario, u.state, seat, card.power)) {
    return refusal("boundByEscrow", { power: card.power });
  }
  recordAnswer(u, seat, card, answer);
  if (answer !== "decline") noteOverture(u, seat, card.power);
  return undefined;
}
