import type { JSX } from "preact";
import { Delegation } from "#client/parts/Delegation.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { useTableStore } from "#client/store/tableStore.ts";
import { scenarioText, t } from "#client/text/i18n.ts";
import type { Desk } from "#client/viewmodel/desk.ts";
import { mandateSheet } from "#client/viewmodel/papers/mandateModel.ts";
import { openPanel } from "../navigation.ts";
import { objectiveName } from "./names.ts";
import { Points } from "./Points.tsx";
import { Prose } from "./Prose.tsx";
import { StandingSummary } from "./StandingSummary.tsx";

/** Who the reader is and what its government wants, in short; the whole sheet is one press away. */
export function MandateCard({
  desk,
  withBriefing = false,
}: {
  readonly desk: Desk;
  /** Also the government's word on the way, as at the first briefing. */
  readonly withBriefing?: boolean;
}): JSX.Element {
  const store = useTableStore();
  const { seat } = desk.own;
  const sheet = mandateSheet(desk);
  return (
    <section class="card stack" aria-label={t("panels:mandate.short")}>
      <div class="stack stack-tight">
        <p class="eyebrow">{t("panels:mandate.youAre")}</p>
        <h3>
          <Delegation seat={seat} />
        </h3>
        <p class="treaty-text">{scenarioText(`seats.${seat}.strategy`)}</p>
      </div>
      <p class="eyebrow">{t("panels:more.pages.mandate.text")}</p>
      <ul role="list" class="stack stack-tight small">
        {sheet.objectives.map(({ id, met, points }) => (
          <li key={id} class="cause">
            <Icon name={met ? "circle-check" : "target"} />
            <span class="grow">
              {objectiveName(seat, id)}
              {met ? <span class="visually-hidden"> {t("panels:mandate.met")}</span> : null}
            </span>
            <Points value={points} />
          </li>
        ))}
        <li class="cause">
          <Icon name="ban" />
          <span class="grow">
            <span class="strong">{t("panels:mandate.redLine")}</span>{" "}
            {scenarioText(`mandates.${seat}.redLine`)}
          </span>
          <Points value={-sheet.redLine.penalty} />
        </li>
      </ul>
      <StandingSummary desk={desk} />
      {withBriefing ? (
        <details class="disclosure">
          <summary>{t("panels:mandate.background")}</summary>
          <Prose text={scenarioText(`seats.${seat}.briefing`)} />
        </details>
      ) : null}
      <div>
        <button
          type="button"
          class="button"
          onClick={() => openPanel(store, { tab: "more", page: "mandate" })}
        >
          <Icon name="target" />
          {t("panels:mandate.whole")}
        </button>
      </div>
    </section>
  );
}
