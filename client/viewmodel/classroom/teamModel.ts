import type { OwnClass } from "#shared/classroom/classView.ts";
import type { StudentId } from "#shared/kernel/ids.ts";
import type { Instant } from "#shared/kernel/units.ts";
import { isAboutSettlement, type SeatCommand } from "#shared/rules/commands.ts";
import { type Seating, seatingOf } from "./lessonModel.ts";

/** The people of one's own delegation, and what they ask of one another. */
export interface Team {
  readonly seating: Seating;
  readonly members: readonly TeamMember[];
  /** Suggestions that nobody has settled yet, oldest first. */
  readonly open: readonly TeamSuggestion[];
  /** Settled ones, newest first. */
  readonly settled: readonly TeamSuggestion[];
  readonly talk: readonly TeamWord[];
  /** Whether a member acts as head for one who did not answer, as far as it concerns the reader. */
  readonly standIn?: StandIn | undefined;
}

/** The reader stands in for somebody, or somebody for the reader. */
export type StandIn =
  | { readonly kind: "forAnother"; readonly head: string }
  | { readonly kind: "forOneself"; readonly by: string };

export interface TeamMember {
  readonly student: StudentId;
  readonly name: string;
  readonly head: boolean;
  readonly connected: boolean;
  readonly isOwn: boolean;
}

export interface TeamSuggestion {
  readonly id: number;
  readonly by: string;
  readonly isOwn: boolean;
  readonly command: SeatCommand;
  readonly outcome: "open" | "taken" | "setAside";
  readonly at: Instant;
  /** What it asks for was over before it was settled: it can be set aside alone. */
  readonly isOver: boolean;
}

export interface TeamWord {
  /** Counts the words of this team, from 0. */
  readonly index: number;
  readonly by: string;
  readonly isOwn: boolean;
  readonly at: number;
  readonly text: string;
}

/** Undefined for whoever has no delegation. */
export function teamOf(own: OwnClass): Team | undefined {
  const seating = seatingOf(own);
  if (seating?.seat === undefined) return undefined;
  const nameOf = (student: StudentId): string =>
    own.team.find((each) => each.student === student)?.name ?? "";
  const suggestions = own.suggestions.map(({ id, by, at, command, outcome }) => ({
    id,
    by: nameOf(by),
    isOwn: by === own.student,
    command,
    outcome,
    at,
    isOver: false,
  }));
  return {
    seating,
    members: own.team.map((each) => ({ ...each, isOwn: each.student === own.student })),
    standIn: standInOf(own, nameOf),
    open: suggestions.filter(({ outcome }) => outcome === "open"),
    settled: suggestions.filter(({ outcome }) => outcome !== "open").toReversed(),
    talk: own.teamTalk.map(({ student, at, text }, index) => ({
      index,
      by: nameOf(student),
      isOwn: student === own.student,
      at,
      text,
    })),
  };
}

function standInOf(
  { team, student }: OwnClass,
  nameOf: (student: StudentId) => string,
): StandIn | undefined {
  const acting = team.find(({ standsInFor }) => standsInFor !== undefined);
  if (acting?.standsInFor === student) return { kind: "forOneself", by: acting.name };
  if (acting?.standsInFor === undefined || acting.student !== student) return undefined;
  return { kind: "forAnother", head: nameOf(acting.standsInFor) };
}

/** The team with what is suggested for a renegotiation alone; `since` says when that was opened. */
export function settlingIn(team: Team, since: Instant): Team {
  const of = (suggestions: readonly TeamSuggestion[]): readonly TeamSuggestion[] =>
    suggestions
      .filter(({ command }) => isAboutSettlement(command))
      .map((each) => ({ ...each, isOver: each.at < since }));
  return { ...team, open: of(team.open), settled: of(team.settled) };
}

/** Whether there is anybody to talk with. */
export const isShared = ({ members }: Team): boolean => members.length > 1;

/** What waits for the reader: open suggestions for the head, words of others that are not read yet. */
export function waitingInTeam(team: Team, wordsRead: number): number {
  const unread = team.talk.filter(({ index, isOwn }) => index >= wordsRead && !isOwn).length;
  return unread + (team.seating.role === "head" ? team.open.length : 0);
}

/** How a command of the table goes to the server: as it is, or as a suggestion to the head. */
export const wayOf = (
  command: { readonly type: string },
  role: Seating["role"],
): "act" | "suggest" =>
  role === "member" && !OF_EVERY_MEMBER.has(command.type) ? "suggest" : "act";

/** What commits nobody: members talk and reflect for themselves. */
const OF_EVERY_MEMBER: ReadonlySet<string> = new Set(["speak", "writeReflection"]);
