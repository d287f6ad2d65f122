import type { ProgrammeId, SeatId } from "#shared/kernel/ids.ts";
import { sum, tenth } from "#shared/kernel/units.ts";
import { gainsAt, isAffordable, type Settlement } from "#shared/negotiation/agenda.ts";
import {
  agendaPoints,
  bestFor,
  type Exactness,
  jointGains,
  tradeOff,
} from "#shared/negotiation/agendaPoints.ts";
import { bestImprovement } from "#shared/negotiation/improvements.ts";
import type { Settled } from "#shared/negotiation/searchAgenda.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import { type SettlementSpace, settlementSpace } from "#shared/views/settlementSpace.ts";
import { adoptionChanges, type ProgrammeChange } from "./programmeChanges.ts";
import type { DebriefProgramme } from "./programmeHistory.ts";
import type { Step } from "./retrace.ts";
import { settlementBasis } from "./settlementGround.ts";

/** Points of the score, by delegation, against having no programme at all. */
export type Gains = Readonly<Record<SeatId, number>>;

/**
 * What this table could have settled on, all programmes together (see `settlementSpace` for what that
 * counts and leaves out), and where it landed.
 */
export interface WholeGame {
  readonly landed: Gains;
  /** What each could have had at most while no other fell below having no programme at all. */
  readonly ideal: Gains;
  /** Undefined where nobody could gain together. */
  readonly solutions: Readonly<Record<SolutionName, Outcome | undefined>>;
  /** The largest sum of further points that leaves nobody worse off than it landed. */
  readonly jointGainsLeft: number;
  /** Smallest first: what would have left nobody worse off and somebody clearly better. */
  readonly improvements: readonly WholeGameImprovement[];
  /** By delegation: its best while every other keeps what it had, having in fact agreed to that. */
  readonly couldHaveHad: Readonly<Record<SeatId, Outcome>>;
  /** For each pair, what the two could have had while every other keeps what it had. */
  readonly tradeOffs: readonly {
    readonly pair: readonly [SeatId, SeatId];
    readonly points: readonly (readonly [number, number])[];
  }[];
  /** Money there was for programmes, all together, US$ bn. */
  readonly purse: number;
  /** Points within which every figure is known to be the best there is. */
  readonly within: number;
}

export type SolutionName = "nash" | "kalaiSmorodinsky" | "egalitarian" | "utilitarian";

export interface Outcome {
  readonly gains: Gains;
  /** Against what the table settled on, in the scenario's order of programmes. */
  readonly changes: readonly ProgrammeChange[];
  /** What each change does by itself; together they add up to what the outcome gives more. */
  readonly parts: readonly ChangePart[];
}

/** One change of an outcome. */
export interface ChangePart {
  /** More than one where they hang together: one requires another, or an aim names both. */
  readonly programmes: readonly ProgrammeId[];
  /** Further points of each; below 0 where it gives way. */
  readonly further: Gains;
}

export interface WholeGameImprovement extends Outcome {
  /** One programme changed, two together, or as many as it takes. */
  readonly reach: "one" | "two" | "all";
  /** Further points of each, 0 or more. */
  readonly further: Gains;
  /** Whether every change would have harmed somebody by itself: one is given for the other. */
  readonly isTrade: boolean;
}

export function wholeGameOf(
  scenario: Scenario,
  steps: readonly Step[],
  programmes: readonly DebriefProgramme[],
): WholeGame {
  const space = settlementSpace(settlementBasis(scenario, steps, programmes));
  const { agenda, seats, landed: settlement } = space;
  const landed = gainsAt(agenda, settlement);
  const exactness: Exactness = { tolerance: 0.25, maxNodes: 1_000_000 };
  const points = agendaPoints(
    agenda,
    seats.map(() => 0),
    exactness,
  );
  const known: Exactness = { ...exactness, known: settlement };
  const joint = jointGains(agenda, landed, known);
  const could = seats.map((_, party) => bestFor(agenda, party, landed, known));
  const { nash, kalaiSmorodinsky, egalitarian, utilitarian } = points;
  const found = [joint, ...could, ...points.best, kalaiSmorodinsky, egalitarian, utilitarian];
  const solution = (settled: Settled | undefined): Outcome | undefined =>
    settled && outcomeOf(space, settled.settlement);
  return {
    landed: bySeat(space, landed),
    ideal: bySeat(
      space,
      seats.map((_, party) => points.best[party]?.gains[party] ?? 0),
    ),
    solutions: {
      nash: solution(nash),
      kalaiSmorodinsky: solution(kalaiSmorodinsky),
      egalitarian: solution(egalitarian),
      utilitarian: solution(utilitarian),
    },
    jointGainsLeft: tenth(joint === undefined ? 0 : sum(joint.gains) - sum(landed)),
    improvements: improvementsOf(space, joint),
    couldHaveHad: Object.fromEntries(
      seats.map((seat, party) => [seat, outcomeOf(space, could[party]?.settlement ?? settlement)]),
    ),
    tradeOffs: tradeOffsOf(space, could),
    purse: tenth(agenda.limits[0] ?? 0),
    within: tenth(found.reduce((most, each) => Math.max(most, each?.within ?? 0), 0)),
  };
}

