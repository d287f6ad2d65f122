import type { NewsId } from "#shared/kernel/ids.ts";
import { type Money, money, tenth } from "#shared/kernel/units.ts";
import type { RecordEntry } from "#shared/protocol/messages.ts";
import type { Forecast, Intelligence, TrackId } from "#shared/views/view.ts";
import type { OpenDesk } from "./desk.ts";
import { isHighGood } from "./effectWording.ts";
import { TRACKS } from "./mandateModel.ts";
import { labelParam, type Param } from "./phrase.ts";
import { aboutParam } from "./recordContext.ts";
import { type RecordItem, recordItems } from "./recordModel.ts";

/** What a year's briefing tells its reader. */
export interface YearBrief {
  readonly news: readonly (
    | { readonly kind: "card"; readonly news: NewsId }
    | { readonly kind: "message"; readonly text: string }
  )[];
  /** US$ bn paid to the reader this year; absent before it is paid, and for spectators. */
  readonly income?: Money | undefined;
  /** The own hint of this year's crises. */
  readonly forecasts: readonly Forecast[];
  /** What others have shown the reader, newest first. */
  readonly shown: readonly Intelligence[];
}

/** How one track moved in a year, and why. */
export interface TrackYear {
  readonly track: TrackId;
  /** Its level now, 0–100. */
  readonly level: number;
  /** Points since the year began. */
  readonly by: number;
  /** Whether the move was good for the region; undefined where it did not move. */
  readonly good?: boolean | undefined;
  readonly moves: readonly {
    readonly by: number;
    readonly reason: Param;
    /** What it came from, where that has a name. */
    readonly about?: Param | undefined;
  }[];
}

export function yearBrief(desk: OpenDesk, record: readonly RecordEntry[]): YearBrief {
  const events = eventsOf(record, desk.table.year);
  const own = desk.own;
  const paid = events.filter((event) => event.type === "incomePaid");
  return {
    news: events.flatMap((event): YearBrief["news"] => {
      if (event.type === "newsBroke") return [{ kind: "card", news: event.news }];
      return event.type === "newsInjected" ? [{ kind: "message", text: event.text }] : [];
    }),
    income:
      own === undefined || paid.length === 0
        ? undefined
        : money(paid.reduce((sum, { amounts }) => sum + (amounts[own.seat] ?? 0), 0)),
    forecasts: (own?.forecasts ?? []).filter(({ year }) => year === desk.table.year),
    shown: (own?.intelligence ?? []).toReversed(),
  };
}

/** Every track with what moved it in `year`, those that moved most first. */
export function trackYears(
  desk: OpenDesk,
  record: readonly RecordEntry[],
  year: number,
): readonly TrackYear[] {
  const moves = eventsOf(record, year)
    .filter((event) => event.type === "tracksMoved")
    .flatMap((event) => event.moves);
  return TRACKS.map((track) => {
    const own = moves.filter((move) => move.track === track);
    const by = tenth(own.reduce((sum, move) => sum + move.by, 0));
    return {
      track,
      level: desk.table.tracks[track],
      by,
      good: by === 0 ? undefined : by > 0 === isHighGood(track),
      moves: own.map((move) => ({
        by: tenth(move.by),
        reason: labelParam(`reasons:move.${move.reason}`),
        about: aboutParam(desk, move.about),
      })),
    };
  }).toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by));
}

/** What a year brought beside the tracks, in sentences, in the order it happened. */
export function yearOutcomes(
  desk: OpenDesk,
  record: readonly RecordEntry[],
  year: number,
): {
  readonly decided: readonly RecordItem[];
  readonly promises: readonly RecordItem[];
  readonly trust: readonly RecordItem[];
  readonly money: readonly RecordItem[];
} {
  const of = (...types: readonly RecordEntry["event"]["type"][]): readonly RecordItem[] =>
    recordItems(
      desk,
      record.filter((entry) => entry.year === year && types.includes(entry.event.type)),
    ).toReversed();
  return {
    decided: of(
      "programmeAdopted",
      "programmeRevised",
      "programmeEnded",
      "resolutionDecided",
      "crisisResolved",
      "overtureExposed",
    ),
    promises: of("obligationSettled"),
    trust: of("trustEvidenceFound", "societalTrustMoved"),
    money: of("treasuryMoved", "defenceEstimated", "securityAssessed", "budgetExecuted"),
  };
}

const eventsOf = (record: readonly RecordEntry[], year: number): readonly RecordEntry["event"][] =>
  record.filter((entry) => entry.year === year).map(({ event }) => event);
