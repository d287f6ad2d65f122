import type { JSX } from "preact";
import { Field } from "#client/parts/Fields.tsx";
import { t } from "#client/text/i18n.ts";
import { LEVEL_IDS, type LevelId } from "#shared/bots/strategyName.ts";

/** How well the bots play, with a sentence on what the chosen level means. */
export function LevelField({
  chosen,
  onChoose,
}: {
  readonly chosen: LevelId;
  readonly onChoose: (level: LevelId) => void;
}): JSX.Element {
  return (
    <Field label={t("pages:fields.level")} hint={t(`bots:levels.${chosen}.summary`)}>
      {(ids) => (
        <select
          {...ids}
          class="select"
          value={chosen}
          onChange={(event) => {
            const level = LEVEL_IDS.find((id) => id === event.currentTarget.value);
            if (level !== undefined) onChoose(level);
          }}
        >
          {LEVEL_IDS.map((level) => (
            <option key={level} value={level}>
              {t(`bots:levels.${level}.name`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
