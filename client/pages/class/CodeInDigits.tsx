import type { JSX } from "preact";

/** Six digits in two groups, read aloud one by one. */
export function CodeInDigits({ code }: { readonly code: string }): JSX.Element {
  return (
    <span class="number">
      <span class="visually-hidden">{code.replaceAll(/\d/g, "$& ")}</span>
      <span aria-hidden="true">
        {code.slice(0, 3)} {code.slice(3)}
      </span>
    </span>
  );
}
