import type { ComponentChildren, JSX } from "preact";

/** A part of the debrief on a sheet of its own; on paper they follow each other. */
export function Section({
  id,
  title,
  intro,
  onPaper = true,
  children,
}: {
  /** Where the contents lead. */
  readonly id: string;
  readonly title: string;
  readonly intro: ComponentChildren;
  /** Whether it says anything on paper. */
  readonly onPaper?: boolean;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <section
      class={`debrief-section card paper sheet stack ${onPaper ? "" : "no-print"}`}
      aria-labelledby={`${id}-title`}
    >
      <div class="debrief-intro stack stack-tight">
        <h2 id={id} class="debrief-title">
          <span id={`${id}-title`}>{title}</span>
        </h2>
        <p>{intro}</p>
      </div>
      {children}
    </section>
  );
}
