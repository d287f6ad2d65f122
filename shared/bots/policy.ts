import type { SeatId } from "#shared/kernel/ids.ts";
import type { RngState } from "#shared/kernel/rng.ts";
import type { SeatCommand, Statement } from "#shared/rules/commands.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import type { PublicView, SeatView } from "#shared/views/view.ts";
import type { Strategy } from "./strategy.ts";

/** What a bot knows: the view a person in its seat has, and nothing else. */
export interface BotView {
  readonly public: PublicView;
  readonly own: SeatView;
}

/** What a bot decides from: the same gives the same decision. */
export interface BotContext extends Strategy {
  readonly scenario: PublicScenario;
  readonly view: BotView;
  /** Its chance in this phase, by `chanceIn`. */
  readonly rng: RngState;
}

/** One command through the same door as a person's, and what the bot says with it. */
export interface BotDecision {
  readonly command: SeatCommand;
  /** Said after the command, to these seats (nobody named: the plenary floor). */
  readonly saying?: { readonly to: readonly SeatId[]; readonly statement: Statement } | undefined;
  /** The largest terms behind it, in points of the own final score, for coaching and debrief. */
  readonly why: readonly Term[];
}

/** Nothing to do until something changes: undefined. Same context, same decision. */
export type BotPolicy = (context: BotContext) => BotDecision | undefined;

/** One reason, in points of the own final score (0–100). */
export interface Term {
  readonly name: TermName;
  readonly points: number;
  /** The programme, issue, track or seat it is about. */
  readonly about?: string | undefined;
}
export type TermName =
  | "sheet"
  | "cost"
  | "region"
  | "stability"
  | "security"
  | "relations"
  | "promise"
  | "autonomy";

/** The sum of terms, in points of the own final score. */
export const total = (terms: readonly Term[]): number =>
  terms.reduce((sum, term) => sum + term.points, 0);

export const decision = (
  command: SeatCommand,
  why: readonly Term[] = [],
  saying?: BotDecision["saying"],
): BotDecision => ({ command, why, saying });
