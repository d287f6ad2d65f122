import type {
  CrisisId,
  IssueId,
  NewsId,
  ObjectiveId,
  OptionId,
  OvertureId,
  ProgrammeId,
  SeatId,
} from "#shared/kernel/ids.ts";
import type { Millis, Money } from "#shared/kernel/units.ts";
import type { Statement } from "#shared/rules/commands.ts";
import type {
  Coordination,
  CrisisOutcome,
  DecisionRule,
  Duty,
  DutyKind,
  Ending,
  Event,
  Evidence,
  Matter,
  ObligationStatus,
  OvertureAnswer,
  Phase,
  Position,
  ReconciliationStep,
  ScoreTerm,
  TrackId,
} from "#shared/views/view.ts";

/**
 * A sentence before it is put into words: the key of a text and what fills its places. View models
 * make phrases, panels say them (client/panels/parts/say.ts) in the language of the reader.
 */
export interface Phrase<Key extends string = string> {
  readonly key: Key;
  readonly params: Readonly<Record<string, Param>>;
}

/** What fills a place of a sentence: words and numbers as they are, or a thing to be named. */
export type Param =
  | string
  | number
  | { readonly kind: "seat"; readonly seat: SeatId }
  | { readonly kind: "seats"; readonly seats: readonly SeatId[] }
  /** US$ bn. */
  | { readonly kind: "money"; readonly amount: Money }
  /** A number with its sign. */
  | { readonly kind: "change"; readonly by: number }
  /** What something is multiplied by, said with two decimals. */
  | { readonly kind: "factor"; readonly factor: number }
  /** A part of one, said in percent. */
  | { readonly kind: "share"; readonly part: number }
  | { readonly kind: "programme"; readonly programme: ProgrammeId }
  | { readonly kind: "programmes"; readonly programmes: readonly ProgrammeId[] }
  | { readonly kind: "issue"; readonly programme: ProgrammeId; readonly issue: IssueId }
  | {
      readonly kind: "option";
      readonly programme: ProgrammeId;
      readonly issue: IssueId;
      readonly option: OptionId;
    }
  | { readonly kind: "crisis"; readonly crisis: CrisisId }
  | { readonly kind: "crisisKind"; readonly crisisKind: string }
  | { readonly kind: "crisisOption"; readonly crisis: CrisisId; readonly option: OptionId }
  | { readonly kind: "overture"; readonly overture: OvertureId }
  | { readonly kind: "news"; readonly news: NewsId }
  | { readonly kind: "objective"; readonly seat: SeatId; readonly objective: ObjectiveId }
  /** Milliseconds. */
  | { readonly kind: "duration"; readonly span: Millis }
  /** A sentence of the phrase book. */
  | { readonly kind: "statement"; readonly statement: Statement }
  | { readonly kind: "label"; readonly label: LabelKey };

/** Why a track, a society's trust or a treasury moved. */
export type MoveReason = Extract<Event, { type: "treasuryMoved" }>["reason"];

/** The name of something the rules know: a track, a position, a reason. */
export type LabelKey =
  | `debrief:outcome.collapse.${NonNullable<Ending["collapse"]>}`
  | `panels:track.${TrackId}`
  | `common:phases.${Phase}`
  | `panels:position.${Position}`
  | `panels:rule.${DecisionRule}`
  | `panels:matter.${Matter}`
  | `common:rules.${DecisionRule}`
  | `clauses:kind.${DutyKind}`
  | `common:powers.${Extract<Duty, { kind: "declineOvertures" }>["power"]}`
  | `panels:step.${ReconciliationStep}`
  | `panels:outcome.${CrisisOutcome}`
  | `panels:answer.${OvertureAnswer}`
  | `panels:status.${ObligationStatus}`
  | `reasons:move.${MoveReason}`
  | `reasons:trust.${Evidence["reason"]}`
  | `reasons:score.${ScoreTerm["reason"]}`
  | `reasons:coordination.${Coordination["terms"][number]["reason"]}`;

export const seatParam = (seat: SeatId): Param => ({ kind: "seat", seat });
export const seatsParam = (seats: readonly SeatId[]): Param => ({ kind: "seats", seats });
export const moneyParam = (amount: Money): Param => ({ kind: "money", amount });
export const changeParam = (by: number): Param => ({ kind: "change", by });
export const factorParam = (factor: number): Param => ({ kind: "factor", factor });
export const shareParam = (part: number): Param => ({ kind: "share", part });
export const programmeParam = (programme: ProgrammeId): Param => ({ kind: "programme", programme });
export const crisisParam = (crisis: CrisisId): Param => ({ kind: "crisis", crisis });
export const labelParam = (label: LabelKey): Param => ({ kind: "label", label });

/** A phrase of `key` with what fills its places. */
export const phrase = <Key extends string>(
  key: Key,
  params: Readonly<Record<string, Param>> = {},
): Phrase<Key> => ({ key, params });
