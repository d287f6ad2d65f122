import { idsOf, type SeatId } from "#shared/kernel/ids.ts";
import type { Millis } from "#shared/kernel/units.ts";
import type { LifecycleEvent } from "../events/lifecycle.ts";
import type { Cover, SeatState } from "../state/seat.ts";
import type { GameState } from "../state.ts";
import { type EventOf, withSeat } from "./patch.ts";

/** The course of the game: seats, phases, clock, end (rules 1). */
export function evolveLifecycle(state: GameState, event: LifecycleEvent): GameState {
  switch (event.type) {
    case "seatAssigned":
      return withSeat(state, event.seat, () => ({
        player: event.player,
        cover: undefined,
        muted: false,
        ready: false,
      }));
    case "gameStarted":
      return started(state, event);
    case "phaseBegan":
      return phaseBegan(state, event);
    case "readyMarked":
      return withSeat(state, event.seat, () => ({ ready: event.ready }));
    case "gamePaused":
      return { ...state, paused: { left: event.left } };
    case "gameResumed":
      return resumed(state, event);
    case "phaseExtended":
      return { ...state, phaseEndsAt: event.endsAt };
    case "phaseRewound":
      return rewound(state, event);
    case "clockExtended":
      return clockShifted(state, event.by);
    case "chanceDrawn":
      return { ...state, rng: event.rng };
    case "gameEnded":
      return {
        ...state,
        stage: "ended",
        phaseEndsAt: undefined,
        paused: undefined,
        ending: event.ending,
        checkpoint: undefined,
        seats: mapSeats(state, (seat) => ({ ...seat, cover: undefined })),
      };
    case "seatCovered":
      return withSeat(state, event.seat, () => ({ cover: coverOf(event) }));
    case "seatReturned":
      return withSeat(state, event.seat, () => ({ cover: undefined, ready: false }));
    case "seatMuted":
      return withSeat(state, event.seat, () => ({ muted: event.muted }));
    case "seatNudged":
    case "announced":
      return state;
  }
}

function started(state: GameState, event: EventOf<"gameStarted">): GameState {
  return {
    ...state,
    stage: "playing",
    seats: event.seats,
    tracks: event.tracks,
    trust: { government: event.government, societal: event.societal },
    procedure: event.procedure,
  };
}

/** A new phase, and what is over with the old one: ready marks, agenda, tablings of the year. */
function phaseBegan(state: GameState, event: EventOf<"phaseBegan">): GameState {
  const isNewYear = event.year !== state.year;
  const position: GameState = {
    ...state,
    year: event.year,
    phase: event.phase,
    chair: event.chair,
    phaseBeganAt: event.at,
    phaseEndsAt: event.endsAt,
    paused: undefined,
    agenda: [],
    seats: mapSeats(state, (seat) => (isNewYear ? newYear(seat) : { ...seat, ready: false })),
    checkpoint: undefined,
  };
  return { ...position, checkpoint: position };
}

const newYear = (seat: SeatState): SeatState => ({
  ...seat,
  ready: false,
  tablings: 0,
  defence: { ...seat.defence, publishedThisYear: false },
});

/** The timer goes on with what was left of it, and so do silence periods. */
function resumed(state: GameState, event: EventOf<"gameResumed">): GameState {
  const { endsAt } = event;
  const stoodFor =
    endsAt === undefined || state.phaseEndsAt === undefined ? 0 : endsAt - state.phaseEndsAt;
  return { ...shiftSilence(state, stoodFor), paused: undefined, phaseEndsAt: endsAt };
}

const coverOf = ({ scope, personality, by }: EventOf<"seatCovered">): Cover =>
  personality === undefined ? { scope, by } : { scope, personality, by };

/** The position at the phase's start with today's players and a fresh timer. */
function rewound(state: GameState, event: EventOf<"phaseRewound">): GameState {
  const { checkpoint } = state;
  if (checkpoint === undefined) throw new Error("No start of a phase to go back to");
  return {
    ...checkpoint,
    seats: mapSeats(checkpoint, (seat) => ({ ...seat, ...whoActs(state.seats[seat.id] ?? seat) })),
    phaseBeganAt: event.at,
    phaseEndsAt: event.endsAt,
    checkpoint,
  };
}

const whoActs = ({ player, cover, muted }: SeatState): Partial<SeatState> => ({
  player,
  cover,
  muted,
});

function clockShifted(state: GameState, by: Millis): GameState {
  const { renegotiation } = state;
  if (state.stage === "ended" && renegotiation !== undefined)
    return { ...state, renegotiation: { ...renegotiation, endsAt: renegotiation.endsAt + by } };
  const shifted = shiftSilence(state, by);
  const { phaseEndsAt } = state;
  return phaseEndsAt === undefined ? shifted : { ...shifted, phaseEndsAt: phaseEndsAt + by };
}

function shiftSilence(state: GameState, by: Millis): GameState {
  if (by === 0) return state;
  const resolutions = { ...state.resolutions };
  for (const id of idsOf(resolutions)) {
    const resolution = resolutions[id];
    if (resolution?.silenceEndsAt === undefined) continue;
    resolutions[id] = { ...resolution, silenceEndsAt: resolution.silenceEndsAt + by };
  }
  return { ...state, resolutions };
}

function mapSeats(
  state: GameState,
  change: (seat: SeatState) => SeatState,
): Readonly<Record<SeatId, SeatState>> {
  const seats: Record<SeatId, SeatState> = {};
  for (const seat of Object.values(state.seats)) seats[seat.id] = change(seat);
  return seats;
}
