import type { JSX } from "preact";
import { Icon } from "#client/parts/Icon.tsx";
import { t } from "#client/text/i18n.ts";
import { renegotiationIn } from "#client/viewmodel/classroom/projectorModel.ts";
import { revealedBy } from "#client/viewmodel/classroom/revealModel.ts";
import type { PublicClass } from "#shared/classroom/classView.ts";
import { REVEAL_STAGES, type RevealStage } from "#shared/classroom/revealStages.ts";
import { ProjectedReport } from "./ProjectedReport.tsx";
import { TableGrid } from "./ProjectedTables.tsx";
import { useRenegotiationResults } from "./useRenegotiationResults.ts";

/**
 * How far the reveal has come, what the room talks about now, and what tables settle anew. Other figures
 * of a table are on its people's own screens; in the last stage all tables stand side by side here.
 */
export function ProjectedDebrief({ view }: { readonly view: PublicClass }): JSX.Element {
  const { stages, allTables } = revealedBy(view.revealed);
  const newest = stages.at(-1);
  const results = useRenegotiationResults();
  const isRenegotiating = view.tables.some((table) => renegotiationIn(table) === "open");
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
      {allTables && !isRenegotiating ? (
        <ProjectedReport view={view} />
      ) : (
        <>
          {newest === undefined || newest === "allTables" ? null : <TalkedAbout stage={newest} />}
          <TableGrid tables={view.tables} results={results} />
        </>
      )}
    </div>
  );
}

/** The stage that was uncovered last, and the question that it puts to every table. */
function TalkedAbout({
  stage,
}: {
  readonly stage: Exclude<RevealStage, "allTables">;
}): JSX.Element {
  return (
    <section class="projected-ask" aria-labelledby="projected-ask" aria-live="polite">
      <h2 id="projected-ask">{t(`classroom:debrief.stage.${stage}`)}</h2>
      <p class="projected-question">{t(`classroom:projector.ask.${stage}`)}</p>
      <p class="muted">{t("classroom:projector.ownScreens")}</p>
    </section>
  );
}
