import type { Debrief } from "#shared/analysis/debrief.ts";
import { isHighGood, TRACK_IDS } from "#shared/scenario/schema/vocabulary.ts";
import type { Phase, TrackId } from "#shared/views/view.ts";
import type { OpenDesk } from "../desk.ts";
import { labelParam, type MoveReason, type Phrase, phrase } from "../phrase.ts";
import { aboutParam } from "../record/recordContext.ts";
import { type Cause, type CauseSum, sumCauses } from "./causesModel.ts";
import { type Path, type PhaseEnd, pathOf, valuesOf } from "./phasesModel.ts";

/** A track through the game, with everything that moved it. */
export interface TrackStory {
  readonly track: TrackId;
  readonly highIsGood: boolean;
  readonly values: readonly number[];
  readonly path: Path;
  readonly moves: readonly DatedCause[];
  /** What moved it most over the whole game, first. */
  readonly causes: readonly CauseSum[];
}

/** A cause with its date. */
interface DatedCause extends Cause {
  readonly year: number;
  readonly phase: Phase;
}

/** Every track, in the order of the table. */
export function trackStories(
  debrief: Debrief,
  desk: OpenDesk,
  ends: readonly PhaseEnd[],
): readonly TrackStory[] {
  return TRACK_IDS.map((track) => {
    const moves = debrief.trackMoves
      .filter((move) => move.track === track)
      .map(({ by, reason, about, year, phase }) => ({
        by,
        year,
        phase,
        text: causeText(desk, reason, about),
      }));
    return {
      track,
      highIsGood: isHighGood(track),
      values: valuesOf(ends, `track.${track}`),
      path: pathOf(ends, `track.${track}`),
      moves,
      causes: sumCauses(moves),
    };
  });
}

/** Why something moved, naming the thing it came from where there is one. */
function causeText(desk: OpenDesk, reason: MoveReason, about: string | undefined): Phrase {
  const label = labelParam(`reasons:move.${reason}`);
  const source = aboutParam(desk, about);
  return source === undefined
    ? phrase("panels:review.cause", { reason: label })
    : phrase("panels:review.causeAbout", { reason: label, about: source });
}
