import { type FrequencyModel, frequencyModel } from "../frequencyModel.ts";
import type { Brief, Negotiator } from "../negotiator.ts";
import { ownOrder } from "../ownOrder.ts";

/**
 * Nice tit-for-tat (Baarslag, Hindriks & Jonker 2013): concedes towards the estimated Nash point by as
 * much as the others have conceded so far, and a little more near the end. Among the outcomes around
 * its target it offers the one the others seem to like best.
 */
export function titForTat(brief: Brief): Negotiator {
  const order = ownOrder(brief.utilities);
  const models = new Map<number, FrequencyModel>();
  const offered = new Map<number, { first: number; most: number }>();
  const worth = (outcome: number): number => brief.utilities[outcome] ?? Number.NEGATIVE_INFINITY;
  const likedByAll = (outcome: number): number =>
    [...models.values()].reduce((product, model) => product * model.likes(outcome), 1);

  const nashGuess = (): number => {
    let best = 0;
    let at = (order.best + brief.reservation) / 2;
    const step = Math.max(1, Math.floor(order.ranked.length / SAMPLE));
    for (let place = 0; place < order.ranked.length; place += step) {
      const outcome = order.ranked[place] ?? 0;
      const product = Math.max(0, worth(outcome) - brief.reservation) * likedByAll(outcome);
      if (product > best) {
        best = product;
        at = worth(outcome);
      }
    }
    return at;
  };
  const targetAt = (time: number): number => {
    const nash = nashGuess();
    const parts = [...offered.values()].map(({ first, most }) =>
      nash <= first ? 1 : Math.min(1, (most - first) / (nash - first)),
    );
    const conceded = parts.length === 0 ? 0 : Math.min(...parts);
    const target = order.best - conceded * (order.best - nash);
    const bonus = Math.min(1, Math.max(0, LATE_SLOPE * (time - LATE)));
    return Math.max(brief.reservation, target - bonus * (target - nash));
  };
  return {
    hear: ({ kind, by, outcome }) => {
      const model = models.get(by) ?? frequencyModel(brief.optionsPerIssue);
      model.see(outcome);
      models.set(by, model);
      if (kind === "accept") return;
      const value = worth(outcome);
      const before = offered.get(by) ?? { first: value, most: value };
      offered.set(by, { first: before.first, most: Math.max(before.most, value) });
    },
    act: (time, standing) => {
      const target = targetAt(time);
      const last = order.placeFor(target);
      const first = order.placeFor(target + BAND * (order.best - order.worst));
      let outcome = order.ranked[last] ?? 0;
      for (let place = Math.min(first, last); place <= last; place++) {
        const each = order.ranked[place] ?? 0;
        if (likedByAll(each) > likedByAll(outcome)) outcome = each;
      }
      if (standing !== undefined && worth(standing) >= Math.min(target, worth(outcome))) {
        return { kind: "accept" };
      }
      return { kind: "offer", outcome };
    },
  };
}

const SAMPLE = 2_000;
const LATE = 0.91;
const LATE_SLOPE = 20;
/** Part of the own range above the target in which the others' favourite is looked for. */
const BAND = 0.03;
