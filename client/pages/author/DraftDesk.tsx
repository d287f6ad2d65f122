import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { checked } from "#client/authoring/draft.ts";
import { TabList } from "#client/parts/TabList.tsx";
import { t } from "#client/text/i18n.ts";
import { assertNever } from "#shared/kernel/assertNever.ts";
import type { PackFault } from "#shared/scenario/faults.ts";
import type { PackFiles } from "#shared/scenario/parsePack.ts";
import { BalanceTab } from "./BalanceTab.tsx";
import { DraftBar } from "./DraftBar.tsx";
import { FaultList } from "./FaultList.tsx";
import { FormTab } from "./FormTab.tsx";
import { TextTab } from "./TextTab.tsx";
import { TryTab } from "./TryTab.tsx";

const TABS = ["form", "text", "try", "balance"] as const;
type Tab = (typeof TABS)[number];

/** The scenario that is written: what it is and whether it can be played, and four ways to work on it. */
export function DraftDesk({ files }: { readonly files: PackFiles }): JSX.Element {
  const [tab, setTab] = useState<Tab>("form");
  const [file, setFile] = useState("scenario.yaml");
  const [shown, setShown] = useState<PackFault | undefined>(undefined);
  const name = Object.hasOwn(files, file) ? file : "scenario.yaml";
  const faults = checked.value?.ok === false ? checked.value.faults : [];
  const show = (fault: PackFault): void => {
    setFile(fault.file);
    setTab("text");
    setShown(fault);
  };
  return (
    <div class="stack">
      <DraftBar files={files} />
      {faults.length === 0 ? null : <FaultList faults={faults} onShow={show} />}
      <section class="card paper sheet stack">
        <TabList
          label={t("author:tabs.label")}
          tabs={TABS}
          current={tab}
          idOf={tabId}
          controls="author-panel"
          onTurn={setTab}
        >
          {(each) => t(`author:tabs.${each}`)}
        </TabList>
        <div role="tabpanel" id="author-panel" aria-labelledby={tabId(tab)} class="stack">
          <Work tab={tab} files={files} name={name} fault={shown} onFile={setFile} />
        </div>
      </section>
    </div>
  );
}

function Work({
  tab,
  files,
  name,
  fault,
  onFile,
}: {
  readonly tab: Tab;
  readonly files: PackFiles;
  readonly name: string;
  readonly fault: PackFault | undefined;
  readonly onFile: (name: string) => void;
}): JSX.Element {
  switch (tab) {
    case "form":
      return <FormTab key={name} files={files} name={name} onFile={onFile} />;
    case "text":
      return <TextTab key={name} files={files} name={name} fault={fault} onFile={onFile} />;
    case "try":
      return <TryTab files={files} />;
    case "balance":
      return <BalanceTab files={files} />;
    default:
      return assertNever(tab);
  }
}

const tabId = (tab: Tab): string => `author-tab-${tab}`;
