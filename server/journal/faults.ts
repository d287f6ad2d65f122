/** The disk has no room left, or does not write; nothing of what was to be written has been. */
export type StorageFull = "storageFull";

/** The first entry that is not what was written; version 0 is the head. */
export interface ChainBreak {
  readonly code: string;
  readonly version: number;
}
