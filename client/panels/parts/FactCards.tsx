import type { JSX } from "preact";
import { Icon } from "#client/parts/Icon.tsx";
import { useTableStore } from "#client/store/tableStore.ts";
import { scenarioText, t } from "#client/text/i18n.ts";

/** The facts a part of the game rests on, each with its source. */
export function FactCards({
  beside,
}: {
  /** A seat, programme, crisis or overture; all facts when absent. */
  readonly beside?: string;
}): JSX.Element | null {
  const { scenario } = useTableStore();
  const facts = scenario.facts.filter(
    (fact) => beside === undefined || fact.beside.includes(beside),
  );
  if (facts.length === 0) return null;
  return (
    <section class="stack stack-tight" aria-label={t("panels:reference.facts")}>
      <h3>{t("panels:reference.facts")}</h3>
      {facts.map(({ id }) => (
        <details key={id} class="disclosure card card-flat">
          <summary>
            <Icon name="info" />
            {scenarioText(`facts.${id}.title`)}
          </summary>
          <div class="stack stack-tight">
            <p>{scenarioText(`facts.${id}.body`)}</p>
            <p class="small muted">
              {t("panels:reference.source", { source: scenarioText(`facts.${id}.source`) })}
            </p>
          </div>
        </details>
      ))}
    </section>
  );
}
