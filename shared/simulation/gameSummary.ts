import { parseStrategy } from "#shared/bots/strategyName.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import type { SelfPlay } from "#shared/practice/selfPlay.ts";

/** What simulation keeps of one game. */
export interface GameSummary {
  readonly seed: number;
  readonly seats: readonly SeatSummary[];
  readonly collapsed: boolean;
  /** Programmes in force at the end. */
  readonly programmes: readonly string[];
  readonly overtures: readonly {
    readonly overture: string;
    readonly seat: SeatId;
    readonly taken: boolean;
  }[];
  readonly obligations: Readonly<Record<"kept" | "broken" | "excused", number>>;
  readonly deals: { readonly proposed: number; readonly agreed: number };
  /** Texts adopted, by the decision rule they were adopted under. */
  readonly adoptedUnder: Readonly<Record<string, number>>;
  readonly commands: number;
  readonly refused: number;
}

export interface SeatSummary {
  readonly seat: SeatId;
  readonly personality: string;
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
      personality: parseStrategy(player?.personality ?? "")?.personality ?? "",
      score: scores[id]?.score ?? 0,
      walkAway: scores[id]?.walkAway ?? 0,
    })),
    collapsed: state.ending.reason === "collapsed",
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
  };
}
