import type { PublicClass, TableGlance } from "#shared/classroom/classView.ts";
import { isRevealed } from "#shared/classroom/revealStages.ts";
import { assertNever } from "#shared/kernel/assertNever.ts";
import type { Instant, Millis } from "#shared/kernel/units.ts";
import type { PublicScenario } from "#shared/scenario/schema.ts";
import { type TrackMood, trackMood } from "../stage/trackModel.ts";

/** What a screen that everybody in the room sees shows of a class. Nothing of it is private. */
export type ProjectorScreen =
  /** How to come in, and who is here. */
  | { readonly kind: "lobby" }
  /** A step in which everybody works alone. */
  | {
      readonly kind: "step";
      readonly step: "readiness" | "preparation" | "reflection" | "survey" | "closed";
    }
  | { readonly kind: "tables" }
  | { readonly kind: "debrief"; readonly revealed: number };

export function projectorScreen({
  step,
  revealed,
}: Pick<PublicClass, "step" | "revealed">): ProjectorScreen {
  switch (step) {
    case "lobby":
      return { kind: "lobby" };
    case "play":
      return { kind: "tables" };
    case "debrief":
      return { kind: "debrief", revealed };
    case "readiness":
    case "preparation":
    case "reflection":
    case "survey":
    case "closed":
      return { kind: "step", step };
    default:
      return assertNever(step);
  }
}

/** As many tables as can be read from the back row at once. */
export const TABLES_AT_ONCE = 6;

/** Tables in pages that are about equally full, so that none stands alone on the last one. */
export function tablePages(tables: readonly TableGlance[]): readonly (readonly TableGlance[])[] {
  const pages = Math.max(1, Math.ceil(tables.length / TABLES_AT_ONCE));
  const each = Math.ceil(tables.length / pages);
  return Array.from({ length: pages }, (_, page) => tables.slice(page * each, (page + 1) * each));
}

/** How the tables of one page share the screen. */
export interface TileGrid {
  readonly columns: number;
  readonly rows: number;
  /** Each tile is taller than it is wide: what it shows stands one below the other. */
  readonly isTall: boolean;
  /** Side by side within a tile. */
  readonly seatColumns: 1 | 2;
}

/** As many tables of `seats` delegations side by side as leave each one large, and none alone below others. */
export function tileGrid(tables: number, seats: number): TileGrid {
  const columns = tables <= 3 ? Math.max(1, tables) : tables === 4 ? 2 : 3;
  const rows = Math.max(1, Math.ceil(tables / columns));
  const seatColumns = seats > 4 && columns <= 2 ? 2 : 1;
  return { columns, rows, isTall: rows === 1 && columns > 1, seatColumns };
}

export type MeasureId = "tension" | "centrality" | "prosperity" | "resilience";

/** A measure of the region as it is shown large. */
export interface Measure {
  readonly id: MeasureId;
  /** 0–100. */
  readonly level: number;
  readonly mood: TrackMood;
}

/** The measures by which a region stands or falls; resilience is the weakest of its three parts. */
export function measuresOf(
  tracks: TableGlance["tracks"],
  scenario: PublicScenario,
): readonly Measure[] {
  const { tension, centrality, prosperity, health, cyber, climate } = tracks;
  const resilience = Math.min(health, cyber, climate);
  return [
    { id: "tension", level: tension, mood: trackMood("tension", tension, scenario) },
    { id: "centrality", level: centrality, mood: trackMood("centrality", centrality, scenario) },
    { id: "prosperity", level: prosperity, mood: trackMood("prosperity", prosperity, scenario) },
    { id: "resilience", level: resilience, mood: trackMood("health", resilience, scenario) },
  ];
}

/** What the clock of a table shows. */
export type GlanceClock =
  | { readonly kind: "running"; readonly left: Millis }
  | { readonly kind: "paused"; readonly left: Millis | undefined }
  | { readonly kind: "none" };

export function glanceClock(table: TableGlance, now: Instant): GlanceClock {
  if (renegotiationIn(table) === "open" && table.renegotiation !== undefined)
    return { kind: "running", left: Math.max(0, table.renegotiation.endsAt - now) };
  if (table.stage !== "playing") return { kind: "none" };
  if (table.paused) return { kind: "paused", left: table.pausedLeft };
  if (table.phaseEndsAt === undefined) return { kind: "none" };
  return { kind: "running", left: Math.max(0, table.phaseEndsAt - now) };
}

/** How the newest renegotiation of a table stands; undefined where there was none. */
export const renegotiationIn = ({
  renegotiation,
}: Pick<TableGlance, "renegotiation">): "open" | "agreed" | "timeUp" | "stopped" | undefined =>
  renegotiation && (renegotiation.outcome ?? "open");

/**
 * Names the renegotiations that are over once their results may be shown, so that whoever shows them
 * knows when to ask for them anew; empty where there is none.
 */
export const renegotiationsOver = ({
  revealed,
  tables,
}: Pick<PublicClass, "revealed" | "tables">): string =>
  isRevealed("couldHaveHad", revealed)
    ? tables
        .filter((table) => !["open", undefined].includes(renegotiationIn(table)))
        .map(({ number, renegotiation }) => `${number}@${renegotiation?.endsAt}`)
        .join(" ")
    : "";

/**
 * Names the games and renegotiations of the class that have ended, so that whoever shows what came of
 * them knows when to ask for it anew.
 */
export const endsIn = ({ tables }: Pick<PublicClass, "tables">): string =>
  tables
    .filter(({ stage }) => stage === "ended")
    .map((table) => `${table.number}@${table.renegotiation?.endsAt}${renegotiationIn(table)}`)
    .join(" ");

/** Delegations that are ready for the next phase, of how many. */
export function readiness(table: TableGlance): { readonly ready: number; readonly of: number } {
  return { ready: table.seats.filter(({ ready }) => ready).length, of: table.seats.length };
}
