import type { ExploiterId } from "#shared/bots/exploiters.ts";
import { parseStrategy, USUAL_LEVEL } from "#shared/bots/strategyName.ts";
import type { OvertureId, SeatId } from "#shared/kernel/ids.ts";
import type { SelfPlay } from "#shared/practice/selfPlay.ts";

/** What simulation keeps of one game. */
export interface GameSummary {
  readonly seed: number;
  readonly seats: readonly SeatSummary[];
  readonly ending: NonNullable<SelfPlay["state"]["ending"]>["region"];
  /** Programmes in force at the end. */
  readonly programmes: readonly string[];
  readonly overtures: readonly {
    readonly overture: OvertureId;
    readonly seat: SeatId;
    readonly taken: boolean;
  }[];
  readonly obligations: Readonly<Record<"kept" | "broken" | "excused", number>>;
  readonly deals: { readonly proposed: number; readonly agreed: number };
  /** Texts adopted, by the decision rule they were adopted under. */
  readonly adoptedUnder: Readonly<Record<string, number>>;
  readonly commands: number;
  readonly refused: number;
  /** How one answer to an overture turned out against the other, all else before it being equal. */
  readonly secondThought?: SecondThought | undefined;
  /** How an exploiter's way turned out against playing fair, chance and the others being the same. */
  readonly exploit?: Exploit | undefined;
  /** Milliseconds of each decision, where they were timed. */
  readonly thought: readonly number[];
}

export interface SecondThought {
  readonly overture: OvertureId;
  readonly taken: boolean;
  /** The own final score with the overture taken, less that without: the regret of the wrong answer. */
  readonly worthTaking: number;
}

export interface Exploit {
  readonly exploiter: ExploiterId;
  /** The own final score, less that of the honest twin in the same seat of the same game. */
  readonly profit: number;
}

export interface SeatSummary {
  readonly seat: SeatId;
  readonly personality: string;
  readonly level: string;
  /** As `score`, had the game ended at half-time; undefined in a game of a single year. */
  readonly halfway?: number | undefined;
  /** 0–100 on the own mandate. */
  readonly score: number;
  readonly walkAway: number;
}

/** Sums up a game that has ended. */
export function summaryOf(seed: number, game: SelfPlay): GameSummary {
  const { state } = game;
  if (state.ending === undefined) throw new Error(`Seed ${seed}: the game has not ended`);
  const obligations = { kept: 0, broken: 0, excused: 0 };
  for (const { status } of Object.values(state.obligations)) {
    if (status !== "pending") obligations[status] += 1;
  }
  const adoptedUnder: Record<string, number> = {};
  for (const { status, rule } of Object.values(state.resolutions)) {
    if (status === "adopted") adoptedUnder[rule] = (adoptedUnder[rule] ?? 0) + 1;
  }
  const deals = Object.values(state.deals);
  const { scores } = state.ending;
  return {
    seed,
    seats: Object.values(state.seats).map(({ id, player }) => ({
      seat: id,
      ...namedBy(player?.personality ?? ""),
      halfway: game.standings[Math.ceil(state.years / 2) - 1]?.[id],
      score: scores[id]?.score ?? 0,
      walkAway: scores[id]?.walkAway ?? 0,
    })),
    ending: state.ending.region,
    programmes: Object.keys(state.programmes),
    overtures: Object.values(state.seats).flatMap(({ id, overtures }) =>
      Object.values(overtures).map((each) => ({
        overture: each.id,
        seat: id,
        taken: each.answer === "accept" || each.answer === "hedge",
      })),
    ),
    obligations,
    deals: {
      proposed: deals.length,
      agreed: deals.filter(({ status }) => status === "fulfilled" || status === "inForce").length,
    },
    adoptedUnder,
    commands: game.commands,
    refused: game.refused.length,
    thought: game.thought,
  };
}

/** Of an exploiter, whose name is none that people are offered, that name. */
const namedBy = (name: string): Pick<SeatSummary, "personality" | "level"> =>
  parseStrategy(name) ?? { personality: name, level: USUAL_LEVEL };