function improvementsOf(
  space: SettlementSpace,
  joint: Settled | undefined,
): readonly WholeGameImprovement[] {
  const { agenda, landed } = space;
  const before = gainsAt(agenda, landed);
  const size = (item: number, place: number): number => changesBetween(space, item, place).length;
  const one = bestImprovement(agenda, landed, 1, size);
  const two = bestImprovement(agenda, landed, 2, size);
  const movedBy = ({ gains }: Settled): readonly number[] =>
    gains.map((gain, party) => gain - (before[party] ?? 0));
  const list = [
    one && { reach: "one" as const, ...one },
    two && { reach: "two" as const, ...two },
    joint && { reach: "all" as const, settlement: joint.settlement, gains: movedBy(joint) },
  ];
  let told = 0;
  return list.flatMap((each) => {
    // A larger change has to bring clearly more than a smaller one that is told already.
    if (each === undefined || sum(each.gains) < told + WORTH_NAMING) return [];
    told = sum(each.gains);
    const { reach, settlement, gains } = each;
    const outcome = outcomeOf(space, settlement);
    const isTrade =
      outcome.parts.length > 1 && outcome.parts.every(({ further }) => isHarmful(further));
    return [{ reach, ...outcome, further: bySeat(space, gains), isTrade }];
  });
}

/** What every changed item of the agenda does, against what the table settled on. */
const partsOf = (space: SettlementSpace, settlement: Settlement): readonly ChangePart[] =>
  settlement.flatMap((place, item): readonly ChangePart[] => {
    const changes = changesBetween(space, item, place);
    if (changes.length === 0) return [];
    const options = space.agenda.items[item] ?? [];
    const before = options[space.landed[item] ?? 0]?.gains ?? [];
    const gains = (options[place]?.gains ?? []).map((gain, party) => gain - (before[party] ?? 0));
    return [
      { programmes: changes.map(({ programme }) => programme), further: bySeat(space, gains) },
    ];
  });

const isHarmful = (further: Gains): boolean => Object.values(further).some((points) => points < 0);

/** Points, all delegations together, below which a change is not worth naming. */
const WORTH_NAMING = 0.5;

/** Between every two delegations; fewer points each where there are many pairs. */
function tradeOffsOf(
  { agenda, seats, landed }: SettlementSpace,
  could: readonly (Settled | undefined)[],
): WholeGame["tradeOffs"] {
  const pairs = seats.flatMap((_, one) =>
    seats.slice(one + 1).map((__, after) => [one, one + 1 + after] as const),
  );
  const atLeast = gainsAt(agenda, landed);
  const between = Math.min(4, Math.floor(SEARCHES / pairs.length));
  return pairs.flatMap(([one, other]) => {
    const [right, left] = [could[one], could[other]];
    const pair = [seats[one], seats[other]] as const;
    if (right === undefined || left === undefined) return [];
    if (pair[0] === undefined || pair[1] === undefined) return [];
    const points = tradeOff(
      agenda,
      { parties: [one, other], ends: [right, left], atLeast, between },
      { tolerance: 0.5, maxNodes: 30_000 },
    ).map((gains) => [tenth(gains[one] ?? 0), tenth(gains[other] ?? 0)] as const);
    return [{ pair: [pair[0], pair[1]] as const, points }];
  });
}
/** Searches that all trade-offs of a table may take between them. */
const SEARCHES = 30;

function outcomeOf(space: SettlementSpace, settlement: Settlement): Outcome {
  if (!isAffordable(space.agenda, settlement)) throw new Error("There is no money for this");
  return {
    gains: bySeat(space, gainsAt(space.agenda, settlement)),
    changes: settlement.flatMap((place, item) => changesBetween(space, item, place)),
    parts: partsOf(space, settlement),
  };
}

/** What this option of an item changes in what the table settled on. */
const changesBetween = (
  { adoptions, landed, seats }: SettlementSpace,
  item: number,
  place: number,
): readonly ProgrammeChange[] =>
  adoptionChanges(
    seats,
    adoptions[item]?.[landed[item] ?? 0] ?? [],
    adoptions[item]?.[place] ?? [],
  );

const bySeat = ({ seats }: SettlementSpace, values: readonly number[]): Gains =>
  Object.fromEntries(seats.map((seat, party) => [seat, tenth(values[party] ?? 0)]));
