import type { JSX } from "preact";
import type { EffectLine } from "#client/viewmodel/plenary/effectWording.ts";
import { say } from "./say.ts";

/** Effects in words, good ones and bad ones told apart by colour beside their sign. */
export function EffectList({
  lines,
}: {
  readonly lines: readonly EffectLine[];
}): JSX.Element | null {
  if (lines.length === 0) return null;
  return (
    <ul role="list" class="row row-tight">
      {lines.map(({ text, good }) => {
        const words = say(text);
        return (
          <li key={words} class={`chip ${good ? "chip-good" : "chip-bad"}`}>
            {words}
          </li>
        );
      })}
    </ul>
  );
}
