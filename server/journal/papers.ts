import type { ClassEvent } from "#shared/classroom/classEvents.ts";
import type { Paper } from "#shared/classroom/classState.ts";
import { assertNever } from "#shared/kernel/assertNever.ts";
import type { StudentId } from "#shared/kernel/ids.ts";

/** The papers of a class after a command: `events` say which are gone, `added` replace those of their place. */
export function papersAfter(
  papers: readonly Paper[],
  events: readonly ClassEvent[],
  added: readonly Paper[],
): readonly Paper[] {
  const kept = events.reduce(withoutGone, papers);
  if (added.length === 0) return kept;
  const places = new Set(added.map(placeOf));
  return [...kept.filter((paper) => isTalk(paper) || !places.has(placeOf(paper))), ...added];
}

/** Whether it was said to others, and goes when talk does. */
export const isTalk = ({ kind }: Paper): boolean => kind === "teamTalk" || kind === "notice";

function withoutGone(papers: readonly Paper[], event: ClassEvent): readonly Paper[] {
  if (event.type === "rosterSet") return papers.filter(({ kind }) => kind !== "roster");
  if (event.type === "studentRemoved")
    return papers.filter((paper) => authorOf(paper) !== event.student);
  return papers;
}

const authorOf = (paper: Paper): StudentId | undefined =>
  "student" in paper ? paper.student : undefined;

/** Of two papers at the same place the later one counts. What is said has a place of its own each time. */
function placeOf(paper: Paper): string {
  switch (paper.kind) {
    case "name":
      return `name ${paper.student}`;
    case "roster":
      return `roster ${paper.entry}`;
    case "teamTalk":
    case "notice":
      return "said";
    case "preparation":
    case "reflection":
    case "survey":
      return `${paper.kind} ${paper.student} ${paper.prompt}`;
    default:
      return assertNever(paper);
  }
}
