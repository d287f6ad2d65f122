import type { JSX } from "preact";
import { Prose } from "#client/panels/parts/Prose.tsx";
import { useClassStore } from "#client/store/classStore.ts";
import { scenarioText, t } from "#client/text/i18n.ts";
import type { PublicClass } from "#shared/classroom/classView.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { SeatName } from "./SeatName.tsx";

/** The case in short, and who negotiates. */
export function CaseSummary({ length }: { readonly length: PublicClass["length"] }): JSX.Element {
  const { scenario } = useClassStore();
  return (
    <section class="card paper sheet stack" aria-labelledby="case">
      <h2 id="case">{scenarioText("scenario.title")}</h2>
      <p class="prose">{scenarioText("scenario.summary")}</p>
      <p class="small muted">
        {t(`pages:fields.length.${length}`, {
          years: t("common:years", { count: scenario.settings.years[length] }),
        })}
      </p>
      <h3>{t("classroom:student.delegations")}</h3>
      <ul role="list" class="stack stack-tight">
        {scenario.seats.map(({ id }) => (
          <li key={id} class="stack stack-tight">
            <SeatName scenario={scenario} seat={id} />
            <p class="small">{scenarioText(`seats.${id}.strategy`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the own government says on the way. */
export function Briefing({ seat }: { readonly seat: SeatId }): JSX.Element {
  return (
    <section class="card paper sheet stack" aria-labelledby="briefing">
      <h2 id="briefing">
        {t("classroom:student.briefing", { seat: scenarioText(`seats.${seat}.name`) })}
      </h2>
      <p class="treaty-text">{scenarioText(`seats.${seat}.strategy`)}</p>
      <Prose text={scenarioText(`seats.${seat}.briefing`)} />
    </section>
  );
}
