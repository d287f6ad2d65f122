import type { NewsId, SeatId } from "#shared/kernel/ids.ts";
import { nextFloat, pick, pickWeighted, shuffle } from "#shared/kernel/rng.ts";
import { type Money, money } from "#shared/kernel/units.ts";
import type { CrisisCard, OvertureCard } from "#shared/scenario/schema/cards.ts";
import { applyEffects } from "./effects.ts";
import { neglectOf } from "./neglect.ts";
import { ageTrust } from "./trust.ts";
import type { Unfolding } from "./unfolding.ts";

/** A year begins: trust is a year older, income is paid, news breaks, what is coming is drawn (rules 3.3, 2.5, 9.6, 11.10, 11.1, 7.1). */
export function holdBriefing(u: Unfolding): void {
  if (u.state.year > 1) ageTrust(u);
  payIncome(u);
  breakNews(u);
  drawCrises(u);
  dealForecasts(u);
  makeOvertures(u);
}

function payIncome(u: Unfolding): void {
  const { perProsperityPoint } = u.scenario.settings.income;
  const factor = 1 + perProsperityPoint * (u.state.tracks.prosperity - 50);
  const amounts: Record<SeatId, Money> = {};
  for (const seat of u.scenario.seats) amounts[seat.id] = money(seat.income * factor);
  u.emit({ type: "incomePaid", amounts });
}

/** What a backlash brought on its way, then one piece by chance that has not been seen yet. */
function breakNews(u: Unfolding): void {
  for (const news of u.state.newsComing) breakOne(u, news);
  const unseen = u.scenario.news
    .filter((card) => card.firstYear <= u.state.year && !u.state.newsSeen.includes(card.id))
    .map((card) => ({ item: card.id, weight: card.weight }));
  if (unseen.some((entry) => entry.weight > 0)) {
    breakOne(
      u,
      u.draw((rng) => pickWeighted(rng, unseen)),
    );
  }
}

function breakOne(u: Unfolding, id: NewsId): void {
  const card = u.scenario.news.find((each) => each.id === id);
  if (card === undefined) return;
  u.emit({ type: "newsBroke", news: id });
  const members = u.scenario.seats.map((seat) => seat.id);
  applyEffects(u, card.effects, { factor: 1, members, reason: "news", about: id });
}

/** One crisis, and a second the likelier the greater the rivalry; each once a game. */
function drawCrises(u: Unfolding): void {
  const chance = u.state.tracks.rivalry * u.scenario.settings.crises.secondPerRivalryPoint;
  const isSecond = u.draw(nextFloat) < chance;
  const drawn: CrisisCard[] = [];
  for (let count = isSecond ? 2 : 1; count > 0; count--) {
    const deck = u.scenario.crises
      .filter((card) => card.firstYear <= u.state.year && !drawn.includes(card))
      .filter((card) => !Object.hasOwn(u.state.crises, card.id))
      .map((card) => ({ item: card, weight: deckWeight(u, card) }));
    if (!deck.some((entry) => entry.weight > 0)) break;
    drawn.push(u.draw((rng) => pickWeighted(rng, deck)));
  }
  u.emit({ type: "crisesDrawn", crises: drawn.map((card) => card.id) });
}

const deckWeight = (u: Unfolding, card: CrisisCard): number =>
  card.drivers.reduce(
    (sum, driver) => sum + driver.weight * neglectOf(u.state.tracks, driver.track),
    card.weight,
  );

/** Every delegation hears of one kind of crisis: a drawn one with the scenario's accuracy, else another. */
function dealForecasts(u: Unfolding): void {
  const { forecastAccuracy } = u.scenario.settings.crises;
  const kindOf = new Map(u.scenario.crises.map((card) => [card.id, card.kind]));
  const coming = [...new Set(u.state.crisisDeck.flatMap((id) => kindOf.get(id) ?? []))];
  const other = [...new Set(kindOf.values())].filter((kind) => !coming.includes(kind));
  if (coming.length === 0 || other.length === 0) return;
  for (const { id: seat } of u.scenario.seats) {
    const isRight = u.draw(nextFloat) < forecastAccuracy;
    const crisisKind = u.draw((rng) => pick(rng, isRight ? coming : other));
    const forecast = {
      year: u.state.year,
      crisisKind,
      likelihood: Math.round(forecastAccuracy * 100),
    };
    u.emit({ type: "forecastDealt", seat, forecast });
  }
}

/** Some delegations, drawn by lot, are each made an overture that nobody was made before. */
function makeOvertures(u: Unfolding): void {
  const seats = u.draw((rng) =>
    shuffle(
      rng,
      u.scenario.seats.map((seat) => seat.id),
    ),
  );
  for (const seat of seats.slice(0, u.scenario.settings.overtures.perYear)) {
    const open = u.scenario.overtures
      .filter((card) => isOpenTo(u, card, seat))
      .map((card) => ({ item: card.id, weight: card.weight }));
    if (!open.some((entry) => entry.weight > 0)) continue;
    const overture = u.draw((rng) => pickWeighted(rng, open));
    u.emit({ type: "overtureMade", seat, overture });
  }
}

const isOpenTo = (u: Unfolding, card: OvertureCard, seat: SeatId): boolean =>
  card.to.includes(seat) &&
  card.firstYear <= u.state.year &&
  !u.state.overturesDealt.includes(card.id);
