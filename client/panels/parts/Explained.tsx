import type { ComponentChildren, JSX, TargetedToggleEvent } from "preact";
import { useId, useRef } from "preact/hooks";
import { placeBeside } from "./placeBeside.ts";

/** A button within a text, and the card that it opens beside itself. */
export function Explained({
  look,
  label,
  face,
  children,
}: {
  readonly look: "term" | "citation";
  /** What the button is called, where its face has no words. */
  readonly label?: string;
  readonly face: ComponentChildren;
  readonly children: ComponentChildren;
}): JSX.Element {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const place = (event: TargetedToggleEvent<HTMLElement>): void => {
    const card = event.currentTarget;
    if (event.newState !== "open") return;
    // The card has a size only once it is shown, and must stand in its place when first painted.
    requestAnimationFrame(() => {
      if (button.current !== null) placeBeside(card, button.current.getBoundingClientRect());
    });
  };
  return (
    <>
      <button type="button" class={look} popovertarget={id} aria-label={label} ref={button}>
        {face}
      </button>
      <span id={id} popover="auto" class="popover paper" onBeforeToggle={place}>
        {children}
      </span>
    </>
  );
}
