import type { JSX } from "preact";
import { t } from "#client/text/i18n.ts";
import { PHASES } from "#client/viewmodel/phases.ts";
import type { PublicView } from "#shared/views/view.ts";

/** How far the year has gone: a pip for each of its phases, the running one drawn long. */
export function PhasePips({ phase }: { readonly phase: PublicView["phase"] }): JSX.Element {
  const at = PHASES.indexOf(phase);
  const label = t("pages:table.phaseOf", { number: at + 1, phases: PHASES.length });
  return (
    <span class="phase-pips" role="img" aria-label={label} title={label}>
      {PHASES.map((each, index) => (
        <span
          key={each}
          class={`phase-pip ${index === at ? "phase-pip-now" : index < at ? "phase-pip-past" : ""}`}
        />
      ))}
    </span>
  );
}
