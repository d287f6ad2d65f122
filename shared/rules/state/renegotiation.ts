import type { ProgrammeId, SeatId } from "#shared/kernel/ids.ts";
import type { Instant, Money } from "#shared/kernel/units.ts";
import type { Condition } from "#shared/scenario/schema/conditions.ts";
import type { Statement } from "../commands.ts";
import type { Package } from "./programme.ts";

/** Five minutes after the end in which the delegations may settle their programmes anew. */
export interface Renegotiation {
  readonly openedAt: Instant;
  /** When the clock closes it; later after an outage. */
  readonly endsAt: Instant;
  readonly ground: RenegotiationGround;
  /** In the order they were put forward. All stay open to be accepted. */
  readonly proposals: readonly SettlementProposal[];
  /** Absent while it runs. */
  readonly closed?:
    | {
        readonly outcome: "agreed" | "timeUp" | "stopped";
        /** The text that all accept, where they have agreed. */
        readonly proposal?: number | undefined;
      }
    | undefined;
}

/** What settlements are judged by: taken from the whole record when the renegotiation opens. */
export interface RenegotiationGround {
  /** By year, the most trust that the least trusting pair had in its plenaries; −1 without one. */
  readonly trust: readonly number[];
  /** Money there was for programmes, all delegations together, US$ bn. */
  readonly purse: Money;
  /** By delegation, those of its objectives that name programmes, and its red line if it does. */
  readonly aims: Readonly<Record<SeatId, readonly SettlementAim[]>>;
}

export interface SettlementAim {
  readonly condition: ProgrammeCondition;
  /** Those it names. */
  readonly programmes: readonly ProgrammeId[];
  /** Raw points of the sheet while it holds; below 0 for a red line. */
  readonly points: number;
}

/** A mandate's condition about programmes; whatever else it asked for is settled by how the game ended. */
export type ProgrammeCondition =
  | Extract<Condition, { type: "programmeInForce" | "programmesInForceAtLeast" }>
  | { readonly type: "settled"; readonly holds: boolean }
  | { readonly type: "not"; readonly condition: ProgrammeCondition }
  | { readonly type: "all" | "any"; readonly conditions: readonly ProgrammeCondition[] };

/**
 * All programmes in one text: those that stay as they stood at the end, with their year and members,
 * and those that all delegations adopt on a package. Whatever it does not name is not in force.
 */
export interface SettlementText {
  readonly keep: readonly ProgrammeId[];
  readonly adopt: Readonly<Record<ProgrammeId, Package>>;
}

export interface SettlementProposal {
  /** From 1. */
  readonly number: number;
  readonly by: SeatId;
  readonly settlement: SettlementText;
  /** Whether each delegation that has answered accepts it; its author does. */
  readonly answers: Readonly<Record<SeatId, boolean>>;
  /** What was said with it and with the answers, from the phrase book. */
  readonly said: Readonly<Record<SeatId, Statement>>;
}
