import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { Icon } from "#client/parts/Icon.tsx";
import { formatList, language, scenarioText, t } from "#client/text/i18n.ts";
import { partsOf } from "#client/viewmodel/classroom/classDebriefModel.ts";
import { classReport } from "#shared/report/classReport.ts";
import { Contents } from "../debrief/Contents.tsx";
import { Section } from "../debrief/parts/Section.tsx";
import type { FinishedClass } from "./finishedClass.ts";
import { ReportBlockView } from "./ReportBlockView.tsx";
import { readerWords } from "./readerWords.ts";
import { SeatsContext } from "./SeatName.tsx";

/** The tables of a class side by side, for the projector and for paper. */
export function ClassReport({
  finished,
  onAgain,
}: {
  readonly finished: FinishedClass;
  /** Loads it anew: more tables may have ended. */
  readonly onAgain: () => void;
}): JSX.Element {
  const { debrief, scenario } = finished;
  const spoken = language.value;
  // Charts are drawn anew when their data is another object.
  const report = useMemo(
    () => classReport(debrief, scenario, readerWords),
    [debrief, scenario, spoken],
  );
  const parts = partsOf(report);
  if (parts.length === 0) return <Nothing onAgain={onAgain} />;
  return (
    <div class="debrief class-report">
      <Contents
        parts={parts.map(({ part, sections }) => ({
          title: t(`classDebrief:parts.${part}`),
          sections,
        }))}
      />
      <div class="debrief-report">
        <Head finished={finished} onAgain={onAgain} />
        {parts
          .flatMap(({ sections }) => sections)
          .map(({ id, title, intro, blocks }) => (
            <Section key={id} id={id} title={title} intro={intro}>
              <SeatsContext.Provider value={finished.scenario.seats}>
                {blocks.map((block, place) => (
                  <ReportBlockView key={`${id}-${place}`} block={block} />
                ))}
              </SeatsContext.Provider>
            </Section>
          ))}
      </div>
    </div>
  );
}

function Head({
  finished: { code, debrief, unreadable },
  onAgain,
}: {
  readonly finished: FinishedClass;
  readonly onAgain: () => void;
}): JSX.Element {
  return (
    <header class="row spread debrief-head">
      <div>
        <p>
          <strong class="debrief-case">{scenarioText("scenario.title")}</strong>{" "}
          <span class="muted">
            {t("classDebrief:of", { code })} ·{" "}
            {t("classDebrief:size", { count: debrief.tables.length })}
          </span>
        </p>
        {unreadable.length === 0 ? null : (
          <p>
            {t("classDebrief:unreadable", {
              count: unreadable.length,
              list: formatList(unreadable.map(String)),
            })}
          </p>
        )}
      </div>
      <div class="row no-print">
        <Again onAgain={onAgain} />
        <button type="button" class="button" onClick={() => window.print()}>
          <Icon name="printer" />
          {t("classDebrief:print")}
        </button>
      </div>
    </header>
  );
}

const Again = ({ onAgain }: { readonly onAgain: () => void }): JSX.Element => (
  <button type="button" class="button" title={t("classDebrief:again")} onClick={onAgain}>
    {t("classDebrief:refresh")}
  </button>
);

const Nothing = ({ onAgain }: { readonly onAgain: () => void }): JSX.Element => (
  <div class="card paper sheet stack">
    <p>{t("classDebrief:nothingYet")}</p>
    <div class="row">
      <Again onAgain={onAgain} />
    </div>
  </div>
);
