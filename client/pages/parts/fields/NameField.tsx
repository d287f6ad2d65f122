import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { t } from "#client/text/i18n.ts";

/** What a person is called at the table. May stay empty: then the server chooses. */
export function NameField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (name: string) => void;
}): JSX.Element {
  const id = useId();
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {t("pages:fields.name")}
      </label>
      <input
        id={id}
        class="input"
        value={value}
        maxLength={40}
        autoComplete="nickname"
        aria-describedby={`${id}-hint`}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <p class="field-hint" id={`${id}-hint`}>
        {t("pages:fields.nameHint")}
      </p>
    </div>
  );
}
