import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { useNow } from "#client/store/clock.ts";
import { type TableStore, useTableStore } from "#client/store/tableStore.ts";
import { openQuestion } from "#client/viewmodel/session/attendanceModel.ts";
import { cueBetween, type Moment } from "#client/viewmodel/session/cueModel.ts";
import type { Instant } from "#shared/kernel/units.ts";
import { CueCaption } from "./CueCaption.tsx";
import { useTurns } from "./useTurns.ts";

/** Plays what happens at the table around this, and writes what it means. */
export function TableCues({ isAudible }: { readonly isAudible: boolean }): JSX.Element {
  const store = useTableStore();
  const { cue, offer } = useTurns(isAudible);
  const moment = momentOf(store, useNow(store, 1000));
  const before = useRef(moment);
  // As it is drawn: a moment later somebody may look at the page who did not when it happened.
  useLayoutEffect(() => {
    const last = before.current;
    before.current = moment;
    const next = last && moment ? cueBetween(last, moment) : undefined;
    if (next !== undefined) offer(next);
  });
  return <CueCaption of={cue} isAudible={isAudible} />;
}

function momentOf(store: TableStore, now: Instant): Moment | undefined {
  const views = store.view.value;
  if (views === undefined) return undefined;
  const { paused, phaseEndsAt } = views.public;
  return {
    public: views.public,
    own: views.own,
    question: openQuestion(store.record.value, store.seat, { answered: NONE, now })?.index,
    left: paused || phaseEndsAt === undefined ? undefined : phaseEndsAt - now,
  };
}

/** An answered question stays the same one: it is heard once. */
const NONE = -1;
