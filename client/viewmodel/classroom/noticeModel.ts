import type { Notice } from "#shared/classroom/classView.ts";
import type { Instant } from "#shared/kernel/units.ts";

/** Notices given after `readUpTo`, oldest first: no more than fit beside the work they interrupt. */
export const unreadNotices = (notices: readonly Notice[], readUpTo: Instant): readonly Notice[] =>
  notices
    .filter(({ at }) => at > readUpTo)
    .toSorted((a, b) => a.at - b.at)
    .slice(-MOST_AT_ONCE);

const MOST_AT_ONCE = 3;
