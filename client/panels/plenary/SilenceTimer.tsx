import type { JSX } from "preact";
import { Icon } from "#client/parts/Icon.tsx";
import { useNow } from "#client/store/clock.ts";
import { useTableStore } from "#client/store/tableStore.ts";
import { formatDuration } from "#client/text/durations.ts";
import { t } from "#client/text/i18n.ts";
import type { Instant } from "#shared/kernel/units.ts";

/** How long silence must last for the text to be adopted. Read aloud on request, not every second. */
export function SilenceTimer({ endsAt }: { readonly endsAt: Instant }): JSX.Element {
  const store = useTableStore();
  const left = Math.max(0, endsAt - useNow(store, TICK));
  return (
    <p class="row row-tight strong" role="timer">
      <Icon name="hourglass" />
      <span class="number">{t("panels:resolution.silence", { left: formatDuration(left) })}</span>
    </p>
  );
}
/** Milliseconds. */
const TICK = 1_000;
