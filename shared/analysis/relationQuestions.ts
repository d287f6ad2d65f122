import type { GameState } from "#shared/rules/state.ts";
import { effectiveTrust } from "#shared/rules/trust.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import type { Found } from "./discussionQuestion.ts";
import type { PromiseEffect } from "./promiseEffects.ts";

/**
 * The one of which most was missing, with what it did to the trust that rests on conduct: what counts
 * at the table may have been held lower by the two societies already. What only the parties knew of
 * moved no trust that the table could see (3.7).
 */
export function promiseBroken(
  { obligations, year: last }: GameState,
  effects: readonly PromiseEffect[],
): Found {
  const broken = Object.values(obligations)
    .filter(({ status }) => status === "broken")
    .toSorted((a, b) => (b.missing ?? 0) - (a.missing ?? 0));
  for (const { id, clause, settledIn, public: isKnown } of broken) {
    const about = {
      concept: "commitment" as const,
      seat: clause.from,
      year: settledIn ?? last,
      duty: clause.duty.kind,
    };
    if (!isKnown) return { key: "promiseBrokenSecretly", ...about };
    const [felt] = (effects.find(({ obligation }) => obligation === id)?.trust ?? [])
      .filter(({ government }) => government < 0)
      .toSorted((a, b) => a.government - b.government);
    if (felt === undefined) continue;
    return { key: "promiseBroken", ...about, judge: felt.judge, lost: -felt.government };
  }
  return undefined;
}

export function trustGap(scenario: Scenario, state: GameState): Found {
  const seats = scenario.seats.map(({ id }) => id);
  const [widest] = seats
    .flatMap((from) =>
      seats
        .filter((to) => to !== from)
        .map((to) => ({
          from,
          to,
          trust: effectiveTrust(scenario, state, from, to),
          returned: effectiveTrust(scenario, state, to, from),
        })),
    )
    .toSorted((a, b) => b.trust - b.returned - (a.trust - a.returned));
  if (widest === undefined || widest.trust - widest.returned < TELLING_GAP) return undefined;
  return { key: "trustGap", concept: "trust", ...widest };
}
/** Points of trust between the two directions of a pair that are worth a question. */
const TELLING_GAP = 10;

/** What escrow carried out by itself was nobody's promise. */
export function everyPromiseKept({ obligations }: GameState): Found {
  const settled = Object.values(obligations).filter(({ clause }) => !clause.escrow);
  const count = settled.filter(({ status }) => status === "kept").length;
  if (count === 0 || settled.some(({ status }) => status === "broken")) return undefined;
  return { key: "everyPromiseKept", concept: "commitment", count };
}
