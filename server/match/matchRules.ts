import { renegotiationGround } from "#shared/analysis/settlementGround.ts";
import { decide } from "#shared/rules/decide.ts";
import { evolve } from "#shared/rules/evolve.ts";
import { initialState } from "#shared/rules/initialState.ts";
import { eventSeenBy } from "#shared/views/audience.ts";
import { project } from "#shared/views/project.ts";

/** What a match needs of the game. A parameter, so that a test can have a rule fail. */
export interface MatchRules {
  readonly initialState: typeof initialState;
  readonly decide: typeof decide;
  readonly evolve: typeof evolve;
  readonly project: typeof project;
  readonly eventSeenBy: typeof eventSeenBy;
  readonly renegotiationGround: typeof renegotiationGround;
}

export const matchRules: MatchRules = {
  initialState,
  decide,
  evolve,
  project,
  eventSeenBy,
  renegotiationGround,
};
