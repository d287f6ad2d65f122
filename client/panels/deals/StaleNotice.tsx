import type { JSX } from "preact";
import { Icon } from "#client/parts/Icon.tsx";
import { t } from "#client/text/i18n.ts";
import type { ClauseFrame } from "#client/viewmodel/deals/clauseDraft.ts";
import { counterDraft, type DealDraft } from "#client/viewmodel/deals/dealDraftModel.ts";
import type { DealEntry } from "#client/viewmodel/deals/dealModel.ts";
import { seatName } from "../parts/names.ts";

/** The draft on the table has changed under the writer's hand: keep the own text, or begin from the new one. */
export function StaleNotice({
  entry,
  frame,
  onChange,
}: {
  readonly entry: DealEntry;
  readonly frame: ClauseFrame;
  readonly onChange: (part: Partial<DealDraft>) => void;
}): JSX.Element {
  return (
    <div class="notice notice-warn" role="alert">
      <Icon name="triangle-alert" />
      <div class="stack stack-tight grow">
        <p>{t("panels:deal.stale", { seat: seatName(entry.author) })}</p>
        <div class="row">
          <button
            type="button"
            class="button"
            onClick={() => onChange({ answers: entry.revision })}
          >
            {t("panels:deal.keepMine")}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => onChange(counterDraft(entry.deal, frame))}
          >
            {t("panels:deal.takeTheirs")}
          </button>
        </div>
      </div>
    </div>
  );
}
