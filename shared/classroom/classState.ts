import type { SeatId, StudentId } from "#shared/kernel/ids.ts";
import type { Instant } from "#shared/kernel/units.ts";
import type { SeatCommand } from "#shared/rules/commands.ts";
import type { ClassPlan, ClassStep } from "./classPlan.ts";

/** The whole of a class but for what people wrote: the fold of its events by `evolveClass`. */
export interface ClassState {
  readonly code: string;
  readonly plan: ClassPlan;
  /** Seats of the scenario in its order. */
  readonly seats: readonly SeatId[];
  /** Questions of the scenario's quiz with the option that is right, counted from 0. */
  readonly quiz: readonly {
    readonly id: string;
    /** How many options. */
    readonly options: number;
    readonly right: number;
  }[];
  readonly createdAt: Instant;
  readonly step: ClassStep;
  readonly locked: boolean;
  /** In the order they came. Removed ones are gone. */
  readonly students: Readonly<Record<StudentId, Student>>;
  /** How many entries the roster has. Their names are papers. */
  readonly rosterSize: number;
  /** How many tables people are seated at; 0 before they are. */
  readonly tableCount: number;
  /** Codes of the tables by number − 1, once they are laid. */
  readonly tableCodes: readonly string[];
  /** How many callsigns have been given out; none is given twice. */
  readonly callsigns: number;
  readonly suggestions: readonly Suggestion[];
  /** How many stages of the debrief are shown; 0 is none. */
  readonly revealed: number;
}

export interface Student {
  readonly id: StudentId;
  readonly cameAt: Instant;
  /** Which callsign of server/tables/callsigns.ts, counted from 0. */
  readonly callsign: number;
  /** Whether the student chose a name, and whether others may see it. */
  readonly name: "none" | "awaitsApproval" | "approved";
  readonly rosterEntry?: number | undefined;
  readonly absent: boolean;
  readonly place?: Place | undefined;
  /** First answers by question: the option chosen. */
  readonly quiz: Readonly<Record<string, number>>;
  /** Prompts answered, by kind of paper. */
  readonly papers: Readonly<Record<PaperKind, readonly string[]>>;
  /** 1–7 by item. */
  readonly survey: Readonly<Record<string, number>>;
}

export interface Place {
  /** From 1. */
  readonly table: number;
  /** Absent: an observer at that table. */
  readonly seat?: SeatId | undefined;
  /** Whether this student commits the delegation. One at every seat that somebody has. */
  readonly head: boolean;
  /** Of a head: whose headship it is, who was away and may have it back. */
  readonly standsInFor?: StudentId | undefined;
}

/** What a member asks the head of the same delegation to do. */
export interface Suggestion {
  /** From 1 in each class. */
  readonly id: number;
  readonly by: StudentId;
  readonly table: number;
  readonly seat: SeatId;
  readonly at: Instant;
  readonly command: SeatCommand;
  readonly outcome: "open" | "taken" | "setAside";
}

export type PaperKind = "preparation" | "reflection" | "survey";

/**
 * Somebody's own words, kept apart from the record and deleted with the class or before: a name, an
 * answer in prose, a word to the team, a notice. `to` says who may read it besides the instructor.
 */
export type Paper =
  | { readonly kind: "name"; readonly student: StudentId; readonly text: string }
  | { readonly kind: "roster"; readonly entry: number; readonly text: string }
  | {
      readonly kind: PaperKind;
      readonly student: StudentId;
      readonly prompt: string;
      readonly text: string;
    }
  | {
      readonly kind: "teamTalk";
      readonly student: StudentId;
      readonly table: number;
      readonly seat: SeatId;
      readonly at: Instant;
      readonly text: string;
    }
  | {
      readonly kind: "notice";
      readonly table?: number | undefined;
      readonly at: Instant;
      readonly text: string;
    };

/** Prompts of the preparation sheet (Fisher, Ury & Patton 1991; Thompson 2020): texts `classroom:preparation.<prompt>`. */
export const PREPARATION_PROMPTS = [
  "walkAway",
  "interests",
  "othersInterests",
  "trades",
  "opening",
] as const;
/** Prompts of the individual reflection: first feelings, then what happened, then what to keep (Gibbs 1988). */
export const REFLECTION_PROMPTS = ["feelings", "turningPoint", "ownConduct", "nextTime"] as const;
/**
 * Items of the survey, 1–7: the four parts of subjective value in a negotiation (Curhan, Elfenbein &
 * Xu 2006: outcome, self, process, relationship), and two on learning. Texts `classroom:survey.<item>`.
 */
export const SURVEY_ITEMS = [
  "outcome",
  "self",
  "process",
  "relationship",
  "understood",
  "transfer",
] as const;
/** The one prompt of the survey in prose. */
export const SURVEY_PROMPTS = ["suggestion"] as const;
