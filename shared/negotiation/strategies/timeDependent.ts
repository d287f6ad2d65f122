import type { Brief, Negotiator, Strategy } from "../negotiator.ts";
import { ownOrder } from "../ownOrder.ts";

/**
 * Time-dependent concession (Faratin, Sierra & Jennings 1998): the own target falls from the best
 * outcome to the reservation value as t^(1/e). e below 1 holds out and gives way late (Boulware), 1 is
 * linear, above 1 gives way early (Conceder), 0 never gives way (Hardliner). Offers the outcome that is
 * just above the target; accepts what is at least as good as the own next offer (AC_next).
 */
export const timeDependent =
  (exponent: number): Strategy =>
  (brief: Brief): Negotiator => {
    const order = ownOrder(brief.utilities);
    const floor = Math.max(brief.reservation, order.worst);
    const targetAt = (time: number): number =>
      floor + (order.best - floor) * (1 - concededAt(time, exponent));
    return {
      hear: () => undefined,
      act: (time, standing) => {
        const outcome = order.ranked[order.placeFor(targetAt(time))] ?? 0;
        const worth = (each: number): number => brief.utilities[each] ?? Number.NEGATIVE_INFINITY;
        if (standing !== undefined && worth(standing) >= worth(outcome)) return { kind: "accept" };
        return { kind: "offer", outcome };
      },
    };
  };

/** The part of the way to the reservation value that is gone at `time`. */
const concededAt = (time: number, exponent: number): number =>
  exponent === 0 ? 0 : Math.min(1, time) ** (1 / exponent);
