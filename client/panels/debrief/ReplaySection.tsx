import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { t } from "#client/text/i18n.ts";
import {
  isPrivate,
  type ReplayPhase,
  type ReplayStep,
  replayPhases,
  replaySteps,
} from "#client/viewmodel/debrief/replayModel.ts";
import type { OpenDesk } from "#client/viewmodel/desk.ts";
import type { Debrief } from "#shared/analysis/debrief.ts";
import { Section } from "./parts/Section.tsx";
import { ReplayBar } from "./replay/ReplayBar.tsx";
import { ReplaySentences } from "./replay/ReplaySentences.tsx";
import { ReplayStanding } from "./replay/ReplayStanding.tsx";

/** The record, step by step, with how things stood at each. */
export function ReplaySection({
  debrief,
  desk,
  privateAtFirst,
}: {
  readonly debrief: Debrief;
  readonly desk: OpenDesk;
  /** Whether words said in private are shown before they are asked for: not where a class looks on. */
  readonly privateAtFirst: boolean;
}): JSX.Element {
  const [withPrivate, setWithPrivate] = useState(privateAtFirst);
  const hasPrivate = debrief.record.some(isPrivate);
  const steps = useMemo(
    () => replaySteps(debrief, desk, withPrivate),
    [debrief, desk, withPrivate],
  );
  return (
    <Section
      id="replay"
      title={t("debrief:replay.title")}
      intro={t("debrief:replay.intro")}
      onPaper={false}
    >
      {hasPrivate ? (
        <label class="choice debrief-private no-print">
          <input
            type="checkbox"
            checked={withPrivate}
            onChange={(event) => setWithPrivate(event.currentTarget.checked)}
          />
          <span>{t("debrief:replay.private")}</span>
        </label>
      ) : null}
      <Replay steps={steps} desk={desk} />
    </Section>
  );
}

function Replay({
  steps,
  desk,
}: {
  readonly steps: readonly ReplayStep[];
  readonly desk: OpenDesk;
}): JSX.Element | null {
  const phases = useMemo(() => replayPhases(steps), [steps]);
  const [index, setIndex] = useState(0);
  const place = placeOf(steps, index);
  const step = steps[place];
  if (step === undefined) return null;
  const go = (to: number): void => setIndex(steps[to]?.index ?? index);
  const phase = phaseAt(phases, place);
  return (
    <div class="stack">
      <ReplayBar steps={steps} phases={phases} place={place} onGo={go} />
      <div class="debrief-replay">
        <ReplaySentences steps={steps} phase={phase} place={place} onGo={go} />
        <ReplayStanding step={step} desk={desk} />
      </div>
    </div>
  );
}

/** The last step up to the event at `index`: hiding some steps keeps the moment. */
const placeOf = (steps: readonly ReplayStep[], index: number): number =>
  Math.max(
    0,
    steps.findLastIndex((step) => step.index <= index),
  );

const phaseAt = (phases: readonly ReplayPhase[], place: number): ReplayPhase | undefined =>
  phases.findLast(({ first }) => first <= place);
