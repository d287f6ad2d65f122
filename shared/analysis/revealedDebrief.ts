import { isRevealed, type RevealStage } from "#shared/classroom/revealStages.ts";
import { idsOf } from "#shared/kernel/ids.ts";
import type { Mandate } from "#shared/scenario/schema/mandates.ts";
import type { Debrief, DebriefEntry, DebriefSeat } from "./debrief.ts";
import type { Level, Moment } from "./moments.ts";
import type { WholeGame } from "./wholeGame.ts";

/**
 * The debrief as far as `shown` stages of `REVEAL_STAGES` tell it, the first at least. What is still to come is empty, or
 * 0: who reads it knows by the stages which parts are told. One's own reflections are always there.
 */
export function revealedDebrief(debrief: Debrief, shown: number): Debrief {
  const isShown = (stage: RevealStage): boolean => isRevealed(stage, shown);
  return {
    ...debrief,
    seats: debrief.seats.map((seat) => revealedSeat(seat, isShown)),
    table: isShown("promises") ? debrief.table : { ...debrief.table, deals: {}, obligations: {} },
    moments: debrief.moments.map((moment) => revealedMoment(moment, isShown)),
    trustMoves: isShown("trust") ? debrief.trustMoves : [],
    programmes: isShown("delegations")
      ? debrief.programmes
      : debrief.programmes.map((each) => ({ ...each, worth: [] })),
    promiseEffects: isShown("promises") ? debrief.promiseEffects : [],
    overtures: isShown("promises") ? debrief.overtures : [],
    payments: isShown("promises") ? debrief.payments : {},
    possibilities: isShown("possible") ? debrief.possibilities : [],
    talks: isShown("possible") ? debrief.talks : [],
    wholeGame: revealedWholeGame(debrief.wholeGame, isShown),
    renegotiation: isShown("possible") ? debrief.renegotiation : undefined,
    record: isShown("couldHaveHad") ? debrief.record : debrief.record.filter(isOfTheRegion),
    questions: isShown("questions") ? debrief.questions : [],
  };
}

type IsShown = (stage: RevealStage) => boolean;

function revealedSeat(seat: DebriefSeat, isShown: IsShown): DebriefSeat {
  if (isShown("couldHaveHad")) return seat;
  const mandate = isShown("delegations") ? withoutSheet(seat.mandate) : NO_MANDATE;
  const result = isShown("delegations") ? {} : NO_RESULT;
  return { ...seat, ...result, mandate };
}

const NO_RESULT = { score: 0, walkAway: 0, terms: [], objectives: [], redLineCrossed: false };

/** A mandate that says nothing; its red line is one that nobody keeps clear of. */
const NO_MANDATE: Mandate = {
  programmes: {},
  tracks: {},
  security: 0,
  treasury: { pointsPerBillion: 0, cap: 0 },
  alignment: { ideal: 0, pointsLostPerStep: 0 },
  crisisOptions: {},
  objectives: [],
  redLine: { condition: { type: "trackAtLeast", track: "tension", level: 0 }, penalty: 0 },
  scale: { zero: 0, hundred: 100 },
  walkAway: 0,
};

/** What it takes to read a score: its scale, and what the red line costs. */
const withoutSheet = ({ scale, redLine }: Mandate): Mandate => ({
  ...NO_MANDATE,
  redLine: { ...NO_MANDATE.redLine, penalty: redLine.penalty },
  scale,
});

/** The levels that each stage draws; treasuries move in the replay alone. */
const STAGE_OF_LEVEL: Readonly<Record<string, RevealStage>> = {
  track: "region",
  score: "delegations",
  trust: "trust",
  society: "trust",
  treasury: "couldHaveHad",
};

function revealedMoment(moment: Moment, isShown: IsShown): Moment {
  const levels: Partial<Record<Level, number>> = {};
  for (const level of idsOf<Level>(moment.levels)) {
    const stage = STAGE_OF_LEVEL[level.slice(0, level.indexOf("."))];
    const value = moment.levels[level];
    if (stage !== undefined && value !== undefined && isShown(stage)) levels[level] = value;
  }
  return { ...moment, levels };
}

const NO_GAME: WholeGame = {
  landed: {},
  ideal: {},
  solutions: {
    nash: undefined,
    kalaiSmorodinsky: undefined,
    egalitarian: undefined,
    utilitarian: undefined,
  },
  jointGainsLeft: 0,
  improvements: [],
  couldHaveHad: {},
  tradeOffs: [],
  purse: 0,
  within: 0,
};

function revealedWholeGame(wholeGame: WholeGame, isShown: IsShown): WholeGame {
  if (!isShown("possible")) return NO_GAME;
  return isShown("couldHaveHad") ? wholeGame : { ...wholeGame, couldHaveHad: {} };
}

/** What the course of the region is drawn from: its phases, and what crises cost. */
const isOfTheRegion = ({ event }: DebriefEntry): boolean =>
  event.type === "phaseBegan" || event.type === "crisisResolved";
