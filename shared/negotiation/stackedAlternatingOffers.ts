import { nextUint32, type RngState } from "#shared/kernel/rng.ts";
import { type OutcomeSpace, reservations, utilitiesAt } from "./domain.ts";
import type { Negotiator, Strategy } from "./negotiator.ts";

/** What a session came to. */
export interface Session {
  /** Number of the agreed outcome; undefined at impasse. */
  readonly agreement?: number | undefined;
  /** Utilities of the agreement, or the reservation values at impasse. */
  readonly utilities: readonly number[];
  /** Rounds begun. */
  readonly rounds: number;
  /** Every offer, in order: who made it, and the outcome. */
  readonly offers: readonly { readonly by: number; readonly outcome: number }[];
}

/**
 * Stacked alternating offers (Aydoğan, Festen, Hindriks & Jonker 2017): in a fixed order each party
 * accepts the standing offer, makes one of its own, which stands instead, or walks away. Agreed once
 * everybody else has accepted since it was made. Time is round / (rounds + 1), so it never reaches 1.
 */
export function negotiate(
  space: OutcomeSpace,
  strategies: readonly Strategy[],
  options: { readonly rounds: number; readonly rng: RngState },
): Session {
  const negotiators = seat(space, strategies, options);
  const offers: { by: number; outcome: number }[] = [];
  let standing: Session["offers"][number] | undefined;
  let accepted = 0;
  const reserved = reservations(space.domain);
  for (let round = 1; round <= options.rounds; round++) {
    for (const [by, negotiator] of negotiators.entries()) {
      // What stands is another's: once all others have accepted an own offer, it is agreed.
      const act = negotiator.act(round / (options.rounds + 1), standing?.outcome);
      if (act.kind === "walkAway") return { utilities: reserved, rounds: round, offers };
      const outcome = act.kind === "offer" ? act.outcome : standing?.outcome;
      if (outcome === undefined) throw new Error("Nothing stands that could be accepted");
      tell(negotiators, { kind: act.kind, by, outcome });
      if (act.kind === "offer") {
        standing = { by, outcome };
        offers.push(standing);
        accepted = 0;
        continue;
      }
      accepted += 1;
      if (accepted === negotiators.length - 1) {
        return {
          agreement: outcome,
          utilities: utilitiesAt(space, outcome),
          rounds: round,
          offers,
        };
      }
    }
  }
  return { utilities: reserved, rounds: options.rounds, offers };
}

function seat(
  space: OutcomeSpace,
  strategies: readonly Strategy[],
  options: { readonly rounds: number; readonly rng: RngState },
): readonly Negotiator[] {
  let { rng } = options;
  return space.domain.parties.map((party, place) => {
    const strategy = strategies[place];
    const utilities = space.utilities[place];
    if (strategy === undefined || utilities === undefined) {
      throw new Error(`No strategy for ${party.id}`);
    }
    [, rng] = nextUint32(rng);
    return strategy({
      utilities,
      reservation: party.reservation,
      optionsPerIssue: space.domain.issues.map((issue) => issue.options.length),
      others: space.domain.parties.length - 1,
      rng,
    });
  });
}

function tell(negotiators: readonly Negotiator[], event: Parameters<Negotiator["hear"]>[0]): void {
  for (const [place, negotiator] of negotiators.entries()) {
    if (place !== event.by) negotiator.hear(event);
  }
}
