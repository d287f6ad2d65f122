import { assertNever } from "#shared/kernel/assertNever.ts";
import type { SystemCommand } from "../commands.ts";
import { endPhase } from "../phases/endPhase.ts";
import { endSilence, nextSilenceEnd } from "../plenary.ts";
import { type Refusal, refusal } from "../refusals.ts";
import { openRenegotiationIn } from "../renegotiation.ts";
import type { Unfolding } from "../unfolding.ts";
import { renegotiationDeadline } from "./renegotiationCommand.ts";

/** What the clock and the process ask: the end of a timer, and time lost to an outage (rules 1.5, 1.8, 16.7). */
export function decideSystemCommand(u: Unfolding, command: SystemCommand): Refusal | undefined {
  if (u.state.stage === "lobby") return refusal("gameNotStarted");
  if (u.state.stage === "ended" && openRenegotiationIn(u.state) === undefined)
    return refusal("gameEnded");
  switch (command.type) {
    case "phaseDeadline":
      return u.state.stage === "ended" ? renegotiationDeadline(u) : phaseDeadline(u);
    case "resumeAfterOutage":
      u.emit({ type: "clockExtended", by: command.outage });
      return undefined;
    default:
      return assertNever(command);
  }
}

function phaseDeadline(u: Unfolding): Refusal | undefined {
  if (u.state.paused !== undefined) return refusal("gamePaused");
  const { phaseEndsAt } = u.state;
  const silenceEndsAt = nextSilenceEnd(u.state);
  if (phaseEndsAt === undefined && silenceEndsAt === undefined) return refusal("noTimerRuns");
  const isSilenceOver = silenceEndsAt !== undefined && silenceEndsAt <= u.now;
  const isPhaseOver = phaseEndsAt !== undefined && phaseEndsAt <= u.now;
  if (!isSilenceOver && !isPhaseOver) {
    return refusal("deadlineNotReached", { endsAt: phaseEndsAt ?? silenceEndsAt ?? u.now });
  }
  if (isSilenceOver) endSilence(u);
  if (isPhaseOver) endPhase(u);
  return undefined;
}
