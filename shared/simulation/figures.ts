import type { GameSummary } from "./gameSummary.ts";
import { grouped } from "./grouped.ts";
import { type Mean, meanOf, type Part, partOf, varianceBetween } from "./statistics.ts";

/** What many games together say of a scenario. */
export interface Figures {
  readonly games: number;
  readonly score: Readonly<Record<string, Mean>>;
  /** Score above the own walk-away value, by personality. */
  readonly gainByPersonality: Readonly<Record<string, Mean>>;
  /** How the region stood at the end. */
  readonly endings: Readonly<Record<GameSummary["ending"], Part>>;
  readonly adopted: Readonly<Record<string, Part>>;
  /** Of those made to somebody: how many were taken, and the final score of takers and refusers. */
  readonly overtures: Readonly<
    Record<string, { readonly taken: Part; readonly takers: Mean; readonly refusers: Mean }>
  >;
  readonly promisesKept: Part;
  readonly dealsAgreed: Part;
  readonly adoptedUnder: Readonly<Record<string, number>>;
  readonly commands: Mean;
  readonly refused: number;
  /** Parts of the variance of the gain over the walk-away value. */
  readonly variance: { readonly seat: number; readonly personality: number; readonly rest: number };
}

export function figuresOf(games: readonly GameSummary[], programmes: readonly string[]): Figures {
  const seats = games.flatMap((game) => game.seats);
  const gain = (of: (typeof seats)[number]): number => of.score - of.walkAway;
  const sum = (value: (game: GameSummary) => number): number =>
    games.reduce((total, game) => total + value(game), 0);
  const kept = sum((game) => game.obligations.kept);
  const bySeat = varianceBetween(seats, gain, ({ seat }) => seat);
  const byPersonality = varianceBetween(seats, gain, ({ personality }) => personality);
  return {
    games: games.length,
    score: grouped(
      seats,
      ({ seat }) => seat,
      (members) => meanOf(members.map(({ score }) => score)),
    ),
    gainByPersonality: grouped(
      seats,
      ({ personality }) => personality,
      (members) => meanOf(members.map(gain)),
    ),
    endings: {
      peace: endedIn(games, "peace"),
      coldPeace: endedIn(games, "coldPeace"),
      fragile: endedIn(games, "fragile"),
      collapse: endedIn(games, "collapse"),
    },
    adopted: Object.fromEntries(
      programmes.map((id) => [
        id,
        partOf(games.filter((game) => game.programmes.includes(id)).length, games.length),
      ]),
    ),
    overtures: overtureFigures(games),
    promisesKept: partOf(kept, kept + sum((game) => game.obligations.broken)),
    dealsAgreed: partOf(
      sum((game) => game.deals.agreed),
      sum((game) => game.deals.proposed),
    ),
    adoptedUnder: totals(games.map((game) => game.adoptedUnder)),
    commands: meanOf(games.map((game) => game.commands)),
    refused: sum((game) => game.refused),
    variance: {
      seat: bySeat,
      personality: byPersonality,
      rest: Math.max(0, 1 - bySeat - byPersonality),
    },
  };
}

const endedIn = (games: readonly GameSummary[], ending: GameSummary["ending"]): Part =>
  partOf(games.filter((game) => game.ending === ending).length, games.length);

function overtureFigures(games: readonly GameSummary[]): Figures["overtures"] {
  const dealt = games.flatMap((game) =>
    game.overtures.map((each) => ({
      ...each,
      score: game.seats.find(({ seat }) => seat === each.seat)?.score ?? 0,
    })),
  );
  return grouped(
    dealt,
    ({ overture }) => overture,
    (cases) => {
      const takers = cases.filter(({ taken }) => taken);
      const refusers = cases.filter(({ taken }) => !taken);
      return {
        taken: partOf(takers.length, cases.length),
        takers: meanOf(takers.map(({ score }) => score)),
        refusers: meanOf(refusers.map(({ score }) => score)),
      };
    },
  );
}

function totals(
  counts: readonly Readonly<Record<string, number>>[],
): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const count of counts) {
    for (const [name, value] of Object.entries(count)) sums[name] = (sums[name] ?? 0) + value;
  }
  return sums;
}
