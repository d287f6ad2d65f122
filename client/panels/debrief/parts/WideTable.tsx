import type { ComponentChildren, JSX } from "preact";

/** A table that may be wider than the screen: it scrolls by itself, by touch and by keyboard. */
export function WideTable({
  name,
  least,
  children,
}: {
  readonly name: string;
  /** Width below which it scrolls, in rem. */
  readonly least: number;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div class="scroll-x debrief-wide" tabIndex={0} role="group" aria-label={name}>
      <table class="figures" style={{ "--least": `${least}rem` }}>
        {children}
      </table>
    </div>
  );
}
