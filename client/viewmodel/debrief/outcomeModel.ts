import type { Debrief } from "#shared/analysis/debrief.ts";
import type { CrisisOutcome, ObligationStatus } from "#shared/views/view.ts";

/** What a table came to, in counts. */
export interface OutcomeCounts {
  readonly programmes: number;
  /** Promises, not what escrow carried out by itself. */
  readonly promises: Readonly<Record<Exclude<ObligationStatus, "pending">, number>>;
  readonly crises: Readonly<Record<CrisisOutcome, number>>;
  readonly overtures: { readonly taken: number; readonly exposed: number };
}

export function outcomeCounts(debrief: Debrief): OutcomeCounts {
  const promises = Object.values(debrief.table.obligations).filter(({ clause }) => !clause.escrow);
  const settled = (status: ObligationStatus): number =>
    promises.filter((each) => each.status === status).length;
  const crises = Object.values(debrief.table.crises);
  const ended = (outcome: CrisisOutcome): number =>
    crises.filter((crisis) => crisis.outcome === outcome).length;
  const taken = debrief.overtures.filter(({ answer }) => answer === "accept" || answer === "hedge");
  return {
    programmes: debrief.programmes.filter(({ endedIn }) => endedIn === undefined).length,
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
