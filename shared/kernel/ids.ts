/**
 * Names of things. All are plain strings on the wire; the brand keeps a deal from being passed
 * where a seat is meant. Seats, programmes, issues, options, crises and overtures are named by the
 * scenario; deals, resolutions and obligations are numbered by the table in the order they appear.
 */
type Brand<Name extends string> = string & { readonly __brand: Name };

/** A delegation's place at the table, for example `korea`. Named by the scenario. */
export type SeatId = Brand<"SeatId">;
export type ProgrammeId = Brand<"ProgrammeId">;
export type IssueId = Brand<"IssueId">;
export type OptionId = Brand<"OptionId">;
export type CrisisId = Brand<"CrisisId">;
export type OvertureId = Brand<"OvertureId">;
export type NewsId = Brand<"NewsId">;
export type ObjectiveId = Brand<"ObjectiveId">;
export type DealId = Brand<"DealId">;
export type ResolutionId = Brand<"ResolutionId">;
export type ObligationId = Brand<"ObligationId">;
/** A person or a bot, unknown to the rules beyond this name. */
export type PlayerId = Brand<"PlayerId">;
/** A student of one class; says nothing about the person. */
export type StudentId = Brand<"StudentId">;

export const seatId = (text: string): SeatId => text as SeatId;
export const programmeId = (text: string): ProgrammeId => text as ProgrammeId;
export const issueId = (text: string): IssueId => text as IssueId;
export const optionId = (text: string): OptionId => text as OptionId;
export const crisisId = (text: string): CrisisId => text as CrisisId;
export const overtureId = (text: string): OvertureId => text as OvertureId;
export const newsId = (text: string): NewsId => text as NewsId;
export const objectiveId = (text: string): ObjectiveId => text as ObjectiveId;
export const dealId = (text: string): DealId => text as DealId;
export const resolutionId = (text: string): ResolutionId => text as ResolutionId;
export const obligationId = (text: string): ObligationId => text as ObligationId;
export const playerId = (text: string): PlayerId => text as PlayerId;
export const studentId = (text: string): StudentId => text as StudentId;

/** The keys of a record whose keys are ids, with the type kept. */
export const idsOf = <Id extends string>(record: Readonly<Partial<Record<Id, unknown>>>): Id[] =>
  Object.keys(record) as Id[];
