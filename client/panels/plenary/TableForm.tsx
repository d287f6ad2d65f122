import type { JSX } from "preact";
import { Outcome } from "#client/parts/acts/Outcome.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { useTableStore } from "#client/store/tableStore.ts";
import { t } from "#client/text/i18n.ts";
import type { Desk } from "#client/viewmodel/desk.ts";
import {
  favouredPackage,
  packageOf,
  packageSheet,
} from "#client/viewmodel/plenary/packageModel.ts";
import {
  obstacleTo,
  type ProgrammeEntry,
  tableCommand,
} from "#client/viewmodel/plenary/programmeModel.ts";
import type { Package, ResolutionSubject } from "#shared/views/view.ts";
import { packageDrafts } from "../drafts.ts";
import { openPanel } from "../navigation.ts";
import { ActButton } from "../parts/ActButton.tsx";
import { CommitLabel } from "../parts/CommitLabel.tsx";
import { say } from "../parts/say.ts";
import { useTries } from "../parts/useTries.ts";
import { WorthBar } from "../parts/WorthBar.tsx";
import { PackageChooser } from "./PackageChooser.tsx";
import { PackageWorth } from "./PackageWorth.tsx";
import { TrustTable } from "./TrustTable.tsx";

/** A text for the programme: chosen issue by issue, priced, and put before the plenary. */
export function TableForm({
  desk,
  entry,
}: {
  readonly desk: Desk;
  readonly entry: ProgrammeEntry;
}): JSX.Element {
  const store = useTableStore();
  const { programme, inForce } = entry;
  const kind = inForce === undefined ? "adoptProgramme" : "reviseProgramme";
  const subject = { kind, programme: programme.id } as const;
  const name = inForce === undefined ? `adopt-${programme.id}` : `revise-${programme.id}`;
  const draft = packageDrafts.open(store, name, () => ({ ...inForce?.package }));
  const chosen = packageOf(programme, draft.value);
  const sheet = packageSheet(desk, programme, chosen);
  const ways = waysToTable(desk, subject);
  const { state, errors, send, reset } = useTries(tableCommand(desk, subject, chosen, false));
  const put = async (singleText: boolean): Promise<void> => {
    if (!(await send(tableCommand(desk, subject, chosen, singleText)))) return;
    packageDrafts.drop(store, name);
    openPanel(store, { tab: "plenary" });
  };
  const set = (terms: Package): void => {
    draft.value = { ...terms };
    reset();
  };
  return (
    <section class="stack" aria-label={t(`panels:programme.form.${kind}`)}>
      <h3>{t(`panels:programme.form.${kind}`)}</h3>
      <p class="small muted">{t("panels:programme.formText")}</p>
      <div>
        <button type="button" class="button" onClick={() => set(favouredPackage(desk, programme))}>
          <Icon name="target" />
          {t("panels:programme.favoured")}
        </button>
      </div>
      <PackageChooser
        programme={programme}
        sheet={sheet}
        compared={inForce?.package}
        onChoose={(issue, option) => set({ ...chosen, [issue]: option })}
      />
      <PackageWorth desk={desk} programme={programme} sheet={sheet} inForm />
      <TrustTable check={sheet.trust} rule={entry.rule} />
      {ways.single ? <p class="small muted">{t("panels:programme.singleText")}</p> : null}
      <WorthBar desk={desk} total={sheet.valuation.total}>
        {errors === undefined ? null : <p class="field-error">{say(errors)}</p>}
        {ways.table || ways.single ? null : (
          <p class="small muted">
            {say(obstacleTo(desk, entry))} {t("panels:programme.kept")}
          </p>
        )}
        <PutForward ways={ways} onPut={(singleText) => void put(singleText)} />
        <Outcome of={state} />
      </WorthBar>
      <EndProgramme desk={desk} entry={entry} />
    </section>
  );
}

/** The text goes before the plenary as a proposal, or as the chair's single text. */
function PutForward({
  ways,
  onPut,
}: {
  readonly ways: Ways;
  readonly onPut: (singleText: boolean) => void;
}): JSX.Element {
  return (
    <div class="row row-tight">
      {ways.table ? (
        <button type="button" class="button button-primary" onClick={() => onPut(false)}>
          <CommitLabel type="tableResolution">
            <Icon name="send" />
            {t("panels:programme.table")}
          </CommitLabel>
        </button>
      ) : null}
      {ways.single ? (
        <button type="button" class="button" onClick={() => onPut(true)}>
          <CommitLabel type="offerSingleText">
            <Icon name="gavel" />
            {t("panels:programme.single")}
          </CommitLabel>
        </button>
      ) : null}
    </div>
  );
}

interface Ways {
  readonly table: boolean;
  /** As a single text of the chair. */
  readonly single: boolean;
}

/** Whether the subject may be tabled, and whether the reader, as chair, may offer it as a single text. */
function waysToTable(
  desk: Desk,
  subject: Extract<ResolutionSubject, { programme: ProgrammeEntry["programme"]["id"] }>,
): Ways {
  const { tableResolution, offerSingleText } = desk.own.legal;
  const has = (list: readonly ResolutionSubject[]): boolean =>
    list.some(
      (each) =>
        each.kind !== "crisisResponse" &&
        each.kind === subject.kind &&
        each.programme === subject.programme,
    );
  return { table: has(tableResolution), single: has(offerSingleText) };
}

function EndProgramme({
  desk,
  entry,
}: {
  readonly desk: Desk;
  readonly entry: ProgrammeEntry;
}): JSX.Element | null {
  const subject = { kind: "endProgramme", programme: entry.programme.id } as const;
  const ways = waysToTable(desk, subject);
  if (!ways.table) return null;
  return (
    <div class="stack stack-tight">
      <h4>{t("panels:programme.endTitle")}</h4>
      <p class="small muted">{t("panels:programme.endText")}</p>
      <div>
        <ActButton command={{ type: "tableResolution", subject, package: {} }} look="button-danger">
          {t("panels:programme.end")}
        </ActButton>
      </div>
    </div>
  );
}
