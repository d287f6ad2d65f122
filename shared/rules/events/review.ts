import type { OvertureId, SeatId } from "#shared/kernel/ids.ts";
import type { Money } from "#shared/kernel/units.ts";
import type { MoveReason, TrackMove } from "../state/moves.ts";
import type { OvertureAnswer } from "../state/overture.ts";
import type { Evidence } from "../state/trust.ts";

export type ReviewEvent =
  | { readonly type: "tracksMoved"; readonly moves: readonly TrackMove[] }
  | {
      readonly type: "societalTrustMoved";
      readonly pair: string;
      readonly by: number;
      readonly reason: MoveReason;
      readonly about?: string | undefined;
    }
  | {
      readonly type: "trustEvidenceFound";
      /** `from>to`: who judges whom. */
      readonly pair: string;
      readonly evidence: Evidence;
      /** Who may see it: a breach of a secret promise is known to its parties alone. */
      readonly knownTo: "all" | readonly SeatId[];
    }
  | { readonly type: "trustAged"; readonly factor: number }
  | {
      readonly type: "treasuryMoved";
      readonly seat: SeatId;
      readonly by: Money;
      readonly reason: MoveReason;
      readonly about?: string | undefined;
      /** Undeclared: others go on reading the declared treasury. */
      readonly secret: boolean;
    }
  | {
      readonly type: "treasuryDeclared";
      readonly seat: SeatId;
      /** What stays undeclared. */
      readonly undisclosed: Money;
    }
  | {
      readonly type: "defenceEstimated";
      readonly seat: SeatId;
      readonly low: Money;
      readonly high: Money;
      readonly believedGrowth: number;
      /** Percent of growth last year, where it was reported or published. */
      readonly reportedGrowth?: number | undefined;
      readonly opacity: number;
    }
  | { readonly type: "securityAssessed"; readonly seat: SeatId; readonly security: number }
  | {
      readonly type: "overtureExposed";
      readonly seat: SeatId;
      readonly overture: OvertureId;
      readonly answer: OvertureAnswer;
    }
  | {
      readonly type: "reflectionWritten";
      readonly seat: SeatId;
      readonly year: number;
      readonly text: string;
    };
