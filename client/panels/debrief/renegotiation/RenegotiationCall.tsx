import type { JSX } from "preact";
import { Notice } from "#client/parts/Notice.tsx";
import type { TableStore } from "#client/store/tableStore.ts";
import { t } from "#client/text/i18n.ts";

/** Says that a renegotiation is on at the table, and leads there. */
export function RenegotiationCall({
  live,
}: {
  readonly live: TableStore | undefined;
}): JSX.Element | null {
  const renegotiation = live?.view.value?.public.renegotiation;
  if (renegotiation === undefined || renegotiation.closed !== undefined) return null;
  return (
    <Notice kind="good" text={t("debrief:renegotiation.running")}>
      <a class="button" href="#renegotiation">
        {t("debrief:renegotiation.goThere")}
      </a>
    </Notice>
  );
}
