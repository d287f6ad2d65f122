import type { CrisisId, ProgrammeId, ResolutionId, SeatId } from "#shared/kernel/ids.ts";
import type { Instant } from "#shared/kernel/units.ts";
import type { DecisionRule, Matter } from "#shared/scenario/schema/vocabulary.ts";
import type { Package, ProgrammeState } from "../state/programme.ts";
import type { Position, ResolutionSubject } from "../state/resolution.ts";

export type PlenaryEvent =
  | { readonly type: "agendaSet"; readonly order: readonly ResolutionId[] }
  | {
      readonly type: "resolutionTabled";
      readonly resolution: ResolutionId;
      readonly by: SeatId;
      readonly subject: ResolutionSubject;
      readonly matter: Matter;
      readonly rule: DecisionRule;
      readonly package: Package;
      readonly singleText: boolean;
      readonly year: number;
      /** For a single text, which is open at once, under the silence procedure. */
      readonly silenceEndsAt?: Instant | undefined;
    }
  | {
      readonly type: "resolutionSeconded";
      readonly resolution: ResolutionId;
      readonly by: SeatId;
      /** Under the silence procedure. */
      readonly silenceEndsAt?: Instant | undefined;
    }
  | {
      readonly type: "resolutionAmended";
      readonly resolution: ResolutionId;
      readonly by: SeatId;
      readonly package: Package;
      readonly silenceEndsAt?: Instant | undefined;
    }
  | {
      readonly type: "positionTaken";
      readonly resolution: ResolutionId;
      readonly seat: SeatId;
      readonly position: Position;
    }
  | { readonly type: "silenceBroken"; readonly resolution: ResolutionId; readonly by: SeatId }
  | {
      readonly type: "resolutionDecided";
      readonly resolution: ResolutionId;
      readonly outcome:
        | "adopted"
        | "blocked"
        | "shelved"
        | "struck"
        | "chairStatement"
        | "membersStatement";
      readonly members: readonly SeatId[];
    }
  | { readonly type: "programmeAdopted"; readonly programme: ProgrammeState }
  | {
      readonly type: "programmeRevised";
      readonly programme: ProgrammeId;
      readonly package: Package;
      readonly members: readonly SeatId[];
      readonly shares: Readonly<Record<SeatId, number>>;
    }
  | { readonly type: "programmeEnded"; readonly programme: ProgrammeId }
  | { readonly type: "procedureChanged"; readonly matter: Matter; readonly rule: DecisionRule }
  | {
      readonly type: "nonInterferenceInvoked";
      readonly seat: SeatId;
      readonly against:
        | { readonly kind: "resolution"; readonly resolution: ResolutionId }
        | { readonly kind: "crisis"; readonly crisis: CrisisId };
    };
