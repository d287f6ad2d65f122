import type { DealId, ObligationId, SeatId } from "#shared/kernel/ids.ts";
import type { Money } from "#shared/kernel/units.ts";
import type { Clause } from "../state/deal.ts";

export type DealEvent =
  | {
      readonly type: "dealProposed";
      readonly deal: DealId;
      readonly by: SeatId;
      readonly parties: readonly SeatId[];
      readonly open: boolean;
      readonly clauses: readonly Clause[];
    }
  | {
      readonly type: "dealCountered";
      readonly deal: DealId;
      readonly by: SeatId;
      readonly clauses: readonly Clause[];
    }
  | { readonly type: "dealSigned"; readonly deal: DealId; readonly by: SeatId }
  | { readonly type: "dealRejected"; readonly deal: DealId; readonly by: SeatId }
  | { readonly type: "dealWithdrawn"; readonly deal: DealId; readonly by: SeatId }
  | { readonly type: "dealExpired"; readonly deal: DealId }
  | {
      readonly type: "dealEnteredIntoForce";
      readonly deal: DealId;
      readonly year: number;
      /** One per clause, in order. */
      readonly obligations: readonly ObligationId[];
      /** US$ bn set aside from each debtor's treasury for escrowed clauses. */
      readonly escrowed: Readonly<Record<SeatId, Money>>;
    }
  | { readonly type: "dealFulfilled"; readonly deal: DealId }
  /** Part or all of a duty was done; money duties carry the amount. */
  | {
      readonly type: "obligationPerformed";
      readonly obligation: ObligationId;
      readonly amount: Money;
    }
  | {
      readonly type: "obligationSettled";
      readonly obligation: ObligationId;
      readonly outcome: "kept" | "broken" | "excused";
      readonly missing?: Money | undefined;
      readonly year: number;
      readonly public: boolean;
    }
  /** Escrowed money moved: to a beneficiary, or back when `to` is the debtor. */
  | {
      readonly type: "escrowReleased";
      readonly obligation: ObligationId;
      readonly from: SeatId;
      readonly to?: SeatId | undefined;
      readonly amount: Money;
    };
