import type { JSX } from "preact";
import { useId, useState } from "preact/hooks";
import { Question } from "#client/parts/acts/AskingButton.tsx";
import { ClassButton } from "#client/parts/acts/ClassButton.tsx";
import { ClassOutcome } from "#client/parts/acts/ClassOutcome.tsx";
import { useClassAct } from "#client/parts/acts/useClassAct.ts";
import { Bar } from "#client/parts/Bar.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { t } from "#client/text/i18n.ts";
import {
  type LedStep,
  ledSteps,
  progressOf,
  stepAfter,
} from "#client/viewmodel/classroom/leadModel.ts";
import type { ClassStep } from "#shared/classroom/classPlan.ts";
import { REVEAL_STAGES } from "#shared/classroom/revealStages.ts";
import { useLed } from "./useLed.ts";

/** Where in the lesson the class is, how far people have come with it, and the way on. */
export function StepPanel(): JSX.Element {
  const { view, everybody } = useLed();
  const steps = ledSteps(everybody);
  const next = stepAfter(everybody);
  const number = everybody.steps.indexOf(everybody.step) + 1;
  return (
    <section class="card paper step-panel" aria-labelledby="step-now">
      <div class="step-now">
        <div class="stack stack-tight grow">
          <p class="eyebrow">
            {t("classroom:console.steps.number", { number, of: everybody.steps.length })}
          </p>
          <h2 id="step-now">{t(`classroom:step.${everybody.step}`)}</h2>
          <Progress />
        </div>
        {next === undefined ? null : (
          <ClassButton
            key={next}
            command={{ type: "goToStep", step: next }}
            look={`${isEarly(everybody) ? "" : "button-primary"} button-large step-next`}
            question={questionBefore(next, view)}
          >
            {t("classroom:console.steps.next", { step: t(`classroom:step.${next}`) })}
            <Icon name="arrow-right" />
          </ClassButton>
        )}
      </div>
      <StepRail steps={steps} />
    </section>
  );
}

function Progress(): JSX.Element {
  const { view, everybody } = useLed();
  const progress = progressOf(view);
  if (progress === undefined) return <p>{t(`classroom:console.steps.about.${everybody.step}`)}</p>;
  const { step, done, all } = progress;
  return (
    <div class="stack stack-tight step-progress">
      <p role="status">{t(`classroom:console.steps.done.${step}`, { done, all, count: all })}</p>
      {all === 0 ? null : <Bar part={done / all} />}
    </div>
  );
}

/** Every step, each a way there where the class can go there. On narrow screens it unfolds. */
function StepRail({ steps }: { readonly steps: readonly LedStep[] }): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const [asked, setAsked] = useState<ClassStep | undefined>(undefined);
  const { state, send } = useClassAct();
  const { view } = useLed();
  const id = useId();
  const go = async (step: ClassStep): Promise<void> => {
    setAsked(undefined);
    if (await send({ type: "goToStep", step })) setOpen(false);
  };
  const choose = (step: ClassStep): void => {
    if (questionBefore(step, view) === undefined) void go(step);
    else setAsked(step);
  };
  return (
    <div class="stack stack-tight">
      <button
        type="button"
        class="button button-quiet rail-toggle"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name={isOpen ? "chevron-up" : "chevron-down"} />
        {t("classroom:console.steps.all")}
      </button>
      <ol role="list" class="step-rail" id={id} data-open={isOpen}>
        {steps.map((each) => (
          <li key={each.step} class={`rail-step rail-${each.when}`}>
            <RailStep of={each} onChoose={choose} />
          </li>
        ))}
      </ol>
      {asked === undefined ? null : (
        <Question
          text={questionBefore(asked, view) ?? ""}
          label={t("classroom:console.steps.go", { step: t(`classroom:step.${asked}`) })}
          onYes={() => void go(asked)}
          onNo={() => setAsked(undefined)}
        />
      )}
      <ClassOutcome of={state} />
    </div>
  );
}

function RailStep({
  of: { step, when, open },
  onChoose,
}: {
  readonly of: LedStep;
  readonly onChoose: (step: ClassStep) => void;
}): JSX.Element {
  const name = t(`classroom:step.${step}`);
  const words = (
    <>
      {when === "past" ? <Icon name="check" /> : null}
      {name}
      {when === "past" ? (
        <span class="visually-hidden">{t("classroom:console.steps.past")}</span>
      ) : null}
    </>
  );
  if (!open) {
    return (
      <span class="rail-word" aria-current={when === "now" ? "step" : undefined}>
        {words}
      </span>
    );
  }
  return (
    <button type="button" class="rail-word rail-button" onClick={() => onChoose(step)}>
      {words}
    </button>
  );
}

/** Whether the work of the step is not done: going on is then not what comes next. */
const isEarly = ({ step, tables, revealed }: ReturnType<typeof useLed>["everybody"]): boolean =>
  (step === "play" && tables.some(({ stage }) => stage === "playing")) ||
  (step === "debrief" && revealed < REVEAL_STAGES.length);

/** What is asked before the class goes to a step from which there is no way back. */
function questionBefore(
  step: ClassStep,
  { public: everybody, lead }: ReturnType<typeof useLed>["view"],
): string | undefined {
  const isLaid = everybody.tables.some(({ code }) => code !== undefined);
  if (step === "play" && !isLaid) {
    const waiting = (lead?.students ?? []).filter(({ absent, place }) => !absent && !place);
    return waiting.length === 0
      ? t("classroom:console.steps.askPlay")
      : t("classroom:console.steps.askPlaySeating", { count: waiting.length });
  }
  const playing = everybody.tables.filter(({ stage }) => stage === "playing").length;
  if (step === "closed") return t("classroom:console.steps.askClosed");
  if (everybody.step === "play" && playing > 0) {
    return t("classroom:console.steps.askLeavePlay", { count: playing });
  }
  return undefined;
}
