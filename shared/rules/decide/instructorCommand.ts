import { assertNever } from "#shared/kernel/assertNever.ts";
import { idsOf } from "#shared/kernel/ids.ts";
import { own } from "#shared/kernel/lookUp.ts";
import type { CommandOf, InstructorCommand } from "../commands.ts";
import { strikeCrisis } from "../crises.ts";
import { endGame } from "../ending.ts";
import { governmentAtStart, seatsAtStart, societalAtStart } from "../initialState.ts";
import { endPhase } from "../phases/endPhase.ts";
import { enterPhase, openPhase, timerFrom } from "../phases/enterPhase.ts";
import { type Refusal, refusal } from "../refusals.ts";
import { openRenegotiationIn } from "../renegotiation.ts";
import type { SeatState } from "../state/seat.ts";
import type { Unfolding } from "../unfolding.ts";
import type { CoverCommand } from "./coverCommand.ts";

/** What the instructor may do: seat, start, steer and close (rules 1.1, 1.4, 1.6, 1.7, 1.9, 11.9, 15.5, 15.6). */
export function decideInstructorCommand(
  u: Unfolding,
  command: Exclude<InstructorCommand, CoverCommand | RenegotiationCommand>,
): Refusal | undefined {
  switch (command.type) {
    case "startGame":
      return startGame(u);
    case "assignSeat":
      return assignSeat(u, command);
    case "pauseGame":
      return whilePlaying(u, pauseGame);
    case "resumeGame":
      return whilePlaying(u, resumeGame);
    case "extendPhase":
      return whilePlaying(u, () => extendPhase(u, command));
    case "advancePhase":
      return whilePlaying(u, advancePhase);
    case "rewindPhase":
      return whilePlaying(u, rewindPhase);
    case "injectCrisis":
      return whilePlaying(u, () => injectCrisis(u, command));
    case "injectNews":
      return whilePlaying(u, () => {
        u.emit({ type: "newsInjected", text: command.text });
        return undefined;
      });
    case "closeGame":
      return whilePlaying(u, closeGame);
    case "muteSeat":
      return muteSeat(u, command);
    case "announce":
      u.emit({ type: "announced", text: command.text });
      return undefined;
    default:
      return assertNever(command);
  }
}

/** What is asked once the game has ended. */
type RenegotiationCommand = CommandOf<"openRenegotiation" | "closeRenegotiation">;

function whilePlaying(
  u: Unfolding,
  act: (u: Unfolding) => Refusal | undefined,
): Refusal | undefined {
  switch (u.state.stage) {
    case "lobby":
      return refusal("gameNotStarted");
    case "ended":
      return refusal("gameEnded");
    case "playing":
      return act(u);
  }
}

function startGame(u: Unfolding): Refusal | undefined {
  if (u.state.stage === "ended") return refusal("gameEnded");
  if (u.state.stage === "playing") return refusal("gameAlreadyStarted");
  const empty = Object.values(u.state.seats).filter((seat) => seat.player === undefined);
  if (empty.length > 0) {
    return refusal("seatsNotFilled", { seats: empty.map((seat) => seat.id).join(",") });
  }
  const { scenario, state } = u;
  const seats: Record<string, SeatState> = {};
  for (const seat of Object.values(seatsAtStart(scenario))) {
    const { player, muted } = own(state.seats, seat.id) ?? seat;
    seats[seat.id] = { ...seat, player, muted };
  }
  u.emit({
    type: "gameStarted",
    at: u.now,
    seats,
    tracks: scenario.settings.tracks,
    government: governmentAtStart(scenario),
    societal: societalAtStart(scenario),
    procedure: scenario.settings.procedure.initial,
  });
  enterPhase(u, 1, "briefing");
  return undefined;
}

function assignSeat(u: Unfolding, command: CommandOf<"assignSeat">): Refusal | undefined {
  if (u.state.stage === "ended") return refusal("gameEnded");
  if (own(u.state.seats, command.seat) === undefined) {
    return refusal("seatUnknown", { seat: command.seat, seats: idsOf(u.state.seats).join(",") });
  }
  u.emit({ type: "seatAssigned", seat: command.seat, player: command.player });
  return undefined;
}

function muteSeat(u: Unfolding, command: CommandOf<"muteSeat">): Refusal | undefined {
  const { seat, muted } = command;
  if (u.state.stage === "ended" && openRenegotiationIn(u.state) === undefined)
    return refusal("gameEnded");
  const position = own(u.state.seats, seat);
  if (position === undefined) return refusal("seatUnknown", { seat });
  if (position.muted !== muted) u.emit({ type: "seatMuted", seat, muted });
  return undefined;
}

function pauseGame(u: Unfolding): Refusal | undefined {
  const { paused, phaseEndsAt } = u.state;
  if (paused !== undefined) return refusal("gamePaused");
  const left = phaseEndsAt === undefined ? undefined : Math.max(0, phaseEndsAt - u.now);
  u.emit({ type: "gamePaused", left });
  return undefined;
}

function resumeGame(u: Unfolding): Refusal | undefined {
  const { paused } = u.state;
  if (paused === undefined) return refusal("gameNotPaused");
  const endsAt = paused.left === undefined ? undefined : u.now + paused.left;
  u.emit({ type: "gameResumed", endsAt });
  return undefined;
}

function extendPhase(u: Unfolding, command: CommandOf<"extendPhase">): Refusal | undefined {
  const { paused, phaseEndsAt } = u.state;
  if (paused !== undefined) return refusal("gamePaused");
  if (phaseEndsAt === undefined) return refusal("noTimerRuns");
  u.emit({ type: "phaseExtended", endsAt: phaseEndsAt + command.by, by: command.by });
  return undefined;
}

function advancePhase(u: Unfolding): undefined {
  endPhase(u);
}

/** Back to the phase's first moment: what its start brings about happens again, with the same chance. */
function rewindPhase(u: Unfolding): undefined {
  u.emit({ type: "phaseRewound", at: u.now, endsAt: timerFrom(u) });
  openPhase(u);
}

function injectCrisis(u: Unfolding, command: CommandOf<"injectCrisis">): Refusal | undefined {
  const { crisis } = command;
  if (u.state.phase !== "crisis") {
    return refusal("wrongPhase", { phase: u.state.phase, allowed: "crisis" });
  }
  if (!u.scenario.crises.some((card) => card.id === crisis)) {
    return refusal("crisisUnknown", { crisis });
  }
  if (own(u.state.crises, crisis) !== undefined) return refusal("crisisAlreadyStruck", { crisis });
  strikeCrisis(u, crisis);
  return undefined;
}

function closeGame(u: Unfolding): undefined {
  endGame(u, "closed");
}
