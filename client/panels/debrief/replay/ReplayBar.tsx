import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Icon } from "#client/parts/Icon.tsx";
import { InlineSelect } from "#client/parts/Select.tsx";
import type { IconName } from "#client/style/icons.ts";
import { t } from "#client/text/i18n.ts";
import type { ReplayPhase, ReplayStep } from "#client/viewmodel/debrief/replayModel.ts";
import { sayAny } from "../../parts/say.ts";
import { dateName } from "../parts/dates.ts";

interface Course {
  readonly steps: readonly ReplayStep[];
  readonly phases: readonly ReplayPhase[];
  /** The step that is shown. */
  readonly place: number;
  readonly onGo: (place: number) => void;
}

/** Moves along the game: by a slider, by step, by phase, or by itself. */
export function ReplayBar(course: Course): JSX.Element {
  const { steps, place, onGo } = course;
  const step = steps[place];
  const here = step === undefined ? "" : momentName(step);
  return (
    <div class="stack stack-tight debrief-replay-bar no-print">
      <p class="row spread">
        <strong>{here}</strong>
        <span class="number small muted">
          {t("debrief:replay.position", { step: place + 1, steps: steps.length })}
        </span>
      </p>
      <input
        type="range"
        class="range"
        min={0}
        max={steps.length - 1}
        step={1}
        value={place}
        aria-label={t("debrief:replay.slider")}
        aria-valuetext={
          step === undefined
            ? ""
            : t("debrief:replay.spoken", { when: here, text: sayAny(step.text) })
        }
        onInput={(event) => onGo(Number(event.currentTarget.value))}
      />
      <Moves {...course} />
    </div>
  );
}

function Moves({ steps, phases, place, onGo }: Course): JSX.Element {
  const last = steps.length - 1;
  const phase = phases.findLastIndex(({ first }) => first <= place);
  const [playing, setPlaying] = usePlay(place, last, onGo);
  return (
    <div class="row row-tight">
      <Move
        icon="rewind"
        name={t("debrief:replay.previousPhase")}
        to={place > (phases[phase]?.first ?? 0) ? phases[phase]?.first : phases[phase - 1]?.first}
        onGo={onGo}
      />
      <Move
        icon="chevron-left"
        name={t("debrief:replay.previous")}
        to={place > 0 ? place - 1 : undefined}
        onGo={onGo}
      />
      <button
        type="button"
        class="button button-primary"
        disabled={place >= last}
        onClick={() => setPlaying(!playing)}
      >
        <Icon name={playing ? "pause" : "play"} />
        {t(playing ? "debrief:replay.pause" : "debrief:replay.play")}
      </button>
      <Move
        icon="chevron-right"
        name={t("debrief:replay.next")}
        to={place < last ? place + 1 : undefined}
        onGo={onGo}
      />
      <Move
        icon="fast-forward"
        name={t("debrief:replay.nextPhase")}
        to={phases[phase + 1]?.first}
        onGo={onGo}
      />
      <span class="debrief-jump">
        <InlineSelect
          name={t("debrief:replay.jump")}
          value={String(phases[phase]?.first ?? 0)}
          choices={phases.map((each) => ({
            value: String(each.first),
            label: momentName(each),
          }))}
          onChange={(value) => onGo(Number(value))}
        />
      </span>
    </div>
  );
}

const momentName = (at: Pick<ReplayStep, "year" | "phase">): string =>
  at.year === 0 ? t("debrief:replay.beforeGame") : dateName(at);

/** Goes on by itself while it is switched on, up to the end. */
function usePlay(
  place: number,
  last: number,
  onGo: (place: number) => void,
): readonly [boolean, (on: boolean) => void] {
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    if (!playing) return undefined;
    if (place >= last) {
      setPlaying(false);
      return undefined;
    }
    const timer = setTimeout(() => onGo(place + 1), BEAT);
    return () => clearTimeout(timer);
  }, [playing, place, last, onGo]);
  return [playing, setPlaying];
}

/** Milliseconds for a step, enough to read a sentence. */
const BEAT = 1_200;

function Move({
  icon,
  name,
  to,
  onGo,
}: {
  readonly icon: IconName;
  readonly name: string;
  /** Undefined where there is nothing further. */
  readonly to: number | undefined;
  readonly onGo: (place: number) => void;
}): JSX.Element {
  return (
    <button
      type="button"
      class="button button-icon"
      aria-label={name}
      title={name}
      disabled={to === undefined}
      onClick={() => to !== undefined && onGo(to)}
    >
      <Icon name={icon} />
    </button>
  );
}
