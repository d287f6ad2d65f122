import type { SeatId } from "#shared/kernel/ids.ts";
import type { OvertureCard } from "#shared/views/view.ts";
import { regionTerms } from "./evaluation.ts";
import { overtureCardOf } from "./lookUp.ts";
import { takingTerms } from "./overtures.ts";
import { type BotContext, total } from "./policy.ts";

type Power = OvertureCard["power"];

/**
 * Points of the own final score that a delegation is likely to forgo if it declines all overtures of a power
 * through a year: those that wait for its answer, and those that are likely to be made.
 */
export function worthOfOvertures(context: BotContext, power: Power, lastYear: number): number {
  const { own } = context.view;
  const waiting = own.legal.answerOverture
    .map(({ overture }) => overtureCardOf(context.scenario, overture))
    .filter((card) => card.power === power)
    .reduce((sum, card) => sum + worthOfCard(context, card), 0);
  const known = own.overtures.map(({ id }) => id);
  return likelyCards(context, own.seat, lastYear)
    .filter(({ card }) => card.power === power && !known.includes(card.id))
    .reduce((sum, { card, chance }) => sum + chance * worthOfCard(context, card), waiting);
}

/** What the better of taking and hedging it brings, and nothing where neither is better than declining. */
const worthOfCard = (context: BotContext, card: OvertureCard): number => {
  const worth = (answer: "accept" | "hedge"): number => total(takingTerms(context, card, answer));
  return Math.max(0, worth("accept"), worth("hedge"));
};

/** Points that the region loses by what another delegation is likely to take of a power through a year. */
export function harmOfOvertures(
  context: BotContext,
  seat: SeatId,
  power: Power,
  lastYear: number,
): number {
  const { year } = context.view.public;
  const harm = (card: OvertureCard): number =>
    -total(
      regionTerms(context, [
        ["rivalry", card.rivalry],
        ["centrality", card.centrality],
      ]),
    );
  const points = likelyCards(context, seat, Math.max(year + 1, lastYear))
    .filter(({ card }) => card.power === power)
    .reduce((sum, { card, chance }) => sum + chance * TAKEN * harm(card), 0);
  return Math.max(0, points);
}
/** How likely another takes an overture that it is made. */
const TAKEN = 0.5;

/** How likely each overture is made to a delegation after this year, through the last: by its weight among those open to it (7.1). */
function likelyCards(
  context: BotContext,
  seat: SeatId,
  lastYear: number,
): readonly { readonly card: OvertureCard; readonly chance: number }[] {
  const { scenario, view } = context;
  const open = scenario.overtures.filter(
    ({ to, firstYear }) => to.includes(seat) && firstYear <= lastYear,
  );
  const weights = open.reduce((sum, { weight }) => sum + weight, 0);
  const years = Math.max(0, lastYear - view.public.year);
  const made = Math.min(1, scenario.settings.overtures.perYear / scenario.seats.length) * years;
  return open.map((card) => ({
    card,
    chance: weights > 0 ? Math.min(1, (made * card.weight) / weights) : 0,
  }));
}
