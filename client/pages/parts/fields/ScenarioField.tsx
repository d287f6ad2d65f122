import type { JSX } from "preact";
import { Flag } from "#client/parts/Flag.tsx";
import { localised, t } from "#client/text/i18n.ts";
import type { ScenarioSummary } from "#shared/protocol/http.ts";
import { RadioCards } from "./RadioCards.tsx";

/** Which case is played: what it is about, who sits at it, how long it takes. One alone is told rather than offered. */
export function ScenarioField({
  scenarios,
  chosen,
  onChoose,
}: {
  readonly scenarios: readonly ScenarioSummary[];
  readonly chosen: ScenarioSummary;
  readonly onChoose: (scenario: ScenarioSummary) => void;
}): JSX.Element {
  if (scenarios.length === 1) {
    return (
      <section class="stack stack-tight">
        <h2>{localised(chosen.title)}</h2>
        <p>{localised(chosen.summary)}</p>
        <p class="small muted">{localised(chosen.duration)}</p>
      </section>
    );
  }
  return (
    <RadioCards
      legend={t("pages:fields.scenario")}
      name="scenario"
      options={scenarios.map((scenario) => ({
        value: scenario.id,
        title: localised(scenario.title),
        text: localised(scenario.summary),
        badge: scenario.guided ? t("pages:fields.guided") : undefined,
        foot: <SizeOf scenario={scenario} />,
      }))}
      chosen={chosen.id}
      onChoose={(id) => onChoose(scenarios.find((scenario) => scenario.id === id) ?? chosen)}
    />
  );
}

function SizeOf({ scenario }: { readonly scenario: ScenarioSummary }): JSX.Element {
  return (
    <span class="scenario-size">
      <span class="scenario-seats" aria-hidden="true">
        {scenario.seats.map((seat) => (
          <Flag key={seat.id} of={seat} size="1.75rem" />
        ))}
      </span>
      <span class="small">
        {t("pages:fields.delegations", { count: scenario.seats.length })}
        <br />
        <span class="muted">{localised(scenario.duration)}</span>
      </span>
    </span>
  );
}
