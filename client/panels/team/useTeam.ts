import { type Signal, signal } from "@preact/signals";
import { type ClassStore, useClassAround } from "#client/store/classStore.ts";
import { isShared, type Team, teamOf } from "#client/viewmodel/classroom/teamModel.ts";

/** The own delegation's people, where the reader shares a seat or has shared it; undefined elsewhere. */
export function useTeam(): Team | undefined {
  const own = useClassAround()?.view.value?.own;
  const team = own === undefined ? undefined : teamOf(own);
  if (team === undefined) return undefined;
  return isShared(team) || team.talk.length > 0 || team.open.length > 0 ? team : undefined;
}

const marks = new WeakMap<ClassStore, Signal<number>>();

/** How many words of the team this page has shown. */
export function wordsRead(lesson: ClassStore): Signal<number> {
  const known = marks.get(lesson);
  if (known !== undefined) return known;
  const mark = signal(0);
  marks.set(lesson, mark);
  return mark;
}
