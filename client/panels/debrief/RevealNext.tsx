import type { JSX } from "preact";
import { t } from "#client/text/i18n.ts";
import { TABLE_STAGES } from "#client/viewmodel/classroom/revealModel.ts";

/** A place to stop before the next stage is shown, for who reads a debrief without an instructor. */
export function RevealNext({
  revealed,
  onReveal,
}: {
  /** How many stages are shown. */
  readonly revealed: number;
  readonly onReveal: (revealed: number) => void;
}): JSX.Element | null {
  const next = TABLE_STAGES[revealed];
  if (next === undefined) return null;
  return (
    <section class="card paper sheet stack no-print" aria-labelledby="reveal-next">
      <p class="eyebrow">
        {t("debrief:reveal.progress", { shown: revealed, all: TABLE_STAGES.length })}
      </p>
      <h2 id="reveal-next">{t(`debrief:reveal.stages.${next}`)}</h2>
      <p class="treaty-text lead">{t(`debrief:reveal.ask.${next}`)}</p>
      <div class="row">
        <button
          type="button"
          class="button button-primary button-large"
          onClick={() => onReveal(revealed + 1)}
        >
          {t("debrief:reveal.next")}
        </button>
        <button
          type="button"
          class="button button-quiet"
          onClick={() => onReveal(TABLE_STAGES.length)}
        >
          {t("debrief:reveal.all")}
        </button>
      </div>
    </section>
  );
}
