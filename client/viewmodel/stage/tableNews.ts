import type { SeatId } from "#shared/kernel/ids.ts";
import type { CrisisOutcome, Position, ResolutionStatus, TrackId } from "#shared/views/view.ts";
import type { SeatModel } from "./seatModel.ts";
import type { TableModel } from "./tableModel.ts";

/** A change at the table that is worth a sentence. Names are in the reader's language already. */
export type TableNews =
  | {
      readonly kind: "trustMoved";
      readonly from: string;
      readonly to: string;
      readonly level: number;
      readonly up: boolean;
    }
  | {
      readonly kind: "trackMoved";
      readonly track: TrackId;
      readonly level: number;
      readonly up: boolean;
    }
  | { readonly kind: "treatyLaid"; readonly title: string }
  | {
      readonly kind: "treatyDecided";
      readonly title: string;
      readonly status: DecidedStatus;
    }
  | { readonly kind: "programmeAdopted"; readonly title: string }
  | { readonly kind: "programmeEnded"; readonly title: string }
  | { readonly kind: "positionTaken"; readonly name: string; readonly position: Position }
  | { readonly kind: "ready"; readonly name: string }
  | { readonly kind: "chair"; readonly name: string }
  | { readonly kind: "presence"; readonly name: string; readonly back: boolean }
  /** Undefined: its people act again. */
  | { readonly kind: "cover"; readonly name: string; readonly by: SeatModel["cover"] }
  | { readonly kind: "muted"; readonly name: string; readonly muted: boolean }
  /** The only news that may interrupt. */
  | { readonly kind: "crisisStruck"; readonly title: string; readonly body: string }
  | { readonly kind: "crisisResolved"; readonly title: string; readonly outcome: CrisisOutcome };

/** How a resolution can end. */
type DecidedStatus = Exclude<ResolutionStatus, "tabled" | "open">;

/** What changed from one picture of the table to the next, the weightiest first. */
export function tableNews(before: TableModel, after: TableModel): readonly TableNews[] {
  return [
    ...crisisNews(before, after),
    ...programmeNews(before, after),
    ...treatyNews(before, after),
    ...seatNews(before, after),
    ...trackNews(before, after),
    ...trustNews(before, after),
  ];
}

/** Points by which a level must move to be worth a sentence. */
const WORTH_SAYING = 0.5;

function crisisNews(before: TableModel, after: TableModel): readonly TableNews[] {
  return after.crises.flatMap((crisis): readonly TableNews[] => {
    const { title, body, outcome } = crisis;
    const known = before.crises.find((each) => each.id === crisis.id);
    if (known === undefined && outcome === undefined)
      return [{ kind: "crisisStruck", title, body }];
    if (outcome === undefined || known?.outcome === outcome) return [];
    return [{ kind: "crisisResolved", title, outcome }];
  });
}

function programmeNews(before: TableModel, after: TableModel): readonly TableNews[] {
  const had = new Set(before.seals.map((seal) => seal.programme));
  const has = new Set(after.seals.map((seal) => seal.programme));
  return [
    ...after.seals
      .filter((seal) => !had.has(seal.programme))
      .map(({ title }): TableNews => ({ kind: "programmeAdopted", title })),
    ...before.seals
      .filter((seal) => !has.has(seal.programme))
      .map(({ title }): TableNews => ({ kind: "programmeEnded", title })),
  ];
}

function treatyNews(before: TableModel, after: TableModel): readonly TableNews[] {
  const { treaty } = after;
  if (treaty === undefined) return [];
  const { title, status } = treaty;
  if (treaty.resolution !== before.treaty?.resolution) return [{ kind: "treatyLaid", title }];
  if (status === before.treaty.status || status === "tabled" || status === "open") return [];
  return [{ kind: "treatyDecided", title, status }];
}

function seatNews(before: TableModel, after: TableModel): readonly TableNews[] {
  const sameText = before.treaty?.resolution === after.treaty?.resolution;
  return after.seats.flatMap((seat): readonly TableNews[] => {
    const was = before.seats.find((each) => each.id === seat.id);
    if (was === undefined) return [];
    const { name, position } = seat;
    const took = position !== undefined && (!sameText || position !== was.position);
    return [
      ...(seat.chair && !was.chair ? [{ kind: "chair", name } as const] : []),
      ...(took ? [{ kind: "positionTaken", name, position } as const] : []),
      ...(seat.ready && !was.ready ? [{ kind: "ready", name } as const] : []),
      ...presenceNews(was, seat),
      ...(seat.cover === was.cover ? [] : [{ kind: "cover", name, by: seat.cover } as const]),
      ...(seat.muted === was.muted ? [] : [{ kind: "muted", name, muted: seat.muted } as const]),
    ];
  });
}

function presenceNews(was: SeatModel, is: SeatModel): readonly TableNews[] {
  if (was.own || (was.presence === "away") === (is.presence === "away")) return [];
  return [{ kind: "presence", name: is.name, back: was.presence === "away" }];
}

function trackNews(before: TableModel, after: TableModel): readonly TableNews[] {
  return after.tracks.flatMap(({ id, level }): readonly TableNews[] => {
    const was = before.tracks.find((each) => each.id === id)?.level ?? level;
    if (Math.abs(level - was) < WORTH_SAYING) return [];
    return [{ kind: "trackMoved", track: id, level, up: level > was }];
  });
}

function trustNews(before: TableModel, after: TableModel): readonly TableNews[] {
  return after.seats.flatMap((seat) =>
    seat.trust.flatMap((trust): readonly TableNews[] => {
      const was = trustGiven(before, seat.id, trust.with) ?? trust.given;
      if (Math.abs(trust.given - was) < WORTH_SAYING) return [];
      const { given: level, name: to } = trust;
      return [{ kind: "trustMoved", from: seat.name, to, level, up: level > was }];
    }),
  );
}

function trustGiven(model: TableModel, from: SeatId, to: SeatId): number | undefined {
  return model.seats.find((seat) => seat.id === from)?.trust.find((trust) => trust.with === to)
    ?.given;
}
