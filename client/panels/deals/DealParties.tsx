import type { JSX } from "preact";
import { t } from "#client/text/i18n.ts";
import type { DealDraft, DealDraftErrors } from "#client/viewmodel/deals/dealDraftModel.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import type { ClauseBounds } from "#shared/views/view.ts";
import { seatName } from "../parts/names.ts";
import { say } from "../parts/say.ts";

/** With whom the deal is made, and who may know of it. */
export function DealParties({
  bounds,
  draft,
  errors,
  onChange,
}: {
  readonly bounds: ClauseBounds;
  readonly draft: DealDraft;
  readonly errors: DealDraftErrors;
  readonly onChange: (part: Partial<DealDraft>) => void;
}): JSX.Element {
  const toggle = (seat: SeatId, on: boolean): void => {
    const chosen = bounds.partners.filter((each) =>
      each === seat ? on : draft.partners.includes(each),
    );
    onChange({ partners: chosen });
  };
  return (
    <div class="stack">
      <fieldset class="stack stack-tight">
        <legend class="strong">{t("panels:deal.partners")}</legend>
        <div class="row row-tight">
          {bounds.partners.map((seat) => (
            <label key={seat} class="choice">
              <input
                type="checkbox"
                checked={draft.partners.includes(seat)}
                onChange={(event) => toggle(seat, event.currentTarget.checked)}
              />
              <span>{seatName(seat)}</span>
            </label>
          ))}
        </div>
        {errors.partners === undefined ? null : (
          <span class="field-error">{say(errors.partners)}</span>
        )}
      </fieldset>
      <fieldset class="stack stack-tight">
        <legend class="strong">{t("panels:deal.publicity")}</legend>
        {([true, false] as const).map((open) => (
          <label key={String(open)} class="choice">
            <input
              type="radio"
              name="publicity"
              checked={draft.open === open}
              onChange={() => onChange({ open })}
            />
            <span>{t(open ? "panels:deal.openChoice" : "panels:deal.secretChoice")}</span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
