import "./lesson.css";
import type { JSX } from "preact";
import { Icon } from "#client/parts/Icon.tsx";
import { t } from "#client/text/i18n.ts";
import { lessonSteps } from "#client/viewmodel/classroom/lessonModel.ts";
import type { PublicClass } from "#shared/classroom/classView.ts";

/** How far the lesson has come. On narrow screens the present step stands alone, with its number. */
export function LessonSteps({ of }: { readonly of: PublicClass }): JSX.Element {
  const steps = lessonSteps(of);
  const now = steps.find(({ when }) => when === "now");
  return (
    <nav class="lesson no-print" aria-label={t("classroom:student.lesson")}>
      <p class="lesson-now" aria-hidden="true">
        {t("classroom:student.stepOf", {
          number: now?.number ?? 1,
          count: steps.length,
          step: t(`classroom:step.${of.step}`),
        })}
      </p>
      <ol role="list" class="lesson-steps">
        {steps.map(({ step, number, when }) => (
          <li
            key={step}
            class={`lesson-step lesson-step-${when}`}
            aria-current={when === "now" ? "step" : undefined}
          >
            <span class="lesson-mark" aria-hidden="true">
              {when === "done" ? <Icon name="check" /> : number}
            </span>
            <span class="lesson-word">
              {t(`classroom:step.${step}`)}
              {when === "done" ? (
                <span class="visually-hidden"> {t("classroom:student.stepDone")}</span>
              ) : null}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
