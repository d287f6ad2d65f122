import type { PublicClass, TableGlance } from "#shared/classroom/classView.ts";
import { isRevealed } from "#shared/classroom/revealStages.ts";
import type { Instant } from "#shared/kernel/units.ts";

/** How the renegotiation of one table stands. */
export interface RenegotiationStanding {
  readonly number: number;
  readonly state: "none" | "open" | "agreed" | "timeUp" | "stopped";
  /** Texts that were put forward. */
  readonly texts: number;
  readonly endsAt?: Instant | undefined;
}

/** Of tables whose game has ended. */
export const renegotiationStandings = ({
  tables,
}: Pick<PublicClass, "tables">): readonly RenegotiationStanding[] =>
  tables
    .filter(({ stage }) => stage === "ended")
    .map(({ number, renegotiation }) => ({
      number,
      state: stateOf(renegotiation),
      texts: renegotiation?.texts ?? 0,
      endsAt: renegotiation?.endsAt,
    }));

const stateOf = (renegotiation: TableGlance["renegotiation"]): RenegotiationStanding["state"] =>
  renegotiation === undefined ? "none" : (renegotiation.outcome ?? "open");

export const isRenegotiating = ({ state }: Pick<RenegotiationStanding, "state">): boolean =>
  state === "open";

/** In the debrief, once everybody has seen all mandates: to renegotiate reveals them. */
export const mayRenegotiate = ({
  step,
  revealed,
  tables,
}: Pick<PublicClass, "step" | "revealed" | "tables">): boolean =>
  step === "debrief" &&
  isRevealed("couldHaveHad", revealed) &&
  tables.some(({ stage }) => stage === "ended");
