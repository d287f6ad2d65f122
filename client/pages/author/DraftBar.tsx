import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Checked } from "#client/authoring/authorMessages.ts";
import { checked, dropDraft } from "#client/authoring/draft.ts";
import { packedFiles } from "#client/authoring/packFile.ts";
import { AskingButton } from "#client/parts/acts/AskingButton.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { announce } from "#client/store/announcements.ts";
import { localised, t } from "#client/text/i18n.ts";
import type { PackFiles } from "#shared/scenario/parsePack.ts";

/** What is written, whether it can be played, and how it is kept. */
export function DraftBar({ files }: { readonly files: PackFiles }): JSX.Element {
  const result = checked.value;
  const summary = result?.ok === true ? result.summary : undefined;
  return (
    <section class="card paper sheet stack stack-tight" aria-labelledby="author-draft">
      <div class="author-bar">
        <div>
          <h2 id="author-draft">
            {summary === undefined ? t("author:bar.title") : localised(summary.title)}
          </h2>
          {summary === undefined ? null : (
            <p class="small muted author-hash">
              {t("author:bar.version", { version: summary.version })}
              {" · "}
              {t("author:bar.hash", { hash: result?.ok === true ? result.hash : "" })}
            </p>
          )}
        </div>
        <div class="row">
          <button
            type="button"
            class="button button-primary"
            onClick={() => save(files, summary?.id ?? "scenario", summary?.version ?? "draft")}
          >
            <Icon name="download" />
            {t("author:bar.save")}
          </button>
          <AskingButton idle question={t("author:bar.dropSure")} onAct={dropDraft}>
            {t("author:bar.drop")}
          </AskingButton>
        </div>
      </div>
      <Verdict />
    </section>
  );
}

function Verdict(): JSX.Element {
  const result = checked.value;
  const words = verdictOf(result);
  useEffect(() => announce(words), [words]);
  if (result === undefined) return <p>{words}</p>;
  return (
    <p class={`row row-tight strong ${result.ok ? "good" : "bad"}`}>
      <Icon name={result.ok ? "circle-check" : "circle-x"} />
      {words}
    </p>
  );
}

function verdictOf(result: Checked | undefined): string {
  if (result === undefined) return t("author:bar.checking");
  return result.ok ? t("author:bar.good") : t("author:bar.faults", { count: result.faults.length });
}

function save(files: PackFiles, id: string, version: string): void {
  const address = URL.createObjectURL(new Blob([packedFiles(files)], { type: "application/zip" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${id}-${version}.zip`;
  link.click();
  URL.revokeObjectURL(address);
}
