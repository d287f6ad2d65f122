import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { EXPORT_LANGUAGES, settings } from "#client/store/settings.ts";
import { language, t } from "#client/text/i18n.ts";
import { LANGUAGES, type Language } from "#shared/language/languages.ts";

/** In which language report and files are written: that of the page, or one for those who will read them. */
export function ExportLanguageField(): JSX.Element {
  const hint = useId();
  return (
    <label class="field">
      <span class="field-label">{t("classroom:console.export.language")}</span>
      <select
        class="select"
        aria-describedby={hint}
        value={settings.exportLanguage.value}
        onChange={(event) => {
          const chosen = EXPORT_LANGUAGES.find((each) => each === event.currentTarget.value);
          if (chosen !== undefined) settings.exportLanguage.value = chosen;
        }}
      >
        <option value="page">
          {t("classroom:console.export.asPage", { language: ownName(language.value) })}
        </option>
        {LANGUAGES.map(({ code, name }) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
      <span id={hint} class="small muted">
        {t("classroom:console.export.languageText")}
      </span>
    </label>
  );
}

/** What was chosen there. */
export const exportLanguage = (): Language =>
  settings.exportLanguage.value === "page" ? language.value : settings.exportLanguage.value;

const ownName = (of: Language): string => LANGUAGES.find(({ code }) => code === of)?.name ?? of;
