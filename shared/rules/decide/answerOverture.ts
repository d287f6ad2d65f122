import type { SeatId } from "#shared/kernel/ids.ts";
import { own } from "#shared/kernel/lookUp.ts";
import type { OvertureCard } from "#shared/scenario/schema/cards.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import type { CommandOf } from "../commands.ts";
import type { LegalCommands } from "../legal.ts";
import { boundToDecline, noteOverture } from "../obligations.ts";
import { overtureCard, recordAnswer } from "../overtures.ts";
import { type Refusal, refusal } from "../refusals.ts";
import type { OvertureAnswer } from "../state/overture.ts";
import type { GameState } from "../state.ts";
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
  if (!answersTo(u.scenario, u.state, seat, card).includes(answer)) {
    return refusal("boundByEscrow", { power: card.power });
  }
  recordAnswer(u, seat, card, answer);
  if (answer !== "decline") noteOverture(u, seat, card.power);
  return undefined;
}

/** The overtures of this delegation that wait, with the answers open to it. */
export const answersOpenTo = (
  scenario: Scenario,
  state: GameState,
  seat: SeatId,
): LegalCommands["answerOverture"] =>
  Object.values(state.seats[seat]?.overtures ?? {}).flatMap(({ id: overture, answer }) => {
    const card = overtureCard({ scenario }, overture);
    if (answer !== undefined || card === undefined) return [];
    return [{ overture, answers: answersTo(scenario, state, seat, card) }];
  });

/** What an escrowed refusal leaves. Most cautious first. */
const answersTo = (
  scenario: Scenario,
  state: GameState,
  seat: SeatId,
  { power }: OvertureCard,
): readonly OvertureAnswer[] =>
  boundToDecline(scenario, state, seat, power) ? ["decline"] : ["decline", "hedge", "accept"];
