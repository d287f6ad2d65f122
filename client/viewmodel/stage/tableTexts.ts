import type { CrisisId, ProgrammeId, SeatId } from "#shared/kernel/ids.ts";

/** What the model calls things, in the reader's language. */
export interface TableTexts {
  seatName(id: SeatId): string;
  programmeTitle(id: ProgrammeId): string;
  crisisTitle(id: CrisisId): string;
  crisisBody(id: CrisisId): string;
}
