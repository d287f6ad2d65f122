import type { NewsId, SeatId } from "#shared/kernel/ids.ts";
import { type Money, money, tenth } from "#shared/kernel/units.ts";
import type { RecordEntry } from "#shared/protocol/messages.ts";
import { isHighGood, TRACK_IDS } from "#shared/scenario/schema/vocabulary.ts";
import type { EventType, Evidence, Forecast, Intelligence, TrackId } from "#shared/views/view.ts";
import type { OpenDesk } from "../desk.ts";
import { labelParam, type Param } from "../phrase.ts";
import { aboutParam, type EventOf, pairOf } from "../record/recordContext.ts";
import { type RecordItem, recordItems } from "../record/recordModel.ts";

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
  return TRACK_IDS.map((track) => {
    const own = moves.filter((move) => move.track === track);
    const by = tenth(own.reduce((sum, move) => sum + move.by, 0));
    return {
      track,
      level: desk.table.tracks[track],
      by,
      good: by === 0 ? undefined : by > 0 === isHighGood(track),
      moves: summed(own).map((move) => ({
        by: move.by,
        reason: labelParam(`reasons:move.${move.reason}`),
        about: aboutParam(desk, move.about),
      })),
    };
  }).toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by));
}

type TrackMove = EventOf<"tracksMoved">["moves"][number];

/** Moves of one track with the same cause as one, in the order they began. */
function summed(moves: readonly TrackMove[]): readonly TrackMove[] {
  const causes = new Map<string, TrackMove>();
  for (const move of moves) {
    const key = `${move.reason}/${move.about ?? ""}`;
    const before = causes.get(key);
    causes.set(key, before === undefined ? move : { ...move, by: tenth(before.by + move.by) });
  }
  return [...causes.values()];
}

/** What a year brought beside tracks and trust, in sentences, in the order it happened. */
export interface YearOutcomes {
  readonly decided: readonly RecordItem[];
  readonly promises: readonly RecordItem[];
  /** Of societies. */
  readonly societies: readonly RecordItem[];
  /** The reader's own money and security, and what is known of everybody's defence. */
  readonly money: readonly RecordItem[];
}

export function yearOutcomes(
  desk: OpenDesk,
  record: readonly RecordEntry[],
  year: number,
): YearOutcomes {
  const that = record.filter((entry) => entry.year === year);
  const of = (isOne: (event: RecordEntry["event"]) => boolean): readonly RecordItem[] =>
    recordItems(
      desk,
      that.filter(({ event }) => isOne(event)),
    ).toReversed();
  const own = desk.own?.seat;
  return {
    decided: of(
      (event) =>
        DECISIONS.has(event.type) ||
        // What is adopted is told by the programme that it made.
        (event.type === "resolutionDecided" && event.outcome !== "adopted"),
    ),
    promises: of((event) => event.type === "obligationSettled"),
    societies: of((event) => event.type === "societalTrustMoved"),
    money: of(
      (event) =>
        event.type === "defenceEstimated" ||
        ((event.type === "treasuryMoved" ||
          event.type === "budgetExecuted" ||
          event.type === "securityAssessed") &&
          event.seat === own),
    ),
  };
}
const DECISIONS: ReadonlySet<EventType> = new Set([
  "programmeAdopted",
  "programmeRevised",
  "programmeEnded",
  "crisisResolved",
  "overtureExposed",
  "nonInterferenceInvoked",
]);

/** What moved one pair's trust in a year, by reason. */
export interface TrustYear {
  readonly from: SeatId;
  readonly to: SeatId;
  readonly reasons: readonly {
    readonly reason: Evidence["reason"];
    readonly kept: boolean;
    /** Pieces of evidence with this reason. */
    readonly count: number;
  }[];
}

/** Evidence of a year as far as the reader knows it, pair by pair, the reader's own first. */
export function trustYears(
  desk: OpenDesk,
  record: readonly RecordEntry[],
  year: number,
): readonly TrustYear[] {
  const found = eventsOf(record, year).filter((event) => event.type === "trustEvidenceFound");
  const own = desk.own?.seat;
  return [...new Set(found.map(({ pair }) => pair))]
    .map((pair) => {
      const [from, to] = pairOf(pair);
      const evidence = found.filter((event) => event.pair === pair).map((event) => event.evidence);
      const reasons = [...new Set(evidence.map((item) => item.reason))];
      return {
        from,
        to,
        reasons: reasons.map((reason) => {
          const same = evidence.filter((item) => item.reason === reason);
          return { reason, kept: same[0]?.kept ?? true, count: same.length };
        }),
      };
    })
    .toSorted((a, b) => Number(b.to === own) - Number(a.to === own));
}

const eventsOf = (record: readonly RecordEntry[], year: number): readonly RecordEntry["event"][] =>
  record.filter((entry) => entry.year === year).map(({ event }) => event);
