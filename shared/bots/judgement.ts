import type { SeatId } from "#shared/kernel/ids.ts";
import type { DecisionRule, Package, Programme } from "#shared/views/view.ts";
import { aspiration } from "./aspiration.ts";
import { seemingly } from "./chance.ts";
import { grievance } from "./grievance.ts";
import { prospectOf } from "./opponents.ts";
import { bestValue, type RatedPackage, ratedPackages, smallestAmendment } from "./packageSearch.ts";
import { figuresOf } from "./packages.ts";
import { isOutside, packageValue, statusQuoValue } from "./packageValue.ts";
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
  readonly mayAmend: boolean;
}

/** What a delegation makes of a text, in points of its own final score against the status quo. */
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
}

/**
 * Acceptance as in AC_combi (Baarslag, Hindriks & Jonker 2013): a text that reaches the aspiration
 * (AC_time), or promises at least as much as what one would say next (AC_next), counting how likely
 * each is to pass; and never one that is worth less than waiting, as far as one is out for oneself.
 */
export function judgementOf(context: BotContext, text: OpenText): Judgement {
  const { programme, terms, draft, author, rule } = text;
  const { own } = context.view;
  const rated = ratedPackages(context, programme);
  const statusQuo = statusQuoValue(context, programme);
  const worth = packageValue(context, programme, terms);
  const gain = seemingly(context, figuresOf(programme)(terms).number, worth) - statusQuo;
  const wronged = author === undefined || author === own.seat ? 0 : grievance(context, author);
  const best = bestValue(rated) - statusQuo;
  const target = best * aspiration(context, draft - 1) + wronged;
  const waiting = waitingValue(context, rated, statusQuo);
  const amendment = smallestAmendment(
    programme,
    rated.filter((each) => mayBeText(context, programme, each.terms, rule)),
    terms,
    Math.max(target, gain + 0.5, LEAST_GAIN) + statusQuo,
  );
  const judged = { gain, target, waiting, amendment };
  return { ...judged, answer: answerTo(context, text, judged, statusQuo) };
}

function answerTo(
  context: BotContext,
  text: OpenText,
  { gain, target, waiting, amendment }: Omit<Judgement, "answer">,
  statusQuo: number,
): Judgement["answer"] {
  const { programme, terms } = text;
  const { cooperativeness } = context.personality;
  if (gain > 0 && gain >= target) return "support";
  if (amendment !== undefined && text.mayAmend) {
    const { chance } = prospectOf(context, programme, terms);
    const next = expectedGain(amendment.value - statusQuo, amendment.chance, waiting);
    const isEnough = gain > 0 && expectedGain(gain, chance, waiting) >= next;
    return isEnough && context.level.accepts === "combi" ? "support" : "amend";
  }
  if (gain > 0) return gain >= heldOut(context, waiting) ? "support" : "object";
  if (gain > -TOLERANCE * cooperativeness || isOutside(context, programme)) return "abstain";
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
