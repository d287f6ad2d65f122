import type { JSX } from "preact";
import { formatNumber, formatShare, t } from "#client/text/i18n.ts";
import type { RenegotiationResult } from "#shared/analysis/renegotiation.ts";
import type { SeatId } from "#shared/kernel/ids.ts";

/** How much of the joint gains left was found anew, by number and bar. */
export function Found({ of }: { readonly of: RenegotiationResult }): JSX.Element {
  const { captured, left, leftNow } = of;
  return (
    <div class="stack stack-tight projected-found">
      <p class="muted">{t("classroom:projector.renegotiation.points")}</p>
      {captured === undefined ? null : (
        <div class="measure measure-good">
          <p class="row spread row-tight">
            <span>{t("classroom:projector.renegotiation.found")}</span>
            <span class="number strong">{formatShare(captured)}</span>
          </p>
          <div class="meter" aria-hidden="true">
            <div class="meter-fill" style={{ "--part": captured }} />
          </div>
        </div>
      )}
      <p class="muted">
        {t("classroom:projector.renegotiation.left", {
          left: formatNumber(left, 1),
          now: formatNumber(leftNow, 1),
        })}
      </p>
    </div>
  );
}

/** What a delegation had and has, in points from all programmes. */
export const BeforeAfter = ({
  of,
  seat,
}: {
  readonly of: RenegotiationResult;
  readonly seat: SeatId;
}): JSX.Element => (
  <span class="number strong">
    {t("classroom:projector.renegotiation.moved", {
      before: formatNumber(of.before[seat] ?? 0, 1),
      after: formatNumber(of.after[seat] ?? 0, 1),
    })}
  </span>
);
