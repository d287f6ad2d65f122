import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { announce } from "#client/store/announcements.ts";
import { useNow } from "#client/store/clock.ts";
import { useTableStore } from "#client/store/tableStore.ts";
import { formatDuration, formatDurationInWords } from "#client/text/durations.ts";
import { t } from "#client/text/i18n.ts";
import { markPassed } from "#client/viewmodel/session/clockMarks.ts";
import type { Millis } from "#shared/kernel/units.ts";
import type { PublicView } from "#shared/views/view.ts";
import { Icon } from "./Icon.tsx";

/** What is left of the phase, or of a renegotiation, by the server's clock. Told aloud a minute and ten seconds before its end. */
export function PhaseClock({ table }: { readonly table: PublicView }): JSX.Element | null {
  const now = useNow(useTableStore(), 1000);
  const { renegotiation } = table;
  if (renegotiation !== undefined && renegotiation.closed === undefined)
    return <Running left={Math.max(0, renegotiation.endsAt - now)} />;
  if (table.stage !== "playing") return null;
  if (table.paused) return <Paused left={table.pausedLeft} />;
  if (table.phaseEndsAt === undefined) return null;
  return <Running left={Math.max(0, table.phaseEndsAt - now)} />;
}

function Paused({ left }: { readonly left: Millis | undefined }): JSX.Element {
  return (
    <p class="chip chip-warn">
      <Icon name="pause" />
      {left === undefined ? (
        t("pages:clock.paused")
      ) : (
        <>
          <span class="visually-hidden">{t("pages:clock.pausedWith")}</span>
          <span class="number">{formatDuration(left)}</span>
        </>
      )}
    </p>
  );
}

function Running({ left }: { readonly left: Millis }): JSX.Element {
  useWarnings(left);
  return (
    <p class={`chip ${left <= SHORT ? "chip-warn" : "chip-brass"}`}>
      <Icon name="timer" />
      <span class="visually-hidden">{t("pages:clock.left")}</span>
      <span class="number" role="timer">
        {formatDuration(left)}
      </span>
    </p>
  );
}

function useWarnings(left: Millis): void {
  const before = useRef(left);
  useEffect(() => {
    const mark = markPassed(before.current, left);
    if (mark !== undefined) announce(t("pages:clock.soon", { left: formatDurationInWords(mark) }));
    before.current = left;
  }, [left]);
}

const SHORT: Millis = 30_000;
