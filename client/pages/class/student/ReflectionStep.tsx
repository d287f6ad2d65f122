import type { JSX } from "preact";
import { PromptField } from "#client/parts/papers/PromptField.tsx";
import { t } from "#client/text/i18n.ts";
import { progressOf } from "#client/viewmodel/classroom/papersModel.ts";
import { REFLECTION_PROMPTS } from "#shared/classroom/classState.ts";
import type { OwnClass } from "#shared/classroom/classView.ts";
import { Progress } from "./Progress.tsx";

/** Each alone, before anything is revealed: what one saw and felt is gone once the figures are seen. */
export function ReflectionStep({ own }: { readonly own: OwnClass }): JSX.Element {
  return (
    <section class="card paper sheet stack stack-loose" aria-label={t("classroom:step.reflection")}>
      <p class="prose">{t("classroom:reflection.text")}</p>
      {REFLECTION_PROMPTS.map((prompt) => (
        <PromptField
          key={prompt}
          of={{ kind: "reflection", prompt }}
          label={t(`classroom:reflection.${prompt}.question`)}
          hint={t(`classroom:reflection.${prompt}.hint`)}
        />
      ))}
      <Progress of={progressOf(own, "reflection")} />
    </section>
  );
}
