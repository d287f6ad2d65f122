import type { JSX } from "preact";
import { Outcome } from "#client/parts/acts/Outcome.tsx";
import { useTableStore } from "#client/store/tableStore.ts";
import { t } from "#client/text/i18n.ts";
import type { Desk } from "#client/viewmodel/desk.ts";
import { packageOf, packageSheet } from "#client/viewmodel/plenary/packageModel.ts";
import { amendCommand, type ResolutionEntry } from "#client/viewmodel/plenary/resolutionModel.ts";
import type { Programme } from "#shared/views/view.ts";
import { packageDrafts } from "../drafts.ts";
import { CommitLabel } from "../parts/CommitLabel.tsx";
import { say } from "../parts/say.ts";
import { useDraftForm } from "../parts/useDraftForm.ts";
import { WorthBar } from "../parts/WorthBar.tsx";
import { PackageChooser } from "./PackageChooser.tsx";
import { PackageWorth } from "./PackageWorth.tsx";

/** Changes the text on the table: the issues that differ make the amendment. */
export function AmendForm({
  desk,
  entry,
  programme,
  onClose,
}: {
  readonly desk: Desk;
  readonly entry: ResolutionEntry;
  /** Whose terms the text sets. */
  readonly programme: Programme;
  readonly onClose: () => void;
}): JSX.Element {
  const store = useTableStore();
  const { resolution, text } = entry;
  const name = `amend-${resolution.id}-${resolution.texts.length}`;
  const draft = packageDrafts.open(store, name, () => ({ ...text }));
  const chosen = packageOf(programme, draft.value);
  const sheet = packageSheet(desk, programme, chosen);
  const onSent = (): void => {
    packageDrafts.drop(store, name);
    onClose();
  };
  const read = amendCommand(entry, chosen);
  const { state, errors, change, submit } = useDraftForm(draft, read, { onSent });
  return (
    <form class="stack" onSubmit={submit} noValidate>
      <PackageChooser
        programme={programme}
        sheet={sheet}
        compared={text}
        onChoose={(issue, option) => change({ [issue]: option })}
      />
      <PackageWorth desk={desk} programme={programme} sheet={sheet} inForm />
      <p class="small muted">{t("panels:resolution.amendText")}</p>
      <WorthBar desk={desk} total={sheet.valuation.total}>
        {errors === undefined ? null : <p class="field-error">{say(errors)}</p>}
        <div class="row row-tight">
          <button type="submit" class="button button-primary">
            <CommitLabel type="amendResolution">{t("panels:resolution.sendAmendment")}</CommitLabel>
          </button>
          <button type="button" class="button button-quiet" onClick={onClose}>
            {t("common:cancel")}
          </button>
        </div>
        <Outcome of={state} />
      </WorthBar>
    </form>
  );
}
