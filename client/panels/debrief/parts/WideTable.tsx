import type { ComponentChildren, JSX } from "preact";

/** A table that may be wider than the screen: it scrolls by itself, by touch and by keyboard. */
export function WideTable({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div class="scroll-x debrief-wide" tabIndex={0} role="group" aria-label={name}>
      <table class="figures">{children}</table>
    </div>
  );
}
