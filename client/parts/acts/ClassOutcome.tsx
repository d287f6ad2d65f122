import type { JSX } from "preact";
import { classRefusalText } from "#client/text/classRefusalText.ts";
import { t } from "#client/text/i18n.ts";
import type { ClassActState } from "./useClassAct.ts";

/** What became of the last thing asked of the class: on its way, saved, or refused with the reason. */
export function ClassOutcome({
  of,
  saved,
}: {
  readonly of: ClassActState;
  /** What to say once it is saved; nothing where the page shows it anyway. */
  readonly saved?: string;
}): JSX.Element {
  return (
    <div class="outcome" role="status">
      {of.kind === "sending" ? <p class="sending small">{t("classroom:console.sending")}</p> : null}
      {of.kind === "saved" && saved !== undefined ? <p class="saved small good">{saved}</p> : null}
      {of.kind === "refused" ? (
        <p class="refused small bad strong">{classRefusalText(of.refusal)}</p>
      ) : null}
    </div>
  );
}
