import type { Scenario } from "#shared/scenario/schema.ts";
import {
  amendedText,
  belowWalkAway,
  gaveWay,
  textBlocked,
  textDelayed,
} from "./bargainingQuestions.ts";
import type { Talks } from "./concessions.ts";
import type { DiscussionQuestion, Found } from "./discussionQuestion.ts";
import type { PromiseEffect } from "./promiseEffects.ts";
import {
  armsRace,
  collapse,
  crisisUncontained,
  overtureExposed,
  overtureTaken,
} from "./regionQuestions.ts";
import { everyPromiseKept, promiseBroken, trustGap } from "./relationQuestions.ts";
import type { Step } from "./retrace.ts";

/**
 * Three questions, one each about how this table bargained, how its delegations dealt with each other,
 * and what they did with the region; of each the most telling that there is, and where nothing is, one
 * that fits every table. What became of the region comes first where it collapsed. `steps` are those
 * that stand.
 */
export function discussionQuestions(
  scenario: Scenario,
  steps: readonly Step[],
  { talks, promiseEffects }: Looked,
): readonly DiscussionQuestion[] {
  const state = steps.at(-1)?.after;
  if (state === undefined) return [MATTERED, TRUST, CHANGE];
  const collapsed = collapse(state);
  const bargaining = firstOf(
    [
      belowWalkAway(state),
      gaveWay(state, talks),
      textBlocked(state),
      textDelayed(state),
      amendedText(state),
    ],
    MATTERED,
  );
  const relation = firstOf(
    [promiseBroken(state, promiseEffects), trustGap(scenario, state), everyPromiseKept(state)],
    TRUST,
  );
  const region = firstOf(
    [
      collapsed,
      crisisUncontained(scenario, state, SEVERE),
      overtureExposed(state),
      crisisUncontained(scenario, state),
      armsRace(scenario, steps),
      overtureTaken(state),
    ],
    CHANGE,
  );
  return collapsed === undefined ? [bargaining, relation, region] : [region, bargaining, relation];
}

/** What has been found already of how the table talked, and of what its promises did. */
export interface Looked {
  readonly talks: readonly Talks[];
  readonly promiseEffects: readonly PromiseEffect[];
}

/** Severity from which a crisis says more than anything else that can be asked of the region. */
const SEVERE = 3;
const MATTERED: DiscussionQuestion = { key: "whatMatteredMost", concept: "logRolling" };
const TRUST: DiscussionQuestion = { key: "firstTrust", concept: "trust" };
const CHANGE: DiscussionQuestion = { key: "whatWouldYouChange", concept: "walkAway" };

const firstOf = (found: readonly Found[], otherwise: DiscussionQuestion): DiscussionQuestion =>
  found.find((each) => each !== undefined) ?? otherwise;
