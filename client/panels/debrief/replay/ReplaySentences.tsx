import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { t } from "#client/text/i18n.ts";
import type { ReplayPhase, ReplayStep } from "#client/viewmodel/debrief/replayModel.ts";
import { sayAny } from "../../parts/say.ts";

/** What happened in the phase, with the step that is shown; each can be chosen. */
export function ReplaySentences({
  steps,
  phase,
  place,
  onGo,
}: {
  readonly steps: readonly ReplayStep[];
  readonly phase: ReplayPhase | undefined;
  readonly place: number;
  readonly onGo: (place: number) => void;
}): JSX.Element {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => keepInSight(list.current), [place]);
  const first = phase?.first ?? 0;
  const shown = steps.slice(first, first + (phase?.count ?? 0));
  return (
    <div class="stack stack-tight">
      <h3>{t("debrief:replay.sentences")}</h3>
      <ol ref={list} role="list" class="debrief-sentences">
        {shown.map((step, at) => (
          <li key={step.index} aria-current={first + at === place ? "step" : undefined}>
            <button type="button" onClick={() => onGo(first + at)}>
              {sayAny(step.text)}
              {step.undone ? <span class="chip">{t("debrief:replay.undone")}</span> : null}
            </button>
            {first + at === place ? <Details of={step} /> : null}
          </li>
        ))}
      </ol>
    </div>
  );
}

function Details({ of }: { readonly of: ReplayStep }): JSX.Element | null {
  if (of.details.length === 0) return null;
  return (
    <ul class="small">
      {of.details.map((detail) => {
        const words = sayAny(detail);
        return <li key={words}>{words}</li>;
      })}
    </ul>
  );
}

/** Scrolls the list, and never the page. */
function keepInSight(list: HTMLOListElement | null): void {
  const current = list?.querySelector<HTMLElement>('[aria-current="step"]');
  if (list === null || current === null || current === undefined) return;
  const top = current.offsetTop - list.offsetTop;
  if (top < list.scrollTop) list.scrollTop = top;
  const bottom = top + current.offsetHeight;
  if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight;
}
