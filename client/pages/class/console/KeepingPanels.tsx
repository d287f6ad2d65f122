import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { browserShelves } from "#client/net/browserShelves.ts";
import { deleteClass, downloadExport } from "#client/net/classApi.ts";
import { forgetClassTokens } from "#client/net/classTokens.ts";
import { Failure } from "#client/pages/parts/frame/Loaded.tsx";
import { Question } from "#client/parts/acts/AskingButton.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { useClassStore } from "#client/store/classStore.ts";
import { goTo } from "#client/store/router.ts";
import { formatDate, t } from "#client/text/i18n.ts";
import { useAsking } from "../../parts/useAsking.ts";
import { ExportLanguageField, exportLanguage } from "./ExportLanguageField.tsx";
import { useLed } from "./useLed.ts";

/** Everything about the class as one file. What people said to one another is in it only if that is asked for. */
export function ExportPanel(): JSX.Element {
  const { code, token } = useClassStore();
  const [withTalk, setWithTalk] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const { isSending, error, ask } = useAsking();
  const save = async (): Promise<void> => {
    const parts = { talk: withTalk, language: exportLanguage() };
    const file = await ask(() => downloadExport(code, token, parts));
    if (file === undefined) return;
    setSaved(file.ok);
    if (file.ok) saveFile(file.value, `mufakat-${code}.zip`);
  };
  return (
    <section class="card paper stack" aria-labelledby="export">
      <div class="stack stack-tight">
        <h2 id="export">{t("classroom:console.export.title")}</h2>
        <p>{t("classroom:console.export.text")}</p>
      </div>
      <label class="choice choice-card">
        <input
          type="checkbox"
          checked={withTalk}
          onChange={(event) => setWithTalk(event.currentTarget.checked)}
        />
        <span class="strong">{t("classroom:console.export.talk")}</span>
        <span class="small muted choice-text">{t("classroom:console.export.talkText")}</span>
      </label>
      <ExportLanguageField />
      {error === undefined ? null : <Failure error={error} />}
      <div class="row">
        <button
          type="button"
          class="button button-primary"
          aria-disabled={isSending ? true : undefined}
          onClick={() => void save()}
        >
          <Icon name="download" />
          {t("classroom:console.export.save")}
        </button>
        <div class="outcome" role="status">
          {isSending ? <p class="sending small">{t("classroom:console.export.making")}</p> : null}
          {isSaved && !isSending ? (
            <p class="saved small good">{t("classroom:console.export.saved")}</p>
          ) : null}
        </div>
      </div>
    </section>
  );
}

/** When all of it goes by itself, and the way to let it go now. */
export function DeletePanel(): JSX.Element {
  const { code, token } = useClassStore();
  const { everybody } = useLed();
  const [isAsking, setAsking] = useState(false);
  const { error, ask } = useAsking();
  const remove = async (): Promise<void> => {
    setAsking(false);
    const deleted = await ask(() => deleteClass(code, token));
    if (!deleted?.ok) return;
    forgetClassTokens(browserShelves, code);
    goTo({ page: "home" });
  };
  return (
    <section class="card paper stack" aria-labelledby="delete">
      <div class="stack stack-tight">
        <h2 id="delete">{t("classroom:console.delete.title")}</h2>
        <p>
          {t("classroom:console.delete.text", {
            date: formatDate(everybody.deletedAt),
            talk: formatDate(everybody.talkDeletedAt),
          })}
        </p>
      </div>
      {error === undefined ? null : <Failure error={error} />}
      <div class="row">
        <button
          type="button"
          class="button button-danger"
          aria-expanded={isAsking}
          onClick={() => setAsking(!isAsking)}
        >
          <Icon name="trash-2" />
          {t("classroom:console.delete.now")}
        </button>
      </div>
      {isAsking ? (
        <Question
          text={t("classroom:console.delete.ask")}
          label={t("classroom:console.delete.now")}
          onYes={() => void remove()}
          onNo={() => setAsking(false)}
        />
      ) : null}
    </section>
  );
}

/** Hands a file to the browser to be kept. */
function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
