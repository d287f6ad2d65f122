import type { CrisisId, OvertureId, ProgrammeId, SeatId } from "#shared/kernel/ids.ts";
import type { Money } from "#shared/kernel/units.ts";
import type { DutyKind } from "#shared/rules/state/deal.ts";
import type { CollapseReason } from "#shared/rules/state/ending.ts";
import type { OvertureAnswer } from "#shared/rules/state/overture.ts";
import type { DecisionRule } from "#shared/scenario/schema/vocabulary.ts";

/**
 * A question about what happened at this table, and the concept of negotiation analysis it leads
 * to. Its sentence stands under `debrief.questions.<key>` in every language.
 */
export type DiscussionQuestion = { readonly concept: Concept } & (
  | { readonly key: "collapse"; readonly year: number; readonly reason: CollapseReason }
  | {
      readonly key: "crisisUncontained";
      readonly crisis: CrisisId;
      readonly year: number;
      /** Strength of the response as a part of what was needed, 0–1. */
      readonly met: number;
      readonly most: SeatId;
      readonly mostGave: Money;
      /** Of those hit, the one that gave least for how far it was exposed. */
      readonly least: SeatId;
      readonly leastGave: Money;
    }
  | { readonly key: "crisisUnmet"; readonly crisis: CrisisId; readonly year: number }
  | {
      readonly key: "promiseBroken";
      readonly seat: SeatId;
      readonly year: number;
      readonly duty: DutyKind;
      /** Whose government lost most trust in it, and how many points. */
      readonly judge: SeatId;
      readonly lost: number;
    }
  /** Only the parties of the deal came to know. */
  | {
      readonly key: "promiseBrokenSecretly";
      readonly seat: SeatId;
      readonly year: number;
      readonly duty: DutyKind;
    }
  | {
      readonly key: "textBlocked";
      readonly programme: ProgrammeId;
      readonly seats: readonly SeatId[];
      readonly year: number;
      readonly rule: DecisionRule;
    }
  /** Blocked once, and in force at the end all the same. */
  | {
      readonly key: "textDelayed";
      readonly programme: ProgrammeId;
      readonly seats: readonly SeatId[];
      readonly year: number;
      readonly adoptedIn: number;
    }
  | {
      readonly key: "gaveWay";
      readonly programme: ProgrammeId;
      /** What each gave up between its first text and its last, as a part of its best, 0–1. */
      readonly more: SeatId;
      readonly morePart: number;
      readonly less: SeatId;
      readonly lessPart: number;
    }
  | {
      readonly key: "armsRace";
      readonly seat: SeatId;
      readonly year: number;
      readonly percent: number;
    }
  | {
      readonly key: "overtureTaken";
      readonly seat: SeatId;
      readonly overture: OvertureId;
      readonly year: number;
      readonly answer: Exclude<OvertureAnswer, "decline">;
      /** US$ bn received and not taken back. */
      readonly received: Money;
    }
  /** Taken, and everybody came to know. */
  | {
      readonly key: "overtureExposed";
      readonly seat: SeatId;
      readonly overture: OvertureId;
      readonly year: number;
    }
  | { readonly key: "amendedText"; readonly programme: ProgrammeId; readonly texts: number }
  | {
      readonly key: "belowWalkAway";
      readonly seat: SeatId;
      readonly score: number;
      readonly walkAway: number;
    }
  | {
      readonly key: "trustGap";
      readonly from: SeatId;
      readonly to: SeatId;
      /** Effective trust there and back, 0–100. */
      readonly trust: number;
      readonly returned: number;
    }
  | { readonly key: "everyPromiseKept"; readonly count: number }
  | {
      readonly key: "leftOnTable";
      readonly points: number;
      readonly programmes: readonly ProgrammeId[];
    }
  | { readonly key: "programmeMissed"; readonly crisis: CrisisId; readonly programme: ProgrammeId }
  /** From this game to another negotiation: what to do differently about the concept. */
  | { readonly key: "transfer" }
  | { readonly key: "whatWouldYouChange" | "whatMatteredMost" | "firstTrust" }
);

export type Concept =
  | "publicGood"
  | "commitment"
  | "consensusCost"
  | "concession"
  | "hedging"
  | "securityDilemma"
  | "walkAway"
  | "logRolling"
  | "jointGains"
  | "institution"
  | "trust";

/** What was found to ask, if anything. */
export type Found = DiscussionQuestion | undefined;
