import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import { Outcome } from "#client/parts/acts/Outcome.tsx";
import { Field } from "#client/parts/Fields.tsx";
import { useTableStore } from "#client/store/tableStore.ts";
import { scenarioText, t } from "#client/text/i18n.ts";
import type { Desk } from "#client/viewmodel/desk.ts";
import { MAX_REFLECTION_LENGTH } from "#shared/rules/commands.ts";
import { textDrafts } from "../drafts.ts";
import { focusFirstError } from "../parts/focusFirstError.ts";
import { useWords } from "../parts/useWords.ts";

/** The year's question, answered for oneself and the instructor. */
export function Reflection({ desk }: { readonly desk: Desk }): JSX.Element {
  const store = useTableStore();
  const { year } = desk.table;
  const draft = textDrafts.open(store, `reflection-${year}`, () => "");
  const question = scenarioText(`reflection.${year}`);
  return desk.own.legal.writeReflection ? (
    <ReflectionForm question={question} draft={draft} />
  ) : (
    <Answered question={question} answer={draft.value.trim()} />
  );
}

function Answered({
  question,
  answer,
}: {
  readonly question: string;
  /** As far as this browser still has it. */
  readonly answer: string;
}): JSX.Element {
  return (
    <section
      id="reflection"
      tabIndex={-1}
      class="card card-flat stack stack-tight"
      aria-label={t("panels:reflection.title")}
    >
      <h3>{t("panels:reflection.title")}</h3>
      <p>{question}</p>
      {answer === "" ? null : <blockquote class="prose muted">{answer}</blockquote>}
      <p class="saved small good">{t("panels:reflection.done")}</p>
    </section>
  );
}

function ReflectionForm({
  question,
  draft,
}: {
  readonly question: string;
  readonly draft: Signal<string>;
}): JSX.Element {
  const { state, problem, send } = useWords(draft.value, {
    longest: MAX_REFLECTION_LENGTH,
    empty: t("panels:reflection.empty"),
    command: (text) => ({ type: "writeReflection", text }),
  });
  const submit = (event: Event): void => {
    event.preventDefault();
    focusFirstError(event.currentTarget);
    void send();
  };
  return (
    <form
      id="reflection"
      tabIndex={-1}
      class="card card-current stack"
      aria-label={t("panels:reflection.title")}
      onSubmit={submit}
      noValidate
    >
      <h3>{t("panels:reflection.title")}</h3>
      <Field label={question} hint={t("panels:reflection.hint")} error={problem}>
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
        <Outcome of={state} />
      </div>
    </form>
  );
}
