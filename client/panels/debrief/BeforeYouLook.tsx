import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Field } from "#client/parts/Fields.tsx";
import { t } from "#client/text/i18n.ts";
import type { DebriefSeat } from "#shared/analysis/debrief.ts";
import { MAX_FIRST_THOUGHTS } from "./firstThoughts.ts";
import { WrittenBy } from "./ReflectionsSection.tsx";

/** One question before anything is revealed; it can be passed over. */
export function BeforeYouLook({
  own,
  onLook,
}: {
  /** The reader's own delegation; undefined for a host without one, who shows the question to all. */
  readonly own: DebriefSeat | undefined;
  readonly onLook: (written: string) => void;
}): JSX.Element {
  const [text, setText] = useState("");
  const written = text.trim();
  const look = (event: Event): void => {
    event.preventDefault();
    onLook(written);
  };
  if (own === undefined) {
    return (
      <section class="card paper sheet stack debrief-before">
        <h2>{t("debrief:before.title")}</h2>
        <p class="prose">{t("debrief:before.host")}</p>
        <p class="treaty-text lead">{t("debrief:before.question")}</p>
        <div>
          <button type="button" class="button button-primary button-large" onClick={look}>
            {t("debrief:before.show")}
          </button>
        </div>
      </section>
    );
  }
  return (
    <form class="card paper sheet stack debrief-before" onSubmit={look}>
      <h2>{t("debrief:before.title")}</h2>
      <p class="prose">{t("debrief:before.text")}</p>
      {Object.keys(own.reflections).length === 0 ? null : <WrittenBy of={own} />}
      <Field label={t("debrief:before.question")} hint={t("debrief:before.hint")}>
        {(ids) => (
          <textarea
            {...ids}
            class="textarea"
            rows={5}
            maxLength={MAX_FIRST_THOUGHTS}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
      <div class="row">
        <button
          type="submit"
          class={`button button-large ${written === "" ? "" : "button-primary"}`}
        >
          {t(written === "" ? "debrief:before.skip" : "debrief:before.keep")}
        </button>
      </div>
    </form>
  );
}
