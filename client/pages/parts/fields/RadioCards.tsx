import type { ComponentChildren, JSX } from "preact";
import { ChoiceSet } from "./ChoiceSet.tsx";

/** One of several things, each shown at some length. The whole card is the target. */
export function RadioCards<Value extends string>({
  legend,
  hint,
  name,
  options,
  areShort = false,
  chosen,
  onChoose,
}: {
  readonly legend: string;
  readonly hint?: string;
  /** Names the group of radio buttons on the page. */
  readonly name: string;
  readonly options: readonly {
    readonly value: Value;
    readonly title: string;
    readonly text?: string | undefined;
    /** Stands before the title. */
    readonly mark?: ComponentChildren;
    /** Stands out beside the title. */
    readonly badge?: string | undefined;
    /** Stands below the text. */
    readonly foot?: ComponentChildren;
    readonly disabled?: boolean;
  }[];
  /** They stand side by side as far as there is room. */
  readonly areShort?: boolean;
  readonly chosen: Value | undefined;
  readonly onChoose: (value: Value) => void;
}): JSX.Element {
  return (
    <ChoiceSet legend={legend} hint={hint} name={name}>
      <div class={areShort ? "choice-columns" : "stack stack-tight"}>
        {options.map(({ value, title, text, mark, badge, foot, disabled = false }) => (
          <label
            class={`choice choice-card ${mark === undefined ? "" : "choice-marked"}`}
            key={value}
          >
            <input
              type="radio"
              name={name}
              value={value}
              checked={chosen === value}
              disabled={disabled}
              onChange={() => onChoose(value)}
            />
            {mark}
            <span class="row row-tight">
              <span class="strong">{title}</span>
              {badge === undefined ? null : <span class="chip chip-good">{badge}</span>}
            </span>
            {text === undefined ? null : <span class="small muted choice-text">{text}</span>}
            {foot === undefined ? null : <span class="choice-text">{foot}</span>}
          </label>
        ))}
      </div>
    </ChoiceSet>
  );
}
