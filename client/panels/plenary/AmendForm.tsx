import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Outcome } from "#client/parts/acts/Outcome.tsx";
import { useSubmission } from "#client/parts/acts/useSubmission.ts";
import { useTableStore } from "#client/store/tableStore.ts";
import { t } from "#client/text/i18n.ts";
import type { Desk } from "#client/viewmodel/desk.ts";
import { packageOf, packageSheet } from "#client/viewmodel/plenary/packageModel.ts";
import { subjectProgramme } from "#client/viewmodel/plenary/programmeModel.ts";
import { amendCommand, type ResolutionEntry } from "#client/viewmodel/plenary/resolutionModel.ts";
import { programmeCard } from "#shared/rules/programmeCards.ts";
import { packageDrafts } from "../drafts.ts";
import { CommitLabel } from "../parts/CommitLabel.tsx";
import { say } from "../parts/say.ts";
import { WorthBar } from "../parts/WorthBar.tsx";
import { PackageChooser } from "./PackageChooser.tsx";
import { PackageWorth } from "./PackageWorth.tsx";

/** Changes the text on the table: the issues that differ make the amendment. */
export function AmendForm({
  desk,
  entry,
  onClose,
}: {
  readonly desk: Desk;
  readonly entry: ResolutionEntry;
  readonly onClose: () => void;
}): JSX.Element | null {
  const store = useTableStore();
  const { resolution } = entry;
  const name = `amend-${resolution.id}-${resolution.texts.length}`;
  const draft = packageDrafts.open(store, name, () => ({ ...entry.text }));
  const submission = useSubmission();
  const [tried, setTried] = useState(false);
  const id = subjectProgramme(resolution.subject);
  const programme = id === undefined ? undefined : programmeCard(desk.scenario, id);
  if (programme === undefined) return null;
  const chosen = packageOf(programme, draft.value);
  const sheet = packageSheet(desk, programme, chosen);
  const read = amendCommand(entry, chosen);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!read.ok || submission.state.kind === "sending") return;
    if (!(await submission.send(read.value))) return;
    packageDrafts.drop(store, name);
    onClose();
  };
  return (
    <form class="stack" onSubmit={(event) => void submit(event)} noValidate>
      <PackageChooser
        programme={programme}
        sheet={sheet}
        compared={entry.text}
        onChoose={(issue, option) => {
          draft.value = { ...draft.value, [issue]: option };
          submission.reset();
        }}
      />
      <PackageWorth desk={desk} programme={programme} sheet={sheet} inForm />
      <p class="small muted">{t("panels:resolution.amendText")}</p>
      <WorthBar desk={desk} total={sheet.valuation.total}>
        {tried && !read.ok ? <p class="field-error">{say(read.error)}</p> : null}
        <div class="row row-tight">
          <button type="submit" class="button button-primary">
            <CommitLabel type="amendResolution">{t("panels:resolution.sendAmendment")}</CommitLabel>
          </button>
          <button type="button" class="button button-quiet" onClick={onClose}>
            {t("common:cancel")}
          </button>
        </div>
        <Outcome of={submission.state} />
      </WorthBar>
    </form>
  );
}
