import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { PromptField } from "#client/parts/papers/PromptField.tsx";
import { useClassStore } from "#client/store/classStore.ts";
import { classRefusalText } from "#client/text/classRefusalText.ts";
import { formatNumber, t } from "#client/text/i18n.ts";
import { surveyProgress } from "#client/viewmodel/classroom/papersModel.ts";
import { SURVEY_ITEMS, SURVEY_PROMPTS } from "#shared/classroom/classState.ts";
import type { OwnClass } from "#shared/classroom/classView.ts";
import { Progress } from "./Progress.tsx";

/** How one found the outcome, oneself, the process and the others, in numbers from 1 to 7. */
export function SurveyStep({ own }: { readonly own: OwnClass }): JSX.Element {
  return (
    <section class="card paper sheet stack stack-loose" aria-label={t("classroom:step.survey")}>
      <p class="prose">{t("classroom:survey.text")}</p>
      {SURVEY_ITEMS.map((item) => (
        <Scale key={item} item={item} value={own.survey[item]} />
      ))}
      {SURVEY_PROMPTS.map((prompt) => (
        <PromptField
          key={prompt}
          of={{ kind: "survey", prompt }}
          label={t(`classroom:survey.${prompt}.question`)}
          hint={t(`classroom:survey.${prompt}.hint`)}
        />
      ))}
      <Progress of={surveyProgress(own)} />
    </section>
  );
}

const VALUES = [1, 2, 3, 4, 5, 6, 7] as const;

function Scale({
  item,
  value,
}: {
  readonly item: (typeof SURVEY_ITEMS)[number];
  readonly value: number | undefined;
}): JSX.Element {
  const lesson = useClassStore();
  const [chosen, setChosen] = useState(value);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const choose = async (next: number): Promise<void> => {
    setChosen(next);
    const reply = await lesson.submit({ type: "answerSurvey", item, value: next });
    setProblem(reply.ok ? undefined : classRefusalText(reply.refusal));
  };
  return (
    <fieldset class="scale" aria-describedby={`scale-${item}-ends`}>
      <legend class="legend">{t(`classroom:survey.${item}.question`)}</legend>
      <div class="scale-values">
        {VALUES.map((each) => (
          <label key={each} class="choice scale-value">
            <input
              type="radio"
              name={`survey-${item}`}
              value={each}
              checked={chosen === each}
              onChange={() => void choose(each)}
            />
            {formatNumber(each)}
          </label>
        ))}
      </div>
      <p class="row spread small muted" id={`scale-${item}-ends`}>
        <span>{t("classroom:survey.low")}</span>
        <span>{t("classroom:survey.high")}</span>
      </p>
      {problem === undefined ? null : (
        <p class="field-error" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
