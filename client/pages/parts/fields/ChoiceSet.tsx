import type { ComponentChildren, JSX } from "preact";

/** Choices that belong together, under what is asked and a hint to it. */
export function ChoiceSet({
  legend,
  hint,
  name,
  children,
}: {
  readonly legend: string;
  readonly hint?: string | undefined;
  /** Tells the hint from others on the page. */
  readonly name: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  const hintId = `${name}-hint`;
  return (
    <fieldset
      class="stack stack-tight"
      {...(hint === undefined ? {} : { "aria-describedby": hintId })}
    >
      <legend class="legend">{legend}</legend>
      {hint === undefined ? null : (
        <p class="field-hint" id={hintId}>
          {hint}
        </p>
      )}
      {children}
    </fieldset>
  );
}
