import type { JSX } from "preact";
import { classRefusalText } from "#client/text/classRefusalText.ts";
import { t } from "#client/text/i18n.ts";
import { refusalText } from "#client/text/refusalText.ts";
import type { SubmissionState } from "./useSubmission.ts";

/** What became of the last command of a form: on its way, saved, or refused with the reason. */
export function Outcome({
  of,
  saved,
}: {
  readonly of: SubmissionState;
  /** What to say once it is saved; nothing where the page shows it anyway. */
  readonly saved?: string;
}): JSX.Element {
  return (
    <div class="outcome" role="status">
      {of.kind === "sending" ? <p class="sending small">{t("panels:sending")}</p> : null}
      {of.kind === "saved" && saved !== undefined ? <p class="saved small good">{saved}</p> : null}
      {of.kind === "suggested" ? <p class="saved small good">{t("panels:suggest.sent")}</p> : null}
      {of.kind === "refusedInClass" ? (
        <p class="refused small bad strong">{classRefusalText(of.refusal)}</p>
      ) : null}
      {of.kind === "refused" ? (
        <p class="refused small bad strong">{refusalText(of.refusal)}</p>
      ) : null}
    </div>
  );
}
