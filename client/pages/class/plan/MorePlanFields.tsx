import type { JSX } from "preact";
import { LevelField } from "#client/pages/parts/fields/LevelField.tsx";
import { RadioCards } from "#client/pages/parts/fields/RadioCards.tsx";
import { t } from "#client/text/i18n.ts";
import { LONGEST_RETENTION } from "#client/viewmodel/classroom/planModel.ts";
import { OPTIONAL_STEPS } from "#shared/classroom/classPlan.ts";
import { NumberField, type PlanPart } from "./planFields.tsx";

/** What has a usual answer, folded away: names, chance, the steps of the lesson, how long things are kept. */
export function MorePlanFields(part: PlanPart): JSX.Element {
  const { form, onChange } = part;
  return (
    <details class="disclosure">
      <summary>{t("classroom:host.more")}</summary>
      <div class="stack stack-loose more-fields">
        <RadioCards
          legend={t("classroom:host.names.title")}
          name="names"
          options={(["callsigns", "free"] as const).map((value) => ({
            value,
            title: t(`classroom:host.names.${value}`),
            text: t(`classroom:host.names.${value}Text`),
          }))}
          chosen={form.names}
          onChoose={(names) => onChange({ names })}
        />
        <RadioCards
          legend={t("classroom:host.seeds.title")}
          name="seeds"
          options={(["same", "different"] as const).map((value) => ({
            value,
            title: t(`classroom:host.seeds.${value}`),
            text: t(`classroom:host.seeds.${value}Text`),
          }))}
          chosen={form.seeds}
          onChoose={(seeds) => onChange({ seeds })}
        />
        <div class="stack stack-tight">
          <LevelField chosen={form.botLevel} onChoose={(botLevel) => onChange({ botLevel })} />
          <p class="field-hint">{t("classroom:host.botLevelHint")}</p>
        </div>
        <StepsField {...part} />
        <RetentionFields {...part} />
      </div>
    </details>
  );
}

function StepsField({ form, onChange }: PlanPart): JSX.Element {
  return (
    <fieldset class="stack stack-tight" aria-describedby="steps-hint">
      <legend class="legend">{t("classroom:host.steps.title")}</legend>
      <p class="field-hint" id="steps-hint">
        {t("classroom:host.steps.hint")}
      </p>
      {OPTIONAL_STEPS.map((step) => (
        <label class="choice choice-card" key={step}>
          <input
            type="checkbox"
            checked={form.steps[step]}
            onChange={(event) =>
              onChange({ steps: { ...form.steps, [step]: event.currentTarget.checked } })
            }
          />
          <span class="strong">{t(`classroom:step.${step}`)}</span>
          <span class="small muted choice-text">{t(`classroom:host.steps.${step}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function RetentionFields({ form, mistakes, onChange }: PlanPart): JSX.Element {
  const wrong = t("classroom:host.retention.wrong", { most: LONGEST_RETENTION });
  return (
    <fieldset class="stack stack-tight" aria-describedby="retention-hint">
      <legend class="legend">{t("classroom:host.retention.title")}</legend>
      <p class="field-hint" id="retention-hint">
        {t("classroom:host.retention.hint")}
      </p>
      <NumberField
        label={t("classroom:host.retention.days")}
        error={mistakes.includes("days") ? wrong : undefined}
        text={form.days}
        onChange={(days) => onChange({ days })}
      />
      <NumberField
        label={t("classroom:host.retention.talkDays")}
        error={mistakes.includes("talkDays") ? t("classroom:host.retention.talkWrong") : undefined}
        text={form.talkDays}
        onChange={(talkDays) => onChange({ talkDays })}
      />
    </fieldset>
  );
}
