import type { JournalEntry, TableHead } from "#server/journal/journal.ts";
import type { ClassState, Paper } from "#shared/classroom/classState.ts";
import type { StudentId } from "#shared/kernel/ids.ts";
import type { Instant } from "#shared/kernel/units.ts";
import type { Language } from "#shared/language/languages.ts";
import type { Scenario } from "#shared/scenario/schema.ts";
import type { Texts } from "#shared/scenario/texts.ts";

/** All that an export is made from: plain data, so that another thread can make it. */
export interface ExportInput {
  readonly state: ClassState;
  readonly papers: readonly Paper[];
  /** Those laid, at any point of their game. */
  readonly tables: readonly ExportTable[];
  /** The numbers of those laid that could not be read, and are not among `tables`. */
  readonly unreadable: readonly number[];
  /** As the class plays it. */
  readonly scenario: Scenario;
  /** The prose of the pack by language; English is always there. */
  readonly texts: Readonly<Record<string, Texts>>;
  /** What students are called by default; no two alike. */
  readonly callsigns: Readonly<Record<StudentId, string>>;
  /** Whether what people said to each other is part of it. */
  readonly talk: boolean;
  /** In which report, README, codebook and workbook are written; the names of columns are the same in every language. */
  readonly language: Language;
  readonly exportedAt: Instant;
}

export interface ExportTable {
  /** From 1. */
  readonly number: number;
  readonly head: Pick<TableHead, "code" | "createdAt" | "scenario" | "years" | "pace" | "seed">;
  /** The whole log. */
  readonly entries: readonly JournalEntry[];
}
