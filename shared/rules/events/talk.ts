import type { SeatId } from "#shared/kernel/ids.ts";
import type { Instant } from "#shared/kernel/units.ts";
import type { Statement } from "../commands.ts";
import type { Intelligence } from "../state/intelligence.ts";

export type TalkEvent =
  | {
      readonly type: "messageSpoken";
      readonly from: SeatId;
      /** Everybody in the private channel, the speaker included; empty on the plenary floor. */
      readonly channel: readonly SeatId[];
      /** Empty where a statement is made. */
      readonly text: string;
      readonly statement?: Statement | undefined;
      readonly at: Instant;
    }
  | {
      readonly type: "intelligenceShared";
      readonly to: SeatId;
      readonly item: Intelligence;
    };
