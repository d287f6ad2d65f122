/** A mistake in a scenario pack, where it stands and what would be valid; written for its author. */
export interface PackFault {
  /** Name inside the pack, for example `texts/en.yaml`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** Keys and list positions from the top of the file, joined by dots. Empty: the file itself. */
  readonly path: string;
  readonly reason: string;
  readonly expected?: string | undefined;
}

export type Path = readonly (string | number)[];

/** A mistake that is not yet placed in its file. */
export interface Finding {
  readonly path: Path;
  readonly reason: string;
  readonly expected?: string | undefined;
  /** Whether the key itself is at fault, not its value. */
  readonly key?: boolean | undefined;
}

/** `a, b, c`, for the sentence that says what would be valid. */
export const listed = (ids: Iterable<string>): string => [...ids].join(", ") || "nothing";
