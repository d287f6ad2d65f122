import { assertNever } from "#shared/kernel/assertNever.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { Instant } from "#shared/kernel/units.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import type { Actor, Command } from "./commands.ts";
import { decideCoverCommand } from "./decide/coverCommand.ts";
import { decideInstructorCommand } from "./decide/instructorCommand.ts";
import { closeRenegotiation, openRenegotiation } from "./decide/renegotiationCommand.ts";
import { decideSeatCommand } from "./decide/seatCommand.ts";
import { decideSystemCommand } from "./decide/systemCommand.ts";
import type { Event } from "./events.ts";
import { type Refusal, refusal } from "./refusals.ts";
import type { RenegotiationGround } from "./state/renegotiation.ts";
import type { GameState } from "./state.ts";
import { unfold } from "./unfolding.ts";

/**
 * What follows if `actor` gives `command` at `now`: the events, or the refusal that names the
 * broken rule. Pure; never throws for anything a player can send; a refusal changes nothing
 * (rule 14.1).
 */
export function decide(
  scenario: Scenario,
  state: GameState,
  actor: Actor,
  command: Command,
  { now, ground }: Circumstances,
): Result<readonly Event[], Refusal> {
  const unfolding = unfold(scenario, state, now);
  const refused = answer(unfolding, actor, command, ground);
  return refused === undefined ? ok(unfolding.events) : err(refused);
}

/** What a decision rests on that is not in the position. */
export interface Circumstances {
  readonly now: Instant;
  /** What the record says of all that could have been settled. Read where a renegotiation is opened. */
  readonly ground?: (() => RenegotiationGround) | undefined;
}

function answer(
  unfolding: ReturnType<typeof unfold>,
  actor: Actor,
  command: Command,
  ground: Circumstances["ground"],
): Refusal | undefined {
  switch (command.type) {
    case "markReady":
    case "speak":
    case "proposeDeal":
    case "counterDeal":
    case "signDeal":
    case "rejectDeal":
    case "withdrawDeal":
    case "shareIntelligence":
    case "answerOverture":
    case "tableResolution":
    case "offerSingleText":
    case "secondResolution":
    case "amendResolution":
    case "takePosition":
    case "shelveResolution":
    case "issueChairStatement":
    case "issueMembersStatement":
    case "setAgenda":
    case "invokeNonInterference":
    case "submitBudget":
    case "respondCrisis":
    case "writeReflection":
    case "proposeSettlement":
    case "answerSettlement":
      if (actor.kind !== "seat") return refusal("notAllowedForYou");
      return decideSeatCommand(unfolding, actor.seat, command);
    case "startGame":
    case "assignSeat":
    case "pauseGame":
    case "resumeGame":
    case "extendPhase":
    case "advancePhase":
    case "rewindPhase":
    case "injectCrisis":
    case "injectNews":
    case "closeGame":
    case "muteSeat":
    case "announce":
      if (actor.kind !== "instructor") return refusal("notAllowedForYou");
      return decideInstructorCommand(unfolding, command);
    case "openRenegotiation":
      if (actor.kind !== "instructor") return refusal("notAllowedForYou");
      return openRenegotiation(unfolding, command, ground);
    case "closeRenegotiation":
      if (actor.kind !== "instructor") return refusal("notAllowedForYou");
      return closeRenegotiation(unfolding);
    case "coverSeat":
    case "returnSeat":
    case "nudgeSeat":
      if (actor.kind === "seat") return refusal("notAllowedForYou");
      return decideCoverCommand(unfolding, actor.kind, command);
    case "phaseDeadline":
    case "resumeAfterOutage":
      if (actor.kind !== "clock") return refusal("notAllowedForYou");
      return decideSystemCommand(unfolding, command);
    default:
      return assertNever(command);
  }
}
