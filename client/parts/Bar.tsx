import type { JSX } from "preact";

/** A bar beside a number that says the same; decoration for those who see it. */
export function Bar({
  part,
  mark,
  look = "",
}: {
  /** How much of it is filled, 0–1. */
  readonly part: number;
  /** A place that matters, 0–1. */
  readonly mark?: number | undefined;
  readonly look?: string;
}): JSX.Element {
  return (
    <div class={`meter ${look}`} aria-hidden="true">
      <div class="meter-fill" style={{ "--part": Math.min(1, Math.max(0, part)) }} />
      {mark === undefined ? null : <div class="meter-mark" style={{ "--part": mark }} />}
    </div>
  );
}
