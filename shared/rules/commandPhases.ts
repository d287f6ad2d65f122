import { PHASES, type Phase } from "#shared/scenario/schema/vocabulary.ts";
import type { SeatCommand } from "./commands.ts";
import { type Refusal, refusal } from "./refusals.ts";
import { openRenegotiationIn } from "./renegotiation.ts";
import type { GameState } from "./state.ts";

/** The phases in which a delegation's command may be accepted (rule 1.10). */
const COMMAND_PHASES: Readonly<Record<SeatCommand["type"], readonly Phase[]>> = {
  markReady: PHASES,
  speak: PHASES,
  proposeDeal: ["caucus", "crisis"],
  counterDeal: ["caucus", "crisis"],
  signDeal: ["caucus", "crisis"],
  rejectDeal: ["caucus", "crisis"],
  withdrawDeal: ["caucus", "crisis"],
  shareIntelligence: ["briefing", "caucus"],
  answerOverture: ["briefing", "caucus"],
  tableResolution: ["plenary", "crisis"],
  offerSingleText: ["plenary"],
  secondResolution: ["plenary", "crisis"],
  amendResolution: ["plenary"],
  takePosition: ["plenary", "crisis"],
  shelveResolution: ["plenary", "crisis"],
  issueChairStatement: ["plenary", "crisis"],
  issueMembersStatement: ["plenary", "crisis"],
  setAgenda: ["plenary", "crisis"],
  invokeNonInterference: ["plenary", "crisis"],
  submitBudget: ["budget"],
  respondCrisis: ["crisis"],
  writeReflection: ["review"],
  // Once the game has ended.
  proposeSettlement: [],
  answerSettlement: [],
};

/** Rules 12.2 and 16.6. */
const AFTER_THE_END: ReadonlySet<SeatCommand["type"]> = new Set([
  "writeReflection",
  "proposeSettlement",
  "answerSettlement",
]);

/**
 * Why a delegation may not give a command of this type now, as far as stage, pause and phase go
 * (rules 1.6, 1.10, 4.1, 12.2, 16.9).
 */
export function mayActNow(state: GameState, type: SeatCommand["type"]): Refusal | undefined {
  switch (state.stage) {
    case "lobby":
      return type === "speak" ? undefined : refusal("gameNotStarted");
    case "ended":
      return isOpenAfterTheEnd(state, type) ? undefined : refusal("gameEnded");
    case "playing":
      return mayActWhilePlaying(state, type);
  }
}

/** Whether `mayActNow` has nothing against it, without saying why. */
export function isOpenNow(state: GameState, type: SeatCommand["type"]): boolean {
  switch (state.stage) {
    case "lobby":
      return type === "speak";
    case "ended":
      return isOpenAfterTheEnd(state, type);
    case "playing":
      return (
        (state.paused === undefined || type === "speak") &&
        COMMAND_PHASES[type].includes(state.phase)
      );
  }
}

const isOpenAfterTheEnd = (state: GameState, type: SeatCommand["type"]): boolean =>
  AFTER_THE_END.has(type) || (type === "speak" && openRenegotiationIn(state) !== undefined);

function mayActWhilePlaying(state: GameState, type: SeatCommand["type"]): Refusal | undefined {
  if (state.paused !== undefined && type !== "speak") return refusal("gamePaused");
  const phases = COMMAND_PHASES[type];
  if (phases.length === 0) return refusal("gameNotEnded");
  if (phases.includes(state.phase)) return undefined;
  return refusal("wrongPhase", { phase: state.phase, allowed: phases.join(",") });
}
