import type { JSX } from "preact";
import type { CauseSum } from "#client/viewmodel/debrief/causesModel.ts";
import { sayAny } from "../../parts/say.ts";
import { Change } from "./Change.tsx";

/** What moved a level most, summed over the game. */
export function CauseList({
  title,
  causes,
  highIsGood = true,
}: {
  readonly title: string;
  readonly causes: readonly CauseSum[];
  readonly highIsGood?: boolean;
}): JSX.Element | null {
  if (causes.length === 0) return null;
  return (
    <div class="stack stack-tight">
      <h4 class="eyebrow">{title}</h4>
      <ul role="list" class="debrief-causes small">
        {causes.slice(0, MOST).map(({ text, by, times }) => {
          const words = sayAny(text);
          return (
            <li key={words}>
              <span>
                {words}
                {times > 1 ? <span class="muted"> ×{times}</span> : null}
              </span>
              <Change by={by} highIsGood={highIsGood} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const MOST = 5;
