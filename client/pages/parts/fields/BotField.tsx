import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { t } from "#client/text/i18n.ts";
import { PERSONALITIES, type Personality, personalityOf } from "./personalities.ts";

/** Which character the bot of a delegation has; none named, it is drawn at the start. */
export function BotField({
  label,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly chosen: Personality | undefined;
  readonly onChoose: (personality: Personality | undefined) => void;
}): JSX.Element {
  const id = useId();
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <select
        id={id}
        class="select"
        aria-describedby={`${id}-hint`}
        value={chosen ?? ANY}
        onChange={(event) => onChoose(personalityOf(event.currentTarget.value))}
      >
        <option value={ANY}>{t("pages:fields.bot.any")}</option>
        {PERSONALITIES.map((personality) => (
          <option key={personality} value={personality}>
            {t(`bots:personalities.${personality}.name`)}
          </option>
        ))}
      </select>
      <p class="field-hint" id={`${id}-hint`}>
        {chosen === undefined
          ? t("pages:fields.bot.anyText")
          : t(`bots:personalities.${chosen}.summary`)}
      </p>
    </div>
  );
}

const ANY = "any";
