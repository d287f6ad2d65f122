import type { JSX, TargetedSubmitEvent } from "preact";
import { useState } from "preact/hooks";
import { ClassOutcome } from "#client/parts/acts/ClassOutcome.tsx";
import { useClassAct } from "#client/parts/acts/useClassAct.ts";
import { t } from "#client/text/i18n.ts";
import {
  COVER_SECONDS,
  caretakerForm,
  caretakerMistakes,
  caretakerPolicy,
} from "#client/viewmodel/classroom/caretakerModel.ts";
import { NumberField } from "../plan/planFields.tsx";
import { useLed } from "./useLed.ts";

/** For how long a table waits for an idle delegation. */
export function CaretakerForm(): JSX.Element {
  const { lead } = useLed();
  const [form, setForm] = useState(() => caretakerForm(lead.plan.caretaker));
  const [isChecked, setChecked] = useState(false);
  const { state, send, reset } = useClassAct();
  const mistakes = isChecked ? caretakerMistakes(form) : [];
  const change = (more: Partial<typeof form>): void => {
    setForm({ ...form, ...more });
    reset();
  };
  const save = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setChecked(true);
    if (caretakerMistakes(form).length > 0) return;
    void send({ type: "setPolicy", caretaker: caretakerPolicy(form) });
  };
  return (
    <form class="stack" onSubmit={save} noValidate>
      <div class="stack stack-tight">
        <h2 id="caretaker">{t("classroom:console.caretaker.title")}</h2>
        <p>{t("classroom:console.caretaker.text")}</p>
      </div>
      <label class="choice">
        <input
          type="checkbox"
          checked={form.enabled}
          onChange={(event) => change({ enabled: event.currentTarget.checked })}
        />
        <span class="strong">{t("classroom:console.caretaker.enabled")}</span>
      </label>
      {form.enabled ? (
        <div class="number-pair">
          <NumberField
            label={t("classroom:console.caretaker.warn")}
            error={
              mistakes.includes("warnSeconds")
                ? t("classroom:console.caretaker.wrongWarn")
                : undefined
            }
            text={form.warnSeconds}
            onChange={(warnSeconds) => change({ warnSeconds })}
          />
          <NumberField
            label={t("classroom:console.caretaker.cover")}
            error={
              mistakes.includes("coverSeconds")
                ? t("classroom:console.caretaker.wrongCover", { most: COVER_SECONDS.high })
                : undefined
            }
            text={form.coverSeconds}
            onChange={(coverSeconds) => change({ coverSeconds })}
          />
        </div>
      ) : null}
      <div class="row">
        <button type="submit" class="button">
          {t("classroom:console.caretaker.save")}
        </button>
        <ClassOutcome of={state} saved={t("classroom:console.caretaker.saved")} />
      </div>
    </form>
  );
}
