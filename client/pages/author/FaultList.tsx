import type { JSX } from "preact";
import { faultText } from "#client/text/faultText.ts";
import { t } from "#client/text/i18n.ts";
import type { PackFault } from "#shared/scenario/faults.ts";

/** What stands in the way of playing, where it stands, and what would be valid. */
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
            <FaultLine fault={fault} />
            <button type="button" class="button" onClick={() => onShow(fault)}>
              {t("author:faults.go")}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function FaultLine({ fault }: { readonly fault: PackFault }): JSX.Element {
  const { reason, expected } = faultText(fault);
  return (
    <div>
      <p class="small muted">
        {t("author:faults.place", {
          file: fault.file,
          line: String(fault.line),
          column: String(fault.column),
        })}
        {fault.path === "" ? null : <code class="author-path">{fault.path}</code>}
      </p>
      <p class="author-reason">{reason}</p>
      {expected === "" ? null : <p class="small">{t("author:faults.expected", { expected })}</p>}
    </div>
  );
}

/** One mistake often brings a hundred others. */
const MOST = 20;
