import type { CrisisId, OptionId, SeatId } from "#shared/kernel/ids.ts";
import type { Money } from "#shared/kernel/units.ts";
import type { Coordination, CrisisOutcome } from "../state/crisis.ts";

export type CrisisEvent =
  | {
      readonly type: "crisisStruck";
      readonly crisis: CrisisId;
      readonly year: number;
      readonly severity: 1 | 2 | 3;
      readonly need: Money;
    }
  | {
      readonly type: "crisisResponded";
      readonly seat: SeatId;
      readonly crisis: CrisisId;
      readonly option: OptionId;
      readonly amount: Money;
    }
  | {
      readonly type: "collectiveResponseSet";
      readonly crisis: CrisisId;
      readonly option: OptionId;
    }
  | {
      readonly type: "crisisResolved";
      readonly crisis: CrisisId;
      readonly outcome: CrisisOutcome;
      readonly option: OptionId;
      readonly strength: number;
      readonly coordination: Coordination;
      readonly contributions: Readonly<Record<SeatId, Money>>;
      readonly losses: Readonly<Record<SeatId, Money>>;
      readonly severe: boolean;
    };
