import type {
  DealId,
  IssueId,
  ObjectiveId,
  OptionId,
  ProgrammeId,
  SeatId,
} from "#shared/kernel/ids.ts";
import type { Money } from "#shared/kernel/units.ts";
import type { Power, ReconciliationStep } from "#shared/scenario/schema/vocabulary.ts";
import type { Position } from "./resolution.ts";

export type DealStatus = "drafted" | "inForce" | "rejected" | "withdrawn" | "expired" | "fulfilled";

export interface Deal {
  readonly id: DealId;
  readonly parties: readonly SeatId[];
  /** Open: published when it enters into force. Otherwise known to its parties alone. */
  readonly open: boolean;
  readonly status: DealStatus;
  /** Drafts in order; the last one is on the table. */
  readonly revisions: readonly DealRevision[];
  /** Signatures under the last draft. */
  readonly signatures: readonly SeatId[];
  readonly enteredIntoForceIn?: number | undefined;
}

export interface DealRevision {
  readonly by: SeatId;
  readonly clauses: readonly Clause[];
}

/** One duty of one party, checked by the engine. */
export interface Clause {
  readonly from: SeatId;
  readonly duty: Duty;
  readonly condition?: ClauseCondition | undefined;
  /** The year by whose Review the duty must be done, or through which it lasts. */
  readonly due: number;
  /** Self-executing, at the cost of flexibility; otherwise a promise that can be broken. */
  readonly escrow: boolean;
}

export type Duty =
  | { readonly kind: "pay"; readonly to: SeatId; readonly amount: Money }
  | { readonly kind: "fundProgramme"; readonly programme: ProgrammeId; readonly amount: Money }
  | {
      readonly kind: "vote";
      readonly programme: ProgrammeId;
      readonly position: Position;
      /** Only a text with this option counts. */
      readonly issue?: IssueId | undefined;
      readonly option?: OptionId | undefined;
    }
  | { readonly kind: "capDefence"; readonly percent: number }
  | { readonly kind: "publishDefence" }
  | { readonly kind: "declineOvertures"; readonly power: Power }
  | {
      readonly kind: "reconcile";
      readonly towards: SeatId;
      readonly step: ReconciliationStep;
    }
  | { readonly kind: "shareForecast"; readonly to: SeatId }
  | { readonly kind: "shareObjective"; readonly to: SeatId; readonly objective: ObjectiveId }
  | { readonly kind: "contribute"; readonly crisisKind: string; readonly amount: Money };

export type DutyKind = Duty["kind"];

export type ClauseCondition =
  | { readonly kind: "ifCrisis"; readonly crisisKind: string }
  | { readonly kind: "ifProgramme"; readonly programme: ProgrammeId }
  | { readonly kind: "ifPerformed"; readonly party: SeatId };
