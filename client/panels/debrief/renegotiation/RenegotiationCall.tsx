import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Notice } from "#client/parts/Notice.tsx";
import type { TableStore } from "#client/store/tableStore.ts";
import { t } from "#client/text/i18n.ts";

/**
 * Says that a renegotiation is on at the table, and leads there. However far down somebody reads, it
 * stays in view until they have come to it.
 */
export function RenegotiationCall({
  live,
}: {
  readonly live: TableStore | undefined;
}): JSX.Element | null {
  const renegotiation = live?.view.value?.public.renegotiation;
  const isOn = renegotiation !== undefined && renegotiation.closed === undefined;
  const isSeen = useIsSeen(isOn);
  if (!isOn) return null;
  return (
    <div class="renegotiation-call no-print" data-seen={isSeen}>
      <Notice kind="good" text={t("debrief:renegotiation.running")}>
        <a class="button" href="#renegotiation">
          {t("debrief:renegotiation.goThere")}
        </a>
      </Notice>
    </div>
  );
}

/** Whether the section of the renegotiation fills more than the lower edge of the window. */
function useIsSeen(isOn: boolean): boolean {
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    const section = document.getElementById("renegotiation")?.closest("section");
    if (!isOn || section === null || section === undefined) return undefined;
    const watch = new IntersectionObserver(
      (entries) => setSeen(entries.at(-1)?.isIntersecting === true),
      { rootMargin: "0px 0px -25% 0px" },
    );
    watch.observe(section);
    return () => watch.disconnect();
  }, [isOn]);
  return isSeen;
}
