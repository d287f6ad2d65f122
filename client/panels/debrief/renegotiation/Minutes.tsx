import type { JSX } from "preact";
import { Field } from "#client/parts/Fields.tsx";
import { t } from "#client/text/i18n.ts";

/** How long a renegotiation lasts. */
export function Minutes({
  value,
  onChange,
}: {
  readonly value: number;
  readonly onChange: (minutes: number) => void;
}): JSX.Element {
  return (
    <Field label={t("debrief:renegotiation.minutes")}>
      {(ids) => (
        <select
          {...ids}
          class="select renegotiation-minutes"
          value={String(value)}
          onChange={(event) => onChange(Number(event.currentTarget.value))}
        >
          {CHOICES.map((minutes) => (
            <option key={minutes} value={String(minutes)}>
              {t("debrief:renegotiation.minutesCount", { count: minutes })}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** As post-settlement settlements are taught. */
export const USUAL_MINUTES = 5;
const CHOICES = [3, 5, 8, 10, 15, 20];
