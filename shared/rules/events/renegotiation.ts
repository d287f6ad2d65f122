import type { SeatId } from "#shared/kernel/ids.ts";
import type { Instant } from "#shared/kernel/units.ts";
import type { Statement } from "../commands.ts";
import type { RenegotiationGround, SettlementText } from "../state/renegotiation.ts";

export type RenegotiationEvent =
  | {
      readonly type: "renegotiationOpened";
      readonly at: Instant;
      readonly endsAt: Instant;
      readonly ground: RenegotiationGround;
    }
  | {
      readonly type: "settlementProposed";
      readonly proposal: number;
      readonly by: SeatId;
      readonly settlement: SettlementText;
      readonly statement?: Statement | undefined;
      readonly at: Instant;
    }
  | {
      readonly type: "settlementAnswered";
      readonly proposal: number;
      readonly seat: SeatId;
      readonly accepted: boolean;
      readonly statement?: Statement | undefined;
      readonly at: Instant;
    }
  | {
      readonly type: "renegotiationClosed";
      readonly outcome: "agreed" | "timeUp" | "stopped";
      /** The text that all accept, where they have agreed. */
      readonly proposal?: number | undefined;
    };
