import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Outcome } from "#client/parts/acts/Outcome.tsx";
import { useSubmission } from "#client/parts/acts/useSubmission.ts";
import { Field } from "#client/parts/Fields.tsx";
import { useTableStore } from "#client/store/tableStore.ts";
import { formatNumber, scenarioText, t } from "#client/text/i18n.ts";
import type { Desk } from "#client/viewmodel/desk.ts";
import { MAX_REFLECTION_LENGTH } from "#shared/rules/commands.ts";
import { textDrafts } from "../drafts.ts";
import { focusFirstError } from "../parts/focusFirstError.ts";

/** The year's question, answered for oneself and the instructor. */
export function Reflection({ desk }: { readonly desk: Desk }): JSX.Element {
  const store = useTableStore();
  const { year } = desk.table;
  const draft = textDrafts.open(store, `reflection-${year}`, () => "");
  const submission = useSubmission();
  const [tried, setTried] = useState(false);
  const text = draft.value.trim();
  const error =
    tried && text === ""
      ? t("panels:reflection.empty")
      : text.length > MAX_REFLECTION_LENGTH
        ? t("panels:tooLong", { most: formatNumber(MAX_REFLECTION_LENGTH), count: text.length })
        : undefined;
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (text === "" || text.length > MAX_REFLECTION_LENGTH) {
      focusFirstError(event.currentTarget);
      return;
    }
    await submission.send({ type: "writeReflection", text });
  };
  const question = scenarioText(`reflection.${year}`);
  if (!desk.own.legal.writeReflection) {
    return (
      <section
        id="reflection"
        tabIndex={-1}
        class="card card-flat stack stack-tight"
        aria-label={t("panels:reflection.title")}
      >
        <h3>{t("panels:reflection.title")}</h3>
        <p>{question}</p>
        {text === "" ? null : <blockquote class="prose muted">{text}</blockquote>}
        <p class="saved small good">{t("panels:reflection.done")}</p>
      </section>
    );
  }
  return (
    <form
      id="reflection"
      tabIndex={-1}
      class="card card-current stack"
      aria-label={t("panels:reflection.title")}
      onSubmit={(event) => void submit(event)}
      noValidate
    >
      <h3>{t("panels:reflection.title")}</h3>
      <Field label={question} hint={t("panels:reflection.hint")} error={error}>
        {(ids) => (
          <textarea
            {...ids}
            class="textarea"
            rows={4}
            value={draft.value}
            onInput={(event) => {
              draft.value = event.currentTarget.value;
            }}
          />
        )}
      </Field>
      <div class="stack stack-tight">
        <div>
          <button type="submit" class="button button-primary">
            {t("panels:reflection.send")}
          </button>
        </div>
        <Outcome of={submission.state} />
      </div>
    </form>
  );
}
