import { assertNever } from "#shared/kernel/assertNever.ts";
import type { StudentId } from "#shared/kernel/ids.ts";
import { remember } from "#shared/kernel/remember.ts";
import type { Paper, PaperKind } from "./classState.ts";
import type { Notice, OwnClass } from "./classView.ts";

type TeamTalk = Extract<Paper, { readonly kind: "teamTalk" }>;

/** The papers of a class, sorted: what somebody wrote last to a prompt is what counts. */
export interface Drawer {
  readonly names: ReadonlyMap<StudentId, string>;
  /** By entry. */
  readonly roster: ReadonlyMap<number, string>;
  readonly teamTalk: readonly TeamTalk[];
  readonly notices: readonly Notice[];
  readonly papersOf: (student: StudentId) => OwnClass["papers"];
}

export const drawerOf: (papers: readonly Paper[]) => Drawer = remember(sort);

function sort(papers: readonly Paper[]): Drawer {
  const names = new Map<StudentId, string>();
  const roster = new Map<number, string>();
  const written = new Map<StudentId, Map<string, OwnClass["papers"][number]>>();
  const teamTalk: TeamTalk[] = [];
  const notices: Notice[] = [];
  for (const paper of papers) {
    switch (paper.kind) {
      case "name":
        names.set(paper.student, paper.text);
        break;
      case "roster":
        roster.set(paper.entry, paper.text);
        break;
      case "teamTalk":
        teamTalk.push(paper);
        break;
      case "notice":
        notices.push(noticeOf(paper));
        break;
      case "preparation":
      case "reflection":
      case "survey": {
        const own = written.get(paper.student) ?? new Map<string, OwnClass["papers"][number]>();
        own.set(`${paper.kind}.${paper.prompt}`, writtenOf(paper));
        written.set(paper.student, own);
        break;
      }
      default:
        assertNever(paper);
    }
  }
  return {
    names,
    roster,
    teamTalk,
    notices,
    papersOf: (student) => [...(written.get(student)?.values() ?? [])],
  };
}

const noticeOf = ({ at, text, table }: Extract<Paper, { kind: "notice" }>): Notice => ({
  at,
  text,
  ...(table === undefined ? {} : { table }),
});

const writtenOf = ({
  kind,
  prompt,
  text,
}: Extract<Paper, { kind: PaperKind }>): OwnClass["papers"][number] => ({ kind, prompt, text });
