import type { JSX } from "preact";
import { languageName, t } from "#client/text/i18n.ts";
import type { PackFiles } from "#shared/scenario/parsePack.ts";

/** Which file of the pack is worked on: its data, or its words in one language. */
export function FileField({
  files,
  name,
  onFile,
}: {
  readonly files: PackFiles;
  readonly name: string;
  readonly onFile: (name: string) => void;
}): JSX.Element {
  return (
    <label class="field">
      <span class="field-label">{t("author:file")}</span>
      <select class="select" value={name} onChange={(event) => onFile(event.currentTarget.value)}>
        {Object.keys(files)
          .toSorted()
          .map((each) => (
            <option key={each} value={each}>
              {labelOf(each)}
            </option>
          ))}
      </select>
    </label>
  );
}

function labelOf(name: string): string {
  const language = /^texts\/(.+)\.yaml$/u.exec(name)?.[1];
  return language === undefined
    ? t("author:files.data")
    : t("author:files.prose", { language: languageName(language), name });
}
