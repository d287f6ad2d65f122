import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Field } from "#client/parts/Fields.tsx";
import { useTableStore } from "#client/store/tableStore.ts";
import { scenarioText, t } from "#client/text/i18n.ts";
import { FactCards } from "../parts/FactCards.tsx";

/** The terms of the field explained, and the facts the game rests on, with their sources. */
export function ReferencePage(): JSX.Element {
  const { scenario } = useTableStore();
  const [sought, setSought] = useState("");
  const terms = scenario.glossary
    .map((id) => ({
      id,
      title: scenarioText(`glossary.${id}.title`),
      body: scenarioText(`glossary.${id}.body`),
    }))
    .filter(({ title, body }) =>
      `${title} ${body}`.toLocaleLowerCase().includes(sought.trim().toLocaleLowerCase()),
    );
  return (
    <>
      <section class="stack">
        <h3>{t("panels:reference.glossary")}</h3>
        <Field label={t("panels:reference.search")}>
          {(ids) => (
            <input
              {...ids}
              type="search"
              class="input"
              value={sought}
              onInput={(event) => setSought(event.currentTarget.value)}
            />
          )}
        </Field>
        <dl class="stack">
          {terms.map(({ id, title, body }) => (
            <div key={id}>
              <dt class="strong treaty-text">{title}</dt>
              <dd>{body}</dd>
            </div>
          ))}
        </dl>
        {terms.length === 0 ? <p class="muted">{t("panels:reference.nothing")}</p> : null}
      </section>
      <FactCards />
    </>
  );
}
