import { LONGEST_ON_ROSTER } from "#shared/classroom/classCommands.ts";

/** As many names as a roster takes. */
export const LONGEST_ROSTER = 120;

/** Names out of a text as people paste it: a line each, with or without a number or a mark before it. */
export interface PastedRoster {
  readonly names: readonly string[];
  /** How many lines were left out because the list is full. */
  readonly left: number;
}

/**
 * Reads a pasted list. Columns of a spreadsheet come divided by tabs: they are joined, so that first
 * and last name in two columns make one name. What stands twice is taken once.
 */
export function readRoster(text: string): PastedRoster {
  const lines = text.split(/\r\n|\r|\n/).map(nameOf);
  const names = [...new Set(lines.filter((name) => name !== ""))];
  return {
    names: names.slice(0, LONGEST_ROSTER),
    left: Math.max(0, names.length - LONGEST_ROSTER),
  };
}

const nameOf = (line: string): string =>
  line
    .normalize("NFC")
    .replaceAll(/["\t]+/g, " ")
    .replace(/^\s*(?:\d+\s*[.):;-]?|[-*•·–])\s+/, "")
    .replaceAll(/\s+/g, " ")
    .trim()
    .slice(0, LONGEST_ON_ROSTER)
    .trim();
