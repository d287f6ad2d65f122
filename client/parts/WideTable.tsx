import type { ComponentChildren, JSX } from "preact";

/** A table that scrolls sideways where it does not fit, by touch and by keyboard. */
export function WideTable({
  label,
  children,
}: {
  /** What the table is about. */
  readonly label: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div class="scroll-x" role="group" aria-label={label} tabIndex={0}>
      <table class="figures small">{children}</table>
    </div>
  );
}
