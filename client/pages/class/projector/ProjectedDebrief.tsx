import type { JSX } from "preact";
import { t } from "#client/text/i18n.ts";
import { revealedBy } from "#client/viewmodel/classroom/revealModel.ts";
import type { PublicClass } from "#shared/classroom/classView.ts";
import { REVEAL_STAGES } from "#shared/classroom/revealStages.ts";
import { Icon } from "../../parts/Icon.tsx";
import { TableGrid } from "./ProjectedTables.tsx";

/** How far the reveal has come, and how each table ended. The figures are on everybody's own screen. */
export function ProjectedDebrief({ view }: { readonly view: PublicClass }): JSX.Element {
  const { stages } = revealedBy(view.revealed);
  return (
    <div class="projected-debrief">
      <ol role="list" class="projected-stages" aria-label={t("classroom:debrief.stages")}>
        {REVEAL_STAGES.map((stage) => (
          <li key={stage} class={stages.includes(stage) ? "projected-stage-on" : "muted"}>
            <Icon name={stages.includes(stage) ? "check" : "hourglass"} />
            {t(`classroom:debrief.stage.${stage}`)}
          </li>
        ))}
      </ol>
      <TableGrid tables={view.tables} />
    </div>
  );
}
