import type { CrisisCard, PublicCrisis } from "#shared/views/view.ts";
import { weighedHelp } from "../crisisHelp.ts";
import { optionTerms } from "../crisisOptions.ts";
import { crisisCardOf } from "../lookUp.ts";
import { expectedHelp, fairPart } from "../opponents/help.ts";
import { type BotContext, type BotDecision, decision, type Term, total } from "../policy.ts";
import { GRAVE, isWorthDoing } from "./margin.ts";
import { costTerms } from "./nonInterference.ts";

/**
 * Keeps a crisis of its own to itself (8.15) where the answer that the region is likely to give is worse
 * for it, by much more than the others' help, their trust and the region's standing are worth.
 */
export function strikeCrisis(context: BotContext): BotDecision | undefined {
  const { own, public: table } = context.view;
  for (const against of own.legal.invokeNonInterference) {
    const crisis = against.kind === "crisis" ? table.crises[against.crisis] : undefined;
    if (crisis === undefined) continue;
    const card = crisisCardOf(context.scenario, crisis.id);
    const exposed = context.scenario.seats
      .map(({ id }) => id)
      .filter((id) => id !== own.seat && (card.exposure[id] ?? 0) >= CONCERNED_FROM);
    const why = [
      ...answerTerms(context, crisis, card),
      ...helpTerms(context, crisis, card),
      ...costTerms(context, exposed),
    ];
    if (!isWorthDoing(context, why, GRAVE)) continue;
    const statement = { key: "ownCrisis", params: { crisis: crisis.id } };
    return decision({ type: "invokeNonInterference", against }, why, { to: [], statement });
  }
  return undefined;
}
/** Exposure from which others hold it against whoever keeps them from helping (8.15). */
const CONCERNED_FROM = 0.3;

/** The own answer for certain, in place of the one decided or, where none is, of whoever gives most (11.4). */
function answerTerms(context: BotContext, crisis: PublicCrisis, card: CrisisCard): readonly Term[] {
  const worths = card.options.map(({ id }) => ({
    id,
    points: total(optionTerms(context, card, id)),
  }));
  const best = worths.reduce(
    (most, { points }) => Math.max(most, points),
    Number.NEGATIVE_INFINITY,
  );
  const decided = worths.find(({ id }) => id === crisis.collective)?.points;
  const any = worths.reduce((sum, { points }) => sum + points / worths.length, 0);
  const mine = ownPart(context, crisis, card);
  const likely = decided ?? mine * best + (1 - mine) * any;
  return [{ name: "sheet", about: crisis.id, points: best - likely }];
}

/** What the others' help is worth, which is forgone. */
function helpTerms(context: BotContext, crisis: PublicCrisis, card: CrisisCard): readonly Term[] {
  const { own } = context.view;
  const fair = Math.min(own.treasury, crisis.need);
  const alone = { ...crisis, struckBy: own.seat, collective: undefined };
  const forgone =
    weighedHelp(context, crisis, card, fair).points -
    weighedHelp(context, alone, card, fair).points;
  return [{ name: "region", about: crisis.id, points: -forgone }];
}

/** The part of all that is likely to be given that comes from this delegation, 0–1, if it gives what is fair. */
function ownPart(context: BotContext, crisis: PublicCrisis, card: CrisisCard): number {
  const { own } = context.view;
  const fair = fairPart(card, own.seat) * crisis.need;
  const others = context.scenario.seats
    .filter(({ id }) => id !== own.seat)
    .reduce((sum, { id }) => sum + expectedHelp(context, id, crisis).mean, 0);
  return fair + others > 0 ? fair / (fair + others) : 0;
}
