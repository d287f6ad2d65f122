import { EXPLOITER_IDS, HONEST_TWINS } from "#shared/bots/exploiters.ts";
import {
  LEVEL_IDS,
  type LevelId,
  PERSONALITY_IDS,
  USUAL_LEVEL,
} from "#shared/bots/strategyName.ts";
import type { Millis } from "#shared/kernel/units.ts";
import { playItself } from "#shared/practice/selfPlay.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { type Exploit, type GameSummary, type SecondThought, summaryOf } from "./gameSummary.ts";

/**
 * Which bots meet: all sorts; hard bargainers alone; one co-operator among hard bargainers; co-operators
 * alone; all sorts of all levels; one exploiter among all sorts; all sorts that may agree on nothing.
 */
export const COHORTS = [
  "mixed",
  "selfish",
  "amongHard",
  "amongLike",
  "levels",
  "exploited",
  "noAgreement",
] as const;
export type Cohort = (typeof COHORTS)[number];

export interface PlannedGame {
  readonly cohort: Cohort;
  readonly seed: number;
  readonly years: number;
  /** Whether it is played once more with one answer to an overture turned round. */
  readonly secondThought: boolean;
  /** Strategies by seat. */
  readonly personalities: Readonly<Record<string, string>>;
}

/**
 * Which games are played, by whom; same arguments, same games. Of every ten two are played by hard
 * bargainers alone, one each by a co-operator among them and by co-operators alone; six by all sorts.
 * Where all is asked for, those six are played twice, and for every ten come three more between bots of
 * all levels and two with an exploiter, which are played twice as well.
 */
export function plannedGames(
  of: Scenario,
  { games, seed, years, isWhole }: Plan,
): readonly PlannedGame[] {
  const balance = Array.from({ length: games }, (_, index) =>
    balanceGame(of, index, { seed: seed + index, years, secondThought: isWhole }),
  );
  if (!isWhole) return balance;
  const more = Math.ceil(games / 10);
  return [
    ...balance,
    ...Array.from({ length: 3 * more }, (_, index) =>
      levelsGame(of, index, { seed: seed + games + index, years }),
    ),
    ...Array.from({ length: 2 * more }, (_, index) =>
      exploitedGame(of, index, { seed: seed + index, years }),
    ),
  ];
}

/** How much is played. */
export interface Plan {
  readonly games: number;
  readonly seed: number;
  readonly years: number;
  /** Whether levels, exploiters and second thoughts are asked for, or the balance alone. */
  readonly isWhole: boolean;
}

function balanceGame(
  of: Scenario,
  index: number,
  game: Pick<PlannedGame, "seed" | "years" | "secondThought">,
): PlannedGame {
  const seats = of.seats.map(({ id }) => id);
  const all = (personality: string): Record<string, string> =>
    Object.fromEntries(seats.map((seat) => [seat, personality]));
  const cooperator = seats[Math.floor(index / 10) % seats.length] ?? "";
  const apart = { ...game, secondThought: false };
  switch (index % 10) {
    case 0:
    case 5:
      return { ...apart, cohort: "selfish", personalities: all("hardBargainer") };
    case 3:
      return {
        ...apart,
        cohort: "amongHard",
        personalities: { ...all("hardBargainer"), [cooperator]: "bridgeBuilder" },
      };
    case 7:
      return { ...apart, cohort: "amongLike", personalities: all("bridgeBuilder") };
    default:
      return { ...game, cohort: "mixed", personalities: combination(seats, mixedBefore(index)) };
  }
}

/** How many games of all sorts come before the one at `index`. */
const mixedBefore = (index: number): number =>
  6 * Math.floor(index / 10) + MIXED.filter((place) => place < index % 10).length;
const MIXED = [1, 2, 4, 6, 8, 9];

type Chance = Pick<PlannedGame, "seed" | "years">;

