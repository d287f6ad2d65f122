import type { SeatId } from "#shared/kernel/ids.ts";
import type { DecisionRule, Package, Position, Programme } from "#shared/views/view.ts";
import { aspiration } from "./aspiration.ts";
import { earningPosition, stakeInVote } from "./demands.ts";
import { grievance } from "./grievance.ts";
import { likelyToAccept } from "./opponents.ts";
import {
  aspirable,
  type RatedPackage,
  ratedPackages,
  seemingWorth,
  smallestAmendment,
} from "./packageSearch.ts";
import { changesBetween } from "./packages.ts";
import { isOutside, statusQuoValue } from "./packageValue.ts";
import type { BotContext } from "./policy.ts";
import { mayBeText } from "./trust.ts";
import { expectedGain, waitingValue } from "./waiting.ts";

/** A text that waits for a position. */
export interface OpenText {
  readonly programme: Programme;
  readonly terms: Package;
  /** Which draft it is, from 1. */
  readonly draft: number;
  readonly author: SeatId | undefined;
  readonly rule: DecisionRule | undefined;
  /** Where the others stand on it so far. */
  readonly positions: Readonly<Partial<Record<SeatId, Position>>>;
  readonly mayAmend: boolean;
}

/**
 * What a delegation makes of a text, in points of its own final score against the status quo; what an overture
 * pays for its position counts.
 */
export interface Judgement {
  readonly answer: "support" | "amend" | "abstain" | "stayOut" | "object";
  /** What it would bring. */
  readonly gain: number;
  /** What it still aspires to, and more from an author who did it wrong. */
  readonly target: number;
  /** What no agreement now is worth. */
  readonly waiting: number;
  /** The smallest change that would win its support, if any text would. */
  readonly amendment: RatedPackage | undefined;
  /** The change that it would put forward itself. */
  readonly counter: RatedPackage | undefined;
  /** How likely the others carry the text as it is, 0–1. */
  readonly chance: number;
  /** What is to be expected of supporting the text, and of putting the change forward instead. */
  readonly expected: { readonly asItIs: number; readonly amended: number };
}

/**
 * Acceptance as in AC_combi (Baarslag, Hindriks & Jonker 2013): a text that reaches the aspiration
 * (AC_time), or promises at least as much as what one would say next (AC_next), counting how likely
 * each is to pass; and never one that is worth less than waiting, as far as one is out for oneself.
 */
export function judgementOf(context: BotContext, text: OpenText): Judgement {
  const { programme, terms, draft, author, rule } = text;
  const { level, view } = context;
  const rated = ratedPackages(context, programme);
  const unchanged = statusQuoValue(context, programme);
  const statusQuo = unchanged - stakeInVote(context, programme);
  const gain = seemingWorth(context, programme, terms) - statusQuo;
  const wronged = author === undefined || author === view.own.seat ? 0 : grievance(context, author);
  const best = aspirable(context, rated) - statusQuo;
  const target = best * aspiration(context, draft - 1) + wronged;
  const waiting = waitingValue(context, rated, unchanged);
  const heard = rated.filter((each) => mayBeText(context, programme, each.terms, rule));
  const enough = Math.max(target, gain + 0.5, LEAST_GAIN) + statusQuo;
  const amendment = smallestAmendment(programme, heard, terms, enough);
  const counter =
    (level.accepts === "combi"
      ? likeliestGain(
          text,
          heard,
          statusQuo + Math.max(gain + 0.5, LEAST_GAIN),
          waiting + statusQuo,
        )
      : undefined) ?? amendment;
  const chance = chanceOf(context, text);
  const expected = {
    asItIs: expectedGain(gain, chance, waiting),
    amended:
      counter === undefined
        ? waiting
        : expectedGain(counter.value - statusQuo, counter.chance, waiting),
  };
  const judged = { gain, target, waiting, amendment, counter, chance, expected };
  const answer = answerTo(context, text, judged);
  const isWinnable = earningPosition(context, text, "support") === undefined;
  return {
    ...judged,
    amendment: isWinnable ? amendment : undefined,
    answer: earningPosition(context, text, answer) ?? answer,
  };
}

/** How likely a text on the table is to pass once this delegation supports it: who stands by it already does. */
export function chanceOf(context: BotContext, { programme, terms, positions }: OpenText): number {
  let chance = 1;
  for (const { id } of context.scenario.seats) {
    if (id === context.view.own.seat) continue;
    const position = positions[id];
    if (position === "object") return 0;
    if (position === undefined) chance *= likelyToAccept(context, id, programme, terms);
  }
  return chance;
}

/** Of the changes of two issues at most that bring so much, the one of which most is to be expected. */
function likeliestGain(
  { programme, terms }: OpenText,
  heard: readonly RatedPackage[],
  least: number,
  waiting: number,
): RatedPackage | undefined {
  let best: RatedPackage | undefined;
  const worth = ({ value, chance }: RatedPackage): number => expectedGain(value, chance, waiting);
  for (const each of heard) {
    if (each.value < least || (best !== undefined && worth(each) <= worth(best))) continue;
    const changed = Object.keys(changesBetween(programme, terms, each.terms)).length;
    if (changed > 0 && changed <= MOST_CHANGES) best = each;
  }
  return best;
}
/** Issues that one amendment changes: as many as a sentence holds. */
const MOST_CHANGES = 2;

function answerTo(
  context: BotContext,
  text: OpenText,
  { gain, target, waiting, counter, expected }: Omit<Judgement, "answer">,
): Judgement["answer"] {
  const { cooperativeness } = context.personality;
  if (gain > 0 && gain >= target) return "support";
  if (counter !== undefined && text.mayAmend) {
    const isEnough = gain > 0 && expected.asItIs >= expected.amended;
    return isEnough && context.level.accepts === "combi" ? "support" : "amend";
  }
  if (gain > 0) return gain >= heldOut(context, waiting) ? "support" : "object";
  if (gain > -TOLERANCE * cooperativeness || isOutside(context, text.programme)) return "abstain";
  return gain > -STAYS_OUT ? "stayOut" : "object";
}

/** The part of the value of waiting for which this delegation lets a gain go. */
const heldOut = ({ level, personality }: BotContext, waiting: number): number =>
  level.accepts === "combi"
    ? waiting * personality.assertiveness * (1 - personality.cooperativeness)
    : 0;

/** Points that any text must bring to be supported. */
const LEAST_GAIN = 0.01;
/** Points of loss that the most co-operative let pass for the sake of relations: a veto costs trust. */
const TOLERANCE = 1.5;
/** Points of loss beyond which a delegation stops a text rather than stay out of it. */
const STAYS_OUT = 4;
