import type { OvertureId, SeatId } from "#shared/kernel/ids.ts";
import { clamp, type Money, money } from "#shared/kernel/units.ts";
import type { OvertureCard } from "#shared/scenario/schema/cards.ts";
import type { OvertureAnswer } from "./state/overture.ts";
import type { Unfolding } from "./unfolding.ts";

/** What answering an overture brings at once (rule 7.3): US$ bn, steps of alignment, own security. */
export interface OvertureGain {
  readonly paid: Money;
  readonly alignment: number;
  readonly security: number;
}

/** Half of money and security, and of a shift of two steps one, for a hedge; nothing for a refusal. */
export function overtureGain(card: OvertureCard, answer: OvertureAnswer): OvertureGain {
  switch (answer) {
    case "accept":
      return { paid: card.pays, alignment: card.alignment, security: card.security };
    case "hedge":
      return {
        paid: money(card.pays / 2),
        alignment: Math.trunc(card.alignment / 2),
        security: card.security / 2,
      };
    case "decline":
      return { paid: 0, alignment: 0, security: 0 };
  }
}

/** Records an answer with what it brings; alignment stays within −3 … +3. */
export function recordAnswer(
  u: Unfolding,
  seat: SeatId,
  card: OvertureCard,
  answer: OvertureAnswer,
): void {
  const { paid, alignment, security } = overtureGain(card, answer);
  const before = u.state.seats[seat]?.alignment ?? 0;
  u.emit({
    type: "overtureAnswered",
    seat,
    overture: card.id,
    answer,
    paid,
    alignment: clamp(before + alignment, -3, 3) - before,
    security,
  });
}

/** At the caucus's end silence is a refusal (rule 7.2). */
export function declineUnanswered(u: Unfolding): void {
  for (const { id } of u.scenario.seats) {
    const overtures = Object.values(u.state.seats[id]?.overtures ?? {});
    for (const { id: overture, answer } of overtures) {
      const card = overtureCard(u, overture);
      if (answer === undefined && card !== undefined) recordAnswer(u, id, card, "decline");
    }
  }
}

/** The card of this overture, or undefined where the scenario has none. */
export const overtureCard = (
  { scenario }: Pick<Unfolding, "scenario">,
  id: OvertureId,
): OvertureCard | undefined => scenario.overtures.find((card) => card.id === id);
