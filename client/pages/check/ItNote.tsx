import type { JSX } from "preact";
import { say } from "#client/panels/parts/say.ts";
import { CopyButton } from "#client/parts/CopyButton.tsx";
import { t } from "#client/text/i18n.ts";
import type { CheckLine } from "#client/viewmodel/classroom/checkModel.ts";
import { checkReport, type ReportLine } from "#client/viewmodel/classroom/checkReport.ts";
import { assertNever } from "#shared/kernel/assertNever.ts";

/** A text for whoever runs the network: what must be let through, and what this device found. */
export function ItNote({ lines }: { readonly lines: readonly CheckLine[] }): JSX.Element {
  const text = checkReport(window.location, lines, navigator.userAgent).map(inWords).join("\n");
  return (
    <section class="card paper sheet stack" aria-labelledby="check-it">
      <h2 id="check-it">{t("classroom:check.it.title")}</h2>
      <div class="field">
        <label class="field-label" for="check-report">
          {t("classroom:check.it.label")}
        </label>
        <p class="field-hint" id="check-report-hint">
          {t("classroom:check.it.text")}
        </p>
        <textarea
          id="check-report"
          class="textarea check-report small"
          aria-describedby="check-report-hint"
          rows={18}
          readOnly
          value={text}
          onFocus={(event) => event.currentTarget.select()}
        />
      </div>
      <div class="row">
        <CopyButton text={text} label={t("classroom:check.it.copy")} />
      </div>
    </section>
  );
}

function inWords(line: ReportLine): string {
  switch (line.kind) {
    case "need":
      return say(line.sentence);
    case "foundHere":
      return t("classroom:check.report.found");
    case "finding":
      return findingInWords(line.of);
    case "browser":
      return t("classroom:check.report.browser", { browser: line.browser });
    default:
      return assertNever(line);
  }
}

function findingInWords({ id, state, finding }: CheckLine): string {
  return t(`classroom:check.report.finding.${state}`, {
    name: t(`classroom:check.name.${id}`),
    finding: finding === undefined ? "" : say(finding),
  });
}
