import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";

/** Something to choose. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A label over a control, with a hint and what is wrong. The control is made by `children`. */
export function Field({
  label,
  hint,
  error,
  children,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly children: (ids: FieldIds) => ComponentChildren;
}): JSX.Element {
  const id = useId();
  const described = [
    hint === undefined ? "" : `${id}-hint`,
    error === undefined ? "" : `${id}-error`,
  ].filter((each) => each !== "");
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      {children({
        id,
        "aria-invalid": error !== undefined,
        ...(described.length === 0 ? {} : { "aria-describedby": described.join(" ") }),
      })}
      {hint === undefined ? null : (
        <span class="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error === undefined ? null : (
        <span class="field-error" id={`${id}-error`}>
          {error}
        </span>
      )}
    </div>
  );
}
/** What ties a control to its label, hint and error. */
export interface FieldIds {
  readonly id: string;
  readonly "aria-invalid": boolean;
  readonly "aria-describedby"?: string;
}

/** A slider and a number for one amount. What is typed stays as typed. */
export function AmountField({
  label,
  hint,
  error,
  text,
  low,
  high,
  step,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly text: string;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly onChange: (text: string) => void;
}): JSX.Element {
  const shown = Number(text.replace(",", "."));
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) => (
        <div class="amount">
          <input
            type="range"
            class="range"
            min={low}
            max={high}
            step={step}
            value={Number.isFinite(shown) ? shown : low}
            aria-label={label}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
          <input
            {...ids}
            type="text"
            inputMode="decimal"
            autocomplete="off"
            class="input input-number"
            value={text}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
        </div>
      )}
    </Field>
  );
}
