import "./author.css";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { draft, keepDraft, resumeDraft } from "#client/authoring/draft.ts";
import { t } from "#client/text/i18n.ts";
import { Page } from "../parts/frame/Page.tsx";
import { BeginDraft } from "./BeginDraft.tsx";
import { DraftDesk } from "./DraftDesk.tsx";

/** Where an instructor changes a scenario into one of their own, without installing anything. */
export function AuthorPage(): JSX.Element {
  useEffect(resumeDraft, []);
  useEffect(() => {
    addEventListener("pagehide", keepDraft);
    return () => removeEventListener("pagehide", keepDraft);
  }, []);
  const files = draft.value;
  return (
    <Page title={t("author:title")} wide>
      {files === undefined ? <BeginDraft /> : <DraftDesk files={files} />}
    </Page>
  );
}
