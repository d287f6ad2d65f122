import type { GameSummary, SeatSummary } from "./gameSummary.ts";
import { grouped } from "./grouped.ts";
import { type Mean, meanOf, type Part, partOf, varianceBetween } from "./statistics.ts";

/** Games by how they were put together, as far as these figures need them. */
export interface WholeCohorts {
  readonly mixed: readonly GameSummary[];
  readonly levels: readonly GameSummary[];
  readonly exploited: readonly GameSummary[];
}

/** What games beyond those of the balance say. Gains are scores above the own walk-away value. */
export interface WholeFigures {
  /** By overture: what taking it was worth, and how often the answer that was given was the worse one. */
  readonly overtures: Readonly<Record<string, OvertureFigures>>;
  /** Of delegations last at half-time: how many ended first, or at tables of more than three among the first two. */
  readonly comeback: Part;
  readonly levels: Pairings;
  readonly personalities: Pairings;
  /** Parts of the variance of gains between bots of all levels; the rest is chance and who met whom. */
  readonly variance: Readonly<Record<"seat" | "personality" | "level" | "rest", number>>;
  /** What an exploiter scored more than its honest twin in the same seat of the same game. */
  readonly exploiters: Readonly<Record<string, Mean>>;
}

export interface OvertureFigures {
  /** Own final score with it taken, less that without. */
  readonly worthTaking: Mean;
  readonly betterTaken: Part;
  readonly regretted: Part;
}

/** Gains of each kind of bot, whoever sat with it, and by whom it met. */
export interface Pairings {
  readonly gain: Readonly<Record<string, Mean>>;
  /** Own kind → kind of another at the table → own gain. */
  readonly against: Readonly<Record<string, Readonly<Record<string, Mean>>>>;
}

export function wholeFiguresOf({ mixed, levels, exploited }: WholeCohorts): WholeFigures {
  return {
    overtures: overtureFigures(mixed),
    comeback: comebackIn(mixed),
    levels: pairings(levels, ({ level }) => level),
    personalities: pairings(mixed, ({ personality }) => personality),
    variance: varianceIn(levels),
    exploiters: profitOf(exploited),
  };
}

const gainOf = ({ score, walkAway }: SeatSummary): number => score - walkAway;

function overtureFigures(games: readonly GameSummary[]): WholeFigures["overtures"] {
  const cases = games.flatMap(({ secondThought }) => secondThought ?? []);
  return grouped(
    cases,
    ({ overture }) => overture,
    (of) => ({
      worthTaking: meanOf(of.map(({ worthTaking }) => worthTaking)),
      betterTaken: partOf(of.filter(({ worthTaking }) => worthTaking > 0).length, of.length),
      regretted: partOf(
        of.filter(({ taken, worthTaking }) => (taken ? worthTaking < 0 : worthTaking > 0)).length,
        of.length,
      ),
    }),
  );
}

function comebackIn(games: readonly GameSummary[]): Part {
  const cases = games.flatMap(({ seats }) => {
    const atHalf = seats.flatMap((seat) =>
      seat.halfway === undefined ? [] : [{ seat, lead: seat.halfway - seat.walkAway }],
    );
    const [last] = atHalf.toSorted((a, b) => a.lead - b.lead);
    return last === undefined ? [] : [{ seats, last: last.seat }];
  });
  const back = cases.filter(({ seats, last }) => {
    const ahead = seats.filter((seat) => gainOf(seat) > gainOf(last)).length;
    return ahead < (seats.length > 3 ? 2 : 1);
  });
  return partOf(back.length, cases.length);
}

function pairings(games: readonly GameSummary[], kindOf: (seat: SeatSummary) => string): Pairings {
  const met = games.flatMap(({ seats }) =>
    seats.flatMap((own) =>
      seats
        .filter((other) => other !== own)
        .map((other) => ({ own: kindOf(own), other: kindOf(other), gain: gainOf(own) })),
    ),
  );
  return {
    gain: grouped(
      games.flatMap(({ seats }) => seats),
      kindOf,
      (of) => meanOf(of.map(gainOf)),
    ),
    against: grouped(
      met,
      ({ own }) => own,
      (of) =>
        grouped(
          of,
          ({ other }) => other,
          (pairs) => meanOf(pairs.map(({ gain }) => gain)),
        ),
    ),
  };
}

function varianceIn(games: readonly GameSummary[]): WholeFigures["variance"] {
  const seats = games.flatMap((game) => game.seats);
  const between = (kindOf: (seat: SeatSummary) => string): number =>
    varianceBetween(seats, gainOf, kindOf);
  const seat = between((of) => of.seat);
  const personality = between((of) => of.personality);
  const level = between((of) => of.level);
  return { seat, personality, level, rest: Math.max(0, 1 - seat - personality - level) };
}

function profitOf(exploited: readonly GameSummary[]): WholeFigures["exploiters"] {
  return grouped(
    exploited.flatMap(({ exploit }) => exploit ?? []),
    ({ exploiter }) => exploiter,
    (of) => meanOf(of.map(({ profit }) => profit)),
  );
}