/** All sorts of bots, their levels in a Latin square. */
function levelsGame(of: Scenario, index: number, game: Chance): PlannedGame {
  const seats = of.seats.map(({ id }) => id);
  const row = Math.floor(index / LEVEL_IDS.length);
  const personalities = Object.entries(combination(seats, index)).map(
    ([seat, personality], place) => {
      const level = LEVEL_IDS[(index + place * (1 + row)) % LEVEL_IDS.length] ?? USUAL_LEVEL;
      return [seat, `${personality}@${level}`] as const;
    },
  );
  return {
    ...game,
    cohort: "levels",
    secondThought: false,
    personalities: Object.fromEntries(personalities),
  };
}

/** As a game of all sorts, with an exploiter in one seat. */
function exploitedGame(of: Scenario, index: number, game: Chance): PlannedGame {
  const seats = of.seats.map(({ id }) => id);
  const exploiter = EXPLOITER_IDS[index % EXPLOITER_IDS.length] ?? EXPLOITER_IDS[0];
  const seat = seats[Math.floor(index / EXPLOITER_IDS.length) % seats.length] ?? "";
  return {
    ...game,
    cohort: "exploited",
    secondThought: false,
    personalities: { ...combination(seats, index), [seat]: exploiter },
  };
}

/** How the games of a plan are played. */
export interface PlayedAs {
  readonly level: LevelId;
  /** To time decisions by. */
  readonly clock?: (() => Millis) | undefined;
}

/** Plays one game of a plan to its end, and once more where it is compared with itself. */
export function playPlanned(
  scenario: Scenario,
  { cohort, seed, years, personalities, secondThought }: PlannedGame,
  { level, clock }: PlayedAs,
): GameSummary {
  const withoutAgreements = cohort === "noAgreement";
  const options = { seed, years, personalities, level, withoutAgreements };
  const summary = summaryOf(seed, playItself(scenario, { ...options, clock }));
  const again: Again = (changed) =>
    summaryOf(seed, playItself(scenario, { ...options, ...changed }));
  return {
    ...summary,
    secondThought: secondThought ? thoughtAgain(summary, again) : undefined,
    exploit: exploitIn(summary, personalities, again),
  };
}

/** The same game with something changed. */
type Again = (
  changed: Pick<Partial<Parameters<typeof playItself>[1]>, "personalities" | "instead">,
) => GameSummary;

function thoughtAgain(summary: GameSummary, again: Again): SecondThought | undefined {
  const asked = summary.overtures[summary.seed % summary.overtures.length];
  if (asked === undefined) return undefined;
  const { overture, seat, taken } = asked;
  const instead = { overture, seat, answer: taken ? ("decline" as const) : ("accept" as const) };
  const difference = scoreIn(summary, seat) - scoreIn(again({ instead }), seat);
  return { overture, worthTaking: taken ? difference : -difference, taken };
}

function exploitIn(
  summary: GameSummary,
  personalities: PlannedGame["personalities"],
  again: Again,
): Exploit | undefined {
  for (const [seat, name] of Object.entries(personalities)) {
    const exploiter = EXPLOITER_IDS.find((id) => id === name);
    if (exploiter === undefined) continue;
    // Exploiters are of the usual level, whatever that of the others.
    const twin = `${HONEST_TWINS[exploiter]}@${USUAL_LEVEL}`;
    const fair = again({ personalities: { ...personalities, [seat]: twin } });
    return { exploiter, profit: scoreIn(summary, seat) - scoreIn(fair, seat) };
  }
  return undefined;
}

const scoreIn = ({ seats }: GameSummary, seat: string): number =>
  seats.find((each) => each.seat === seat)?.score ?? 0;

/**
 * A Latin square of personalities: in as many games as the square of their number each meets each
 * other once at every two of three seats, so that no seat is favoured.
 */
export function combination(
  seats: readonly string[],
  turn: number,
): Readonly<Record<string, string>> {
  const kinds = PERSONALITY_IDS.length;
  const row = Math.floor(turn / kinds);
  return Object.fromEntries(
    seats.map((seat, place) => {
      const shift = place === 0 ? 0 : (2 * place - 1) * row;
      const column = place === 1 ? 0 : turn;
      return [seat, PERSONALITY_IDS[(column + shift) % kinds] ?? "compromiser"];
    }),
  );
}
