import type { JSX } from "preact";
import type { Choice, FieldIds } from "./Fields.tsx";
import { Icon } from "./Icon.tsx";

/**
 * One of several long names. What a browser draws for a `select` has one line and cuts what does not fit;
 * so the chosen words stand before it, in as many lines as they need, and it lies unseen over them.
 */
export function Select({
  value,
  choices,
  onChange,
  ...ids
}: Partial<FieldIds> & {
  readonly "aria-label"?: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
}): JSX.Element {
  const chosen = choices.find((choice) => choice.value === value);
  return (
    <span class="select select-whole">
      <span aria-hidden="true">{chosen?.label ?? NOTHING}</span>
      <Icon name="chevron-down" />
      <select {...ids} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {chosen === undefined ? <option value={value}>{NOTHING}</option> : null}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </span>
  );
}

/** A control inside a sentence: its name is heard, not seen. */
export function InlineSelect({
  name,
  value,
  choices,
  invalid = false,
  describedBy,
  onChange,
}: {
  readonly name: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly onChange: (value: string) => void;
}): JSX.Element {
  return (
    <Select
      aria-label={name}
      aria-invalid={invalid}
      {...(describedBy === undefined ? {} : { "aria-describedby": describedBy })}
      value={value}
      choices={choices}
      onChange={onChange}
    />
  );
}

/** Where nothing is chosen that could still be. */
const NOTHING = "–";
