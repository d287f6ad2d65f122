import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { useClassStore } from "#client/store/classStore.ts";
import { CueCaption } from "../../parts/sound/CueCaption.tsx";
import { useTurns } from "../../parts/sound/useTurns.ts";

/** A chime for each new step of the class around this, and what it means in words. */
export function ClassCues({ isAudible }: { readonly isAudible: boolean }): JSX.Element {
  const step = useClassStore().view.value?.public.step;
  const { cue, offer } = useTurns(isAudible);
  const before = useRef(step);
  useLayoutEffect(() => {
    if (before.current !== undefined && step !== undefined && before.current !== step)
      offer({ kind: "step", step });
    before.current = step;
  }, [step]);
  return <CueCaption of={cue} isAudible={isAudible} />;
}
