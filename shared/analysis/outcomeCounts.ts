import type { CrisisOutcome } from "#shared/rules/state/crisis.ts";
import type { ObligationStatus } from "#shared/rules/state/obligation.ts";
import type { GameState } from "#shared/rules/state.ts";

/** What a table came to, in counts. */
export interface OutcomeCounts {
  /** In force at the end. */
  readonly programmes: number;
  /** Promises, not what escrow carried out by itself. */
  readonly promises: Readonly<Record<Exclude<ObligationStatus, "pending">, number>>;
  readonly crises: Readonly<Record<CrisisOutcome, number>>;
  readonly overtures: { readonly taken: number; readonly exposed: number };
}

export function outcomeCounts(state: GameState): OutcomeCounts {
  const promises = Object.values(state.obligations).filter(({ clause }) => !clause.escrow);
  const settled = (status: ObligationStatus): number =>
    promises.filter((each) => each.status === status).length;
  const crises = Object.values(state.crises);
  const ended = (outcome: CrisisOutcome): number =>
    crises.filter((each) => each.outcome === outcome).length;
  const taken = Object.values(state.seats)
    .flatMap(({ overtures }) => Object.values(overtures))
    .filter(({ answer }) => answer === "accept" || answer === "hedge");
  return {
    programmes: Object.keys(state.programmes).length,
    promises: {
      kept: settled("kept"),
      broken: settled("broken"),
      excused: settled("excused"),
    },
    crises: {
      contained: ended("contained"),
      managed: ended("managed"),
      uncontained: ended("uncontained"),
    },
    overtures: { taken: taken.length, exposed: taken.filter(({ exposed }) => exposed).length },
  };
}
