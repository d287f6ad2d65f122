import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Dialog } from "#client/parts/Dialog.tsx";
import { Icon } from "#client/parts/Icon.tsx";
import { CONTRASTS, MOTIONS, settings, TABLE_FORMS, TEXT_SIZES } from "#client/store/settings.ts";
import { language, t } from "#client/text/i18n.ts";
import { LANGUAGES } from "#shared/language/languages.ts";
import { SoundFields } from "../sound/SoundFields.tsx";

/** Opens what a reader can set: text size, contrast, motion, the form of the table, sound, language. */
export function SettingsButton({
  isProjector = false,
}: {
  /** On a screen for a whole room, which has a switch for its sound of its own. */
  readonly isProjector?: boolean;
}): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        class="button button-quiet button-icon"
        aria-label={t("common:settings.title")}
        title={t("common:settings.title")}
        onClick={() => setOpen(true)}
      >
        <Icon name="settings" />
      </button>
      {isOpen ? <SettingsDialog isProjector={isProjector} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function SettingsDialog({
  isProjector,
  onClose,
}: {
  readonly isProjector: boolean;
  readonly onClose: () => void;
}): JSX.Element {
  return (
    <Dialog title={t("common:settings.title")} onClose={onClose}>
      <LanguageField />
      <Choices
        name="textSize"
        legend={t("common:settings.textSize.title")}
        setting={settings.textSize}
        choices={TEXT_SIZES}
        label={(choice) => t(`common:settings.textSize.${choice}`)}
      />
      <Choices
        name="contrast"
        legend={t("common:settings.contrast.title")}
        setting={settings.contrast}
        choices={CONTRASTS}
        label={(choice) => t(`common:settings.contrast.${choice}`)}
      />
      <Choices
        name="motion"
        legend={t("common:settings.motion.title")}
        setting={settings.motion}
        choices={MOTIONS}
        label={(choice) => t(`common:settings.motion.${choice}`)}
      />
      <Choices
        name="tableForm"
        legend={t("common:settings.tableForm.title")}
        setting={settings.tableForm}
        choices={TABLE_FORMS}
        label={(choice) => t(`common:settings.tableForm.${choice}`)}
      />
      <SoundFields isProjector={isProjector} />
    </Dialog>
  );
}

function Choices<Choice extends string>({
  name,
  legend,
  setting,
  choices,
  label,
}: {
  readonly name: string;
  readonly legend: string;
  readonly setting: Signal<Choice>;
  readonly choices: readonly Choice[];
  readonly label: (choice: Choice) => string;
}): JSX.Element {
  return (
    <fieldset class="stack stack-tight">
      <legend class="legend">{legend}</legend>
      <div class="choice-columns choice-columns-tight">
        {choices.map((choice) => (
          <label class="choice" key={choice}>
            <input
              type="radio"
              name={name}
              checked={setting.value === choice}
              onChange={() => {
                setting.value = choice;
              }}
            />
            {label(choice)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Stands first, under a globe, for whoever cannot read the language that is spoken. */
function LanguageField(): JSX.Element {
  return (
    <label class="field">
      <span class="field-label row row-tight">
        <Icon name="globe" />
        {t("common:settings.language")}
      </span>
      <select
        class="select"
        value={language.value}
        onChange={(event) => {
          const chosen = LANGUAGES.find(({ code }) => code === event.currentTarget.value);
          if (chosen !== undefined) settings.language.value = chosen.code;
        }}
      >
        {LANGUAGES.map(({ code, name }) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
