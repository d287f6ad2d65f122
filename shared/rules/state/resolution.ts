import type { CrisisId, OptionId, ProgrammeId, ResolutionId, SeatId } from "#shared/kernel/ids.ts";
import type { Instant } from "#shared/kernel/units.ts";
import type { DecisionRule, Matter } from "#shared/scenario/schema/vocabulary.ts";
import type { Package } from "./programme.ts";

/** On record beside yes and no: `dissociate` lets others go ahead; one neither pays nor benefits. */
export type Position = "support" | "abstain" | "object" | "dissociate";

export type ResolutionSubject =
  | { readonly kind: "adoptProgramme"; readonly programme: ProgrammeId }
  | { readonly kind: "reviseProgramme"; readonly programme: ProgrammeId }
  | { readonly kind: "endProgramme"; readonly programme: ProgrammeId }
  | { readonly kind: "crisisResponse"; readonly crisis: CrisisId; readonly option: OptionId };

export type ResolutionStatus =
  | "tabled"
  | "open"
  | "adopted"
  | "blocked"
  | "shelved"
  | "struck"
  | "chairStatement"
  | "membersStatement";

export interface Resolution {
  readonly id: ResolutionId;
  readonly subject: ResolutionSubject;
  readonly matter: Matter;
  /** Fixed when tabled: the rule in force for the matter then. */
  readonly rule: DecisionRule;
  readonly by: SeatId;
  readonly second?: SeatId | undefined;
  /** The chair's single negotiating text needs no second. */
  readonly singleText: boolean;
  readonly year: number;
  /** Texts in order; the last one is on the table. Empty where the subject has no terms. */
  readonly texts: readonly { readonly by: SeatId; readonly package: Package }[];
  readonly positions: Readonly<Record<SeatId, Position>>;
  readonly status: ResolutionStatus;
  readonly silenceEndsAt?: Instant | undefined;
  /** Once adopted. */
  readonly members?: readonly SeatId[] | undefined;
}
