import type { JSX } from "preact";
import { t } from "#client/text/i18n.ts";
import type { PackFault } from "#shared/scenario/faults.ts";

/** What stands in the way of playing, where it stands, and what would be valid. Written for authors, in English. */
export function FaultList({
  faults,
  onShow,
}: {
  readonly faults: readonly PackFault[];
  readonly onShow: (fault: PackFault) => void;
}): JSX.Element {
  return (
    <section class="card paper sheet stack stack-tight" aria-labelledby="author-faults">
      <h2 id="author-faults">{t("author:faults.title")}</h2>
      <ul role="list" class="author-faults stack stack-tight">
        {faults.slice(0, MOST).map((fault, index) => (
          <li key={index} class="author-fault">
            <div>
              <p class="small muted">
                {t("author:faults.place", {
                  file: fault.file,
                  line: String(fault.line),
                  column: String(fault.column),
                })}
                {fault.path === "" ? null : <code class="author-path">{fault.path}</code>}
              </p>
              <p lang="en">{fault.reason}</p>
              {fault.expected === undefined ? null : (
                <p class="small">{t("author:faults.expected", { expected: fault.expected })}</p>
              )}
            </div>
            <button type="button" class="button" onClick={() => onShow(fault)}>
              {t("author:faults.go")}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One mistake often brings a hundred others. */
const MOST = 20;
