import type { SeatId, StudentId } from "#shared/kernel/ids.ts";
import type { Instant } from "#shared/kernel/units.ts";
import type { SeatCommand } from "#shared/rules/commands.ts";
import type { CaretakerPolicy, ClassStep } from "./classPlan.ts";
import type { Paper, PaperKind, Place } from "./classState.ts";

/** Everything that happens in a class. Holds nobody's own words: those are papers. */
export type ClassEvent =
  | { readonly type: "classLocked"; readonly locked: boolean }
  | { readonly type: "rosterSet"; readonly size: number }
  | {
      readonly type: "studentAdmitted";
      readonly student: StudentId;
      readonly at: Instant;
      readonly callsign: number;
      readonly named: boolean;
      readonly rosterEntry?: number | undefined;
    }
  /** `by` the instructor, a name needs no approval. */
  | { readonly type: "studentNamed"; readonly student: StudentId; readonly approved: boolean }
  | { readonly type: "studentRemoved"; readonly student: StudentId }
  | { readonly type: "studentMarkedAbsent"; readonly student: StudentId; readonly absent: boolean }
  | { readonly type: "tablesCounted"; readonly tables: number }
  /** Without a place: taken off the one there was. */
  | {
      readonly type: "studentPlaced";
      readonly student: StudentId;
      readonly place?: Place | undefined;
    }
  | { readonly type: "stepEntered"; readonly step: ClassStep }
  | { readonly type: "tablesLaid"; readonly codes: readonly string[] }
  | { readonly type: "policySet"; readonly caretaker: CaretakerPolicy }
  | { readonly type: "stageRevealed"; readonly stage: number }
  | { readonly type: "noticeGiven"; readonly at: Instant; readonly table?: number | undefined }
  | {
      readonly type: "quizAnswered";
      readonly student: StudentId;
      readonly question: string;
      readonly option: number;
    }
  | {
      readonly type: "paperWritten";
      readonly student: StudentId;
      readonly kind: PaperKind;
      readonly prompt: string;
    }
  | {
      readonly type: "surveyAnswered";
      readonly student: StudentId;
      readonly item: string;
      readonly value: number;
    }
  | {
      readonly type: "suggestionMade";
      readonly id: number;
      readonly by: StudentId;
      readonly table: number;
      readonly seat: SeatId;
      readonly at: Instant;
      readonly command: SeatCommand;
    }
  | {
      readonly type: "suggestionSettled";
      readonly id: number;
      readonly outcome: "taken" | "setAside";
    }
  | {
      readonly type: "teamTold";
      readonly student: StudentId;
      readonly table: number;
      readonly seat: SeatId;
      readonly at: Instant;
    };

/** What an accepted command brings about: events for the record, papers for the drawer beside it. */
export interface ClassDecision {
  readonly events: readonly ClassEvent[];
  readonly papers: readonly Paper[];
}
