import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { t } from "#client/text/i18n.ts";
import { assertNever } from "#shared/kernel/assertNever.ts";
import type { OutlineField } from "#shared/scenario/authoring/outline.ts";

/** One field under its key of the file. What is typed is taken when the field is left, or on Enter. */
export function FieldInput({
  field,
  onChange,
}: {
  readonly field: OutlineField;
  readonly onChange: (value: string | number | boolean) => void;
}): JSX.Element {
  const id = useId();
  return (
    <div class="author-field">
      <label class="author-key" for={id}>
        {field.name}
      </label>
      <Control id={id} field={field} onChange={onChange} />
    </div>
  );
}

function Control({
  id,
  field: { input, value },
  onChange,
}: {
  readonly id: string;
  readonly field: OutlineField;
  readonly onChange: (value: string | number | boolean) => void;
}): JSX.Element {
  switch (input.type) {
    case "number":
      return (
        <input
          id={id}
          type="number"
          class="input author-number"
          step="any"
          min={input.minimum}
          max={input.maximum}
          value={String(value)}
          onChange={({ currentTarget: { valueAsNumber } }) => {
            if (Number.isFinite(valueAsNumber)) onChange(valueAsNumber);
          }}
        />
      );
    case "choice":
      return (
        <select
          id={id}
          class="select"
          value={String(value)}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {input.choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      );
    case "flag":
      return (
        <label class="choice">
          <input
            id={id}
            type="checkbox"
            checked={value === true}
            onChange={(event) => onChange(event.currentTarget.checked)}
          />
          {t("author:form.yes")}
        </label>
      );
    case "text":
      return input.isLong ? (
        <textarea
          id={id}
          class="textarea"
          rows={4}
          value={String(value ?? "")}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      ) : (
        <input
          id={id}
          class="input"
          value={String(value ?? "")}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    default:
      return assertNever(input);
  }
}
