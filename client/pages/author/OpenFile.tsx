import type { JSX, TargetedEvent } from "preact";
import { useState } from "preact/hooks";
import { writeDraft } from "#client/authoring/draft.ts";
import { unpackedFiles } from "#client/authoring/packFile.ts";
import { Field } from "#client/parts/Fields.tsx";
import { t } from "#client/text/i18n.ts";

/** Takes a pack from a file of this device. */
export function OpenFile(): JSX.Element {
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const open = async (event: TargetedEvent<HTMLInputElement>): Promise<void> => {
    const [file] = event.currentTarget.files ?? [];
    if (file === undefined) return;
    const files = unpackedFiles(new Uint8Array(await file.arrayBuffer()));
    setRefused(files === undefined ? file.name : undefined);
    if (files !== undefined) writeDraft(files);
  };
  return (
    <Field
      label={t("author:begin.load")}
      hint={t("author:begin.loadHint")}
      error={refused === undefined ? undefined : t("author:begin.notAPack", { name: refused })}
    >
      {(ids) => (
        <input
          {...ids}
          type="file"
          class="input"
          accept=".zip"
          onChange={(event) => void open(event)}
        />
      )}
    </Field>
  );
}
