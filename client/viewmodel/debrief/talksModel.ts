import type { Talks } from "#shared/analysis/concessions.ts";

/** The negotiations that say most: those with most drafts by most authors, six at most. */
export const talksShown = (talks: readonly Talks[]): readonly Talks[] =>
  talks.toSorted((a, b) => weightOf(b) - weightOf(a)).slice(0, SHOWN);

const SHOWN = 6;

/** An author more tells more than a draft more. */
const weightOf = ({ drafts }: Talks): number =>
  drafts.length + 2 * new Set(drafts.map(({ by }) => by)).size;
