import { clamp } from "#shared/kernel/units.ts";
import type { Mandate, OvertureCard, TrackId } from "#shared/views/view.ts";
import { pointsPerRaw } from "./evaluation.ts";
import { heldAgainst, trustLostByExposure } from "./exposure.ts";
import { logistic } from "./opponents/likelihood.ts";
import type { BotContext } from "./policy.ts";
import { trustOf } from "./trust.ts";

/** What taking an overture moves that a mandate may ask for. */
interface Moves {
  readonly taken: number;
  readonly alignment: number;
  readonly tracks: Readonly<Partial<Record<TrackId, number>>>;
  /** How much of it all others will hold against this delegation, 0–1. */
  readonly held: number;
}
const NOTHING: Moves = { taken: 0, alignment: 0, tracks: {}, held: 0 };

/**
 * Points by which an overture taken so changes what the objectives and the red line are likely to bring: by the
 * number taken, the alignment, the tracks that it moves and the trust that it costs once it is known.
 */
export function aimsMoved(
  context: BotContext,
  card: OvertureCard,
  answer: "accept" | "hedge",
  steps: number,
): number {
  const { objectives, redLine } = context.view.own.mandate;
  const part = answer === "hedge" ? 0.5 : 1;
  const moves: Moves = {
    taken: 1,
    alignment: steps,
    tracks: { rivalry: card.rivalry * part, centrality: card.centrality * part },
    held: heldAgainst(context, card, answer),
  };
  const aims = [...objectives, { condition: redLine.condition, points: -redLine.penalty }];
  const raw = aims.reduce((sum, { condition, points }) => {
    const before = chanceOf(context, condition, NOTHING);
    return sum + points * (chanceOf(context, condition, moves) - before);
  }, 0);
  return raw * pointsPerRaw(context.view.own.mandate);
}

type Condition = Mandate["redLine"]["condition"];

/** How likely a condition will hold at the end as far as an overture bears on it, 0–1; 0 where none does. */
function chanceOf(context: BotContext, condition: Condition, moves: Moves): number {
  const { own, public: table } = context.view;
  const nearness = (level: number, asked: number): number =>
    logistic((level - asked) / spreadOf(context));
  switch (condition.type) {
    case "not":
      return 1 - chanceOf(context, condition.condition, moves);
    case "overturesTakenAtMost":
      return Number(
        condition.seat === own.seat && takenBy(context) + moves.taken <= condition.count,
      );
    case "alignmentWithin": {
      const alignment = clamp(own.alignment + moves.alignment, -3, 3);
      const isWithin = alignment >= condition.low && alignment <= condition.high;
      return Number(condition.seat === own.seat && isWithin);
    }
    case "trackAtLeast":
    case "trackAtMost": {
      const level = clamp(
        table.tracks[condition.track] + (moves.tracks[condition.track] ?? 0),
        0,
        100,
      );
      const above = nearness(level, condition.level);
      return condition.type === "trackAtLeast" ? above : 1 - above;
    }
    case "trustAtLeast": {
      if (condition.to !== own.seat) return 0;
      const now = trustOf(context.view, condition.from, own.seat);
      const then = now - 100 * trustLostByExposure(context, condition.from);
      return (
        (1 - moves.held) * nearness(now, condition.level) +
        moves.held * nearness(then, condition.level)
      );
    }
    case "all":
    case "any":
    case "programmeInForce":
    case "programmesInForceAtLeast":
    case "societalTrustAtLeast":
    case "securityAtLeast":
    case "treasuryAtLeast":
    case "crisesContainedAtLeast":
    case "promisesBrokenAtMost":
    case "defenceGrowthAtMost":
      return 0;
  }
}

const takenBy = ({ view: { own } }: BotContext): number =>
  own.overtures.filter(({ answer }) => answer === "accept" || answer === "hedge").length;

/** Scale of the error in what a level will be at the end, in points: it grows with the root of the years. */
const spreadOf = ({ view: { public: table } }: BotContext): number =>
  YEARLY_SPREAD * Math.sqrt(Math.max(1, table.years - table.year + 1));
const YEARLY_SPREAD = 4;
