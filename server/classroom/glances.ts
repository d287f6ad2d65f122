import type { Table } from "#server/tables/table.ts";
import type { GlanceSeat, LedTable, TableGlance } from "#shared/classroom/classView.ts";
import type { Instant } from "#shared/kernel/units.ts";
import { nearestToAgreement } from "#shared/views/acceptance.ts";
import type { PublicSeat, PublicView, View } from "#shared/views/view.ts";
import { waitedFor } from "#shared/views/waitedFor.ts";

/** A table in short, as everybody may know it; its people are for the class to say. */
export const glanceOf = (number: number, code: string, view: PublicView): TableGlance => ({
  ...boardOf(view),
  number,
  code,
  seats: Object.values(view.seats).map(seatGlance),
});

/** What a glance says besides who sits where. */
export const boardOf = (view: PublicView): Omit<TableGlance, "number" | "code" | "seats"> => ({
  stage: view.stage,
  years: view.years,
  year: view.year,
  phase: view.phase,
  phaseEndsAt: view.phaseEndsAt,
  paused: view.paused,
  pausedLeft: view.pausedLeft,
  tracks: view.tracks,
  programmes: Object.keys(view.programmes).length,
  ending: view.ending && { reason: view.ending.reason, region: view.ending.region },
  renegotiation: view.renegotiation && {
    endsAt: view.renegotiation.endsAt,
    texts: view.renegotiation.proposals.length,
    outcome: view.renegotiation.closed?.outcome,
    nearest: nearestToAgreement(view.renegotiation),
  },
});

/** A table as its instructor looks after it. */
export function ledTableOf(number: number, table: Table, now: Instant): LedTable {
  const { match, board } = table;
  const view = match.publicView;
  const waitingFor = waitedFor(view);
  const isStalled = waitingFor.length > 0 && now - match.lastAt > STALLED_AFTER;
  return {
    number,
    waitingFor,
    lastActAt: match.version === 0 ? undefined : match.lastAt,
    flags: [
      ...(isStalled ? ["stalled" as const] : []),
      ...(view.ending?.reason === "collapsed" ? ["collapsed" as const] : []),
      ...(hasBreach(match.view({ kind: "instructor" })) ? ["breach" as const] : []),
      ...(hasPeople(view) ? [] : ["empty" as const]),
    ],
    seats: Object.values(view.seats).map(({ id, player, muted }) => ({
      seat: id,
      lastSeen: player === undefined ? undefined : board.lastSeen(player.id),
      connected: player !== undefined && board.isConnected(player.id),
      muted,
    })),
  };
}

const seatGlance = ({ id, player, ready, cover }: PublicSeat): GlanceSeat => ({
  seat: id,
  people: [],
  bot: player?.kind === "bot",
  covered: cover !== undefined,
  ready,
});

const hasPeople = ({ seats }: PublicView): boolean =>
  Object.values(seats).some(({ player }) => player?.kind === "person");

const hasBreach = ({ seats = {} }: View): boolean =>
  Object.values(seats).some(({ obligations }) =>
    Object.values(obligations).some(({ status }) => status === "broken"),
  );

/** Milliseconds in which nobody at a table has done anything. */
const STALLED_AFTER = 180_000;
