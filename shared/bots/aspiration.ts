import { timePassed } from "./evaluation.ts";
import type { BotContext } from "./policy.ts";

/**
 * The part of its own best that a bot insists on now: time-dependent concession (Faratin, Sierra &
 * Jennings 1998), from the personality's opening at the start to its floor at the end.
 */
export function aspiration(context: BotContext, roundsSpent: number): number {
  const { personality, view } = context;
  const time = Math.min(1, timePassed(view) * 0.75 + roundsSpent * 0.12);
  const conceded = blend(time, personality.concessionExponent);
  return personality.opening - (personality.opening - personality.floor) * conceded;
}

/**
 * A concession curve through (0,0) and (1,1): the quadratic Bézier of Vahidov et al. (2017) with
 * the middle point set by the exponent. Below 1 it stays low and rises late (Boulware); above 1 it
 * rises early (Conceder).
 */
function blend(time: number, exponent: number): number {
  const middle = exponent / (1 + exponent);
  return 2 * time * (1 - time) * middle + time * time;
}
