import { nextInt } from "#shared/kernel/rng.ts";
import type { Brief, Negotiator } from "../negotiator.ts";
import { ownOrder } from "../ownOrder.ts";

/**
 * MiCRO (de Jonge 2022), for several parties as MiCRO-Min: goes down the own order one outcome at a
 * time, and only if every other party has made at least as many different offers; else repeats one at
 * random of those it made. Accepts what is at least as good as the worst it would offer now. An
 * acceptance counts as a move. Needs no model and no parameter.
 */
export function micro(brief: Brief): Negotiator {
  const order = ownOrder(brief.utilities);
  const moves = new Map<number, Set<string>>();
  const worth = (outcome: number): number => brief.utilities[outcome] ?? Number.NEGATIVE_INFINITY;
  let made = 0;
  let { rng } = brief;
  return {
    hear: ({ kind, by, outcome }) => {
      const seen = moves.get(by) ?? new Set<string>();
      seen.add(`${kind} ${outcome}`);
      moves.set(by, seen);
    },
    act: (_time, standing) => {
      const counts = [...moves.values()].map((seen) => seen.size);
      const slowest = counts.length < brief.others ? 0 : Math.min(...counts);
      const next = order.ranked[made];
      const mayConcede = made <= slowest && next !== undefined && worth(next) > brief.reservation;
      const limit = mayConcede ? next : order.ranked[Math.max(0, made - 1)];
      if (standing !== undefined && limit !== undefined && worth(standing) >= worth(limit)) {
        return { kind: "accept" };
      }
      if (mayConcede) {
        made += 1;
        return { kind: "offer", outcome: next };
      }
      const [place, after] = nextInt(rng, Math.max(1, made));
      rng = after;
      return { kind: "offer", outcome: order.ranked[place] ?? 0 };
    },
  };
}
