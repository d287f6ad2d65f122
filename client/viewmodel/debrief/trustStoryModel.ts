import type { Debrief } from "#shared/analysis/debrief.ts";
import type { TrustMove } from "#shared/analysis/trustMoves.ts";
import { assertNever } from "#shared/kernel/assertNever.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import type { Phase } from "#shared/views/view.ts";
import type { OpenDesk } from "../desk.ts";
import { changeParam, labelParam, type Phrase, phrase, seatsParam } from "../phrase.ts";
import { aboutParam } from "../record/recordContext.ts";
import { type CauseSum, sumCauses } from "./causesModel.ts";
import { type Path, type PhaseEnd, pathOf, valuesOf } from "./phasesModel.ts";

/** Two delegations, how far each could rely on the other, and what their publics would bear. */
export interface PairStory {
  readonly pair: readonly [SeatId, SeatId];
  /** First the first's trust in the second, then the other way. */
  readonly directions: readonly [DirectionStory, DirectionStory];
  /** The most that the two societies bore, at every phase's end. */
  readonly ceiling: readonly number[];
  /** Phase ends at which society, not conduct, held either direction down. */
  readonly boundEnds: number;
}

export interface DirectionStory {
  readonly from: SeatId;
  readonly to: SeatId;
  readonly values: readonly number[];
  readonly path: Path;
  readonly moves: readonly TrustMoveLine[];
  readonly causes: readonly CauseSum[];
}

interface TrustMoveLine {
  readonly index: number;
  readonly year: number;
  readonly phase: Phase;
  readonly text: Phrase;
  /** Points of effective trust. */
  readonly by: number;
  /** What is to be known besides: who knew of it, or what held it down. */
  readonly note?: Phrase | undefined;
}

/** Every pair of delegations once, in the order of the table. */
export function pairStories(
  debrief: Debrief,
  desk: OpenDesk,
  ends: readonly PhaseEnd[],
): readonly PairStory[] {
  const seats = desk.scenario.seats.map(({ id }) => id);
  return seats.flatMap((one, place) =>
    seats.slice(place + 1).map((other) => pairStory(debrief, desk, ends, [one, other])),
  );
}

function pairStory(
  debrief: Debrief,
  desk: OpenDesk,
  ends: readonly PhaseEnd[],
  pair: readonly [SeatId, SeatId],
): PairStory {
  const [one, other] = pair;
  const there = directionStory(debrief, desk, ends, pair);
  const back = directionStory(debrief, desk, ends, [other, one]);
  const { societalLead } = desk.scenario.settings.trust;
  const bond = one < other ? (`${one}~${other}` as const) : (`${other}~${one}` as const);
  const ceiling = valuesOf(ends, `society.${bond}`).map((level) =>
    Math.min(100, level + societalLead),
  );
  return {
    pair,
    directions: [there, back],
    ceiling,
    boundEnds: ceiling.filter(
      (level, place) =>
        level < 100 && Math.max(there.values[place] ?? 0, back.values[place] ?? 0) >= level,
    ).length,
  };
}

function directionStory(
  { trustMoves }: Debrief,
  desk: OpenDesk,
  ends: readonly PhaseEnd[],
  [from, to]: readonly [SeatId, SeatId],
): DirectionStory {
  const moves = trustMoves
    .filter((move) => move.from === from && move.to === to)
    .map((move) => moveLine(desk, move));
  const level = `trust.${from}>${to}` as const;
  return {
    from,
    to,
    values: valuesOf(ends, level),
    path: pathOf(ends, level),
    moves,
    causes: sumCauses(moves),
  };
}

function moveLine(desk: OpenDesk, move: TrustMove): TrustMoveLine {
  const { index, year, phase, by } = move;
  return { index, year, phase, by, text: causeOf(desk, move), note: noteOf(move) };
}

function causeOf(desk: OpenDesk, { cause }: TrustMove): Phrase {
  switch (cause.kind) {
    case "conduct":
      return phrase("debrief:trust.conduct", {
        conduct: labelParam(`reasons:trust.${cause.evidence.reason}`),
      });
    case "society": {
      const reason = labelParam(`reasons:move.${cause.reason}`);
      const about = aboutParam(desk, cause.about);
      return about === undefined
        ? phrase("debrief:trust.society", { reason })
        : phrase("debrief:trust.societyAbout", { reason, about });
    }
    case "faded":
      return phrase("debrief:trust.faded");
    default:
      return assertNever(cause);
  }
}

function noteOf({ cause, by, government }: TrustMove): Phrase | undefined {
  if (cause.kind === "conduct" && cause.knownTo !== "all") {
    return phrase("debrief:trust.unseen", { seats: seatsParam(cause.knownTo) });
  }
  if (cause.kind === "society") {
    return phrase("debrief:trust.between", { by: changeParam(cause.society) });
  }
  return Math.abs(by) < Math.abs(government) ? phrase("debrief:trust.heldDown") : undefined;
}
