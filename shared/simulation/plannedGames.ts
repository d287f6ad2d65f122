import { type LevelId, PERSONALITY_IDS } from "#shared/bots/strategyName.ts";
import { playItself } from "#shared/practice/selfPlay.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { type GameSummary, summaryOf } from "./gameSummary.ts";

/**
 * Which bots meet: all sorts; hard bargainers alone; one co-operator among hard bargainers; co-operators
 * alone.
 */
export type Cohort = "mixed" | "selfish" | "amongHard" | "amongLike";

export interface PlannedGame {
  readonly cohort: Cohort;
  readonly seed: number;
  /** By seat. */
  readonly personalities: Readonly<Record<string, string>>;
}

/**
 * Which games are played, by whom; same arguments, same games. One in five is played by hard bargainers
 * alone, one in ten each by a co-operator among them and by co-operators alone; the others by all sorts.
 */
export function plannedGames(of: Scenario, games: number, seed: number): readonly PlannedGame[] {
  const seats = of.seats.map(({ id }) => id);
  const all = (personality: string): Record<string, string> =>
    Object.fromEntries(seats.map((seat) => [seat, personality]));
  let turn = 0;
  return Array.from({ length: games }, (_, index): PlannedGame => {
    const cooperator = seats[Math.floor(index / 10) % seats.length] ?? "";
    switch (index % 10) {
      case 0:
      case 5:
        return { cohort: "selfish", seed: seed + index, personalities: all("hardBargainer") };
      case 3:
        return {
          cohort: "amongHard",
          seed: seed + index,
          personalities: { ...all("hardBargainer"), [cooperator]: "bridgeBuilder" },
        };
      case 7:
        return { cohort: "amongLike", seed: seed + index, personalities: all("bridgeBuilder") };
      default:
        return { cohort: "mixed", seed: seed + index, personalities: combination(seats, turn++) };
    }
  });
}

/** How the games of a plan are played. */
export interface PlayedAs {
  readonly years: number;
  readonly level: LevelId;
}

/** Plays one game of a plan to its end. */
export function playPlanned(
  scenario: Scenario,
  { seed, personalities }: Pick<PlannedGame, "seed" | "personalities">,
  { years, level }: PlayedAs,
): GameSummary {
  return summaryOf(seed, playItself(scenario, { seed, years, personalities, level }));
}

/**
 * A Latin square of personalities: in as many games as the square of their number each meets each
 * other once at every two of three seats, so that no seat is favoured.
 */
function combination(seats: readonly string[], turn: number): Readonly<Record<string, string>> {
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
